/**
 * Random source text that is right by the grammar, in either surface, with random layout and comments.
 *
 * Made from a list of choices, so that fast-check can shrink it: no choices left means the simplest text.
 */

import fc from "fast-check";
import { scan } from "../scan.ts";
import { contextsOfKinds, spell } from "../spell.ts";
import { kindAt } from "../token-list.ts";
import { K, keywordNames, type Surface } from "../tokens.ts";
import { createChooser } from "./chooser.ts";
import { filePieces, type Piece } from "./pieces.ts";

export { mutateSource } from "./mutate-source.ts";

/** A random text and the surface it is written in. */
export interface ArbitrarySource {
  readonly surface: Surface;
  readonly text: string;
}

/** Random right source text; of one surface when it is given. */
export function arbitrarySource(surface?: Surface): fc.Arbitrary<ArbitrarySource> {
  const surfaces = surface ? fc.constant(surface) : fc.constantFrom<Surface>("vi", "en");
  return fc
    .record({ surface: surfaces, choices: fc.array(fc.nat(0xffff), { maxLength: 500, size: "max" }) })
    .map(({ surface: chosen, choices }) => ({ surface: chosen, text: sourceFromChoices(choices, chosen) }));
}

/** The text that a list of choices stands for. */
export function sourceFromChoices(choices: readonly number[], surface: Surface): string {
  const choose = createChooser(choices);
  const pieces = filePieces(choose, surface);
  const gaps = pieces.map((piece, index) => gapBefore(choose, pieces[index - 1], piece));
  const between = pieces.map(() => (choose(12) === 1 ? " \t" : " "));
  const end = choose(2) === 0 ? "\n" : choose(2) === 0 ? " // cuối" : "";
  return keepApart(pieces, gaps, surface, between) + end;
}

/** Writes pieces, with a line break where two words on one line would be read as one keyword, or as another. */
function keepApart(
  pieces: readonly Piece[],
  gaps: readonly string[],
  surface: Surface,
  between: readonly string[],
): string {
  const first = (index: number): boolean => index === 0 || (gaps[index]?.includes("\n") ?? false);
  const contexts = contextsOfKinds(
    pieces.map((piece) => piece.kind),
    first,
  );
  const text = pieces
    .map((piece, index) => {
      const context = contexts[index];
      if (!keywordNames.has(piece.kind) || !context) return `${gaps[index] ?? ""}${piece.text}`;
      return `${gaps[index] ?? ""}${spell(piece.kind, surface, context).replaceAll(" ", between[index] ?? " ")}`;
    })
    .join("");
  const { tokens } = scan({ file: "", text });
  const joined = pieces.findIndex((piece, index) => piece.kind !== kindAt(tokens, index)) + 1;
  if (joined === 0 || joined === pieces.length || first(joined)) return text;
  const apart = gaps.map((gap, index) => (index === joined ? "\n" : gap));
  return keepApart(pieces, apart, surface, between);
}

const breaks = ["\n", "\n  ", "\n\n", " // ghi chú\n", "\n// khối\n// hai\n", "\r\n", "\n\n  // tự do\n\n\n"];
const spaces = [" ", " ", " ", "  ", "\t", " \t "];

/** White space and comments before a piece. */
function gapBefore(choose: (count: number) => number, before: Piece | undefined, piece: Piece): string {
  if (before === undefined) return choose(6) === 1 ? "// đầu tệp\n\n" : "";
  if (piece.newLine === true || choose(15) === 1) return breaks[choose(breaks.length)] ?? "\n";
  const joinable = isWordy(before) && isWordy(piece);
  const comma = before.kind === K[","] && piece.kind === K.Number;
  if (!joinable && !comma && before.kind !== K["/"] && choose(3) === 1) return "";
  return spaces[choose(spaces.length)] ?? " ";
}

function isWordy({ kind }: Piece): boolean {
  return (
    kind === K.Name ||
    kind === K.Number ||
    kind === K.Version ||
    kind === K.Date ||
    kind === K["-"] ||
    keywordNames.has(kind)
  );
}
