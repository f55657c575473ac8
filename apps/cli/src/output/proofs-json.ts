import type { SourceIndex } from "@khung/diagnostics";
import { claimText, titleIn } from "@khung/emit";
import type { Module } from "@khung/ir";
import { witnessAsTest, type EffectOfChange, type PartProof, type StatementProof } from "@khung/prover";
import type { Context } from "../command.ts";
import { surfaceOf } from "../generate-tests.ts";
import type { Proved, ProofReport } from "../prove-all.ts";

/** Proofs as the contract says: one flat list of results, and what each overlay does. */
export function proofsJson(reports: readonly ProofReport[], asOf: string, index: SourceIndex, context: Context) {
  return {
    asOf,
    results: reports.flatMap(({ module, proofs, direction }) => [
      ...(direction?.levels ?? []).map((each) => resultJson(each, "direction", module, context)),
      ...proofs.map((each) => ({
        ...resultJson(each, each.source, module, context),
        ...claimPlace(each, index, context),
      })),
    ]),
    directions: reports.flatMap(({ module, direction }) =>
      direction
        ? [
            {
              framework: nameOf(module),
              base: nameOf(direction.base),
              ...effectJson(direction.whole),
              changes: direction.whole.parts.map(({ path, ...effect }) => ({ path, ...effectJson(effect) })),
            },
          ]
        : [],
    ),
  };
}

function nameOf({ id, version }: Module) {
  return { id, version };
}

function resultJson(
  { statement, verdict, parts, reason }: StatementProof,
  source: Proved["source"] | "direction",
  module: Module,
  context: Context,
) {
  return {
    framework: nameOf(module),
    source,
    kind: statement.kind,
    claim: claimText(statement, module, context.language),
    verdict,
    ...(reason && { reason: reason[context.language] }),
    ...deciding(parts, verdict, module, context),
    proofs: parts.map(({ claim, proof }) => ({
      of: claim,
      verdict: proof.verdict,
      method: proof.method,
      /** Steps of the certificate, each of which was checked again. */
      steps: proof.steps.reduce((sum, step) => sum + (step.kind === "goal" ? step.implications.length : 1), 0),
      ...(proof.witness && { witness: proof.witness }),
    })),
  };
}

/** The witness that decided, as data and as a test. */
function deciding(parts: readonly PartProof[], verdict: StatementProof["verdict"], module: Module, context: Context) {
  const witness = parts.find(({ proof }) => proof.verdict === verdict && proof.witness)?.proof.witness;
  return witness ? { witness, test: witnessAsTest(witness, module, surfaceOf(context)) } : {};
}

function claimPlace({ claim, number }: Proved, index: SourceIndex, { language }: Context) {
  if (!claim) return {};
  const { origin, title } = claim;
  return {
    ...(number !== undefined && { number }),
    ...(title && { title: titleIn(title, language) }),
    file: origin.file,
    range: index.range(origin),
  };
}

function effectJson({ effect, gains, loses }: EffectOfChange) {
  return {
    effect,
    gains: { verdict: gains.verdict, method: gains.method, ...(gains.witness && { witness: gains.witness }) },
    loses: { verdict: loses.verdict, method: loses.method, ...(loses.witness && { witness: loses.witness }) },
  };
}
