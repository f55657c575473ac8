// The law behind the word "proved": where an overlay is proved at least as strict, no commune of the shipped data rises by it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { prove } from "@khung/prover";
import { expect, it } from "vitest";

const asOf = "2025-12-31";
const examples = path.join(import.meta.dirname, "../../../examples");
const source = (file: string) => ({ file, text: readFileSync(path.join(examples, file), "utf8") });

it("no commune rises under an overlay that is proved at least as strict", async () => {
  const { modules } = compile([source("national/xa-1.0.khung"), source("overlays/tinh-siet.khung")], { asOf });
  const [base, over] = modules;
  if (!base || !over) throw new Error("two modules are wanted");
  expect(prove({ kind: "atLeastAsStrict" }, { module: over, base }, { asOf }).verdict).toBe("proved");
  const bytes = readFileSync(path.join(examples, "data/communes.csv"));
  const levels = await Promise.all(
    [base, over].map(async (module) => {
      const { table } = await readTable(bytes, { name: "communes.csv", module: base });
      return interpret({ ...module, reports: [] }, table, { asOf }).entities.map(({ level }) => level);
    }),
  );
  const [before = [], after = []] = levels;
  expect(before.length).toBe(3321);
  expect(after.filter((level, i) => level > (before[i] ?? 0))).toEqual([]);
  expect(after.filter((level, i) => level < (before[i] ?? 0)).length).toBeGreaterThan(0);
}, 120_000);
