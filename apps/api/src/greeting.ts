import { readTable } from "@khung/data";
import { renderEvaluation } from "@khung/emit";
import { interpret } from "@khung/evaluator";
import type { Examples } from "./dependencies.ts";
import { suits } from "./suits.ts";

/** What is shown first: the level distribution of the national framework over its communes, else of whatever there is. */
export async function greeting({ frameworks, datasets }: Examples, today: string): Promise<string> {
  const dataset = datasets.find(({ id }) => id === "communes") ?? datasets[0];
  const isSuited = dataset && suits(dataset.columns);
  const framework = frameworks.find(({ module }) => isSuited?.(module));
  if (!dataset || !framework) return "Chưa có bộ tiêu chí và số liệu mẫu. / There are no example frameworks and data.";
  const { module } = framework;
  const { notes, file: name, bytes } = dataset;
  const { table, rows } = await readTable(bytes, { name, module });
  const asOf = notes?.asOf ?? today;
  const { distribution, reports, entities } = interpret(module, table, { asOf });
  const open = entities.filter(({ range }) => !range || range.low < range.high).length;
  const data = { name, rows, synthetic: notes?.synthetic, note: notes?.note };
  return renderEvaluation({ module, asOf, data, distribution, reports, open }, "vi");
}
