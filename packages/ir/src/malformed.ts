/**
 * Whether plain JSON has the shape of a module: every part there and of its kind, every expression of a known kind.
 *
 * Shape only: that names exist and types fit is the checker's word.
 */

import type { ClaimStatement, Expr } from "./ir.ts";
import { parseRational, toExact } from "./rational.ts";

/** Where a value is not as it should be, relative to the value; undefined when all is well. */
type Check = (value: unknown) => string | undefined;

const fails = "";
const when =
  (holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? undefined : fails;

const text = when((value) => typeof value === "string");
const flag = when((value) => typeof value === "boolean");
const whole = when((value) => Number.isSafeInteger(value));
const exact = when((value) => {
  const number = typeof value === "string" ? parseRational(value) : undefined;
  return number !== undefined && toExact(number) === value;
});
const date = when((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value));
const oneOf = (...options: readonly unknown[]): Check => when((value) => options.includes(value));

const listOf =
  (item: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return fails;
    for (const [i, each] of value.entries()) {
      const inside = item(each);
      if (inside !== undefined) return `[${i}]${inside}`;
    }
    return undefined;
  };

/** An object with these fields; a name that ends in `?` may be absent. Further fields are left alone. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fails;
    const parts = new Map<string, unknown>(Object.entries(value));
    for (const [field, check] of Object.entries(fields)) {
      const name = field.replace("?", "");
      if (!parts.has(name) && name !== field) continue;
      const inside = check(parts.get(name));
      if (inside !== undefined) return `.${name}${inside}`;
    }
    return undefined;
  };

const later =
  (check: () => Check): Check =>
  (value) =>
    check()(value);

const title = shape({ vi: text, "en?": text });
const origin = shape({ file: text, start: whole, end: whole });
const expr: Check = later(() => exprCheck);
const texts = listOf(text);

const type: Check = (value) => {
  const kinds: Readonly<Record<string, Check>> = {
    number: shape({ form: oneOf("count", "share", "plain", "literal"), unit: shape({}) }),
    choice: shape({ of: text, members: listOf(shape({ name: text, "title?": title })) }),
    boolean: shape({}),
    date: shape({}),
    level: shape({}),
  };
  return byKind(kinds)(value);
};

function byKind(kinds: Readonly<Record<string, Check>>): Check {
  return (value) => {
    const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
    const check = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return check ? check(value) : ".kind";
  };
}

const statistic = oneOf("share", "count", "sum", "mean", "min", "max");
const quantifier = byKind({
  all: shape({}),
  any: shape({}),
  atLeast: shape({ amount: exact, unit: oneOf("items", "share") }),
  atMost: shape({ amount: exact, unit: oneOf("items", "share") }),
});
const named = shape({ name: text, origin });
const statuses = ["met", "unmet", "missing", "notApplicable"] as const;
const modes = oneOf("halfUp", "halfEven", "halfDown", "up", "down");

const mean = byKind({ arithmetic: shape({}), geometric: shape({ places: whole, mode: modes }) });

const exprKinds = {
  number: shape({ value: exact, origin }),
  boolean: shape({ value: flag, origin }),
  date: shape({ value: date, origin }),
  member: shape({ of: text, value: text, origin }),
  input: named,
  parameter: named,
  let: named,
  classification: named,
  negate: shape({ operand: expr, origin }),
  arithmetic: shape({ operator: oneOf("+", "-", "*", "/"), left: expr, right: expr, origin }),
  compare: shape({ operator: oneOf("=", "!=", "<", "<=", ">", ">="), left: expr, right: expr, origin }),
  and: shape({ operands: listOf(expr), origin }),
  or: shape({ operands: listOf(expr), origin }),
  not: shape({ operand: expr, origin }),
  in: shape({ operand: expr, members: texts, origin }),
  reported: shape({ operand: expr, origin }),
  call: shape({ function: text, arguments: listOf(expr), origin }),
  round: shape({ operand: expr, places: whole, mode: modes, origin }),
  irrational: shape({
    function: oneOf("ln", "exp", "root", "power"),
    arguments: listOf(expr),
    places: whole,
    mode: modes,
    origin,
  }),
  interpolate: shape({ operand: expr, points: listOf(shape({ at: exact, value: expr })), origin }),
  byClass: shape({ subject: expr, cases: listOf(shape({ member: text, value: expr })), "otherwise?": expr, origin }),
  dated: shape({ cases: listOf(shape({ from: date, value: expr })), origin }),
  conditions: shape({ quantifier, conditions: listOf(expr), origin }),
  criteria: shape({
    quantifier,
    set: shape({ listed: flag }),
    codes: texts,
    status: oneOf(...statuses, "reported"),
    "level?": whole,
    origin,
  }),
  cases: shape({ cases: listOf(shape({ condition: expr, value: expr })), otherwise: expr, origin }),
  index: shape({ "group?": text, origin }),
  statistic: shape({
    statistic: oneOf("min", "max", "mean", "count", "share", "rank", "percentile"),
    operand: expr,
    "ties?": oneOf("competition", "dense"),
    origin,
  }),
  points: shape({ of: oneOf("earned", "max"), aggregate: oneOf("sum", "min", "max"), codes: texts, origin }),
  scores: shape({
    quantifier,
    codes: texts,
    comparison: oneOf("atLeast", "atMost"),
    amount: expr,
    unit: oneOf("points", "share"),
    origin,
  }),
  children: shape({ child: text, statistic, "value?": expr, "where?": expr, origin }),
  level: shape({ origin }),
  asOf: shape({ origin }),
} satisfies Record<Expr["kind"], Check>;
const exprCheck = byKind(exprKinds);

const sort = oneOf("points", "bonus", "deduction");
const definition = shape({ name: text, "title?": title, type, value: expr, origin });
const requirement = shape({
  comparison: oneOf("atLeast", "moreThan", "atMost", "lessThan", "between", "is", "condition"),
  levels: listOf(shape({ level: whole, value: expr, "upper?": expr, origin })),
  origin,
});
const criterion = shape({
  code: text,
  "group?": text,
  class: oneOf("mandatory", "extension", "basic", "chosen"),
  title,
  "appliesWhen?": expr,
  "measure?": expr,
  "measureType?": type,
  requirements: listOf(requirement),
  "points?": shape({ sort, max: expr, score: expr, origin }),
  "weight?": exact,
  missing: oneOf("fails", "unknown", "excluded"),
  "nothing?": oneOf(...statuses),
  evidence: texts,
  sources: texts,
  basis: texts,
  notes: texts,
  "verifiedBy?": text,
  provenance: listOf(shape({ aspect: text, standing: text })),
  origin,
});

const statements = {
  levelImplies: shape({ level: whole, implied: whole }),
  atLevel: shape({ quantifier: oneOf("every", "no"), level: whole, condition: expr }),
  where: shape({ condition: expr, level: whole }),
  always: shape({ condition: expr }),
  moves: shape({
    change: oneOf("raising", "lowering"),
    of: oneOf("input", "parameter"),
    name: text,
    never: oneOf("lowers", "raises"),
    result: oneOf("level", "score"),
  }),
  reachable: shape({ level: whole }),
  relevant: shape({}),
  strict: shape({ order: oneOf("atLeast", "atMost"), id: text, "version?": text, "level?": whole }),
} as const satisfies Record<ClaimStatement["kind"], Check>;
const claimStatement = byKind(statements);

const layer = shape({ id: text, version: text, kind: oneOf("framework", "overlay", "scenario"), file: text });
const change = shape({
  kind: oneOf("tighten", "relax", "set", "add", "remove"),
  layer: text,
  path: text,
  "from?": text,
  "to?": text,
  basis: texts,
  span: origin,
});

const merged = oneOf("sum", "mean", "reset");

const delegation = shape({
  tier: text,
  rules: listOf(
    shape({
      allowed: flag,
      verb: oneOf("tighten", "relax", "set", "add", "remove"),
      what: text,
      "class?": oneOf("mandatory", "extension"),
      "group?": text,
      "parameter?": text,
      "bound?": shape({ direction: oneOf("up", "down"), share: exact }),
      "between?": shape({ "low?": exact, "high?": exact }),
    }),
  ),
  basis: texts,
  notes: texts,
});

const moduleCheck = shape({
  irVersion: whole,
  "merged?": merged,
  "exceptions?": listOf(shape({ entity: text, level: whole, decision: text, reason: text, origin })),
  "children?": shape({ name: text, id: text, version: text }),
  "period?": shape({ length: oneOf("year", "quarter", "month"), previous: flag }),
  "rank?": shape({ ties: oneOf("competition", "dense") }),
  id: text,
  version: text,
  title,
  replaces: listOf(shape({ id: text, "version?": text })),
  basis: texts,
  notes: texts,
  cumulative: flag,
  levels: listOf(shape({ number: whole, id: text, title, "rule?": expr, origin })),
  inputs: listOf(
    shape({
      name: text,
      type,
      title,
      "merged?": merged,
      sources: texts,
      evidence: texts,
      basis: texts,
      notes: texts,
      origin,
    }),
  ),
  ensures: listOf(shape({ condition: expr, "title?": title, text, origin })),
  parameters: listOf(definition),
  lets: listOf(definition),
  classifications: listOf(
    shape({ name: text, ordered: flag, classes: listOf(shape({ name: text, "condition?": expr })), origin }),
  ),
  groups: listOf(
    shape({
      name: text,
      title,
      "parent?": text,
      "points?": shape({ sort, max: expr }),
      "weight?": exact,
      "index?": mean,
      origin,
    }),
  ),
  "index?": mean,
  criteria: listOf(criterion),
  outcomes: listOf(shape({ name: text, condition: expr, origin })),
  reports: listOf(
    shape({
      name: text,
      statistic,
      "value?": expr,
      "where?": expr,
      "by?": text,
      origin,
    }),
  ),
  origin,
  "claims?": listOf(shape({ "title?": title, statement: claimStatement, origin })),
  "delegations?": listOf(delegation),
  "layers?": listOf(layer),
  "history?": listOf(change),
});

/** The path to the first part that is not as a module has it; undefined when the whole is one. */
export function findMalformed(value: unknown): string | undefined {
  return moduleCheck(value)?.replace(/^\./, "");
}
