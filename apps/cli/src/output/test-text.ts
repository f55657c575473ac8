import type { MessageLanguage, SourceIndex } from "@khung/diagnostics";
import type { Origin } from "@khung/ir";
import {
  coverageWords,
  describeItem,
  describeMutant,
  equivalenceWords,
  type Coverage,
  type Mutation,
  type TestResult,
} from "@khung/policy-tests";
import type { Context } from "../command.ts";
import { inSurface, surfaceOf } from "../generate-tests.ts";
import { colored } from "./show-diagnostics.ts";

const words = {
  vi: {
    expected: "mong đợi",
    actual: "thực tế ",
    passed: "đạt",
    failed: "không đạt",
    none: "không có kiểm thử nào",
    coverage: "Độ phủ của kiểm thử",
    total: "tổng cộng",
    uncovered: "Chưa kiểm thử:",
    mutation: "Thay đổi được kiểm thử phát hiện",
    equivalent: "không tính vì không thể làm kết quả khác đi",
    untried: "chưa thử vì hết giờ",
    survived: "Không kiểm thử nào phát hiện:",
    noSuggestion: "chưa tìm được số liệu cho thấy khác biệt",
  },
  en: {
    expected: "expected",
    actual: "actual  ",
    passed: "passed",
    failed: "failed",
    none: "there are no tests",
    coverage: "Coverage of the tests",
    total: "in all",
    uncovered: "Not tested:",
    mutation: "Changes that the tests notice",
    equivalent: "left out, they can make no difference",
    untried: "not tried for want of time",
    survived: "No test notices:",
    noSuggestion: "no data were found that show the difference",
  },
} as const;

/** The words of failures in other forms. */
export function junitWords(language: MessageLanguage): { readonly expected: string; readonly actual: string } {
  const { expected, actual } = words[language];
  return { expected, actual: actual.trim() };
}

/** Every test with its failures, and how many passed. */
export function resultsText(
  results: readonly TestResult[],
  index: SourceIndex,
  { language, color, world }: Context,
): string {
  const say = words[language];
  const paint = (code: number, text: string) => (colored(color, world.out) ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = results.flatMap(({ test: each, failures }) => [
    `${failures.length === 0 ? paint(32, "✓") : paint(31, "✗")} ${each.title} (${each.framework.id}@${each.framework.version})`,
    ...failures.flatMap(({ expected, actual, origin }) => [
      `    ${place(origin, index)}`,
      `    ${say.expected}: ${expected}`,
      `    ${say.actual}: ${actual}`,
    ]),
  ]);
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const closing = results.length === 0 ? say.none : `${results.length - failed} ${say.passed}, ${failed} ${say.failed}`;
  return `${[...lines, closing].join("\n")}\n`;
}

/** Shares by kind, and what is not covered. */
export function coverageText(coverage: Coverage, index: SourceIndex, { language }: Context): string {
  const { framework, kinds, covered, total, uncovered } = coverage;
  const say = words[language];
  const lines = [
    `${say.coverage}: ${framework.id}@${framework.version}`,
    ...kinds.map((each) => `  ${coverageWords[each.kind][language]}: ${shareText(each.covered, each.total, language)}`),
    `  ${say.total}: ${shareText(covered, total, language)}`,
    ...(uncovered.length > 0 ? [`  ${say.uncovered}`] : []),
    ...uncovered.map((item) => `    ${place(item.origin, index)} ${describeItem(item, language)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The score, and each survivor with the test that would kill it. */
export function mutationText(mutation: Mutation, index: SourceIndex, context: Context): string {
  const { framework, killed, survived, untried, mutants } = mutation;
  const { language } = context;
  const say = words[language];
  const survivors = mutants.flatMap((each) => (each.fate === "survived" ? [each] : []));
  const lines = [
    `${say.mutation}: ${framework.id}@${framework.version}: ${shareText(killed, killed + survived, language)}`,
    ...equivalents(mutants, language).map(({ count, because }) => `  ${count} ${say.equivalent}: ${because}`),
    ...(untried > 0 ? [`  ${untried} ${say.untried}`] : []),
    ...(survivors.length > 0 ? [`  ${say.survived}`] : []),
    ...survivors.flatMap((mutant) => [
      `    ${place(mutant.origin, index)} ${describeMutant(mutant, language)}`,
      ...(mutant.suggestion
        ? inSurface(mutant.suggestion.text, surfaceOf(context))
            .trimEnd()
            .split("\n")
            .map((line) => `      ${line}`)
        : [`      (${say.noSuggestion})`]),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** How many mutants were left out for each reason. */
function equivalents(mutants: Mutation["mutants"], language: MessageLanguage) {
  const reasons = Map.groupBy(
    mutants.flatMap((each) => (each.fate === "equivalent" ? [each.reason] : [])),
    (reason) => reason,
  );
  return [...reasons].map(([reason, all]) => ({ count: all.length, because: equivalenceWords[reason][language] }));
}

function place(origin: Origin, index: SourceIndex): string {
  return `${origin.file}:${index.range(origin).start.line}`;
}

/** Rounded down, so that only all is 100 %. */
function shareText(part: number, whole: number, language: MessageLanguage): string {
  if (whole === 0) return `${part}/${whole}`;
  const tenths = Math.floor((1000 * part) / whole);
  const percent = tenths % 10 === 0 ? `${tenths / 10}` : (tenths / 10).toFixed(1);
  return `${part}/${whole} (${language === "vi" ? percent.replace(".", ",") : percent}%)`;
}
