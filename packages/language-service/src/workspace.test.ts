import { expect, it } from "vitest";
import { createLanguageService } from "./service.ts";
import { createWorkspace } from "./workspace.ts";
import { openAll } from "./testing/open.ts";
import { commune, national, province, samples } from "./testing/samples.ts";

it("finds nothing wrong in texts that stand on each other", () => {
  const { workspace } = openAll(samples);
  for (const file of workspace.files()) {
    const { diagnostics } = workspace.snapshot(file).compiled;
    expect(
      diagnostics.filter(({ severity }) => severity === "error"),
      file,
    ).toEqual([]);
  }
});

it("puts below a text what it names, and what that names", () => {
  const { workspace } = openAll(samples);
  const below = (file: string) => workspace.snapshot(file).project.map(({ source }) => source.file);
  expect(below("goc.khung")).toEqual(["goc.khung"]);
  expect(below("thu.khung")).toEqual(["goc.khung", "tinh.khung", "thu.khung"]);
  expect(workspace.snapshotsAbout("tinh.khung").map(({ source }) => source.file)).toEqual([
    "tinh.khung",
    "thu.khung",
    "kiem-thu.khung",
  ]);
});

it("takes the nearest of several that declare the same", () => {
  const workspace = createWorkspace();
  workspace.update({ file: "a/goc.khung", text: national }, 1);
  workspace.update({ file: "b/goc.khung", text: national }, 1);
  workspace.update({ file: "b/c/tinh.khung", text: province }, 1);
  expect(workspace.snapshot("b/c/tinh.khung").project.map(({ source }) => source.file)).toEqual([
    "b/goc.khung",
    "b/c/tinh.khung",
  ]);
});

it("keeps what did not change, and follows what did", () => {
  const { workspace } = openAll(samples);
  const before = workspace.snapshot("tinh.khung");
  workspace.update({ file: "thu.khung", text: `${commune}\n` }, 2);
  expect(workspace.snapshot("tinh.khung")).toBe(before);
  workspace.update({ file: "goc.khung", text: national.replace("san = 12.5%", "san = 13%") }, 2);
  expect(workspace.snapshot("tinh.khung").compiled.diagnostics.map(({ code }) => code)).toContain("KH2104");
  workspace.remove("goc.khung");
  expect(workspace.snapshot("tinh.khung").compiled.diagnostics.map(({ code }) => code)).toContain("KH2006");
});

it("compiles nothing anew for new figures of a population", () => {
  const { workspace } = openAll(samples);
  const { compiled } = workspace.snapshot("tinh.khung");
  workspace.setCoverage("tinh.khung", { entities: 3, inputs: {}, criteria: {}, levels: { 2: 1 } });
  expect(workspace.snapshot("tinh.khung").compiled).toBe(compiled);
  expect(workspace.snapshot("tinh.khung").coverage?.entities).toBe(3);
});

it("keeps what is known when the same texts are set around again", () => {
  const service = createLanguageService();
  const around = () => [{ file: "goc.khung", text: national }];
  service.setAround(around());
  service.update({ file: "tinh.khung", text: province }, 1);
  const before = service.compiled();
  service.setAround(around());
  expect(service.compiled()).toBe(before);
  service.setAround([]);
  expect(service.diagnostics().map(({ code }) => code)).toContain("KH2006");
});

it("puts a layer on bases that did not change, and nothing more", () => {
  const service = createLanguageService();
  service.setAround([{ file: "goc.khung", text: national }]);
  const modules = (text: string, version: number) => {
    service.update({ file: "tinh.khung", text }, version);
    return service.compiled().modules;
  };
  const [base, layer] = modules(province, 1);
  const [sameBase, otherLayer] = modules(province.replace("50%", "55%"), 2);
  expect(sameBase).toBe(base);
  expect(otherLayer).not.toEqual(layer);
});
