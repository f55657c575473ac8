// What `khung test` writes can be read and passes: boundary tests of the examples, and the tests suggested for survivors.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { run } from "../src/run.ts";
import { fakeWorld } from "./fake-world.ts";

const examples = path.resolve(import.meta.dirname, "../../../examples");
const cwd = mkdtempSync(path.join(os.tmpdir(), "khung-generated-"));
afterAll(() => rmSync(cwd, { recursive: true }));

async function khung(...args: readonly string[]) {
  const { world, written } = fakeWorld(cwd);
  return { exit: await run(args, world), ...written };
}

const frameworks = ["national/xa-1.0.khung", "national/huyen-1.0.khung", "tinh-mau/bo-tieu-chi.khung"];

it.each(frameworks.flatMap((framework) => ["vi", "en"].map((lang) => [framework, lang])))(
  "boundary tests of %s in %s pass",
  async (framework, lang) => {
    const source = path.join(examples, framework);
    const { exit, stdout } = await khung("test", "--generate", "--lang", lang, source);
    expect(exit).toBe(0);
    expect(stdout).toMatch(lang === "vi" ? /^ngôn ngữ vi\n\nkiểm thử / : /^language en\n\ntest /);
    writeFileSync(path.join(cwd, "boundary.test.khung"), stdout);
    const ran = await khung("test", source, "boundary.test.khung", "--messages", "en");
    expect(ran).toMatchObject({ exit: 0 });
    expect(ran.stdout).toMatch(/\n\d{3} passed, 0 failed\n$/);
  },
);

interface MutantJson {
  readonly fate: string;
  readonly kind: string;
  readonly suggestion?: string;
}

it("covers the national framework of communes, and every suggested test passes and kills its mutant", async () => {
  const paths = ["xa-1.0.khung", "xa-1.0.test.khung"].map((file) => path.join(examples, "national", file));
  const before = await khung("test", ...paths, "--coverage", "--mutate", "--format", "json");
  const found = JSON.parse(before.stdout);
  expect(found.coverage[0].kinds[0]).toEqual({ kind: "status", covered: 294, total: 294 });
  expect(found.mutation[0].untried).toBe(0);
  const survivors: readonly MutantJson[] = found.mutation[0].mutants.filter(
    (each: MutantJson) => each.fate === "survived",
  );
  const suggested = survivors.flatMap(({ suggestion }) => suggestion ?? []);
  expect(suggested.length).toBeGreaterThan(100);
  writeFileSync(path.join(cwd, "suggested.test.khung"), `ngôn ngữ vi\n\n${suggested.join("\n")}`);
  const after = JSON.parse(
    (await khung("test", ...paths, "suggested.test.khung", "--mutate", "--format", "json")).stdout,
  );
  expect(after.failed).toBe(0);
  expect(after.mutation[0].survived).toBe(survivors.length - suggested.length);
}, 60_000);
