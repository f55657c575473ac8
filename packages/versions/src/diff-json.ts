/** A comparison as JSON: `{ bump, changes: [{ kind, path, before, after, effect }] }` and what belongs to it. */

import type { Language } from "@khung/emit";
import type { Proof, Witness } from "@khung/prover";
import type { Module } from "@khung/ir";
import { tellChanges } from "./describe.ts";
import type { VersionDiff } from "./diff.ts";
import type { Effect } from "./effect.ts";

/** One proof, without its steps: those are for the checker, and it has followed them. */
export interface ProofJson {
  readonly claim: string;
  readonly verdict: Proof["verdict"];
  readonly method: Proof["method"];
  readonly steps: number;
  readonly witness?: Witness;
  readonly reason?: string;
}

/** An effect with what shows it. */
export interface EffectJson {
  readonly effect: Effect["effect"];
  readonly because: Effect["because"];
  readonly moves: Effect["moves"];
  readonly onlyOn?: readonly string[];
  readonly proofs: readonly {
    readonly asOf: string;
    readonly nobodyGains: ProofJson;
    readonly nobodyLoses: ProofJson;
  }[];
}

/** What `khung diff --format json` prints. */
export function diffToJson(diff: VersionDiff, language: Language): unknown {
  const { comparison, whole, bump, declared } = diff;
  const changes = tellChanges(diff, language).flatMap((subject) => subject.changes);
  const inOrder = diff.changes.flatMap((judged) => changes.filter((each) => each.judged === judged));
  return {
    bump,
    ...(declared && { declared }),
    from: named(comparison.before),
    to: named(comparison.after),
    whole: effectToJson(whole),
    changes: inOrder.map(({ judged: { change, effect, bump: own }, before, after, reason }) => ({
      kind: change.kind,
      path: change.path,
      subject: change.subject,
      ...(change.part !== "" && { part: change.part }),
      ...(change.levels && { levels: change.levels }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      bump: own,
      ...effectToJson(effect),
      reason,
    })),
  };
}

function named({ id, version }: Module): { readonly id: string; readonly version: string } {
  return { id, version };
}

function effectToJson({ effect, because, moves, onlyOn, proofs }: Effect): EffectJson {
  return {
    effect,
    because,
    moves,
    ...(onlyOn && { onlyOn }),
    proofs: proofs.map(({ asOf, gains, loses }) => ({
      asOf,
      nobodyGains: proofToJson(gains),
      nobodyLoses: proofToJson(loses),
    })),
  };
}

function proofToJson({ claim, verdict, method, steps, witness, reason }: Proof): ProofJson {
  return {
    claim: claim.kind,
    verdict,
    method,
    steps: steps.length,
    ...(witness && { witness }),
    ...(reason && { reason: reason.en }),
  };
}
