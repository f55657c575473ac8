/** What may come in an expression, by what stands before. */

import { K } from "@khung/syntax";
import { ends, nothing, only, statuses, type Expected } from "./expectation.ts";
import type { Token } from "./spot.ts";

/** Where criteria may be spoken of. */
const ruleLeads: ReadonlySet<number> = new Set<number>([K.LEVEL, K.OUTCOME, K.REPORT]);

/** After `3:` or `nhom1:`, and on. */
export function value(lead: number, statement: readonly Token[]): Expected {
  const from = statement.findLastIndex(({ kind }) => kind === K[":"]);
  return from < 0 ? nothing : expression(lead, statement.slice(from));
}

/** An operand, or what may follow one. */
export function expression(lead: number, statement: readonly Token[]): Expected {
  const last = statement.at(-1);
  const subject = statement.at(-2);
  const rule = ruleLeads.has(lead) || lead === K.REQUIRE;
  if ((last?.kind === K["="] || last?.kind === K["!="]) && subject?.kind === K.Name) {
    return { ...operand(rule), membersOf: subject.text };
  }
  if (last && (last.kind === K.ALL || last.kind === K.EVERY || last.kind === K.ANY || last.kind === K.OF)) {
    return only(K.MANDATORY, K.EXTENSION, K.CRITERIA, K.GROUP, K.OF);
  }
  if (last && statuses.includes(last.kind)) return only(K.AT, K.AND, K.OR);
  if (!last || !ends.has(last.kind)) return operand(rule);
  const spoken = rule && last.kind === K.Name ? statuses : [];
  return only(...spoken, K.AND, K.OR, K.IN, K.BETWEEN, K.IS_REPORTED, K.ROUNDED_TO, K.PER);
}

function operand(rule: boolean): Expected {
  return {
    keywords: [K.NOT, K.YES, K.NO, K.BY, ...(rule ? [K.ALL, K.EVERY, K.ANY, K.AT_LEAST, K.AT_MOST, K.LEVEL] : [])],
    names: rule ? ["value", "function", "criterion"] : ["value", "function"],
  };
}
