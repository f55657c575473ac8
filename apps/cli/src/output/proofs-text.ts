import { claimText, formatNumber, titleIn, type Language } from "@khung/emit";
import type { Module } from "@khung/ir";
import { witnessAsTest, type EffectOfChange, type StatementProof, type Witness } from "@khung/prover";
import type { Context } from "../command.ts";
import { surfaceOf } from "../generate-tests.ts";
import type { Proved, ProvedDirection, ProofReport } from "../prove-all.ts";
import { proofWords } from "./proof-words.ts";
import { colored } from "./show-diagnostics.ts";

type Marks = Readonly<Record<StatementProof["verdict"], string>>;

/** Every theorem on a line, what refutes it below as a test. */
export function proofsText(reports: readonly ProofReport[], asOf: string, context: Context): string {
  const say = proofWords[context.language];
  const paint = (code: number, text: string) =>
    colored(context.color, context.world.out) ? `\u001b[${code}m${text}\u001b[0m` : text;
  const marks: Marks = { proved: paint(32, "✓"), counterexample: paint(31, "✗"), unknown: paint(33, "?") };
  const blocks = reports.map((report) => {
    const { module, proofs, direction } = report;
    const standard = proofs.filter(({ source }) => source === "standard");
    const claims = proofs.filter(({ source }) => source === "claim");
    return [
      `${module.id}@${module.version}, ${say.asOf} ${asOf}`,
      ...(direction ? directionLines(direction, module, marks, context) : []),
      ...(standard.length > 0 ? [say.standard, ...standardLines(standard, module, marks, context)] : []),
      ...(claims.length > 0 ? [say.claims] : []),
      ...claims.flatMap((each) => statementLines(each, module, marks, context)),
    ].join("\n");
  });
  const all = reports.flatMap(({ proofs, direction }) => [...proofs, ...(direction?.levels ?? [])]);
  const counted = (["proved", "counterexample", "unknown"] as const).map(
    (verdict) => `${all.filter((each) => each.verdict === verdict).length} ${say[verdict]}`,
  );
  return `${[...blocks, counted.join(", ")].join("\n\n")}\n`;
}

/** One line each, inputs that may be raised together on one. */
function standardLines(proofs: readonly Proved[], module: Module, marks: Marks, context: Context): readonly string[] {
  const say = proofWords[context.language];
  const moves = (verdict: StatementProof["verdict"], said: string): readonly string[] => {
    const names = proofs.flatMap((each) =>
      each.statement.kind === "moves" && each.verdict === verdict ? [each.statement.name] : [],
    );
    return names.length > 0 ? [`${marks[verdict]} ${said} (${names.length}): ${names.join(", ")}`] : [];
  };
  return [
    ...proofs
      .filter(({ statement }) => statement.kind !== "moves")
      .flatMap((each) => statementLines(each, module, marks, context)),
    ...moves("proved", say.raisingFine),
    ...moves("counterexample", say.raisingLowers),
    ...moves("unknown", say.raisingUnknown),
  ];
}

function statementLines(
  proof: StatementProof & Partial<Proved>,
  module: Module,
  marks: Marks,
  context: Context,
): readonly string[] {
  const { language } = context;
  const say = proofWords[language];
  const number = proof.number === undefined ? "" : `${proof.number}. `;
  const text = claimText(proof.statement, module, language);
  const title = proof.claim?.title ? `${titleIn(proof.claim.title, language)}: ` : "";
  const reason = proof.reason ? `; ${say.because} ${proof.reason[language]}` : "";
  return [`${marks[proof.verdict]} ${number}${title}${text}${reason}`, ...against(proof, module, context)];
}

/** What stands against a statement: data as tests, or what was proved not to be. */
function against({ parts, verdict }: StatementProof, module: Module, context: Context): readonly string[] {
  if (verdict !== "counterexample") return [];
  const say = proofWords[context.language];
  const surface = surfaceOf(context);
  return parts.flatMap(({ claim, proof, modules }): readonly string[] => {
    if (proof.verdict === "refuted") {
      return claim.kind === "criterionRelevant" ? [`    ${claim.code}: ${say.irrelevant}`] : [`    ${say.unreached}`];
    }
    const { witness } = proof;
    if (!witness || proof.verdict !== "counterexample") return [];
    const { parameter } = witness;
    const shown = [module, ...(modules.base ? [modules.base] : [])].flatMap((each) =>
      witnessAsTest(witness, each, surface).trimEnd().split("\n").filter(Boolean),
    );
    const moved = parameter && witness.levels[1];
    const raised = moved
      ? [`${parameter.name} ${say.raisedTo} ${parameterText(parameter, module, context.language)}: ${moved.level}`]
      : [];
    return [...shown, ...raised].map((line) => `    ${line}`);
  });
}

function directionLines(
  { base, whole, levels }: ProvedDirection,
  module: Module,
  marks: Marks,
  context: Context,
): readonly string[] {
  const say = proofWords[context.language];
  const changes = whole.parts.map((part) => {
    const change = module.history?.findLast(({ path }) => path === part.path);
    const values = change?.from === undefined || change.to === undefined ? "" : ` ${change.from} → ${change.to}`;
    const kind = change ? `${say.kinds[change.kind]} ` : "";
    return `    ${kind}${part.path}${values}: ${effectText(part, context)}`;
  });
  return [
    `${say.over} ${base.id}@${base.version}: ${effectText(whole, context)}`,
    ...levels.flatMap((each) => statementLines(each, module, marks, context)),
    ...changes,
  ];
}

/** An effect in words; where some gain and some lose that is said. */
function effectText({ effect, gains, loses }: EffectOfChange, { language }: Context): string {
  const { effects, because } = proofWords[language];
  if (effect !== "undetermined") return effects[effect];
  if (gains.witness && loses.witness) return effects.mixed;
  const reason = gains.reason ?? loses.reason;
  return reason ? `${effects.undetermined}, ${because} ${reason[language]}` : effects.undetermined;
}

function parameterText(
  { name, value }: NonNullable<Witness["parameter"]>,
  { parameters }: Module,
  language: Language,
): string {
  const type = parameters.find((each) => each.name === name)?.type;
  return formatNumber(value, type?.kind === "number" ? type : { form: "plain", unit: {} }, language);
}
