/** Lowers criteria: policies taken over from groups and framework, requirements per level, provenance per aspect. */

import { invariant } from "@khung/diagnostics";
import type { Comparison, Criterion, Provenance, Requirement, RequirementLevel, Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { divides } from "../check/divides.ts";
import { measureType } from "../check/infer-framework.ts";
import { type DeclarationOf, nameOf } from "../resolve/declaration.ts";
import { clauseOf, clausesOf, textsOf } from "../resolve/framework.ts";
import { classOf } from "../resolve/criteria-sets.ts";
import { basisOf, missingPolicyOf, nothingPolicyOf, sourcesOf } from "../resolve/policies.ts";
import { levelOf, statedLevels } from "../resolve/stated-levels.ts";
import { titleOr } from "./titles.ts";
import { lowerPart } from "./lower-index.ts";
import { lowerCriterionPoints } from "./lower-points.ts";
import { lowerExpr, type Lowering, originOf } from "./lower-expr.ts";

type CriterionDeclaration = DeclarationOf<"criterion">;

/** Lowers one criterion. */
export function lowerCriterion(criterion: CriterionDeclaration, into: Lowering): Criterion {
  const { node, file } = criterion;
  const { framework, checked } = into;
  const appliesWhen = clauseOf(node, "appliesWhen");
  const measure = clauseOf(node, "measure");
  const verifiedBy = clauseOf(node, "verifiedBy");
  const missing = missingPolicyOf(criterion, framework);
  invariant(missing, "a checked framework says what missing data mean");
  const asks = clauseOf(node, "nothingPolicy") ?? divides(criterion, checked);
  const nothing = asks ? nothingPolicyOf(criterion, framework) : undefined;
  const points = lowerCriterionPoints(criterion, into);
  const part = lowerPart(criterion, into);
  const type = finished(measureType(criterion, checked.types));
  return {
    code: criterion.name,
    ...(criterion.within && { group: criterion.within.name }),
    class: classOf(criterion),
    title: titleOr(node.title, criterion.name),
    ...(appliesWhen && { appliesWhen: lowerExpr(appliesWhen.condition, into) }),
    ...(measure && { measure: lowerExpr(measure.value, into) }),
    ...(type && { measureType: type }),
    requirements: clausesOf(node, "requirement").map((requirement) => lowerRequirement(requirement, into)),
    ...(points && { points }),
    ...part,
    missing,
    ...(nothing && { nothing }),
    evidence: textsOf(node.clauses, "evidence"),
    sources: sourcesOf(criterion, framework),
    basis: basisOf(criterion, framework),
    notes: textsOf(node.clauses, "note"),
    ...(verifiedBy && { verifiedBy: nameOf(verifiedBy.role) }),
    provenance: clausesOf(node, "provenance").flatMap((each) => lowerProvenance(each, into)),
    origin: originOf(file, node),
  };
}

function finished(type: Type | undefined): Type | undefined {
  return type?.kind === "number" && type.form === "literal" ? { ...type, form: "plain" } : type;
}

function lowerRequirement(requirement: ast.Requirement, into: Lowering): Requirement {
  const { comparison } = requirement;
  const lowered: Comparison =
    comparison === undefined ? "condition" : comparison === "yes" || comparison === "no" ? "is" : comparison;
  const levels = statedLevels(requirement, into.framework, into.checked.references).map(
    ({ level, entry }): RequirementLevel => {
      const origin = originOf(into.file, entry.value && entry.end > entry.start ? entry : requirement);
      if (lowered === "is") return { level, value: { kind: "boolean", value: comparison === "yes", origin }, origin };
      invariant(entry.value, "a requirement has a value");
      return {
        level,
        value: lowerExpr(entry.value, into),
        ...(entry.upper && { upper: lowerExpr(entry.upper, into) }),
        origin,
      };
    },
  );
  return { comparison: lowered, levels, origin: originOf(into.file, requirement) };
}

const aspects = ["title", "measure", "thresholds"] as const;

/** Provenance of no aspect is that of all three. */
function lowerProvenance(provenance: ast.Provenance, into: Lowering): readonly Provenance[] {
  const level = levelOf(provenance.level, into.checked.references);
  return (provenance.aspect ? [provenance.aspect] : aspects).map((aspect) => ({
    aspect,
    ...(level !== undefined && { level }),
    standing: provenance.standing,
    ...(provenance.text && { text: provenance.text.value }),
  }));
}
