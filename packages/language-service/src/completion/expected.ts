/**
 * What may come next at a spot: keywords by kind, and kinds of names.
 *
 * One table in parts: which statement, what stands before. Mirrors grammars/README.md; leaves out what only ends a statement.
 */

import { K } from "@khung/syntax";
import { expression, value } from "./expected-expression.ts";
import { comparisons, ends, nothing, type Expected } from "./expectation.ts";
import { statementStart } from "./expected-start.ts";
import { inStatement } from "./expected-statement.ts";
import { isInline, type Spot, type Token } from "./spot.ts";

/** What may come at a spot. */
export function expectedAt(spot: Spot): Expected {
  const { statement, blocks } = spot;
  const block = blocks.at(-1);
  const inline = block && isInline(block) ? block : undefined;
  const lead = inline?.lead ?? statement[0]?.kind ?? 0;
  if (inline) return insideBraces(lead, inline.head, statement);
  const begin = statementStart(block?.lead);
  if (statement.length === 0) return begin;
  const go = inStatement(lead, statement, block?.lead);
  // On a line of its own a new statement is likelier than more of the old one.
  const done = ends.has(statement.at(-1)?.kind ?? 0) || statement.at(-1)?.kind === K["}"];
  return spot.firstOnLine && done ? { ...go, ...begin, keywords: [...begin.keywords, ...go.keywords] } : go;
}

function insideBraces(lead: number, head: readonly Token[], statement: readonly Token[]): Expected {
  const opener = head.at(-1);
  const prev = statement.at(-1)?.kind ?? 0;
  if (opener?.kind === K.CHOICE) return nothing;
  if (opener?.kind === K.IN) {
    const subject = head.at(-2);
    return { ...nothing, ...(subject?.kind === K.Name && { membersOf: subject.text }) };
  }
  if (head.at(-2)?.kind === K.BY && opener) {
    return prev === 0 || prev === K[","]
      ? { keywords: [K.ELSE], names: [], membersOf: opener.text }
      : value(lead, statement);
  }
  if (opener?.kind === K.REQUIRE || (lead === K.REQUIRE && comparisons.includes(opener?.kind ?? 0))) {
    return prev === 0 || prev === K[","] ? { keywords: [K.FROM], names: ["level"] } : value(lead, statement);
  }
  if (prev === 0 && opener?.kind !== K.OF) return { ...expression(lead, statement), keywords: [K.FROM] };
  return expression(lead, statement);
}
