/**
 * What frameworks claim, and what is worth knowing of any framework, as claims that the prover takes.
 *
 * In: a statement as it was written (`@khung/ir`). Out: a verdict with its proofs, each checked again by the independent checker.
 */

import { invariant } from "@khung/diagnostics";
import type { ClaimStatement, Expr, Module } from "@khung/ir";
import { checkTheorem } from "./check-certificate.ts";
import type { Claim, Modules, Proof, ProveOptions } from "./claim.ts";
import { proveTheorem } from "./prove.ts";
import { joined, type Reason } from "./reasons.ts";
import { theoremOf } from "./theorem.ts";

/** A framework by its name, where a statement compares with one. */
export type FindModule = (id: string, version: string | undefined) => Module | undefined;

/** One proof behind the verdict on a statement. */
export interface PartProof {
  readonly claim: Claim;
  readonly modules: Modules;
  readonly proof: Proof;
}

/** `counterexample`: the statement is false, by data or (of a claim that something exists) by proof. */
export interface StatementProof {
  readonly statement: ClaimStatement;
  readonly verdict: "proved" | "counterexample" | "unknown";
  /** One for each thing that the statement says; for `relevant` one for each criterion. */
  readonly parts: readonly PartProof[];
  /** Only with `unknown`. */
  readonly reason?: Reason;
}

/** Decides a statement about a module. Never throws on a statement: what cannot be told is `unknown`. */
export function proveStatement(
  statement: ClaimStatement,
  module: Module,
  options: ProveOptions,
  find: FindModule = () => undefined,
): StatementProof {
  const base = statement.kind === "strict" ? find(statement.id, statement.version) : undefined;
  const modules: Modules = { module, ...(base && { base }) };
  const parts = claimsOf(statement, module).map((claim): PartProof => {
    const theorem = theoremOf(claim, modules, options.asOf);
    const proof = proveTheorem(claim, theorem, modules, options);
    const wrong = checkTheorem(proof, theorem, modules, options.asOf);
    invariant(wrong.length === 0, `a certificate that does not hold: ${wrong.join("; ")}`);
    return { claim, modules, proof };
  });
  const verdicts = parts.map(({ proof }) => proof.verdict);
  if (verdicts.some((verdict) => verdict === "counterexample" || verdict === "refuted"))
    return { statement, verdict: "counterexample", parts };
  const reasons = parts.flatMap(({ proof }) => proof.reason ?? []);
  return reasons.length > 0
    ? { statement, verdict: "unknown", parts, reason: joined(reasons) }
    : { statement, verdict: "proved", parts };
}

/**
 * What is worth knowing of any framework: each level of a ladder implies the one below, each level is reachable, no criterion is
 * irrelevant, raising an input never lowers the level (for each input that has an order).
 */
export function standardTheorems(module: Module): readonly ClaimStatement[] {
  const numbers = module.levels.map(({ number }) => number);
  return [
    ...(module.cumulative ? numbers.slice(1) : []).map((level): ClaimStatement => ({
      kind: "levelImplies",
      level,
      implied: level - 1,
    })),
    ...numbers.map((level): ClaimStatement => ({ kind: "reachable", level })),
    { kind: "relevant" },
    ...module.inputs.flatMap(({ name, type }): readonly ClaimStatement[] =>
      type.kind === "choice"
        ? []
        : [{ kind: "moves", change: "raising", of: "input", name, never: "lowers", result: "level" }],
    ),
  ];
}

function claimsOf(statement: ClaimStatement, module: Module): readonly Claim[] {
  const { origin } = module;
  const reaches = (level: number, operator: ">=" | "<" = ">="): Expr => ({
    kind: "compare",
    operator,
    left: { kind: "level", origin },
    right: { kind: "number", value: String(level), origin },
    origin,
  });
  switch (statement.kind) {
    case "levelImplies":
      return [{ kind: "levelImplies", level: statement.level, implied: statement.implied }];
    case "atLevel":
      return statement.quantifier === "every"
        ? [{ kind: "whenever", condition: reaches(statement.level), holds: statement.condition }]
        : [{ kind: "whenever", condition: statement.condition, holds: reaches(statement.level, "<") }];
    case "where":
      return [{ kind: "whenever", condition: statement.condition, holds: reaches(statement.level) }];
    case "always":
      return [{ kind: "always", condition: statement.condition }];
    case "moves": {
      // Lowering is raising seen from the other end: it never lowers exactly when raising never raises.
      const lowers = (statement.change === "raising") === (statement.never === "lowers");
      const { of, name, result } = statement;
      return [{ kind: lowers ? "raisingNeverLowers" : "raisingNeverRaises", of, name, result }];
    }
    case "reachable":
      return [{ kind: "levelReachable", level: statement.level }];
    case "relevant":
      return module.criteria.map(({ code }) => ({ kind: "criterionRelevant", code }));
    case "strict":
      return [
        {
          kind: statement.order === "atLeast" ? "atLeastAsStrict" : "atMostAsStrict",
          ...(statement.level !== undefined && { level: statement.level }),
        },
      ];
  }
}
