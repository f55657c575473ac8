import type { DatasetBody, FrameworkSummaryBody } from "@khung/contract";
import { expect, it } from "vitest";
import { choose } from "./state.ts";

const framework = (id: string) => ({ id, version: "1.0.0" }) as FrameworkSummaryBody;
const dataset = (id: string, of: string) =>
  ({ id, frameworks: [{ id: of, version: "1.0.0" }] }) as unknown as DatasetBody;
const catalog = {
  frameworks: [framework("a.huyen"), framework("b.xa"), framework("c.khong")],
  datasets: [dataset("xa", "b.xa"), dataset("huyen", "a.huyen")],
};
const chosen = (asked: Parameters<typeof choose>[1]) => {
  const { framework: found, dataset: data } = choose(catalog, asked);
  return [found?.id, data?.id];
};

it("opens the first data set with its framework, whatever framework stands first", () => {
  expect(chosen({})).toEqual(["b.xa", "xa"]);
});

it("opens what is asked for", () => {
  expect(chosen({ framework: "a.huyen@1.0.0" })).toEqual(["a.huyen", "huyen"]);
  expect(chosen({ framework: "c.khong@1.0.0" })).toEqual(["c.khong", undefined]);
  expect(chosen({})).toEqual(["b.xa", "xa"]);
  expect(choose(catalog, { framework: "x@9.0.0" })).toEqual({});
});

it("opens a framework without data when there are no data", () => {
  expect(choose({ frameworks: catalog.frameworks, datasets: [] }, {}).framework?.id).toBe("a.huyen");
});
