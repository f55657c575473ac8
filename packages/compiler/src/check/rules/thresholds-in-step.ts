/** The threshold of a higher level is not easier than that of a lower one (KH3201): constants, for each class and period. */

import { compare, type Rational } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import type { DeclarationOf } from "../../resolve/declaration.ts";
import { clauseOf, clausesOf } from "../../resolve/framework.ts";
import { type Stated, statedLevels } from "../../resolve/stated-levels.ts";
import { numberIn } from "../evaluate.ts";
import { numberText } from "../number-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { isWellTyped } from "../well-typed.ts";
import { casesOf } from "../worlds.ts";

export const thresholdsInStep: Rule = (context) => {
  const { framework, tables } = context;
  for (const criterion of framework.criteria) {
    for (const requirement of clausesOf(criterion.node, "requirement")) {
      const stated = statedLevels(requirement, framework, tables.references);
      stated.forEach((higher, index) => {
        const lower = stated[index - 1];
        if (lower && lower.entry !== higher.entry) checkPair(requirement, lower, higher, criterion, context);
      });
    }
  }
};

/** Which way a threshold gets harder. */
const harder: Readonly<Partial<Record<NonNullable<ast.Requirement["comparison"]>, 1 | -1>>> = {
  atLeast: 1,
  moreThan: 1,
  atMost: -1,
  lessThan: -1,
  between: 1,
};

function checkPair(
  requirement: ast.Requirement,
  lower: Stated,
  higher: Stated,
  criterion: DeclarationOf<"criterion">,
  context: RuleContext,
): void {
  const sign = requirement.comparison && harder[requirement.comparison];
  if (!sign) return;
  if (easier(lower.entry.value, higher.entry.value, sign, lower, higher, criterion, context)) return;
  if (requirement.comparison === "between")
    easier(lower.entry.upper, higher.entry.upper, -1, lower, higher, criterion, context);
}

/** Says so, and gives true, when the higher level's value is easier in any case. */
function easier(
  before: ast.Expr | undefined,
  after: ast.Expr | undefined,
  sign: 1 | -1,
  lower: Stated,
  higher: Stated,
  criterion: DeclarationOf<"criterion">,
  { tables, report }: RuleContext,
): boolean {
  if (!before || !after || !isWellTyped(before, tables) || !isWellTyped(after, tables)) return false;
  const measure = clauseOf(criterion.node, "measure");
  const type = measure && tables.types.get(measure.value);
  for (const { world, words } of casesOf([before, after], tables) ?? []) {
    const [low, high]: readonly (Rational | undefined)[] = [before, after].map((expr) => numberIn(expr, tables, world));
    if (!low || !high || compare(high, low) * sign >= 0) continue;
    const place = spanOf(criterion.file, after);
    const when = words.vi === "" ? { vi: "", en: "" } : { vi: ` khi ${words.vi}`, en: ` when ${words.en}` };
    report(
      "KH3201",
      place,
      {
        level: higher.level,
        value: numberText(high, type),
        lower: lower.level,
        lowerValue: numberText(low, type),
        whenVi: when.vi,
        whenEn: when.en,
      },
      {
        related: [
          {
            span: spanOf(criterion.file, before),
            message: { vi: `ngưỡng ở mức ${lower.level}`, en: `the threshold at level ${lower.level}` },
          },
        ],
      },
    );
    return true;
  }
  return false;
}
