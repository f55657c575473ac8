/** What the checker says of all data is true of all data: what it calls impossible or constant is tried on random rows. */

import type { Diagnostic } from "@khung/diagnostics";
import { interpret } from "@khung/evaluator";
import type { Module, Table } from "@khung/ir";
import { arbitraryValue } from "@khung/ir/testing";
import { type ast, parse, walk } from "@khung/syntax";
import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryFramework } from "./arbitrary-framework.ts";
import { compileText, patience, runs } from "./arbitrary-program.ts";

/** A condition that the checker says is never, or always, true; perhaps only on some days. */
interface Claim {
  readonly condition: string;
  readonly always: boolean;
  readonly days: readonly string[];
}

/** The first and the last day of each period between the dates of the generator. */
const periods: readonly (readonly [string, string])[] = [
  ["2024-02-29", "2024-12-30"],
  ["2024-12-31", "2024-12-31"],
  ["2025-01-01", "2026-11-21"],
  ["2026-11-22", "2029-12-31"],
  ["2030-01-01", "2033-06-30"],
];
const everyDay: readonly string[] = ["2024-01-01", ...new Set(periods.flat())];

/** The case that a message speaks of: `can never be met when `loai = xa`, from `2025-01-01`: …`. */
function caseOf(message: string): { readonly classes: readonly string[]; readonly days: readonly string[] } {
  const said = / can never be met when (.+?): /.exec(message)?.[1] ?? "";
  const parts = [...said.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? "");
  const period = periods.find(([first]) => parts.includes(first));
  return { classes: parts.filter((part) => part.includes(" = ")), days: period ?? everyDay };
}

const signs: Readonly<Record<string, string>> = { atLeast: ">=", moreThan: ">", atMost: "<=", lessThan: "<" };

/** What KH3115 and KH3216 (never met) and KH3208 (always true, always false) claim. */
function claimOf({ code, span, message }: Diagnostic, text: string): Claim | undefined {
  if (!span) return undefined;
  const said = text.slice(span.start, span.end);
  if (code === "KH3208") return { condition: said, always: message.en.endsWith("always true"), days: everyDay };
  // Two requirements that shut each other out are a claim about both.
  if ((code !== "KH3115" && code !== "KH3216") || message.en.endsWith("are asked for")) return undefined;
  const { classes, days } = caseOf(message.en);
  const found: Claim[] = [];
  walk(parse({ file: "t.khung", text }).file, (node) => {
    if (node.kind !== "criterion" || span.start < node.start || span.end > node.end) return;
    const measure = node.clauses.find((clause) => clause.kind === "measure")?.value;
    const requirement = node.clauses.find((clause) => clause.kind === "requirement");
    const entry = requirement?.entries.find(
      (each) => each.kind === "requirementEntry" && each.start <= span.start && span.end <= each.end,
    );
    if (!requirement || entry?.kind !== "requirementEntry") return;
    found.push({
      condition: [...classes, `(${asked(requirement, entry, measure, text)})`].join(" and "),
      always: false,
      days,
    });
  });
  return found[0];
}

/** A requirement at a level as one condition. */
function asked(
  { comparison }: ast.Requirement,
  { value, upper }: ast.RequirementEntry,
  measure: ast.Expr | undefined,
  text: string,
): string {
  const words = (node: ast.Node | undefined): string => (node ? text.slice(node.start, node.end) : "?");
  if (comparison === undefined) return words(value);
  if (comparison === "yes" || comparison === "no")
    return comparison === "yes" ? words(measure) : `not ${words(measure)}`;
  if (comparison === "between") return `${words(measure)} between ${words(value)} and ${words(upper)}`;
  return `${words(measure)} ${signs[comparison] ?? "?"} ${words(value)}`;
}

/** The framework with the claims as outcomes, and without the requirements that are never met. */
function probed(text: string, claims: readonly Claim[], impossible: readonly Diagnostic[]): string {
  const lines = impossible.map(({ span }) => text.slice(0, span?.start).split("\n").length - 1);
  const possible = text
    .split("\n")
    .map((line, i) => (lines.includes(i) ? line.replace(/require .*/, "require ky_luat") : line));
  const outcomes = claims.map(
    ({ condition, always }, i) => `  outcome probe${i} "P" when ${always ? `not (${condition})` : condition}`,
  );
  return [...possible.slice(0, -2), ...outcomes, "}", ""].join("\n");
}

/** Rows without holes: whether data are sound (`ensure`) is known of each. */
function completeTable({ inputs }: Module, length: number): fc.Arbitrary<Table> {
  const columns = inputs.map(
    ({ name, type }) => [name, fc.array(arbitraryValue(type), { minLength: length, maxLength: length })] as const,
  );
  return fc.record(Object.fromEntries(columns)).map((values) => ({
    name: "t.csv",
    entities: Array.from({ length }, (_, i) => String(i + 1)),
    columns: values,
    labels: {},
  }));
}

it(
  "what is never met, and what is always or never true, is so for all data that are sound",
  () => {
    let tried = 0;
    fc.assert(
      fc.property(arbitraryFramework, fc.nat(), (text, seed) => {
        const { diagnostics } = compileText(text);
        const about = diagnostics.flatMap((each) => {
          const claim = claimOf(each, text);
          return claim ? [{ each, claim }] : [];
        });
        const impossible = about.flatMap(({ each }) => (each.code === "KH3115" ? [each] : []));
        const claims = about.map(({ claim }) => claim);
        const [module] = compileText(probed(text, claims, impossible)).modules;
        if (claims.length === 0 || !module) return;
        const [table] = fc.sample(completeTable(module, 20), { numRuns: 1, seed });
        if (!table) return;
        for (const asOf of everyDay) {
          const { entities, problems } = interpret(module, table, { asOf });
          const unsound = new Set(problems.map(({ cell }) => cell?.entity));
          for (const { entity, outcomes } of entities) {
            if (unsound.has(entity)) continue;
            tried++;
            for (const [i, { condition, always, days }] of claims.entries()) {
              if (!days.includes(asOf)) continue;
              expect(
                outcomes[`probe${i}`],
                `${condition} is ${always ? "false" : "true"} on ${asOf} for ${entity}`,
              ).not.toBe(true);
            }
          }
        }
      }),
      runs(150),
    );
    expect(tried).toBeGreaterThan(1000);
  },
  patience,
);
