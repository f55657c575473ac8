/**
 * Suggestions at a place: keywords of the file's surface, names that fit with their titles, whole statements.
 *
 * Typing is matched without diacritics too: `tieu ch` finds `tiêu chí`.
 */

import { fold, type Message } from "@khung/diagnostics";
import type { Declaration } from "@khung/compiler";
import { functions, irrationals, type FunctionName, type IrrationalName } from "@khung/ir";
import { K, keywordNames, spell, type ast } from "@khung/syntax";
import { describe } from "../describe.ts";
import { delegatedTo, layerAt } from "../delegations.ts";
import { describeFunction, withLines } from "../hover.ts";
import { titleOf } from "../names.ts";
import { toRange } from "../positions.ts";
import type { CompletionItem, CompletionKind } from "../protocol.ts";
import { textOf, type Snapshot } from "../snapshot.ts";
import { allowedAt } from "./allowed.ts";
import { expectedAt } from "./expected.ts";
import type { Expected, NameKind } from "./expectation.ts";
import { literalsAt } from "./literals.ts";
import { snippetsFor } from "./snippets.ts";
import { spotsAt, type Spot } from "./spot.ts";

/** An item before it knows its range. */
interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly insert: string;
  readonly snippet?: true;
  readonly detail?: Message;
  readonly documentation?: Message;
  /** Lower comes first. */
  readonly rank: number;
}

/** The suggestions at an offset. */
export function completionAt(snapshot: Snapshot, offset: number): readonly CompletionItem[] {
  const items = spotsAt(snapshot.parsed.tokens, offset).flatMap((spot) => itemsAt(snapshot, offset, spot));
  return items.filter(({ label }, i) => items.findIndex((each) => each.label === label) === i);
}

function itemsAt(snapshot: Snapshot, offset: number, spot: Spot): readonly CompletionItem[] {
  if (spot.quoted) return [];
  const expected = expectedAt(spot);
  const allowed = allowedAt(snapshot.parsed.tokens, spot);
  const layer = layerAt(snapshot, offset);
  const visible = expected.names.includes("framework") ? snapshot.names.declarations : visibleAt(snapshot, offset);
  const offers = [
    ...quoteOffers(snapshot, visible, expected),
    ...nameOffers(snapshot, visible, layer, expected),
    ...literalsAt(snapshot, spot, allowed).map(literalOffer),
    ...keywordOffers(snapshot, spot, expected, allowed),
    ...snippetOffers(snapshot, expected),
  ];
  return offers.flatMap((offer, i) => toItem(snapshot, spot, offset, offer, i) ?? []);
}

/** What can be named at an offset: of the framework or layer around it; everything, where that is not known. */
function visibleAt({ parsed, names }: Snapshot, offset: number): readonly Declaration[] {
  const item = parsed.file.items.findLast(({ start }) => start <= offset);
  const id = item && aboutOf(item);
  const own = id && names.meaning(id);
  const view = [...names.layers.views].find(([node]) => node.id === own?.nameNode)?.[1];
  const inView = view && [...view.names.values(), ...view.levels, ...[...view.members.values()].flat()];
  if (inView) return inView;
  const framework = own?.kind === "framework" ? `${own.id}#` : undefined;
  return framework === undefined
    ? names.declarations
    : names.declarations.filter((one) => one.id.startsWith(framework));
}

/** The name of what an item declares, or is about. */
function aboutOf(item: ast.Item): ast.Name | undefined {
  switch (item.kind) {
    case "framework":
    case "overlay":
    case "scenario":
      return item.id;
    case "test":
      return item.framework;
    case "claim":
    case "override":
      return item.of?.id;
    default:
      return undefined;
  }
}

function literalOffer(text: string): Offer {
  return { label: text, kind: "unit", insert: text, rank: 5 };
}

/** The likely ones first, then everything else that the grammar allows. */
function keywordOffers(
  snapshot: Snapshot,
  spot: Spot,
  { keywords }: Expected,
  allowed: ReadonlySet<number>,
): readonly Offer[] {
  const { surface } = snapshot.parsed;
  const fitting = allowed.size === 0 ? keywords : keywords.filter((kind) => allowed.has(kind));
  const others = [...allowed].filter((kind) => keywordNames.has(kind));
  const lead = spot.statement[0]?.kind ?? spot.blocks.at(-1)?.lead ?? 0;
  const prev = spot.statement.at(-1)?.kind ?? 0;
  return [...new Set([...fitting, ...others])].map((kind, i): Offer => {
    const label = spell(kind, surface, { lead: lead === 0 ? kind : lead, prev, operand: kind === K.NOT });
    return { label, kind: "keyword", insert: label, rank: 200 + i };
  });
}

function snippetOffers({ parsed }: Snapshot, { snippets }: Expected): readonly Offer[] {
  if (!snippets) return [];
  return snippetsFor(snippets, parsed.surface).map((snippet): Offer => {
    const label = `${spell(snippet.kind, parsed.surface, { lead: snippet.kind, prev: 0, operand: false })} …`;
    return { label, kind: "snippet", insert: snippet.text, snippet: true, detail: snippet.detail, rank: 100 };
  });
}

const kindsOf: Readonly<Record<Exclude<NameKind, "function" | "level" | "role">, readonly Declaration["kind"][]>> = {
  value: ["input", "let", "parameter", "classification"],
  parameter: ["parameter"],
  criterion: ["criterion"],
  group: ["group"],
  classifier: ["classification", "input"],
  framework: ["framework"],
};

