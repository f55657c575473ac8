/** Lowers tests: values exact, `others = …` and levels written out. */

import { invariant } from "@khung/diagnostics";
import {
  isRational,
  type IsoDate,
  type TestCase,
  type TestExpectation,
  type TestGiven,
  type TestValue,
  toExact,
} from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Checked } from "../check/check.ts";
import { evaluate } from "../check/evaluate.ts";
import { fitsOthers } from "../check/fits-others.ts";
import { levelNumber, nameOf } from "../resolve/declaration.ts";
import type { Framework, TestEntry } from "../resolve/framework.ts";
import { levelOf, levelsAsked } from "../resolve/stated-levels.ts";
import { originOf } from "./lower-expr.ts";

/** Lowers one test in which nothing is wrong, of a framework in which nothing is wrong. */
export function lowerTest(test: TestEntry, framework: Framework, checked: Checked): TestCase {
  const file = test.source.file;
  const { items, title } = test.node;
  const asOf: IsoDate | undefined =
    items.find((item) => item.kind === "asOf")?.date.text ?? framework.head.effective?.node.from.text;
  invariant(framework.version !== undefined, "a checked framework has a version");
  return {
    title: title.value,
    framework: { id: framework.id, version: framework.version },
    ...(asOf !== undefined && { asOf }),
    given: givenOf(items, framework, checked, file),
    othersMissing: items.some((item) => item.kind === "given" && !item.name && !item.value),
    expectations: items.flatMap((item) => expectationOf(item, framework, checked, file)),
    origin: originOf(file, test.node),
  };
}

function givenOf(
  items: readonly ast.TestItem[],
  framework: Framework,
  checked: Checked,
  file: string,
): readonly TestGiven[] {
  const given = items.filter((item) => item.kind === "given");
  const named = given.flatMap((item): readonly TestGiven[] =>
    item.name
      ? [
          {
            name: nameOf(item.name),
            value: item.value ? valueOf(item.value, checked) : null,
            origin: originOf(file, item),
          },
        ]
      : [],
  );
  const taken = new Set(named.map((each) => each.name));
  const others = given.flatMap((item): readonly TestGiven[] => {
    const { value } = item;
    if (item.name || !value) return [];
    const fitting = framework.inputs.filter((input) => !taken.has(input.name) && fitsOthers(value, input, checked));
    for (const input of fitting) taken.add(input.name);
    return fitting.map((input) => ({ name: input.name, value: valueOf(value, checked), origin: originOf(file, item) }));
  });
  return [...named, ...others];
}

function valueOf(expr: ast.Expr, checked: Checked): TestValue {
  const value = evaluate(expr, checked);
  invariant(value !== undefined && value !== null, "a checked value is fixed");
  if (isRational(value)) return { kind: "number", value: toExact(value) };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return checked.types.get(expr)?.kind === "date" ? { kind: "date", value } : { kind: "member", value };
}

function expectationOf(
  item: ast.TestItem,
  framework: Framework,
  checked: Checked,
  file: string,
): readonly TestExpectation[] {
  const origin = originOf(file, item);
  const level = (ref: ast.LevelRef): number => levelOf(ref, checked.references) ?? 0;
  switch (item.kind) {
    case "expectLevel":
      return [{ kind: "level", level: level(item.level), origin }];
    case "expectRange":
      return [{ kind: "range", low: level(item.low), high: level(item.high), origin }];
    case "expectOutcome":
      return [{ kind: "outcome", name: nameOf(item.name), holds: item.holds, origin }];
    case "expectStatus": {
      const criterion = checked.references.get(item.code)?.declaration;
      invariant(criterion?.kind === "criterion", "a checked code");
      const asked = levelsAsked(criterion, framework, checked.references);
      const levels = item.at
        ? [level(item.at)]
        : framework.levels.map(levelNumber).filter((number) => asked.has(number));
      const margin = item.margin && evaluate(item.margin, checked);
      return [
        {
          kind: "status",
          code: criterion.name,
          status: item.status,
          levels,
          ...(isRational(margin) && { margin: toExact(margin) }),
          origin,
        },
      ];
    }
    case "expectScore": {
      const [low, high] = [item.low, item.high ?? item.low].map((end) => evaluate(end, checked));
      invariant(isRational(low) && isRational(high), "a checked score");
      return [{ kind: "score", low: toExact(low), high: toExact(high), range: item.high !== undefined, origin }];
    }
    case "expectPoints": {
      const value = evaluate(item.value, checked);
      invariant(isRational(value), "checked points");
      return [{ kind: "points", code: nameOf(item.code), value: toExact(value), origin }];
    }
    case "expectValue": {
      const declaration = checked.references.get(item.name)?.declaration;
      const of = declaration?.kind === "criterion" ? "measure" : declaration?.kind;
      invariant(
        declaration && (of === "measure" || of === "let" || of === "parameter" || of === "classification"),
        "a checked name",
      );
      return [{ kind: "value", of, name: declaration.name, value: valueOf(item.value, checked), origin }];
    }
    default:
      return [];
  }
}
