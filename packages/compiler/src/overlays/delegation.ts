/** What a tier may change: of every change, whether the layers below delegate it. What is not delegated is forbidden. */

import { compare, multiply } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";
import type { Layer } from "./layer.ts";
import { constantOf, pairsOf } from "./values.ts";

/** What a change does, as delegation speaks of it. */
export interface Deed {
  readonly verbs: readonly ast.May["verb"][];
  readonly what: ast.May["what"];
  readonly class?: ast.CriterionClass;
  readonly groups: readonly string[];
  readonly parameter?: string;
  readonly before?: ast.Expr;
  readonly after?: ast.Expr;
}

/** Why a change is not allowed: the layer that does not delegate it, and the rule that comes nearest. */
export interface Refusal {
  readonly layer: Layer;
  readonly tier: string;
  readonly rule?: ast.May;
  readonly basis?: string;
}

/** Why a layer may not do a deed; undefined when it may. `below` = the layer and all below it: nobody passes on more than they were given. */
export function refusalOf(below: Iterable<Layer>, deed: Deed): Refusal | undefined {
  for (const { node, bases, tier } of below) {
    if (node.kind === "framework") continue;
    for (const base of bases) {
      const refusal = refusedBy(base, tier ?? "", deed);
      if (refusal) return refusal;
    }
  }
  return undefined;
}

function refusedBy(base: Layer, tier: string, deed: Deed): Refusal | undefined {
  const blocks = base.delegations.filter((block) => nameOf(block.tier) === tier);
  const rules = blocks.flatMap((block) => block.rules.filter((rule) => rule.kind === "may"));
  const [basis] = blocks.flatMap((block) =>
    block.rules.flatMap((rule) => (rule.kind === "basis" ? [rule.text.value] : [])),
  );
  const refusal = { layer: base, tier, ...(basis !== undefined && { basis }) };
  const forbidden = rules.find((rule) => !rule.allowed && deed.verbs.some((verb) => speaksOf(rule, verb, deed)));
  if (forbidden) return { ...refusal, rule: forbidden };
  const sets = rules.some((rule) => rule.allowed && speaksOf(rule, "set", deed) && isWithin(rule, deed));
  if (sets && deed.what === "requirements") return undefined;
  for (const verb of deed.verbs) {
    const about = rules.filter((rule) => rule.allowed && speaksOf(rule, verb, deed));
    if (about.some((rule) => isWithin(rule, deed))) continue;
    const [rule] = about;
    return { ...refusal, ...(rule && { rule }) };
  }
  return undefined;
}

function speaksOf(rule: ast.May, verb: ast.May["verb"], deed: Deed): boolean {
  return (
    rule.verb === verb &&
    rule.what === deed.what &&
    (!rule.class || rule.class === deed.class) &&
    (!rule.group || deed.groups.includes(nameOf(rule.group))) &&
    (!rule.parameter || nameOf(rule.parameter) === deed.parameter)
  );
}

/** Whether a deed keeps to the limits of a rule; what cannot be seen does not. */
function isWithin({ bound, low, high }: ast.May, { before, after }: Deed): boolean {
  if (!bound && !low) return true;
  const pairs = before && after && pairsOf(before, after);
  if (!pairs) return false;
  const share = bound && constantOf(bound.share);
  const [least, most] = [low && constantOf(low), high && constantOf(high)];
  return pairs.every(([old, next]) => {
    if (bound) {
      const moved = compare(next, old);
      const limit = share && compare(next, multiply(share, old));
      return limit !== undefined && (bound.direction === "down" ? moved <= 0 && limit >= 0 : moved >= 0 && limit <= 0);
    }
    return least !== undefined && most !== undefined && compare(next, least) >= 0 && compare(next, most) <= 0;
  });
}
