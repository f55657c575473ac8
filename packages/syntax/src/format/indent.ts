/**
 * How far each line is set in: two spaces for each open brace, two more where a statement goes on.
 */

import type { Parsed } from "../parse.ts";
import { opensStatement } from "../token-list.ts";
import { K } from "../tokens.ts";
import { walk, type AnyNode } from "../walk.ts";
import type { Element } from "./elements.ts";

/** Indentation by index of element, in spaces; it counts where the element begins a line. */
export function indentation(parsed: Parsed, elements: readonly Element[]): readonly number[] {
  const starts = listStarts(parsed);
  const indents: number[] = [];
  let depth = 0;
  for (const element of elements) {
    if (element.kind === K["}"] && !element.verbatim) depth = Math.max(0, depth - 1);
    const goesOn =
      element.kind !== K["}"] &&
      element.kind !== K["{"] &&
      element.kind !== K.Comment &&
      !beginsHere(parsed, starts, element);
    indents.push(2 * (goesOn ? depth + 1 : depth));
    if (element.kind === K["{"] && !element.verbatim) depth++;
  }
  return alignComments(elements, indents);
}

function beginsHere({ tokens }: Parsed, starts: ReadonlySet<number>, { position, start }: Element): boolean {
  return starts.has(start) || ((tokens.marks[position] ?? 0) & opensStatement) !== 0;
}

/** A comment on lines of its own is set in like what it stands above; before a closing brace it belongs inside. */
function alignComments(elements: readonly Element[], indents: number[]): readonly number[] {
  for (let index = elements.length - 2; index >= 0; index--) {
    const [at, next] = [elements[index], elements[index + 1]];
    if (at?.kind === K.Comment && next && next.kind !== K["}"]) indents[index] = indents[index + 1] ?? 0;
  }
  return indents;
}

/** Where the parts of a list between braces begin. */
function listStarts(parsed: Parsed): ReadonlySet<number> {
  const starts = new Set<number>();
  const add = (nodes: readonly AnyNode[]): void => nodes.forEach((node) => starts.add(node.start));
  walk(parsed.file, (node) => {
    if (node.kind === "file") add([...(node.header ? [node.header] : []), ...node.items]);
    else if (node.kind === "framework" || node.kind === "group") add(node.members);
    else if (node.kind === "overlay" || node.kind === "scenario" || node.kind === "addTo") add(node.members);
    else if (node.kind === "delegation") add(node.rules);
    else if (node.kind === "criterion" || node.kind === "input") add(node.clauses);
    else if (node.kind === "levels") add(node.levels);
    else if (node.kind === "classify") add(node.classes);
    else if (node.kind === "choiceType" || node.kind === "in") add(node.members);
    else if (node.kind === "byClass" || node.kind === "dated") add(node.cases);
    else if (node.kind === "score") add(node.entries);
    else if (node.kind === "set") add(node.items ?? []);
    else if (node.kind === "requirement") add(node.entries.filter((entry) => entry.kind === "error" || entry.level));
    else if (node.kind === "test") add(node.items.filter((item) => item.kind === "asOf" || item.kind === "error"));
  });
  return starts;
}
