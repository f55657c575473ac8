/** A witness as `test` blocks of the language, in either surface. */

import {
  fromExact,
  fromInteger,
  multiply,
  printUnit,
  toExactText,
  type Input,
  type Module,
  type TestValue,
} from "@khung/ir";
import type { SeenStatus, Witness, WitnessData } from "./claim.ts";

/** As in `grammars/tokens.json`. */
const words = {
  en: {
    test: "test",
    of: "of",
    asOf: "as of",
    given: "given",
    missing: "others missing",
    expect: "expect",
    level: "level",
    unmet: "unmet",
    missingStatus: "missing",
    at: "at",
    yes: "yes",
    no: "no",
    title: "found by the prover",
    raised: "found by the prover, raised",
  },
  vi: {
    test: "kiểm thử",
    of: "của",
    asOf: "ngày đánh giá",
    given: "cho",
    missing: "số liệu khác thiếu",
    expect: "kỳ vọng",
    level: "mức",
    unmet: "không đạt",
    missingStatus: "thiếu",
    at: "tại",
    yes: "có",
    no: "không",
    title: "bộ chứng minh tìm ra",
    raised: "bộ chứng minh tìm ra, đã tăng",
  },
} as const;

type Words = (typeof words)["en" | "vi"];

/**
 * The test that a framework gives the level that the interpreter found; two for data before and after raising an input.
 *
 * Errors   none: of a module that the witness does not know, nothing is expected and the text is empty
 */
export function witnessAsTest(witness: Witness, module: Module, surface: "vi" | "en"): string {
  const spelled = words[surface];
  const { asOf, raised, statuses = [] } = witness;
  const after = raised ? block(spelled.raised, raised, { asOf, module, spelled }) : "";
  return block(spelled.title, witness, { asOf, module, spelled, statuses }) + after;
}

interface About {
  readonly asOf: string;
  readonly module: Module;
  readonly spelled: Words;
  readonly statuses?: readonly SeenStatus[];
}

function block(
  title: string,
  { inputs, levels }: WitnessData,
  { asOf, module, spelled, statuses = [] }: About,
): string {
  const level = levels.find(
    ({ id, version, variant }) => variant === undefined && id === module.id && version === module.version,
  );
  if (!level) return "";
  const given = module.inputs.flatMap((input) => {
    const value = inputs[input.name];
    return value ? [`${input.name} = ${valueText(value, input, spelled)}`] : [];
  });
  if (given.length < module.inputs.length) given.push(spelled.missing);
  const expected = [
    `${spelled.level} = ${level.level}`,
    ...statuses.map(
      ({ code, level: at, status }) =>
        `${code} ${status === "unmet" ? spelled.unmet : spelled.missingStatus} ${spelled.at} ${at}`,
    ),
  ];
  const lines = [
    `${spelled.test} "${title}" ${spelled.of} ${module.id}@${module.version} {`,
    `  ${spelled.asOf} ${asOf}`,
    ...(given.length > 0 ? [`  ${spelled.given} ${given.join(", ")}`] : []),
    `  ${spelled.expect} ${expected.join(", ")}`,
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function valueText(value: TestValue, { type }: Input, spelled: Words): string {
  if (value.kind === "boolean") return value.value ? spelled.yes : spelled.no;
  if (value.kind !== "number") return value.value;
  const number = fromExact(value.value);
  if (type.kind !== "number") return toExactText(number);
  if (type.form === "share") {
    const hundredths = toExactText(multiply(number, fromInteger(100)));
    return hundredths.includes("/") ? toExactText(number) : `${hundredths}%`;
  }
  const unit = printUnit(type.unit);
  return type.form === "plain" && unit !== "" ? `${toExactText(number)} "${unit}"` : toExactText(number);
}
