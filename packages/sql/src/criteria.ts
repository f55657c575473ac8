/** Criteria at levels: a status code each, which is a truth code or `excluded` for not applicable. */

import { unreachable } from "@khung/diagnostics";
import type { Criterion, CriterionStatus, Requirement, RequirementLevel } from "@khung/ir";
import { excluded, lost, no, open, yes, type Code } from "./codes.ts";
import type { Expressions, Place, Reading } from "./expressions.ts";
import type { CodeNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";

/** A criterion under one reading. */
export interface CriterionNode {
  readonly criterion: Criterion;
  /** Index 0 = level 1; undefined = nothing is asked there. */
  readonly statuses: readonly (CodeNode | undefined)[];
}

/** The statuses of a criterion. */
export function criterionNode(criterion: Criterion, expressions: Expressions, reading: Reading): CriterionNode {
  const { trees, module } = expressions.source;
  const place = { reading };
  const applies = criterion.appliesWhen ? expressions.truth(criterion.appliesWhen, place) : trees.code(yes);
  const statuses = module.levels.map(({ number }) => {
    const truths = criterion.requirements.flatMap((requirement) => {
      const entry = requirement.levels.find(({ level }) => level === number);
      return entry ? [requirementCode(criterion, requirement, entry, expressions, place)] : [];
    });
    return truths.length > 0 ? statusOf(criterion, applies, trees.leastCode(truths), trees) : undefined;
  });
  return { criterion, statuses };
}

function requirementCode(
  criterion: Criterion,
  { comparison }: Requirement,
  entry: RequirementLevel,
  expressions: Expressions,
  place: Place,
): CodeNode {
  const { measure } = criterion;
  if (comparison === "condition" || !measure) return expressions.truth(entry.value, place);
  const { trees, at } = expressions.source;
  const measured = expressions.compile(measure, place);
  const bound = expressions.compile(entry.value, place);
  at.span = entry.origin;
  switch (comparison) {
    case "atLeast":
      return expressions.comparison(">=", measured, bound).code;
    case "moreThan":
      return expressions.comparison(">", measured, bound).code;
    case "atMost":
      return expressions.comparison("<=", measured, bound).code;
    case "lessThan":
      return expressions.comparison("<", measured, bound).code;
    case "is":
      return expressions.comparison("=", measured, bound).code;
    case "between": {
      const least = expressions.comparison(">=", measured, bound).code;
      if (!entry.upper) return least;
      const upper = expressions.compile(entry.upper, place);
      return trees.leastCode([least, expressions.comparison("<=", measured, upper).code]);
    }
    default:
      return unreachable(comparison);
  }
}

/** The status from the truth of what is asked and of whether the criterion applies. */
function statusOf(criterion: Criterion, applies: CodeNode, truth: CodeNode, trees: Trees): CodeNode {
  const nothing = nothingStatus(criterion);
  const settled = (code: CodeNode): CodeNode => trees.mapCodes(code, (each) => (each === 3 ? nothing : each));
  return trees.caseOf(
    [
      [trees.codeIn(applies, [no]), trees.code(excluded)],
      [trees.and([trees.codeIn(applies, [lost]), trees.codeIn(truth, [open])]), trees.code(open)],
      [trees.codeIn(applies, [yes]), settled(truth)],
    ],
    settled(applies),
  );
}

function nothingStatus({ nothing }: Criterion): Code {
  switch (nothing) {
    case "met":
      return yes;
    case "unmet":
      return no;
    case "notApplicable":
      return excluded;
    case "missing":
    case undefined:
      return lost;
    default:
      return unreachable(nothing);
  }
}

/**
 * Whether a criterion has a status; `excluded` when it is not in the set: it is not applicable, and that is not what is asked. The same
 * table as the interpreter's `statusTruth`.
 */
export function statusTruth(
  { missing }: Criterion,
  status: CodeNode,
  asked: CriterionStatus | "reported",
  reading: Reading,
  trees: Trees,
): CodeNode {
  const answer = (holds: boolean): Code => (holds ? yes : no);
  return trees.mapCodes(status, (code): Code => {
    const isMissing = code === open || code === lost;
    if (asked === "missing" || asked === "reported") {
      if (code === excluded) return excluded;
      return reading === "possible" && code === open ? open : answer(isMissing === (asked === "missing"));
    }
    if (code === open && reading !== "official") return open;
    if (isMissing && missing === "unknown") return code;
    const effective = isMissing ? (missing === "fails" ? no : excluded) : code;
    if (asked === "notApplicable") return answer(effective === excluded);
    return effective === excluded ? excluded : answer((effective === yes) === (asked === "met"));
  });
}

/** The words of the statuses, with their codes. */
export const statusWords: readonly (readonly [readonly Code[], CriterionStatus])[] = [
  [[yes], "met"],
  [[no], "unmet"],
  [[open, lost], "missing"],
  [[excluded], "notApplicable"],
];
