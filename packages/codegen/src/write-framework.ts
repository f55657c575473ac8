/** The framework as data and formulas for the runtime. */

import {
  expressionsOf,
  graphOf,
  partsOf,
  printUnit,
  walkExpr,
  type Criterion,
  type Definition,
  type Group,
  type Mean,
  type Module,
  type Title,
} from "@khung/ir";
import { call, comment, formula, list, object, print, text, before, type Code } from "./code.ts";
import { expressionWriter, numberCode, type ExpressionWriter } from "./write-expression.ts";
import { titleIn, words, type Language } from "./words.ts";

/** One declaration of a variable. */
interface Variable {
  readonly comment: string;
  readonly name: string;
  readonly type: string;
  readonly code: Code;
}

/** Variables in an order in which each is declared before it is used while the module is loaded. `typed`: with types. */
export function writeFramework(module: Module, language: Language, typed: boolean): string {
  const write = expressionWriter(module);
  const pools = poolsOf(module, write);
  const framework = frameworkCode(module, write, pools.of);
  const definitions = definitionsOf(module, write, language);
  const indices = indicesOf(module, write);
  const lists = [...write.codeLists.values()].map((codes): Variable => {
    const name = write.codes(codes);
    return {
      comment: "",
      name: typeof name === "string" ? name : "",
      type: "readonly string[]",
      code: list(codes.map(text)),
    };
  });
  const top: Variable = {
    comment: comment([words[language].framework]),
    name: "framework",
    type: "Framework",
    code: framework,
  };
  return [...lists, ...definitions, ...indices, ...pools.variables, top]
    .map((each) => {
      const head = `const ${each.name}${typed ? `: ${each.type}` : ""} = `;
      return `${each.comment}${head}${print(each.code, 0, head.length)};\n`;
    })
    .join("\n");
}

/** Whether what the module says of an entity depends on the date. */
export function readsDate(module: Module): boolean {
  let found = false;
  for (const top of expressionsOf({ ...module, reports: [] })) {
    walkExpr(top, ({ kind }) => {
      found ||= kind === "dated" || kind === "asOf";
    });
  }
  return found;
}

function titleCode({ vi, en }: Title): Code {
  return object({ vi: text(vi), en: en === undefined ? undefined : text(en) });
}

/** Parameters, lets and classes that results hang on; bounds of those of which they are asked, which may ask for more. */
function definitionsOf(module: Module, write: ExpressionWriter, language: Language): readonly Variable[] {
  const { levels, ensures, groups, criteria, outcomes } = module;
  const tops = expressionsOf({
    ...module,
    levels,
    ensures,
    groups,
    criteria,
    outcomes,
    parameters: [],
    lets: [],
    classifications: [],
    reports: [],
  });
  const needs = graphOf(module).needsOf(tops);
  const once = (kind: string, name: string, title: Title | undefined, code: Code): Variable => ({
    comment: comment([title ? titleIn(title, language) : name]),
    name: write.name(kind, name),
    type: "Formula",
    code: call("once", formula(code)),
  });
  const defined = (kind: "parameter" | "let", all: readonly Definition[], used: ReadonlySet<string>) =>
    all
      .filter(({ name }) => used.has(name))
      .map(({ name, title, value }) => once(kind, name, title, write.value(value)));
  const found = [
    ...defined("parameter", module.parameters, needs.parameters),
    ...defined("let", module.lets, needs.lets),
    ...module.classifications
      .filter(({ name }) => needs.classifications.has(name))
      .map(({ name, title, classes }) => {
        const each = classes.map(({ name: own, condition }) =>
          list([text(own), ...(condition ? [before("() => ", write.value(condition))] : [])]),
        );
        return once("classification", name, title, call("firstClass", list(each)));
      }),
  ];
  for (const key of write.bounded) {
    const [kind = "", name = ""] = key.split(" ");
    const definition = (kind === "let" ? module.lets : module.parameters).find((each) => each.name === name);
    if (definition) {
      const code = formula(write.bounds(definition.value));
      found.push({ comment: "", name: write.name(`${kind}Bounds`, name), type: "(x: Scope) => Bounds", code });
    }
  }
  return found;
}

/** The trees of the index, inner ones first. */
function indicesOf(module: Module, write: ExpressionWriter): readonly Variable[] {
  if (!module.index) return [];
  const found: Variable[] = [];
  const add = (mean: Mean | undefined, group?: string): string => {
    const { criteria, groups } = partsOf(module, group);
    const parts = [
      ...criteria.map((each) => ({ weight: each.weight, part: text(each.code) })),
      ...groups.map((each) => ({ weight: each.weight, part: add(each.index, each.name) })),
    ].map(({ weight, part }) => object({ weight: numberCode(weight ?? "1"), part }));
    const name = write.name("index", group ?? "");
    const code = object({ mean: meanCode(mean), parts: list(parts) });
    found.push({ comment: "", name, type: "Index", code });
    return name;
  };
  add(module.index);
  return found;
}

function meanCode(mean: Mean | undefined): Code {
  return mean?.kind === "geometric"
    ? before("(parts) => ", call("geometricMean", "parts", String(mean.places), text(mean.mode)))
    : "arithmeticMean";
}

