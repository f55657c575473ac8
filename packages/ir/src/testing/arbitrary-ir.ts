/**
 * Well-typed modules with every construct of the IR: the generator of differential tests between back ends.
 *
 * Every criterion, class, rule, policy, quantifier and report that the checker would let through may come out; sizes are small
 * so that a counter-example can be read.
 */

import fc from "fast-check";
import { graphOf } from "../graph.ts";
import type { Classification, Definition, Ensure, Expr, Group, Input, Module, Outcome } from "../ir.ts";
import { printExpr } from "../print-ir.ts";
import type { Type } from "../types.ts";
import { walkExpr } from "../walk-expr.ts";
import { arbitraryCriteria } from "./arbitrary-criteria.ts";
import { arbitraryCondition, arbitraryDate, arbitraryNumber, type Environment, type Named } from "./arbitrary-expr.ts";
import { arbitraryLevels, arbitraryReports, criteriaExpr, levelCondition } from "./arbitrary-rules.ts";
import { boolean, choice, count, inputs, module, nowhere as origin, plain, share } from "./build-ir.ts";

type Arb<T> = fc.Arbitrary<T>;

const inputTypes: readonly (readonly [string, Type])[] = [
  ["dan_so", count],
  ["ho_so", count],
  ["toan_trinh", count],
  ["ty_le", share],
  ["toc_do", plain({ Mb: 1, s: -1 })],
  ["kinh_phi", plain({ VND: 1 })],
  ["co_to", boolean],
  ["bi_ky_luat", boolean],
  ["loai", choice("loai", "xa", "phuong", "dac_khu")],
  ["ngay_lap", { kind: "date" }],
];

const arbitraryInputs: Arb<readonly Input[]> = fc
  .subarray([...inputTypes], { minLength: 2, maxLength: 7 })
  .map((some) => inputs(Object.fromEntries(some)));

function definitions(
  prefix: string,
  kind: "parameter" | "let",
  most: number,
  environment: Environment,
): Arb<readonly Definition[]> {
  if (most === 0) return fc.constant([]);
  const plainNumber = plain();
  const one = fc.oneof(
    arbitraryNumber(environment, kind === "let" ? 2 : 1).map((value): Pick<Definition, "type" | "value"> => ({
      type: plainNumber,
      value,
    })),
    arbitraryCondition(environment, 1).map((value): Pick<Definition, "type" | "value"> => ({ type: boolean, value })),
    arbitraryDate(environment, 1).map((value): Pick<Definition, "type" | "value"> => ({
      type: { kind: "date" },
      value,
    })),
  );
  return fc.option(one, { nil: undefined }).chain((made): Arb<readonly Definition[]> => {
    if (!made) return fc.constant([]);
    const definition: Definition = { name: `${prefix}${most}`, ...made, origin };
    const named: Named = { kind, name: definition.name, type: definition.type };
    return definitions(prefix, kind, most - 1, { ...environment, names: [...environment.names, named] }).map((rest) => [
      definition,
      ...rest,
    ]);
  });
}

/** Ordered ones with any conditions and an `else`; unordered ones whose conditions shut each other out. */
function classifications(environment: Environment): Arb<readonly Classification[]> {
  const condition = arbitraryCondition(environment, 1);
  const ordered = fc.array(condition, { minLength: 1, maxLength: 2 }).map((conditions): Classification => ({
    name: "nhom_xa",
    ordered: true,
    classes: [...conditions.map((each, i) => ({ name: `nhom${i + 1}`, condition: each })), { name: "con_lai" }],
    origin,
  }));
  const split = condition.map((each): Classification => ({
    name: "vung",
    ordered: false,
    classes: [
      { name: "kho_khan", condition: each },
      { name: "thuan_loi", condition: { kind: "not", operand: each, origin } },
    ],
    origin,
  }));
  return fc
    .tuple(fc.option(ordered, { nil: undefined }), fc.option(split, { nil: undefined }))
    .map((all) => all.filter((each) => each !== undefined));
}

const groups: readonly Group[] = [
  { name: "cqs", title: { vi: "Chính quyền số" }, origin },
  { name: "cqs_sau", title: { vi: "Trong chính quyền số" }, parent: "cqs", origin },
  { name: "xhs", title: { vi: "Xã hội số" }, origin },
];

