import { indexSources } from "@khung/diagnostics";
import { coverageOf, junitOf, mutationOf, runTests } from "@khung/policy-tests";
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { formatOption, storeOptions, withOption } from "../global-options.ts";
import { generateTests } from "../generate-tests.ts";
import { loadSound, type Loaded } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { createProgress } from "../output/progress.ts";
import { coverageText, junitWords, mutationText, resultsText } from "../output/test-text.ts";
import { testJson, type TestReport } from "../output/test-json.ts";
import { parsePercent, reaches } from "../percent.ts";
import { UsageError } from "../usage-error.ts";
import { writeFile } from "../write-file.ts";

/** `khung test`: the tests of frameworks, what they cover and what they would not notice. */
export const test: Command = {
  name: "test",
  summary: { vi: "chạy các kiểm thử viết trong bộ tiêu chí", en: "run the tests of frameworks" },
  usage:
    "test PATH… [--coverage] [--mutate] [--generate] [--lang vi|en] [--min-coverage P] [--min-score P] [--time-limit SECONDS] [--junit FILE] [--format text|json]",
  paths: "some",
  options: [
    {
      name: "coverage",
      help: { vi: "phần nào của bộ tiêu chí đã được kiểm thử", en: "what of the framework the tests have seen" },
    },
    {
      name: "mutate",
      help: {
        vi: "thay đổi từng chi tiết nhỏ của bộ tiêu chí, xem kiểm thử có phát hiện không",
        en: "change every small thing in the framework: does a test notice?",
      },
    },
    {
      name: "generate",
      help: {
        vi: "chỉ viết ra kiểm thử ở hai bên từng ngưỡng, không chạy gì",
        en: "only write tests on both sides of every threshold; runs nothing",
      },
    },
    {
      name: "lang",
      value: "vi|en",
      choices: ["vi", "en"],
      help: {
        vi: "ngôn ngữ của kiểm thử được viết ra (mặc định: của thông báo)",
        en: "language of the tests that are written (that of messages unless said)",
      },
    },
    {
      name: "min-coverage",
      value: "P",
      help: {
        vi: "độ phủ tối thiểu, ví dụ 90%; thấp hơn thì mã thoát 1",
        en: "least coverage, such as 90%; below it status 1",
      },
    },
    {
      name: "min-score",
      value: "P",
      help: {
        vi: "tỷ lệ thay đổi phải phát hiện được, ví dụ 80%; thấp hơn thì mã thoát 1",
        en: "least share of changes noticed, such as 80%; below it status 1",
      },
    },
    {
      name: "time-limit",
      value: "SECONDS",
      help: {
        vi: "thời gian tối đa cho --mutate (mặc định 60 giây)",
        en: "the most time for --mutate (60 seconds unless said)",
      },
    },
    {
      name: "junit",
      value: "FILE",
      help: { vi: "ghi thêm kết quả dạng JUnit XML", en: "write the results as JUnit XML, too" },
    },
    withOption,
    ...storeOptions,
    formatOption,
  ],
  details: {
    vi: "Kiểm thử không ghi ngày đánh giá thì lấy ngày bộ tiêu chí có hiệu lực. Độ phủ chỉ tính những gì viết trong các tệp được nêu, không tính khung gốc và kịch bản. Độ phủ và thay đổi không bị phát hiện không làm lệnh thất bại, trừ khi nêu --min-coverage, --min-score.",
    en: "A test that says no as-of date takes the day from which its framework is in effect. Coverage counts what the files that were named write, not their bases nor scenarios. Coverage and changes that nobody notices do not fail the command unless --min-coverage or --min-score says so.",
  },
  examples: [
    "khung test examples/national",
    "khung test examples/national --coverage --mutate --min-score 90%",
    "khung test --generate --lang vi examples/national/xa-1.0.khung > boundary.test.khung",
    "khung test examples/national --junit results.xml",
  ],
  async run(context) {
    const wanted = wantedOf(context);
    const loaded = await loadSound(context);
    if (!loaded) return exitStatus.findings;
    if (context.flags.has("generate")) return generateTests(loaded, context);
    const report = reportOf(loaded, context, wanted);
    const { world, values, format } = context;
    const index = indexSources(loaded.sources);
    if (values["junit"] !== undefined) {
      const positionOf = (origin: Parameters<typeof index.range>[0]) => index.range(origin).start;
      const xml = junitOf(report.results, { ...junitWords(context.language), positionOf });
      writeFile(world.cwd, values["junit"], xml);
    }
    if (format === "json") await writeJson(world.out, testJson(report, index, context));
    else {
      const pieces = [
        resultsText(report.results, index, context),
        ...report.coverage.map((each) => coverageText(each, index, context)),
        ...report.mutation.map((each) => mutationText(each, index, context)),
      ];
      await world.out.write(pieces.join("\n"));
    }
    return failed(report, wanted) ? exitStatus.findings : exitStatus.good;
  },
};

