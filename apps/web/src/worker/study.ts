/**
 * What the worker knows: the text, what it is compared with, the data; and everything that follows from them, worked out once.
 *
 * In: texts and bytes. Out: answers as plain data. Refuses: messages (worker.ts) and waiting its turn (queue.ts).
 */

import type { Source } from "@khung/diagnostics";
import { readTable } from "@khung/data";
import { explain } from "@khung/evaluator";
import type { Module, Table } from "@khung/ir";
import { createLanguageService, type EditorPosition, type Hover, type LanguageService } from "@khung/language-service";
import type { Levels } from "../state/distribution.ts";
import type { Population } from "../state/list.ts";
import { countStandings } from "../state/standings.ts";
import type { FrameworkHead, Study } from "../state/study.ts";
import type { Why } from "../state/why.ts";
import { coverageOf } from "./coverage.ts";
import { evaluateInParts, type Assessment } from "./evaluate-in-parts.ts";
import type { Checked, DataFile } from "./protocol.ts";

/** The data read against the inputs of a framework. */
interface Read {
  readonly file: DataFile;
  /** Which inputs it was read for. */
  readonly inputs: string;
  readonly table: Table;
  readonly problems: number;
}

/** A module over a table. */
interface Run {
  readonly module: Module;
  readonly read: Read;
  readonly assessment: Assessment;
  readonly milliseconds: number;
}

/** Let other requests in between; says whether to go on. */
export type Pause = () => Promise<boolean>;

export interface Workshop {
  readonly service: LanguageService;
  setOriginal(source: Source): void;
  setText(source: Source, version: number): void;
  setData(file: DataFile | undefined): void;
  check(): Checked;
  /** Undefined while the text has errors, there are no data, or `pause` says to stop. */
  evaluate(pause: Pause): Promise<Study | undefined>;
  population(): Population | undefined;
  explain(entity: string): Why | undefined;
  /** What stands at a place, and what the last good results say of it. */
  hover(position: EditorPosition): Hover | undefined;
}

/** An empty workshop. `now`: milliseconds, for saying how long things took. */
export function createWorkshop(now: () => number): Workshop {
  const service = createLanguageService();
  const original = createLanguageService();
  let data: DataFile | undefined;
  let read: Read | undefined;
  let last: Run | undefined;
  let first: Run | undefined;
  /** The module of the original text. */
  let compared: Module | undefined;

  const tableFor = async (module: Module, file: DataFile): Promise<Read> => {
    const inputs = JSON.stringify(module.inputs.map(({ name, type }) => [name, type]));
    if (read?.file === file && read.inputs === inputs) return read;
    const { table, problems } = await readTable(file.bytes, { name: file.name, module });
    read = { file, inputs, table, problems: problems.length };
    return read;
  };

  const run = async (
    module: Module,
    file: DataFile,
    known: readonly (Run | undefined)[],
    pause: Pause,
  ): Promise<Run | undefined> => {
    const table = await tableFor(module, file);
    const same = known.find((one) => one?.module === module && one.read === table);
    if (same) return same;
    const started = now();
    const assessment = await evaluateInParts(module, table.table, file.asOf, pause);
    return assessment && { module, read: table, assessment, milliseconds: now() - started };
  };

  return {
    service,
    setOriginal: (source) => {
      original.update(source, original.version + 1);
      first = compared = undefined;
    },
    setText: (source, version) => service.update(source, version),
    setData: (file) => {
      data = file;
    },
    check: () => {
      const started = now();
      const diagnostics = service.diagnostics();
      return { version: service.version, diagnostics, surface: service.surface(), milliseconds: now() - started };
    },
    evaluate: async (pause) => {
      const { version } = service;
      const started = now();
      const module = firstSound(service);
      const compile = now() - started;
      if (!module || !data) return undefined;
      const file = data;
      const untouched = service.text === original.text;
      if (untouched) compared = module;
      else compared ??= firstSound(original);
      // What people wait for first; what it is compared with is there already, except after the data changed.
      const mine = await run(module, file, [first, last], pause);
      if (!mine) return undefined;
      last = mine;
      const base = compared && (await run(compared, file, [first, last], pause));
      if (compared && !base) return undefined;
      first = base;
      return {
        version,
        framework: headOf(module),
        asOf: file.asOf,
        names: module.levels.map(({ number, title }) => ({ number, title })),
        levels: levelsOf(last.assessment),
        ...(first && { original: levelsOf(first.assessment).reached }),
        standings: countStandings(module),
        problems: last.assessment.problems + last.read.problems,
        milliseconds: { compile, evaluate: last.milliseconds },
      };
    },
    population: () => last && populationOf(last.read.table),
    explain: (entity) => last && whyOf(last, entity),
    hover: (position) => {
      const hover = service.hover(position);
      const found = hover && last ? coverageOf(hover, last.module, last.read.table, last.assessment) : undefined;
      if (!hover || !found) return hover;
      const { vi, en } = hover.contents;
      return { ...hover, contents: { vi: afterHead(vi, found.vi), en: afterHead(en, found.en) } };
    },
  };
}

/** Puts a paragraph after the title and the kind of what is hovered. */
function afterHead(contents: string, line: string): string {
  const paragraphs = contents.split("\n\n");
  return [...paragraphs.slice(0, 2), line, ...paragraphs.slice(2)].join("\n\n");
}

/** The framework of the text; undefined while it has errors. */
function firstSound(service: LanguageService): Module | undefined {
  return service.version === 0 ? undefined : service.compiled().modules[0];
}

function headOf({ id, version, title, decision, effective, criteria }: Module): FrameworkHead {
  return {
    id,
    version,
    title,
    ...(decision && { decision: decision.number }),
    ...(effective && { effectiveFrom: effective.from }),
    criteria: criteria.length,
  };
}

function levelsOf({ entities }: Assessment): Levels {
  return {
    reached: Uint8Array.from(entities, ({ level }) => level),
    low: Uint8Array.from(entities, ({ level, range }) => range?.low ?? level),
    high: Uint8Array.from(entities, ({ level, range }) => range?.high ?? level),
  };
}

function populationOf({ entities, labels }: Table): Population {
  const label = (name: string): readonly string[] => entities.map((_, row) => labels[name]?.[row] ?? "");
  const names = label("name").map((name, row) => (name === "" ? (entities[row] ?? "") : name));
  return { codes: entities, names, places: label("province") };
}

function whyOf({ module, read }: Run, entity: string): Why | undefined {
  const explanation = explain(module, read.table, entity, { asOf: read.file.asOf });
  if (!explanation) return undefined;
  const inputs = module.inputs.map(
    ({ name, title, unitName, type }) => [name, { title, type, ...(unitName !== undefined && { unitName }) }] as const,
  );
  const measures = module.criteria.flatMap(({ code, measure, measureType }) =>
    measure && measureType
      ? [[code, { type: measureType, ratio: measure.kind === "arithmetic" && measure.operator === "/" }] as const]
      : [],
  );
  return {
    explanation,
    inputs: Object.fromEntries(inputs),
    groups: Object.fromEntries(module.groups.map(({ name, title }) => [name, title])),
    measures: Object.fromEntries(measures),
  };
}