/** Whole modules without points, and without irrational functions and interpolation. */
export const arbitraryModule: Arb<Module> = modules(false);

/** Whole modules with criteria that score points, and rules that ask about them: for back ends that know points. */
export const arbitraryScoredModule: Arb<Module> = modules(true);

function modules(points: boolean): Arb<Module> {
  return fc
    .record({ given: arbitraryInputs, top: fc.integer({ min: 1, max: 4 }), cumulative: fc.boolean() })
    .chain(({ given, top, cumulative }) => {
      const data: Environment = {
        functions: points,
        names: given.map(({ name, type }) => ({ kind: "input", name, type })),
      };
      return definitions("san", "parameter", 2, { names: [] }).chain((parameters) => {
        const withParameters = extended(data, "parameter", parameters);
        return classifications(withParameters).chain((classes) => {
          const classed: readonly Named[] = classes.map(({ name, classes: all }) => ({
            kind: "classification",
            name,
            type: choice(name, ...all.map((each) => each.name)),
          }));
          return definitions("x", "let", 3, { ...withParameters, names: [...withParameters.names, ...classed] }).chain(
            (lets) => {
              const all = extended({ ...withParameters, names: [...withParameters.names, ...classed] }, "let", lets);
              return arbitraryCriteria(all, top, points).chain((criteria) => {
                const outcomeCondition = arbitraryCondition(all, 1, [levelCondition, criteriaExpr(criteria, top)]);
                const ensure = arbitraryCondition(data, 1).map((condition): Ensure => ({
                  condition,
                  text: printExpr(condition),
                  origin,
                }));
                return fc
                  .record({
                    levels: arbitraryLevels(all, criteria, top),
                    ensures: fc.array(ensure, { maxLength: 2 }),
                    outcomes: fc.array(outcomeCondition, { maxLength: 2 }),
                    reports: arbitraryReports(all, fc.oneof(outcomeCondition, levelCondition)),
                  })
                  .map(({ outcomes, ...rest }) =>
                    finished(
                      module({
                        cumulative,
                        inputs: given,
                        parameters,
                        lets,
                        classifications: classes,
                        groups,
                        criteria,
                        outcomes: outcomes.map((condition, i): Outcome => ({
                          name: `ket_qua${i + 1}`,
                          condition,
                          origin,
                        })),
                        ...rest,
                      }),
                    ),
                  );
              });
            },
          );
        });
      });
    });
}

function extended(environment: Environment, kind: "parameter" | "let", all: readonly Definition[]): Environment {
  const { names } = environment;
  return { ...environment, names: [...names, ...all.map(({ name, type }): Named => ({ kind, name, type }))] };
}

/** As the checker wants it: only a criterion that divides nothing may leave out what "nothing to measure" means. */
function finished(made: Module): Module {
  const { criteria } = graphOf(made);
  const divides = (expr: Expr): boolean => {
    let found = false;
    walkExpr(expr, (each) => {
      found ||= each.kind === "irrational" || (each.kind === "arithmetic" && each.operator === "/");
    });
    return found;
  };
  const divided = [...made.lets, ...made.parameters].some(({ value }) => divides(value));
  const classed = made.classifications.some(({ classes }) =>
    classes.some(({ condition }) => condition && divides(condition)),
  );
  return {
    ...made,
    criteria: made.criteria.map((each) => {
      const {
        lets,
        parameters,
        classifications: classes,
      } = criteria.get(each.code) ?? { lets: new Set(), parameters: new Set(), classifications: new Set() };
      const own = [
        each.appliesWhen,
        each.measure,
        each.points?.max,
        each.points?.score,
        ...each.requirements.flatMap(({ levels }) => levels.flatMap(({ value, upper }) => [value, upper])),
      ];
      const needs =
        own.some((expr) => expr && divides(expr)) ||
        (divided && lets.size + parameters.size > 0) ||
        (classed && classes.size > 0);
      if (needs) return each;
      const { nothing: _, ...rest } = each;
      return rest;
    }),
  };
}
