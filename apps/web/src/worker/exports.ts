/** Files to take away: lists of levels, the appendix of a decision, the statement of an entity. Made here, where the results are. */

import { digestText } from "@khung/data";
import { titleIn } from "@khung/emit";
import { explain } from "@khung/evaluator";
import {
  appendix,
  csvType,
  docxType,
  fileName,
  listSheet,
  resultSheets,
  statement,
  writeDocx,
  writeSheetCsv,
  writeXlsx,
  xlsxType,
  type About,
  type Results,
} from "@khung/office";
import { transitions, type Run } from "@khung/simulation";
import type { Assessed } from "./assessments.ts";
import type { Answers, Exchange } from "./exchange.ts";
import type { Against } from "./simulation/sides.ts";
import type { Workshop } from "./workshop.ts";

/** A file that can be saved. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the worker does not know of where numbers come from. */
export interface ExportedFrom {
  /** As people call it. */
  readonly dataset: { readonly name: string; readonly digest?: string; readonly note?: string };
  /** `YYYY-MM-DDTHH:MM`, of the user's clock. */
  readonly at: string;
  readonly by?: string;
  /** Where the same can be seen. */
  readonly link?: string;
}

/** A list of entities. */
export interface ListAsk extends ExportedFrom {
  readonly as: "xlsx" | "csv";
  /** Absent: with nothing. */
  readonly against?: Against;
  /** Only those whose level differs. */
  readonly onlyMoved?: boolean;
  /** What the name of the file says it is about, `TC3.2`; absent: the framework. */
  readonly about?: string;
}

export interface ExportExchanges {
  /** Undefined: there are no results. */
  readonly exportList: Exchange<ListAsk, MadeFile | undefined>;
  readonly exportAppendix: Exchange<object, MadeFile | undefined>;
  readonly exportStatement: Exchange<ExportedFrom & { readonly entity: string }, MadeFile | undefined>;
}

export function exportAnswers(workshop: Workshop): Answers<ExportExchanges> {
  return {
    exportList: (ask, run) => listFile(workshop, ask, run),
    exportAppendix: async () => {
      const { module } = workshop;
      if (!module) return undefined;
      const name = fileName(["phu-luc", module.id, module.version], "docx");
      return { name, type: docxType, bytes: await writeDocx(appendix(module)) };
    },
    exportStatement: async (ask) => {
      const { last } = workshop;
      const explanation = last && explain(last.module, last.table, ask.entity, { asOf: last.asOf });
      if (!last || !explanation) return undefined;
      const about = aboutOf(workshop, last, ask);
      const name = fileName(["giai-trinh", ask.entity, ask.at.slice(0, 10)], "docx");
      return { name, type: docxType, bytes: await writeDocx(statement(explanation, last.module, about)) };
    },
  };
}

async function listFile(workshop: Workshop, ask: ListAsk, run: Run): Promise<MadeFile | undefined> {
  const { module } = workshop;
  const base = ask.against === undefined ? undefined : workshop.baseline(ask.against);
  const found = module && (await workshop.assess(module, ...(base && base !== module ? [base] : [])));
  const [mine, other] = found ?? [];
  if (!module || !mine) return undefined;
  const { levels, table } = mine;
  const because = await reasonsOf(mine, other, run);
  const moved =
    other && table.entities.flatMap((_, row) => (levels.reached[row] === other.levels.reached[row] ? [] : [row]));
  const results: Results = {
    module,
    table,
    levels: levels.reached,
    low: levels.low,
    high: levels.high,
    ...(other && { baseline: { levels: other.levels.reached, module: other.module } }),
    ...(because && { because }),
    ...(ask.onlyMoved && moved && { rows: moved }),
    about: aboutOf(workshop, mine, ask, other),
  };
  const name = fileName([other ? "mo-phong" : "ket-qua", ask.about ?? module.id, ask.at.slice(0, 10)], ask.as);
  if (ask.as === "xlsx") return { name, type: xlsxType, bytes: await writeXlsx(resultSheets(results)) };
  return { name, type: csvType, bytes: new TextEncoder().encode(writeSheetCsv(listSheet(results))) };
}

/** The criteria that decide who moves; undefined where nothing is compared, or figures of all entities stand in the way. */
async function reasonsOf(
  { population: scenario }: Assessed,
  other: Assessed | undefined,
  run: Run,
): Promise<((row: number) => readonly string[]) | undefined> {
  const baseline = other?.population;
  if (!scenario || !baseline) return undefined;
  const { moved } = await transitions(baseline, scenario, run);
  const byRow = new Map(
    moved.map(({ row, alone, together, changed }) => [
      row,
      [alone, together, changed].find((codes) => codes.length > 0) ?? [],
    ]),
  );
  return (row) => byRow.get(row) ?? [];
}

function aboutOf(workshop: Workshop, { module, table, asOf }: Assessed, from: ExportedFrom, other?: Assessed): About {
  const { id, version, title } = module;
  return {
    framework: { id, version, title: titleIn(title, "vi") },
    revision: digestText(workshop.service.text),
    ...(other && { baseline: baselineName(other, module) }),
    data: {
      name: from.dataset.name,
      rows: table.entities.length,
      ...(from.dataset.digest !== undefined && { digest: from.dataset.digest }),
      ...(from.dataset.note !== undefined && { note: from.dataset.note }),
    },
    asOf,
    at: from.at,
    ...(from.by !== undefined && { by: from.by }),
    ...(from.link !== undefined && { link: from.link }),
  };
}

function baselineName({ module: base }: Assessed, module: Assessed["module"]): string {
  const key = `${base.id}@${base.version}`;
  const same = key === `${module.id}@${module.version}`;
  return same ? `bản gốc của ${key}` : `${titleIn(base.title, "vi")} (${key})`;
}
