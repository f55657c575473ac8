import { readdirSync } from "node:fs";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { expect, it } from "vitest";
import { exampleFile, exampleText } from "./examples.testing.ts";
import { workerInThread } from "./in-thread.ts";

const asOf = "2026-06-30";
const folders = new URL("../../../../examples/", import.meta.url);
const names = readdirSync(folders, { recursive: true, encoding: "utf8" }).toSorted();
const frameworks = names.filter(
  (name) => name.endsWith(".khung") && !name.includes(".test.") && !name.includes("khang-dinh"),
);
const tables = names.filter(
  (name) => name.endsWith(".csv") && !name.includes("expected") && name !== "data/communes.csv",
);
const sources = frameworks.map((file) => ({ file, text: exampleText(file) }));
const { modules } = compile(sources);
const served = modules.filter(({ layers }) => layers?.at(-1)?.kind !== "scenario");

/** Every example with every table beside it that has its inputs. */
const cases = served.flatMap((module) => {
  const folder = module.origin.file.split("/")[0] ?? "";
  return tables
    .filter((name) => name.startsWith(`${folder}/`))
    .filter((name) => {
      const header = new Set(new TextDecoder().decode(exampleFile(name)).split(/\r?\n/u)[0]?.split(","));
      return module.inputs.every((input) => header.has(input.name));
    })
    .map((table) => ({ key: `${module.id}@${module.version}`, module, table }));
});

it.each(cases)("gives for $key over $table what the interpreter gives", async ({ module, table: name }) => {
  const bytes = exampleFile(name);
  const { table } = await readTable(bytes, { name, module });
  const expected = interpret(module, table, { asOf }).entities;
  const worker = workerInThread();
  const own = sources.find(({ file }) => file === module.origin.file);
  if (!own) throw new Error(`no text of ${module.id}`);
  worker.setAround(sources.filter((source) => source !== own));
  worker.setText(own, 1, module.id);
  worker.setData({ name, bytes, asOf });
  const study = (await worker.ask("evaluate", { version: 1 }))?.study;
  expect(study?.framework).toMatchObject({ id: module.id, version: module.version });
  expect([...(study?.levels.reached ?? [])]).toEqual(expected.map(({ level }) => level));
  expect([...(study?.levels.low ?? [])]).toEqual(expected.map(({ level, range }) => range?.low ?? level));
  expect([...(study?.levels.high ?? [])]).toEqual(expected.map(({ level, range }) => range?.high ?? level));
});
