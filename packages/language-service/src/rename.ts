/**
 * Renames a thing everywhere that it is named, in all texts at once, or refuses.
 *
 * A rename is proved before it is offered: the texts are resolved again with the edits made, and every name must mean what it
 * meant before. So a clash, or a name that would be caught by something else, is refused whatever its cause.
 * Titles, comments and data are not touched: data that were sent in under the old name are another matter.
 */

import { report, type Diagnostic } from "@khung/diagnostics";
import { K, keywordNames, nodeAt, scan } from "@khung/syntax";
import { namedAt, type Named } from "./names.ts";
import { toRange } from "./positions.ts";
import type { FileEdits, Refusal, RenameSubject } from "./protocol.ts";
import { occurrencesOf } from "./references.ts";
import { textOf, type Snapshot } from "./snapshot.ts";

/** What rename needs to know of the texts around. */
export interface Surroundings {
  /** The texts that name what a file declares, each with all that it stands on. */
  snapshotsAbout(file: string): readonly Snapshot[];
  isReadOnly(file: string): boolean;
  /** The same with other texts in place of some: what would be, if they were edited. */
  withTexts(texts: ReadonlyMap<string, string>): Pick<Surroundings, "snapshotsAbout">;
}

/** What would be renamed at an offset, or why nothing can be. */
export function renameSubjectAt(
  snapshot: Snapshot,
  offset: number,
  around: Surroundings,
): { readonly subject: RenameSubject } | { readonly refused: Refusal } {
  const named = namedAt(snapshot, offset);
  if (!named || /^\d+$/.test(named.node.text)) return { refused: refuse(nothingHere(snapshot, offset)) };
  const closed = placesOf(named, around).find(({ file }) => around.isReadOnly(file));
  if (closed)
    return {
      refused: refuse(report("KH6154", spanAt(snapshot, offset), { name: named.declaration.name, file: closed.file })),
    };
  return { subject: { range: toRange(snapshot.starts, named.node), name: named.node.text } };
}

/** The edits that give the thing at an offset another name, or why there are none. */
export function renameAt(
  snapshot: Snapshot,
  offset: number,
  to: string,
  around: Surroundings,
): { readonly edits: readonly FileEdits[] } | { readonly refused: Refusal } {
  const asked = renameSubjectAt(snapshot, offset, around);
  if ("refused" in asked) return asked;
  const named = namedAt(snapshot, offset);
  if (!named) return { refused: refuse(nothingHere(snapshot, offset)) };
  const name = to.trim().normalize("NFC");
  if (name === named.declaration.name) return { edits: [] };
  const wrong = wrongName(name, snapshot, offset);
  if (wrong) return { refused: refuse(wrong) };
  const places = placesOf(named, around);
  const changed = around.withTexts(editedTexts(places, name));
  const clash = differenceOf(named, name, places, around, changed);
  if (clash)
    return {
      refused: refuse(report("KH6153", spanAt(snapshot, offset), { from: named.declaration.name, to: name, ...clash })),
    };
  const files = [...new Set(places.map(({ file }) => file))];
  return {
    edits: files.map((file) => ({
      file,
      edits: places
        .filter((each) => each.file === file)
        .map(({ text, start, end }) => ({ range: toRange(text.starts, { start, end }), newText: name })),
    })),
  };
}

interface Place {
  readonly file: string;
  readonly text: ReturnType<typeof textOf>;
  readonly start: number;
  readonly end: number;
}

/** Where a thing is named by its name; levels by number stay. */
function placesOf({ declaration }: Named, around: Surroundings): readonly Place[] {
  const { file, nameNode } = declaration;
  return around.snapshotsAbout(file).flatMap((snapshot) =>
    occurrencesOf(snapshot, file, nameNode.start)
      .filter(({ occurrence }) => !/^\d+$/.test(occurrence.node.text))
      .map(({ occurrence: { node } }) => ({
        file: snapshot.source.file,
        text: textOf(snapshot, snapshot.source.file),
        start: node.start,
        end: node.end,
      })),
  );
}

function editedTexts(places: readonly Place[], name: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, text, start, end } of places.toSorted((a, b) => b.start - a.start)) {
    const now = texts.get(file) ?? text.source.text;
    texts.set(file, now.slice(0, start) + name + now.slice(end));
  }
  return texts;
}

/** The first name that would mean something else, or the first new error; undefined when all stays as it was. */
function differenceOf(
  { declaration }: Named,
  name: string,
  places: readonly Place[],
  before: Surroundings,
  after: Pick<Surroundings, "snapshotsAbout">,
): { readonly file: string; readonly line: number } | undefined {
  const shifted = (file: string, offset: number): number =>
    places
      .filter((each) => each.file === file && each.start < offset)
      .reduce((sum, { start, end }) => sum + name.length - (end - start), offset);
  const now = new Map(after.snapshotsAbout(declaration.file).map((each) => [each.source.file, each]));
  for (const old of before.snapshotsAbout(declaration.file)) {
    const { file } = old.source;
    const next = now.get(file);
    if (!next) return { file, line: 1 };
    const wanted = meaningsOf(old, shifted);
    const found = meaningsOf(next, (_, offset) => offset);
    const differs =
      [...found].find(([start, meaning]) => wanted.get(start) !== meaning) ??
      [...wanted].find(([start]) => !found.has(start));
    const broken = errorsOf(next).length > errorsOf(old).length ? errorsOf(next).at(-1)?.span?.start : undefined;
    const at = differs?.[0] ?? broken;
    if (at !== undefined) return { file, line: toRange(next.starts, { start: at, end: at }).start.line + 1 };
  }
  return undefined;
}

/** By start of each name: where what it means is declared. */
function meaningsOf(
  snapshot: Snapshot,
  shifted: (file: string, offset: number) => number,
): ReadonlyMap<number, string> {
  const { file } = snapshot.source;
  return new Map(
    snapshot.names
      .inFile(file)
      .map(({ node, declaration }) => [
        shifted(file, node.start),
        `${declaration.file}:${shifted(declaration.file, declaration.nameNode.start)}`,
      ]),
  );
}

function errorsOf({ compiled, source }: Snapshot): readonly Diagnostic[] {
  return compiled.diagnostics.filter(({ severity, span }) => severity === "error" && span?.file === source.file);
}

function wrongName(name: string, snapshot: Snapshot, offset: number): Diagnostic | undefined {
  const { tokens } = scan({ file: snapshot.source.file, text: name });
  const kind = tokens.kinds[0] ?? 0;
  if (tokens.count === 1 && kind === K.Name) return undefined;
  const place = spanAt(snapshot, offset);
  if (tokens.count === 1 && keywordNames.has(kind)) return report("KH6152", place, { name });
  return report("KH6151", place, { name });
}

function nothingHere(snapshot: Snapshot, offset: number): Diagnostic {
  return report("KH6150", spanAt(snapshot, offset), {});
}

function spanAt({ source, parsed }: Snapshot, offset: number) {
  const { node } = nodeAt(parsed.file, offset);
  return { file: source.file, start: node.start, end: node.end };
}

function refuse({ code, message, help }: Diagnostic): Refusal {
  return { code, message, ...(help && { help }) };
}
