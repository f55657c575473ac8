import type { Claim, Module } from "@khung/ir";
import {
  directionOf,
  proveStatement,
  standardTheorems,
  type Direction,
  type ProveOptions,
  type StatementProof,
} from "@khung/prover";
import type { LoadedTheorems, Subject } from "./load-theorems.ts";

/** A theorem with its verdict; `standard`: one of those that are asked of every framework. */
export interface Proved extends StatementProof {
  readonly source: "standard" | "claim";
  readonly claim?: Claim;
  readonly number?: number;
}

/** What an overlay does to its base. */
export interface ProvedDirection {
  readonly base: Module;
  readonly whole: Direction;
  /** "At least as strict", of the whole where that is proved, else level by level. */
  readonly levels: readonly (StatementProof & { readonly level?: number })[];
}

/** Everything that was proved of one framework. */
export interface ProofReport {
  readonly module: Module;
  readonly proofs: readonly Proved[];
  readonly direction?: ProvedDirection;
}

export interface ProveAllOptions {
  readonly asOf: string;
  /** Of everything together. */
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly onProgress: (done: number, total: number) => void;
}

/** Proves what was asked for, one framework after the other. */
export function proveAll(
  { subjects, modules }: LoadedTheorems,
  { asOf, timeoutMs, now, onProgress }: ProveAllOptions,
): readonly ProofReport[] {
  const started = now();
  const left = (): ProveOptions => ({ asOf, now, timeoutMs: Math.max(0, timeoutMs - (now() - started)) });
  const find = (id: string, version: string | undefined): Module | undefined =>
    modules.find((each) => each.id === id && (version === undefined || each.version === version));
  const total = subjects.reduce((sum, subject) => sum + theoremsOf(subject).length, 0);
  let done = 0;
  return subjects.map((subject): ProofReport => {
    const { module, base } = subject;
    const proofs = theoremsOf(subject).map((each): Proved => {
      onProgress(done++, total);
      return { ...each, ...proveStatement(each.statement, module, left(), find) };
    });
    return { module, proofs, ...(base && { direction: directed(module, base, left) }) };
  });
}

function theoremsOf({
  module,
  standard,
  claims,
}: Subject): readonly Pick<Proved, "source" | "claim" | "number" | "statement">[] {
  return [
    ...(standard === "wanted" ? standardTheorems(module) : []).map((statement) => ({
      source: "standard" as const,
      statement,
    })),
    ...claims.map(({ claim, number }) => ({
      source: "claim" as const,
      statement: claim.statement,
      claim,
      ...(number !== undefined && { number }),
    })),
  ];
}

function directed(module: Module, base: Module, left: () => ProveOptions): ProvedDirection {
  const whole = directionOf(base, module, left());
  const { id, version } = base;
  const statement = { kind: "strict", order: "atLeast", id, version } as const;
  const find = () => base;
  if (whole.gains.verdict === "proved") {
    return { base, whole, levels: [proveStatement(statement, module, left(), find)] };
  }
  const levels = module.levels.map(({ number }) => ({
    ...proveStatement({ ...statement, level: number }, module, left(), find),
    level: number,
  }));
  return { base, whole, levels };
}