const itemKinds: Readonly<Record<Declaration["kind"], CompletionKind>> = {
  framework: "group",
  input: "input",
  let: "let",
  parameter: "parameter",
  classification: "class",
  member: "choice",
  class: "choice",
  group: "group",
  criterion: "criterion",
  level: "level",
  outcome: "criterion",
  report: "criterion",
};

/** The values that a criterion states, as a change would quote them. */
function quoteOffers(snapshot: Snapshot, visible: readonly Declaration[], { quotes }: Expected): readonly Offer[] {
  if (!quotes) return [];
  const declaration = visible.find(
    (one) => one.name === quotes.name && (one.kind === "criterion" || one.kind === "parameter"),
  );
  if (!declaration) return [];
  const { source } = textOf(snapshot, declaration.file);
  const written = (node: ast.Node): string => source.text.slice(node.start, node.end);
  if (declaration?.kind === "parameter") return [quoteOffer(written(declaration.node.value))];
  if (declaration?.kind !== "criterion") return [];
  const requirements = declaration.node.clauses.filter((clause) => clause.kind === "requirement");
  return requirements.flatMap(({ entries }) =>
    entries.flatMap((entry): readonly Offer[] => {
      if (entry.kind === "error" || !entry.value || entry.upper) return [];
      const isThere = !quotes.level || !entry.level || entry.level.text === quotes.level;
      return isThere ? [quoteOffer(written(entry.value), entry.level?.text)] : [];
    }),
  );
}

function quoteOffer(text: string, level?: string): Offer {
  const at = level === undefined ? undefined : { vi: `tại mức ${level}`, en: `at level ${level}` };
  return { label: text, kind: "let", insert: text, rank: 0, ...(at && { detail: at }) };
}

function nameOffers(
  snapshot: Snapshot,
  declarations: readonly Declaration[],
  layer: ReturnType<typeof layerAt>,
  { names, membersOf, isTarget }: Expected,
): readonly Offer[] {
  const offers = names.flatMap((name): readonly Offer[] => {
    if (name === "function") return functionOffers();
    if (name === "level") return levelOffers(snapshot, declarations);
    if (name === "role") return roleOffers(snapshot);
    return declarations
      .filter((one) => kindsOf[name].includes(one.kind))
      .filter(
        (one) =>
          name !== "classifier" || one.kind === "classification" || snapshot.names.typeOf(one)?.kind === "choice",
      )
      .map((one) => {
        const offer = declarationOffer(snapshot, one, 10);
        const may = isTarget && layer && delegatedTo(snapshot, layer, one);
        return may && offer.documentation ? { ...offer, documentation: withLines(offer.documentation, [may]) } : offer;
      });
  });
  const members = declarations.filter(
    (one) =>
      (one.kind === "member" || one.kind === "class") && membersOf !== undefined && one.owner?.name === membersOf,
  );
  return [...members.map((one) => declarationOffer(snapshot, one, 0)), ...offers];
}

function declarationOffer(snapshot: Snapshot, declaration: Declaration, rank: number): Offer {
  const title = titleOf(declaration);
  return {
    label: declaration.name,
    kind: itemKinds[declaration.kind],
    insert: declaration.name,
    ...(title && { detail: title }),
    documentation: describe(snapshot, declaration),
    rank,
  };
}

function functionOffers(): readonly Offer[] {
  return [...Object.keys(functions), ...Object.keys(irrationals)].map((name) => ({
    label: name,
    kind: "function",
    insert: `${name}($0)`,
    snippet: true,
    documentation: describeFunction(name as FunctionName | IrrationalName),
    rank: 50,
  }));
}

/** By number, then by id. */
function levelOffers(snapshot: Snapshot, declarations: readonly Declaration[]): readonly Offer[] {
  const levels = declarations.filter((one) => one.kind === "level");
  return levels.flatMap((level): readonly Offer[] => {
    const offer = declarationOffer(snapshot, level, 20);
    const number = level.node.number.text;
    return [{ ...offer, label: number, insert: number, rank: 0 }, offer];
  });
}

/** Roles are free names: those that the file uses already. */
function roleOffers({ parsed, source }: Snapshot): readonly Offer[] {
  const { tokens } = parsed;
  const used = [...tokens.significant].flatMap((index, i) => {
    if (tokens.kinds[index] !== K.VERIFIED_BY) return [];
    const next = tokens.significant[i + 1] ?? -1;
    return tokens.kinds[next] === K.Name ? [source.text.slice(tokens.starts[next], tokens.starts[next + 1])] : [];
  });
  return [...new Set(used)].map((role) => ({ label: role, kind: "class", insert: role, rank: 0 }));
}

/** Gives an offer the longest run of typed words that it completes; undefined when it completes none of them. */
function toItem(
  snapshot: Snapshot,
  spot: Spot,
  offset: number,
  offer: Offer,
  order: number,
): CompletionItem | undefined {
  const { text } = snapshot.source;
  const wanted = fold(offer.label);
  const begins = (start: number): boolean => wanted.startsWith(fold(text.slice(start, offset)).replace(/[ \t]+/g, " "));
  const start = spot.starts.find(begins) ?? spot.starts.at(-1) ?? offset;
  const typed = text.slice(start, offset);
  // The editor compares what is typed letter by letter; without diacritics it must be given so.
  const plain = typed !== "" && fold(typed) === typed.toLowerCase();
  return {
    label: offer.label,
    kind: offer.kind,
    ...(offer.detail && { detail: offer.detail }),
    ...(offer.documentation && { documentation: offer.documentation }),
    insertText: offer.insert,
    snippet: offer.snippet === true,
    range: toRange(snapshot.starts, { start, end: offset }),
    sortText: `${String(offer.rank).padStart(3, "0")}${String(order).padStart(4, "0")}`,
    filterText: plain ? wanted : offer.label,
  };
}
