/**
 * Boundary tests of a framework: below, at and above every threshold and everything that points turn at, without data, with
 * nothing to measure.
 *
 * What comes out is what the framework does now: whoever keeps the tests says that it is right, and notices when it changes.
 */

import type { MessageLanguage } from "@khung/diagnostics";
import { glance, isAbsent, judgeOne, observe, pointsSeen, prepare, type Prepared } from "@khung/evaluator/observing";
import {
  toExact,
  toExactText,
  type Criterion,
  type IsoDate,
  type Module,
  type TestCase,
  type TestExpectation,
} from "@khung/ir";
import { boundaryRows } from "./boundary-rows.ts";
import type { Cells } from "./combinations.ts";
import { printTest } from "./print-test.ts";
import { sameSource } from "./rewrite.ts";
import { scoredRows } from "./score-rows.ts";
import { testOf } from "./suggest-test.ts";
import { emptyRows } from "./whole-rows.ts";

const words = {
  vi: {
    below: "ngay dưới ngưỡng",
    at: "đúng ngưỡng",
    above: "ngay trên ngưỡng",
    yes: "có",
    no: "không",
    level: "mức",
    points: "điểm",
    missing: "thiếu số liệu",
    empty: "không phát sinh",
  },
  en: {
    below: "just below the threshold",
    at: "at the threshold",
    above: "just above the threshold",
    yes: "yes",
    no: "no",
    level: "level",
    points: "points",
    missing: "no data",
    empty: "nothing to measure",
  },
} as const;

/** The tests, in source order. `language`: of their titles; the keywords are English until somebody translates them. */
export function boundaryTests(module: Module, asOf: IsoDate, language: MessageLanguage): readonly TestCase[] {
  const prepared = prepare(module, module.effective?.from ?? asOf);
  const titles = new Map<string, number>();
  return module.criteria
    .flatMap((criterion) => testsOf(prepared, criterion, language))
    .map((test) => {
      const time = (titles.get(test.title) ?? 0) + 1;
      titles.set(test.title, time);
      return time === 1 ? test : { ...test, title: `${test.title} (${time})` };
    });
}

/** The tests as the text of a file in the English surface. */
export function printTests(tests: readonly TestCase[], module: Module): string {
  return ["language en\n", ...tests.map((test) => printTest(test, module))].join("\n");
}

function testsOf(prepared: Prepared, criterion: Criterion, language: MessageLanguage): readonly TestCase[] {
  const say = words[language];
  const { code, requirements } = criterion;
  const all = requirements.flatMap((requirement) =>
    requirement.levels
      .filter(({ value }, i) => requirement.levels.findIndex((each) => sameSource(each.value, value)) === i)
      .flatMap((entry) =>
        boundaryRows(prepared, criterion, requirement, entry).map((row) => ({ ...row, level: entry.level })),
      ),
  );
  const beside = all.flatMap(({ cells, level, side }) => {
    const measured = judgeOne(glance(prepared, cells), code)?.measure;
    const place = measured === true ? "yes" : measured === false ? "no" : side;
    const title = `${code}, ${say.level} ${level}: ${say[place]}`;
    return testWith(prepared, code, title, cells, [level]);
  });
  const levels = prepared.module.levels.map(({ number }) => number);
  const empty = emptyRows(prepared, criterion, all[0]?.cells ?? new Map()).filter((cells) => {
    const measure = judgeOne(glance(prepared, cells), code)?.measure;
    return measure !== undefined && isAbsent(measure) && measure.absent === "nothing";
  });
  return [
    ...beside,
    ...pointsTests(prepared, criterion, (points) => `${code}: ${points} ${say.points}`),
    ...testWith(prepared, code, `${code}: ${say.missing}`, new Map(), levels),
    ...empty.flatMap((cells) => testWith(prepared, code, `${code}: ${say.empty}`, cells, levels)),
  ];
}

/** One test for each number of points that the criterion scores beside its turns: the first data met that score them. */
function pointsTests(prepared: Prepared, criterion: Criterion, title: (points: string) => string): readonly TestCase[] {
  const { module, asOf } = prepared;
  const found = new Map<string, TestCase>();
  for (const cells of scoredRows(prepared, criterion)) {
    const scored = pointsSeen(observe(prepared, cells), criterion.code);
    if (typeof scored !== "object" || isAbsent(scored)) continue;
    const value = toExact(scored);
    const { code } = criterion;
    const expectation = { kind: "points", code, value, origin: module.origin } as const;
    if (!found.has(value)) found.set(value, testOf(module, asOf, title(toExactText(scored)), cells, [expectation]));
  }
  return [...found.values()];
}

function testWith(
  prepared: Prepared,
  code: string,
  title: string,
  cells: Cells,
  levels: readonly number[],
): readonly TestCase[] {
  const statuses = judgeOne(glance(prepared, cells), code)?.statuses ?? [];
  const first = statuses.find((each) => each)?.status;
  if (levels.length > 1 && first && statuses.every((each) => !each || each.status === first)) {
    const asked = levels.filter((level) => statuses[level - 1]);
    const { origin } = prepared.module;
    return [
      testOf(prepared.module, prepared.asOf, title, cells, [
        { kind: "status", code, status: first, levels: asked, origin },
      ]),
    ];
  }
  const expectations = levels.flatMap((level): readonly TestExpectation[] => {
    const status = statuses[level - 1]?.status;
    return status ? [{ kind: "status", code, status, levels: [level], origin: prepared.module.origin }] : [];
  });
  return expectations.length === 0 ? [] : [testOf(prepared.module, prepared.asOf, title, cells, expectations)];
}
