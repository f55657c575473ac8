/**
 * Carries an overlay over to another version of what it extends.
 *
 * The compiler itself is the judge: the overlay is compiled on the new base, stale quotes are quoted anew, and what is wrong then is
 * a conflict. Takes sources, gives the text of the overlay with nothing edited but the version and quoted values; statements in conflict stay as
 * they are. Refuses nothing that is there: what it cannot carry over it names.
 */

import type { Diagnostic, Related, Source, Span } from "@khung/diagnostics";
import { parse, type ast, type Parsed } from "@khung/syntax";
import { compileParsed, type Compiled } from "../compile.ts";
import { nameOf } from "../resolve/declaration.ts";
import { edited, type Edited, type TextEdit } from "./edited.ts";
import { statementAt, statementsOf, type Statement } from "./statements.ts";

/** Why a statement cannot be carried over. */
export type Conflict = "gone" | "direction" | "clash" | "delegation" | "other";

/** What became of one statement; those that were carried over as they stood have none. */
export type Fate = {
  readonly path: string;
  readonly name: string;
  /** As it was found in the text. */
  readonly statement: Statement;
  /** In the new text. */
  readonly span: Span;
  /** What the compiler says of it there. */
  readonly said: Diagnostic;
  readonly related: readonly Related[];
} & (
  | { readonly kind: "requoted" | "redundant"; readonly before: string; readonly after: string }
  | {
      readonly kind: "conflict";
      readonly conflict: Conflict;
      readonly removes?: true;
      /** What the statement quotes and what the base says now, where that is something else. */
      readonly quote?: { readonly before: string; readonly after: string };
    }
);

/** The overlay on its new base. */
export interface Rebased {
  /** The new text of the file of the overlay. */
  readonly text: string;
  /** What makes it of the text: the version, and quoted values. In order. */
  readonly edits: readonly TextEdit[];
  /** Conflicts first as they stand in the file, then the rest. */
  readonly fates: readonly Fate[];
  /** How many statements there are. */
  readonly statements: number;
  /** The project with the new text, without the statements in conflict. */
  readonly compiled: Compiled;
  /** What stops it altogether: the new base itself is wrong, nothing here extends it. */
  readonly problems: readonly Diagnostic[];
}

export interface RebaseOptions {
  /** Id and version of the new base. */
  readonly onto: { readonly id: string; readonly version: string };
  /** What the overlay extends now, where that has another id. */
  readonly from?: { readonly id: string; readonly version?: string };
}

/** Nothing in the file extends the base. */
export interface NotThere {
  /** What the overlays of the file do extend. */
  readonly extended: readonly string[];
}

/** Rebases every overlay of a file that extends the base. `others`: everything else of the project, the new base among it. */
export function rebase(overlay: Source, others: readonly Source[], options: RebaseOptions): Rebased | NotThere {
  const parsed = parse(overlay);
  const refs = parsed.file.items.flatMap((item) =>
    item.kind === "overlay" ? item.bases : item.kind === "scenario" ? [item.base] : [],
  );
  const id = options.from?.id ?? options.onto.id;
  const meant = refs.filter(
    (ref) =>
      nameOf(ref.id) === id &&
      (options.from?.version === undefined || ref.version?.text === options.from.version || isDone(ref, options)),
  );
  const done = refs.filter((ref) => isDone(ref, options));
  if (meant.length === 0 && done.length === 0) {
    return { extended: refs.map((ref) => `${nameOf(ref.id)}@${ref.version?.text ?? "?"}`) };
  }
  const statements = statementsOf(parsed);
  const layers = parsed.file.items.filter(({ kind }) => kind === "overlay" || kind === "scenario").length;
  const header = meant.flatMap((ref) => retargeted(ref, options));
  return carryOver(overlay, others, statements, header, layers);
}

function isDone(ref: ast.BaseRef, { onto }: RebaseOptions): boolean {
  return nameOf(ref.id) === onto.id && ref.version?.text === onto.version;
}

function retargeted({ id, version }: ast.BaseRef, { onto }: RebaseOptions): readonly TextEdit[] {
  return [
    ...(nameOf(id) === onto.id ? [] : [{ start: id.start, end: id.end, text: onto.id }]),
    ...(version && version.text !== onto.version
      ? [{ start: version.start, end: version.end, text: onto.version }]
      : []),
  ];
}

/** What stands around an overlay is compiled over and over, and parsed once. */
const trees = new WeakMap<Source, Parsed>();

function parsedOnce(source: Source): Parsed {
  const tree = trees.get(source) ?? parse(source);
  trees.set(source, tree);
  return tree;
}

