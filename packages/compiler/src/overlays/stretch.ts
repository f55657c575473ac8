/** Stretches of one file, in the surface of another: same tokens, each with its place. */

import type { Span } from "@khung/diagnostics";
import { parse, type Parsed, type Surface, translate } from "@khung/syntax";
import { Kept } from "../kept.ts";
import { firstFrom } from "../order.ts";
import type { Part } from "./mapped-text.ts";

/** Gives the text of a node of a file as parts. */
export type Stretch = (node: Span | { readonly start: number; readonly end: number }) => readonly Part[];

const kept = new Kept<Parsed, Stretch>();

/** How stretches of a file read in a surface. */
export function stretchesOf(parsed: Parsed, surface: Surface): Stretch {
  return kept.of(parsed, [surface], () => stretchesIn(parsed, surface));
}

function stretchesIn(parsed: Parsed, surface: Surface): Stretch {
  const { source, tokens } = parsed;
  if (parsed.surface === surface) {
    return ({ start, end }) => [
      { text: source.text.slice(start, end), origin: { file: source.file, start, end }, exact: true },
    ];
  }
  const other = parse({ file: source.file, text: translate(parsed, surface) }).tokens;
  const starts = Array.from(tokens.significant, (index) => tokens.starts[index] ?? 0);
  return (node) => {
    const after = firstFrom(starts, node.end);
    const parts: Part[] = [];
    let end: number | undefined;
    for (let position = firstFrom(starts, node.start); position < after; position++) {
      const [mine, its] = [tokens.significant[position] ?? 0, other.significant[position] ?? 0];
      const origin = { file: source.file, start: tokens.starts[mine] ?? 0, end: tokens.starts[mine + 1] ?? 0 };
      const from = other.starts[its] ?? 0;
      if (end !== undefined) parts.push({ text: other.text.slice(end, from), origin, exact: false });
      end = other.starts[its + 1] ?? 0;
      const text = other.text.slice(from, end);
      parts.push({ text, origin, exact: text === source.text.slice(origin.start, origin.end) });
    }
    return parts;
  };
}
