import {
  fromExact,
  isRational,
  toExact,
  type Cell,
  type Input,
  type MergePolicy,
  type Module,
  type Table,
} from "@khung/ir";
import { expect, it } from "vitest";
import { mergeTable } from "./merge-table.ts";
import type { Lineage } from "./lineage.ts";
import { readLineage } from "./read-lineage.ts";
import { sampleModule } from "../testing/sample-module.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function lineage(...rows: readonly string[]): Promise<Lineage> {
  const { value, problems } = await readLineage(bytes(["from,to,date,share", ...rows].join("\n")), {
    name: "sap-nhap.csv",
  });
  expect(problems).toEqual([]);
  return value;
}

/** `A: 120 40` = entity A with `ho_so` and `truc_tuyen`; `-` is missing. */
function table(...rows: readonly string[]): Table {
  const split = rows.map((row) => row.split(/[: ]+/));
  const column = (i: number): Cell[] => split.map((cells) => (cells[i] === "-" ? null : fromExact(cells[i] ?? "0")));
  return {
    name: "xa.csv",
    entities: split.map(([e = ""]) => e),
    columns: { ho_so: column(1), truc_tuyen: column(2) },
    labels: {},
  };
}

function text(result: Table): readonly string[] {
  const word = (cell: Cell | undefined): string => (isRational(cell) ? toExact(cell) : "-");
  return result.entities.map(
    (entity, row) =>
      `${entity}: ${word(result.columns["ho_so"]?.at(row))} ${word(result.columns["truc_tuyen"]?.at(row))}`,
  );
}

const counts = sampleModule.inputs.filter(({ name }) => name === "ho_so" || name === "truc_tuyen");
const summing = { inputs: counts, merged: "sum" } as const;
const at = "2025-07-01";
const own = (input: Input, merged: MergePolicy): Input => ({ ...input, merged });

it("adds up what merged entities had", async () => {
  const {
    table: after,
    merged,
    problems,
  } = mergeTable(
    summing,
    table("a: 120 40", "b: 100 80", "c: 7 7"),
    await lineage("a,n,2025-07-01,", "b,n,2025-07-01,"),
    { at },
  );
  expect(text(after)).toEqual(["n: 220 120", "c: 7 7"]);
  expect(
    merged.map(({ entity, predecessors }) => [entity, predecessors.map((each) => [each.entity, toExact(each.weight)])]),
  ).toEqual([
    [
      "n",
      [
        ["a", "1/2"],
        ["b", "1/2"],
      ],
    ],
  ]);
  expect(problems).toEqual([]);
});

it("leaves a sum missing for want of one predecessor, never less and never zero", async () => {
  const { table: after, problems } = mergeTable(
    summing,
    table("a: 120 -", "b: 100 80"),
    await lineage("a,n,2025-07-01,", "b,n,2025-07-01,", "z,m,2025-07-01,"),
    { at },
  );
  expect(text(after)).toEqual(["n: 220 -"]);
  expect(problems).toEqual([]);
  const without = mergeTable(summing, table("a: 120 40"), await lineage("a,n,2025-07-01,", "b,n,2025-07-01,"), { at });
  expect(text(without.table)).toEqual(["n: - -"]);
  expect(without.problems.map(({ code }) => code)).toEqual(["KH5066"]);
});

it("splits by shares, and not without them", async () => {
  const halves = await lineage("a,x,2025-07-01,2/5", "a,y,2025-07-01,60%");
  expect(text(mergeTable(summing, table("a: 100 40"), halves, { at }).table)).toEqual(["x: 40 16", "y: 60 24"]);
  // Each of them is of a part of one: not simply the old entity.
  expect(mergeTable(summing, table("a: 100 40"), halves, { at }).merged.map(({ entity }) => entity)).toEqual([
    "x",
    "y",
  ]);
  const uneven = mergeTable(summing, table("a: 101 40"), halves, { at });
  expect(text(uneven.table)).toEqual(["x: - 16", "y: - 24"]);
  expect(uneven.problems.map(({ code }) => code)).toEqual(["KH5069", "KH5069"]);
  const open = mergeTable(summing, table("a: 100 40"), await lineage("a,x,2025-07-01,", "a,y,2025-07-01,"), { at });
  expect(text(open.table)).toEqual(["x: - -", "y: - -"]);
  expect(open.problems.map(({ code }) => code)).toEqual(["KH5065"]);
  const wrong = mergeTable(summing, table("a: 100 40"), await lineage("a,x,2025-07-01,0.4", "a,y,2025-07-01,0.5"), {
    at,
  });
  expect(wrong.problems.map(({ code }) => code)).toEqual(["KH5064"]);
});

