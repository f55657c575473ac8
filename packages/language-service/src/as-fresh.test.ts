/** What is kept between keystrokes changes nothing: after any edits, everything is as if compiled for the first time. */

import { readFileSync } from "node:fs";
import { compile } from "@khung/compiler";
import fc from "fast-check";
import { expect, it } from "vitest";
import { afterEdit, arbitraryEdits } from "./testing/arbitrary-edits.ts";
import { samples } from "./testing/samples.ts";
import { createWorkspace } from "./workspace.ts";

const examples = new URL("../../../examples/", import.meta.url);
const read = (...files: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, examples), "utf8")]));

/** Texts with and without bases, with classes, tiers below, tests, scenarios, and files that know nothing of each other. */
const projects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  samples,
  overlays: read(
    "overlays/tinh-mien-nui.khung",
    "overlays/tinh-mien-nui.test.khung",
    "national/xa-1.0.khung",
    "resolution-06/chi-tieu.khung",
  ),
  tiers: read("national/huyen-1.0.khung", "national/xa-1.0.khung"),
  classes: read("phan-loai-hanh-chinh/xa-2016.khung", "phan-loai-hanh-chinh/xa-2016.test.khung"),
  claims: read("tinh-mau-ke-thua/quoc-gia-1.0.khung", "tinh-mau-ke-thua/tinh-mau.khung", "sap-nhap/ba-cach.khung"),
};

it.each(Object.entries(projects))("is as compiled anew: %s", (name, texts) => {
  const run = fc.check(
    fc.property(arbitraryEdits, (edits) => {
      const workspace = createWorkspace();
      const now = new Map(Object.entries(texts));
      const before = new Map([...now.keys()].map((file) => [file, [] as string[]]));
      for (const [file, text] of now) workspace.update({ file, text }, 1);
      edits.forEach((edit, i) => {
        const file = [...now.keys()][edit.file % now.size] ?? "";
        const text = afterEdit(now.get(file) ?? "", edit, before.get(file) ?? []);
        now.set(file, text);
        workspace.update({ file, text }, i + 2);
        const asked = name === "samples" ? now.keys() : new Set([file, [...now.keys()][edit.at % now.size] ?? ""]);
        for (const each of asked) expectAsFresh(workspace.snapshot(each));
      });
    }),
    { numRuns: name === "samples" ? 12 : 4 },
  );
  expect(run.failed, fc.defaultReportMessage(run)).toBe(false);
});

function expectAsFresh({ project, compiled }: ReturnType<ReturnType<typeof createWorkspace>["snapshot"]>): void {
  const { modules, tests, claims, diagnostics } = compile(project.map(({ source }) => source));
  expect(compiled.diagnostics).toEqual(diagnostics);
  expect(compiled.modules).toEqual(modules);
  expect(compiled.tests).toEqual(tests);
  expect(compiled.claims).toEqual(claims);
}