/** One stale quote: where, what stood there, what the base says now. */
interface Quote extends TextEdit {
  readonly said: Diagnostic;
}

function carryOver(
  overlay: Source,
  others: readonly Source[],
  statements: readonly Statement[],
  header: readonly TextEdit[],
  layers: number,
): Rebased {
  const quotes = new Map<Statement, Quote>();
  const conflicts = new Map<Statement, Diagnostic>();
  const redundant = new Map<Statement, Diagnostic>();
  const textWith = (left: Iterable<Statement>): Edited => {
    const blanks = [...left].map(({ start, end }) => ({
      start,
      end,
      text: overlay.text.slice(start, end).replace(/[^\r\n]/g, " "),
    }));
    return edited(overlay.text, [...header, ...[...quotes].flatMap(([, quote]) => [quote]), ...blanks]);
  };
  for (;;) {
    const trial = textWith(conflicts.keys());
    const compiled = compileParsed([parse({ ...overlay, text: trial.text }), ...others.map(parsedOnce)]);
    const here = compiled.diagnostics.flatMap((said) => {
      if (said.span?.file !== overlay.file) return [];
      return [{ said, statement: statementAt(statements, trial.original(said.span.start)) }];
    });
    const stale = here.filter(({ said, statement }) => said.code === "KH2104" && statement && !quotes.has(statement));
    for (const { said, statement } of stale) {
      const [edit] = said.fixes[0]?.edits ?? [];
      if (!statement || !edit) continue;
      quotes.set(statement, {
        start: trial.original(edit.span.start),
        end: trial.original(edit.span.end),
        text: edit.text,
        said,
      });
    }
    if (stale.length > 0) continue;
    const wrong = here.filter(
      ({ said, statement }) => said.severity === "error" && statement && !conflicts.has(statement),
    );
    for (const { said, statement } of wrong) if (statement && !conflicts.has(statement)) conflicts.set(statement, said);
    if (wrong.length > 0) continue;
    for (const { said, statement } of here)
      if (said.code === "KH2110" && statement && quotes.has(statement)) redundant.set(statement, said);
    const isWhole = compiled.merged.filter(({ layer }) => layer.parsed.source.file === overlay.file).length >= layers;
    const problems = isWhole ? [] : compiled.diagnostics.filter(({ severity }) => severity === "error");
    const requoted = new Map(quotes);
    for (const statement of conflicts.keys()) quotes.delete(statement);
    const { text, edits, current } = textWith([]);
    const fates = statements.flatMap((statement) =>
      fateOf(statement, { requoted, conflicts, redundant }, overlay.text, (start, end) => ({
        file: overlay.file,
        start: current(start),
        end: current(end),
      })),
    );
    const ordered = [
      ...fates.filter(({ kind }) => kind === "conflict"),
      ...fates.filter(({ kind }) => kind !== "conflict"),
    ];
    return { text, edits, fates: ordered, statements: statements.length, compiled, problems };
  }
}

interface Found {
  readonly requoted: ReadonlyMap<Statement, Quote>;
  readonly conflicts: ReadonlyMap<Statement, Diagnostic>;
  readonly redundant: ReadonlyMap<Statement, Diagnostic>;
}

function fateOf(
  statement: Statement,
  { requoted, conflicts, redundant }: Found,
  original: string,
  place: (start: number, end: number) => Span,
): readonly Fate[] {
  const { path, name, start, end, removes } = statement;
  const [quote, wrong] = [requoted.get(statement), conflicts.get(statement)];
  const said = wrong ?? redundant.get(statement) ?? quote?.said;
  if (!said) return [];
  // Where the base says otherwise, what it says is the place that matters.
  const related = quote ? quote.said.related : said.related;
  const about = { path, name, statement, span: place(start, end), said, related };
  const quoted = quote && { before: original.slice(quote.start, quote.end), after: quote.text };
  if (wrong) {
    const conflict = conflictOf(wrong, quote !== undefined);
    return [{ ...about, kind: "conflict", conflict, ...(removes && { removes }), ...(quoted && { quote: quoted }) }];
  }
  if (!quoted) return [];
  return [{ ...about, kind: redundant.has(statement) ? "redundant" : "requoted", ...quoted }];
}

const conflictCodes: Readonly<Record<string, Conflict>> = {
  KH2001: "clash",
  KH2102: "gone",
  KH2103: "gone",
  KH2115: "gone",
  KH2106: "direction",
  KH2107: "direction",
  KH2108: "direction",
  KH2109: "delegation",
};

function conflictOf({ code }: Diagnostic, quotedAnew: boolean): Conflict {
  return conflictCodes[code] ?? (quotedAnew ? "direction" : "other");
}