interface Wanted {
  readonly coverage: boolean;
  readonly mutate: boolean;
  readonly milliseconds: number;
  readonly leastCoverage: ReturnType<typeof parsePercent> | undefined;
  readonly leastScore: ReturnType<typeof parsePercent> | undefined;
}

function wantedOf({ flags, values }: Context): Wanted {
  const percent = (name: string) => (values[name] === undefined ? undefined : parsePercent(name, values[name]));
  const seconds = Number(values["time-limit"] ?? 60);
  if (!(seconds > 0)) {
    throw new UsageError({
      vi: "`--time-limit` cần số giây lớn hơn 0",
      en: "`--time-limit` is a number of seconds above 0",
    });
  }
  const leastCoverage = percent("min-coverage");
  const leastScore = percent("min-score");
  const coverage = flags.has("coverage") || leastCoverage !== undefined;
  const mutate = flags.has("mutate") || leastScore !== undefined;
  if (flags.has("generate") && (coverage || mutate || values["junit"] !== undefined)) {
    throw new UsageError({
      vi: "`--generate` chỉ viết kiểm thử, không đi cùng --coverage, --mutate, --junit",
      en: "`--generate` only writes tests: not together with --coverage, --mutate, --junit",
    });
  }
  return { coverage, mutate, milliseconds: seconds * 1000, leastCoverage, leastScore };
}

function reportOf({ compiled, named }: Loaded, { world, values, language }: Context, wanted: Wanted): TestReport {
  const { modules, tests } = compiled;
  const today = world.today();
  const results = runTests(modules, tests, { today });
  // What a test is of, and what the files that were named write: not what they stand on, nor what is only tried out.
  const own = modules.filter(
    ({ id, version, origin, layers }) =>
      (named.has(origin.file) && layers?.at(-1)?.kind !== "scenario") ||
      tests.some(({ framework }) => framework.id === id && framework.version === version),
  );
  const coverage = wanted.coverage ? own.map((module) => coverageOf(module, tests, { today })) : [];
  const progress = createProgress(world);
  const started = world.now();
  const mutation = wanted.mutate
    ? own.map((module) =>
        mutationOf(module, tests, {
          today,
          language: values["lang"] === "en" || values["lang"] === "vi" ? values["lang"] : language,
          onProgress: progress.update,
          within: { now: () => world.now(), milliseconds: wanted.milliseconds - (world.now() - started) },
        }),
      )
    : [];
  progress.end();
  return { results, coverage, mutation };
}

function failed({ results, coverage, mutation }: TestReport, { leastCoverage, leastScore }: Wanted): boolean {
  return (
    results.some(({ failures }) => failures.length > 0) ||
    coverage.some(({ covered, total }) => !reaches(covered, total, leastCoverage)) ||
    mutation.some(({ killed, survived, untried }) => !reaches(killed, killed + survived + untried, leastScore))
  );
}
