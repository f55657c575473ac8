import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { expect, it } from "vitest";
import { examples } from "./examples.ts";

const folder = new URL("../../../../../examples/", import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll(path.sep, "/"));
const sources = files
  .filter((name) => name.endsWith(".khung") && !name.endsWith(".test.khung"))
  .map((name) => ({ file: name, text: read(name).toString("utf8") }));
const { modules } = compile(sources);

it("has eight examples, none twice", () => {
  expect(new Set(examples.map(({ id, version }) => `${id}@${version}`)).size).toBe(8);
});

it.each(examples)(
  "$id@$version is compiled, evaluated, and counts what its file of expected results says",
  async (one) => {
    const module = modules.find(({ id, version }) => id === one.id && version === one.version);
    // `communes` stands in `data/`, `a.b` is `a/b.csv`; what is expected of the national figures stands with the framework.
    const [place = "", name] = one.dataset.split(".");
    const table = name === undefined ? `data/${place}.csv` : `${place}/${name}.csv`;
    const beside = name === undefined ? `national/${place}` : `${place}/${name}`;
    const expected = JSON.parse(read(`${beside}.expected.json`).toString("utf8")) as {
      readonly framework: string;
      readonly asOf: string;
      readonly distribution: Record<string, number>;
    };
    expect(expected.framework).toBe(`${one.id}@${one.version}`);
    const { table: rows } = await readTable(read(table), { name: table, module: module! });
    const { distribution } = interpret(module!, rows, { asOf: expected.asOf });
    expect(distribution.map(({ count }) => count)).toEqual(Object.values(expected.distribution));
  },
);
