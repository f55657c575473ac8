/** Cedar: a policy a level; one authorisation request an entity, whose answer names every policy that holds. */

import { preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs";
import { invariant } from "@khung/diagnostics";
import { writtenAt, type Writing } from "../workload/condition.ts";
import { rowsOf, type Row } from "../workload/data.ts";
import type { Engine } from "./engine.ts";

const policies = "khung.bench";

/** @cedar-policy/cedar-wasm. */
export const cedar: Engine = {
  name: "@cedar-policy/cedar-wasm",
  kind: "peer",
  input: "rows",
  most: 500,
  load({ shape, data }) {
    const staticPolicies = Object.fromEntries(
      Array.from({ length: shape.levels }, (_, i) => [
        String(i + 1),
        `permit(principal, action, resource) when { ${writtenAt(shape.criteria, i + 1, writing)} };`,
      ]),
    );
    const parsed = preparsePolicySet(policies, { staticPolicies });
    invariant(parsed.type === "success", JSON.stringify(parsed));
    // Cedar has no null: what is missing is not there.
    const contexts = rowsOf(shape, data).map((row) => presentOf(row));
    return { levels: () => Uint8Array.from(contexts, (context) => levelOf(context)) };
  },
};

type Context = Record<string, number | boolean>;

function presentOf(row: Row): Context {
  const context: Context = {};
  for (const [name, value] of Object.entries(row)) if (value !== null) context[name] = value;
  return context;
}

function levelOf(context: Context): number {
  const answer = statefulIsAuthorized({
    principal: { type: "Entity", id: "e" },
    action: { type: "Action", id: "level" },
    resource: { type: "Framework", id: "f" },
    context,
    preparsedPolicySetId: policies,
    entities: [],
  });
  invariant(answer.type === "success", JSON.stringify(answer));
  const reached = new Set(answer.response.diagnostics.reason);
  let level = 0;
  while (reached.has(String(level + 1))) level++;
  return level;
}

const writing: Writing = {
  and: "&&",
  or: "||",
  leaf(condition) {
    switch (condition.kind) {
      case "is":
        return `(context has ${condition.input} && context.${condition.input} == ${condition.value})`;
      case "zero":
        return `(context has ${condition.input} && context.${condition.input} == 0)`;
      case "reported":
        return `context has ${condition.input}`;
      case "atLeast":
        return `(context has ${condition.input} && context.${condition.input} >= ${condition.least})`;
      case "share": {
        const { top, bottom, cut } = condition;
        return `(context has ${top} && context has ${bottom} && context.${bottom} != 0 && context.${top} * ${cut.denominator} >= context.${bottom} * ${cut.numerator})`;
      }
    }
  },
};
