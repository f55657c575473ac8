/** Lowers claims: levels as numbers, conditions as expressions. */

import { invariant, unreachable } from "@khung/diagnostics";
import type { Claim, ClaimCase, ClaimStatement } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Checked } from "../check/check.ts";
import { nameOf } from "../resolve/declaration.ts";
import type { Framework, Located } from "../resolve/framework.ts";
import { levelOf } from "../resolve/stated-levels.ts";
import { lowerExpr, type Lowering, originOf } from "./lower-expr.ts";
import { titled } from "./titles.ts";

/** The claims that stand in a framework. */
export function lowerClaims(framework: Framework, checked: Checked): readonly Claim[] {
  return framework.claims.flatMap((each) => (each.node.of ? [] : [lowerClaim(each, framework, checked)]));
}

/** A claim about a framework that stands outside of it. */
export function lowerClaimOutside(claim: Located<ast.Claim>, framework: Framework, checked: Checked): ClaimCase {
  const { id, version } = framework;
  invariant(version !== undefined, "a checked framework has a version");
  return { ...lowerClaim(claim, framework, checked), framework: { id, version } };
}

function lowerClaim({ node, file }: Located<ast.Claim>, framework: Framework, checked: Checked): Claim {
  const { title, statement } = node;
  invariant(statement.kind !== "error", "a checked claim could be read");
  return {
    ...titled(title),
    statement: lowerStatement(statement, { checked, framework, file }),
    origin: originOf(file, node),
  };
}

function lowerStatement(statement: ast.ClaimStatement, into: Lowering): ClaimStatement {
  const { references } = into.checked;
  const level = (ref: ast.LevelRef): number => {
    const number = levelOf(ref, references);
    invariant(number !== undefined, "a checked level");
    return number;
  };
  switch (statement.kind) {
    case "claimImplies":
      return { kind: "levelImplies", level: level(statement.level), implied: level(statement.implied) };
    case "claimAt": {
      const { quantifier, condition } = statement;
      return { kind: "atLevel", quantifier, level: level(statement.level), condition: lowerExpr(condition, into) };
    }
    case "claimWhere":
      return { kind: "where", condition: lowerExpr(statement.condition, into), level: level(statement.level) };
    case "claimAlways":
      return { kind: "always", condition: lowerExpr(statement.condition, into) };
    case "claimMoves": {
      const { change, name, never, result } = statement;
      const of = references.get(name)?.declaration.kind;
      invariant(of === "input" || of === "parameter", "a checked name");
      return { kind: "moves", change, of, name: nameOf(name), never, result };
    }
    case "claimReachable":
      return { kind: "reachable", level: level(statement.level) };
    case "claimRelevant":
      return { kind: "relevant" };
    case "claimStrict": {
      const { id, version } = statement.base;
      return { kind: "strict", order: statement.order, id: nameOf(id), ...(version && { version: version.text }) };
    }
    default:
      return unreachable(statement);
  }
}