it("goes through n:m and through several days, one after the other", async () => {
  const steps = await lineage("a,n,2025-07-01,", "b,n,2025-07-01,", "n,p,2026-04-30,", "c,p,2026-04-30,");
  const before = table("a: 1 1", "b: 2 1", "c: 4 1");
  expect(text(mergeTable(summing, before, steps, { at }).table)).toEqual(["n: 3 2", "c: 4 1"]);
  const all = mergeTable(summing, before, steps, { at: "2026-04-30" });
  expect(text(all.table)).toEqual(["p: 7 3"]);
  expect(all.merged[0]?.predecessors.map((each) => [each.entity, toExact(each.weight)])).toEqual([
    ["a", "1/4"],
    ["b", "1/4"],
    ["c", "1/2"],
  ]);
  // A table of the second epoch has the first day in it already.
  const second = mergeTable(summing, table("n: 3 2", "c: 4 1"), steps, { from: at, at: "2026-04-30" });
  expect(text(second.table)).toEqual(["p: 7 3"]);
});

it("tells the old entity of a code from the new one", async () => {
  const named = await lineage("14701,14701,2025-07-01,", "14722,14701,2025-07-01,");
  const before = table("14701: 10 1", "14722: 20 2");
  const { table: after, problems } = mergeTable(summing, before, named, { at });
  expect(text(after)).toEqual(["14701: 30 3"]);
  expect(problems).toEqual([]);
  const unsaid = mergeTable(summing, before, await lineage("14722,14701,2025-07-01,"), { at });
  expect(text(unsaid.table)).toEqual(["14701: 30 3"]);
  expect(unsaid.problems.map(({ code }) => code)).toEqual(["KH5068"]);
  // Codes that change places.
  const swapped = mergeTable(summing, before, await lineage("14701,14722,2025-07-01,", "14722,14701,2025-07-01,"), {
    at,
  });
  expect(text(swapped.table)).toEqual(["14722: 10 1", "14701: 20 2"]);
  expect(swapped.merged).toEqual([]);
});

it("takes a rename whole, whatever the policy", async () => {
  const renamed = await lineage("06970,06978,2025-09-01,");
  for (const merged of ["sum", "mean", "reset"] as const) {
    const result = mergeTable({ inputs: counts, merged }, table("06970: 10 -"), renamed, { at: "2025-12-31" });
    expect(text(result.table)).toEqual(["06978: 10 -"]);
    expect(result.merged).toEqual([]);
  }
});

it("has an own policy for an input, and says what no policy covers", async () => {
  const both = await lineage("a,n,2025-07-01,", "b,n,2025-07-01,");
  const [ho_so, truc_tuyen] = counts;
  const before = table("a: 10 1", "b: 20 2");
  const policies = (first: MergePolicy, module: Pick<Module, "merged">) =>
    mergeTable({ inputs: [own(ho_so as Input, first), truc_tuyen as Input], ...module }, before, both, { at });
  expect(text(policies("mean", { merged: "sum" }).table)).toEqual(["n: 15 3"]);
  expect(text(policies("reset", { merged: "sum" }).table)).toEqual(["n: - 3"]);
  const unsaid = policies("sum", {});
  expect(text(unsaid.table)).toEqual(["n: 30 -"]);
  expect(unsaid.problems.map(({ code, cell }) => [code, cell?.column])).toEqual([["KH5070", "truc_tuyen"]]);
  // Percentages are not added up.
  const all = mergeTable({ ...sampleModule, merged: "sum" }, { ...before, columns: {} }, both, { at });
  expect(all.problems.map(({ cell }) => cell?.column)).toEqual(["ty_le", "co_to", "loai", "ngay_cap", "toc_do"]);
});
