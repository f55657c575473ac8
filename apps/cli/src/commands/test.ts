import { indexSources, type SourceIndex } from "@khung/diagnostics";
import type { Module, TestCase } from "@khung/ir";
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { formatOption, withOption } from "../global-options.ts";
import { loadSound } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { colored } from "../output/show-diagnostics.ts";
import { runTestCase, type Failure } from "../run-test-case.ts";

interface TestResult {
  readonly test: TestCase;
  readonly failures: readonly Failure[];
}

/** `khung test`: the tests of frameworks. */
export const test: Command = {
  name: "test",
  summary: { vi: "chạy các kiểm thử viết trong bộ tiêu chí", en: "run the tests of frameworks" },
  usage: "test PATH… [--format text|json]",
  paths: "some",
  options: [formatOption, withOption],
  details: {
    vi: "Kiểm thử không ghi ngày đánh giá thì lấy ngày bộ tiêu chí có hiệu lực.",
    en: "A test that says no as-of date takes the day from which its framework is in effect.",
  },
  examples: ["khung test examples/national"],
  async run(context) {
    const loaded = await loadSound(context);
    if (!loaded) return exitStatus.findings;
    const { modules, tests } = loaded.compiled;
    const results = tests.map((each): TestResult => ({ test: each, failures: runOne(each, modules, context) }));
    const failed = results.filter(({ failures }) => failures.length > 0);
    const index = indexSources(loaded.sources);
    if (context.format === "json") await writeJson(context.world.out, toJson(results, index));
    else await context.world.out.write(toText(results, index, context));
    return failed.length > 0 ? exitStatus.findings : exitStatus.good;
  },
};

function runOne(each: TestCase, modules: readonly Module[], { world }: Context): readonly Failure[] {
  const { id, version } = each.framework;
  const module = modules.find((candidate) => candidate.id === id && candidate.version === version);
  // The checker reports a test of an unknown framework, so this is our own mistake.
  if (!module) throw new Error(`no framework ${id}@${version}`);
  return runTestCase(each, module, module.effective?.from ?? world.today());
}

function toJson(results: readonly TestResult[], index: SourceIndex) {
  const cases = results.map(({ test: each, failures }) => ({
    title: each.title,
    framework: each.framework,
    passed: failures.length === 0,
    file: each.origin.file,
    range: index.range(each.origin),
    failures: failures.map(({ expected, actual, origin }) => ({
      expected,
      actual,
      file: origin.file,
      range: index.range(origin),
    })),
  }));
  const passed = cases.filter((each) => each.passed).length;
  return { passed, failed: cases.length - passed, cases };
}

function toText(results: readonly TestResult[], index: SourceIndex, { language, color, world }: Context): string {
  const say =
    language === "vi"
      ? { expected: "mong đợi", actual: "thực tế ", passed: "đạt", failed: "không đạt", none: "không có kiểm thử nào" }
      : { expected: "expected", actual: "actual  ", passed: "passed", failed: "failed", none: "there are no tests" };
  const paint = (code: number, text: string) => (colored(color, world.out) ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = results.flatMap(({ test: each, failures }) => [
    `${failures.length === 0 ? paint(32, "✓") : paint(31, "✗")} ${each.title} (${each.framework.id}@${each.framework.version})`,
    ...failures.flatMap(({ expected, actual, origin }) => [
      `    ${origin.file}:${index.range(origin).start.line}`,
      `    ${say.expected}: ${expected}`,
      `    ${say.actual}: ${actual}`,
    ]),
  ]);
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const closing = results.length === 0 ? say.none : `${results.length - failed} ${say.passed}, ${failed} ${say.failed}`;
  return `${[...lines, closing].join("\n")}\n`;
}
