import { fileURLToPath } from "node:url";
import { compile } from "@khung/compiler";
import { expect, it } from "vitest";
import { loadExamples } from "../src/load-examples.ts";
import { suits } from "../src/suits.ts";

const { frameworks, datasets } = await loadExamples(fileURLToPath(new URL("../../../examples", import.meta.url)));

it("serves overlays with what they stand on, lowest first", () => {
  const overlay = frameworks.find(({ module }) => module.id === "vd.tinh_siet.xa" && module.version === "1.1.0");
  expect(overlay?.bases.map(({ file }) => file)).toEqual(["examples/next-version/xa-1.1.khung"]);
  expect(frameworks.some(({ module }) => module.layers?.at(-1)?.kind === "scenario")).toBe(false);
});

it("serves every framework with all that compiling it takes", () => {
  for (const { module, source, bases } of frameworks) {
    const { modules, diagnostics } = compile([...bases, source]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(modules.map(({ id, version }) => `${id}@${version}`)).toContain(`${module.id}@${module.version}`);
  }
});

it("matches tables to overlays by what they ask for beyond their base", () => {
  const idsOf = (dataset: string) => {
    const isSuited = suits(datasets.find(({ id }) => id === dataset)?.columns ?? []);
    return frameworks.flatMap(({ module }) => (isSuited(module) ? [module.id] : []));
  };
  expect(idsOf("overlays.tinh-siet")).toEqual(expect.arrayContaining(["vn.cds.xa", "vd.tinh_siet.xa"]));
  expect(idsOf("communes")).not.toContain("vd.tinh_siet.xa");
});