/** Groups of bonus or deduction points, and the innermost such group of a criterion. */
function poolsOf(module: Module, write: ExpressionWriter) {
  const groups = module.groups.filter(({ points }) => points && points.sort !== "points");
  const of = ({ points, group }: Criterion): Code | undefined => {
    if (points?.sort === "points") return undefined;
    for (let name = group; name !== undefined;) {
      const found: Group | undefined = module.groups.find((each) => each.name === name);
      if (found && groups.includes(found)) return write.name("pool", found.name);
      name = found?.parent;
    }
    return undefined;
  };
  const variables = groups.flatMap(({ name, points }): readonly Variable[] =>
    points
      ? [
          {
            comment: "",
            name: write.name("pool", name),
            type: "Pool",
            code: object({ sort: text(points.sort), max: formula(write.value(points.max)) }),
          },
        ]
      : [],
  );
  return { of, variables };
}

function frameworkCode(
  module: Module,
  write: ExpressionWriter,
  poolOf: (criterion: Criterion) => Code | undefined,
): Code {
  const graph = graphOf(module);
  const scored = module.criteria.filter(({ points }) => points).map(({ code }) => code);
  const dated = firstDates(module).toSorted().at(-1);
  const pooled = module.groups.some(({ points }) => points && points.sort !== "points");
  const score = module.index
    ? call("indexScore", write.name("index", ""))
    : scored.length > 0
      ? call("sumScore", write.codes(scored))
      : undefined;
  const exceptions = (module.exceptions ?? []).map(({ entity, level, decision, reason }) =>
    object({ entity: text(entity), level: String(level), decision: text(decision), reason: text(reason) }),
  );
  return object({
    cumulative: String(module.cumulative),
    inputs: "inputs",
    levels: list(
      module.levels.map(({ number, id, title, rule }) =>
        object({
          number: String(number),
          id: text(id),
          title: titleCode(title),
          rule: rule && formula(write.value(rule)),
        }),
      ),
    ),
    criteria: list(
      module.criteria.map((each) => criterionCode(each, write, poolOf(each), graph.criteria.get(each.code)?.reported)),
    ),
    ensures: list(
      module.ensures.map(({ text: source, condition }, i) =>
        object({
          text: text(source),
          inputs: list([...(graph.ensures[i]?.inputs ?? [])].map(text)),
          holds: formula(write.value(condition)),
        }),
      ),
    ),
    outcomes: list(
      module.outcomes.map(({ name, condition }) =>
        object({ name: text(name), holds: formula(write.value(condition)) }),
      ),
    ),
    exceptions: exceptions.length > 0 ? list(exceptions) : undefined,
    readsDate: readsDate(module) ? "true" : undefined,
    datedFrom: dated && text(dated),
    pooled: pooled ? "true" : undefined,
    score,
    pointsOf: score && "pointsOf",
  });
}

/** The first day of each dated value. */
function firstDates(module: Module): readonly string[] {
  const found: string[] = [];
  for (const top of expressionsOf(module)) {
    walkExpr(top, (expr) => {
      const first = expr.kind === "dated" ? expr.cases.map(({ from }) => from).toSorted()[0] : undefined;
      if (first !== undefined) found.push(first);
    });
  }
  return found;
}

/** The inputs, also for programs that make a form of them. */
export function writeInputs({ inputs }: Module, typed: boolean): string {
  const all = inputs.map(({ name, title, type, unitName }) => {
    const unit = unitName ?? (type.kind === "number" ? printUnit(type.unit) : "");
    const member = ({ name: own, title: called }: { readonly name: string; readonly title?: Title }): Code =>
      object({ name: text(own), title: called && titleCode(called) });
    return object({
      name: text(name),
      title: titleCode(title),
      type: text(type.kind !== "number" ? type.kind : type.form === "plain" ? "number" : type.form),
      unit: unit ? text(unit) : undefined,
      members: type.kind === "choice" ? list(type.members.map(member)) : undefined,
    });
  });
  const head = `export const inputs${typed ? ": readonly InputInfo[]" : ""} = `;
  return `${head}${print(list(all), 0, head.length)};\n`;
}

function criterionCode(
  criterion: Criterion,
  write: ExpressionWriter,
  pool: Code | undefined,
  asksReported: boolean | undefined,
): Code {
  const { code, title, appliesWhen, measure, measureType, requirements, points, missing, nothing } = criterion;
  const asked = requirements.flatMap(({ comparison, levels }) =>
    levels.map(({ level, value, upper }) =>
      object({
        level: String(level),
        comparison: text(comparison),
        value: formula(write.value(value)),
        upper: upper && formula(write.value(upper)),
      }),
    ),
  );
  return object({
    code: text(code),
    title: titleCode(title),
    applies: appliesWhen && formula(write.value(appliesWhen)),
    measure: measure && formula(write.value(measure)),
    share: measureType?.kind === "number" && measureType.form === "share" ? "true" : undefined,
    requirements: list(asked),
    points:
      points &&
      object({
        sort: text(points.sort),
        max: formula(write.value(points.max)),
        score: formula(write.value(points.score)),
        bounds: formula(write.bounds(points.score)),
        pool,
      }),
    missing: text(missing),
    nothing: nothing && text(nothing),
    asksReported: asksReported ? "true" : undefined,
  });
}
