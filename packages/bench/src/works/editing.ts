/** A keystroke in the national framework, and in an overlay on it: until its diagnostics are known, and until all communes are counted again. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { invariant, type Source } from "@khung/diagnostics";
import { columnsOf, Prepared } from "@khung/evaluator/columnar";
import { createLanguageService, type LanguageService } from "@khung/language-service";
import type { Cell, Module, Table } from "@khung/ir";
import { distributionOf } from "@khung/simulation";
import { measure } from "../measure.ts";
import { asOf } from "../workload/workload.ts";
import { examples, nationalFile, nationalPopulation, nationalText } from "./national.ts";
import type { Part } from "./part.ts";
import { communes } from "./sweep.ts";

/** Names of the works in results. */
export const keystrokeWork = "keystroke to diagnostics";
export const overlayWork = "keystroke to diagnostics, an overlay";
export const scenarioWork = "keystroke to diagnostics, an overlay with a scenario on it";
export const countsWork = "keystroke to diagnostics and level counts";

/** Whoever types has typed before: some hundred keystrokes, ms. */
const warmUp = 2000;
/** Many short ones: what the collector does in one of them does not count as the keystroke. */
const rounds = 25;

/** Editing. */
export const editing: Part = {
  name: "editing",
  async run() {
    const national = { file: nationalFile, text: nationalText() };
    const { table } = await nationalPopulation();
    const many = repeated(table, communes);
    const counted = (service: LanguageService): unknown => {
      const diagnostics = service.diagnostics();
      const [module] = service.compiled().modules;
      invariant(module, "the text is sound at every keystroke");
      return { diagnostics, counts: countsOf(module, many) };
    };
    const checked = (service: LanguageService): unknown => service.diagnostics();
    const works = [
      [keystrokeWork, national, "80%", checked],
      [overlayWork, exampleOf("overlays/tinh-siet.khung"), "70%", checked],
      [scenarioWork, exampleOf("overlays/tinh-mien-nui.khung"), "12%", checked],
      [countsWork, national, "80%", counted],
    ] as const;
    const results = [];
    for (const [work, source, where, answer] of works) {
      const run = typing(source, where, source === national ? [] : [national], answer);
      const n = answer === counted ? communes : source.text.split("\n").length;
      results.push(...(await measure({ work, n, contestants: [{ engine: "khung", run }], warmUp, rounds })));
    }
    return results;
  },
};

/** Every call types one digit over another, and back: the text is another one each time, and sound. */
function typing(
  { file, text }: Source,
  where: string,
  around: readonly Source[],
  answer: (service: LanguageService) => unknown,
): () => unknown {
  const service = createLanguageService();
  service.setAround(around);
  const at = text.indexOf(where) + 1;
  invariant(at > 0, `${where} in ${file}`);
  let version = 0;
  return () => {
    version++;
    const typed = version % 2 === 0 ? text : `${text.slice(0, at)}5${text.slice(at + 1)}`;
    service.update({ file, text: typed }, version);
    return answer(service);
  };
}

function exampleOf(name: string): Source {
  const file = path.join(examples, name);
  return { file, text: readFileSync(file, "utf8") };
}

function countsOf(module: Module, table: Table): readonly number[] {
  return distributionOf(module, new Prepared(module, columnsOf(module, table), { asOf }).result.level);
}

/** The rows of a table again and again, up to so many. */
function repeated(table: Table, rows: number): Table {
  const again = <T>(at: (row: number) => T): readonly T[] =>
    Array.from({ length: rows }, (_, row) => at(row % table.entities.length));
  const columns = Object.entries(table.columns).map(
    ([name, column]) => [name, again((row): Cell => column.at(row) ?? null)] as const,
  );
  return {
    ...table,
    entities: Array.from({ length: rows }, (_, row) => String(row)),
    labels: {},
    columns: Object.fromEntries(columns),
  };
}
