/** The examples of overlays: what is printed about the wrong one in their README, and what the right ones come to. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { indexSources, renderText } from "@khung/diagnostics";
import { expect, it } from "vitest";

const folder = path.join(import.meta.dirname, "../../../examples/overlays");
const read = (file: string) => ({ file, text: readFileSync(path.join(folder, file), "utf8") });
const national = read("../national/xa-1.0.khung");

it("the README shows what is said about the wrong province", () => {
  const [, text = ""] = read("README.md").text.split("## Một tỉnh làm sai");
  const [, wrong = ""] = /```khung\n([^]*?\n)```/.exec(text) ?? [];
  const [, shown = ""] = /```text\n([^]*?)\n\d+ tệp:/.exec(text) ?? [];
  const sources = [{ file: "tinh-sai.khung", text: wrong }, national];
  const diagnostics = compile(sources).diagnostics.filter(({ span }) => span?.file === "tinh-sai.khung");
  expect(renderText(diagnostics, indexSources(sources), { language: "vi", color: false })).toBe(shown);
});

it("the right provinces say who changed what", () => {
  const sources = [national, read("tinh-siet.khung"), read("tinh-mien-nui.khung"), read("tinh-siet.test.khung")];
  const { modules, tests, diagnostics } = compile(sources);
  expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(tests).toHaveLength(6);
  const province = modules.find(({ id }) => id === "vd.tinh_siet.xa");
  expect(province?.layers?.map(({ kind, issuer }) => `${kind} ${issuer}`)).toEqual([
    "framework Bộ Thông tin và Truyền thông",
    "overlay UBND tỉnh Ví Dụ (hư cấu)",
  ]);
  expect(province?.criteria).toHaveLength((modules.find(({ id }) => id === "vn.cds.xa")?.criteria.length ?? 0) + 3);
  const trained = province?.criteria.find(({ code }) => code === "cqs.tap_huan");
  expect(trained?.requirements[0]?.levels.map(({ level, history }) => [level, history?.[0]?.to])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, "90%"],
    [4, undefined],
  ]);
  expect(trained?.history?.map((change) => change.path)).toEqual(["cqs.tap_huan/evidence/1"]);
});
