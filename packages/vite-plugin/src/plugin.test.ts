import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { typeErrors } from "@khung/test-kit";
import { build, createServer, type InlineConfig, type ViteDevServer } from "vite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { khung, type KhungOptions } from "./plugin.ts";

vi.setConfig({ testTimeout: 120_000 });

const framework = `language en

framework vn.mau version 1.0.0 "Khung mẫu" en "Sample" {
  issuer "Ủy ban mẫu"
  effective from 2025-01-01
  missing data fails
  levels cumulative {
    level 1 dat "Đạt"
  }
  input ho_so: count "Hồ sơ"
  criterion hs mandatory "Có hồ sơ" {
    basis "Luật mẫu"
    measure ho_so
    require at least 10
  }
  delegation to tinh {
    may tighten requirements
  }
}
`;
const overlay = `language en

overlay vn.tinh.mau version 1.0.0 "Bộ của tỉnh" extends vn.mau@1.0.0 {
  issuer "Tỉnh mẫu"
  effective from 2025-01-01
  tier tinh
  basis "Luật mẫu"
  tighten hs at 1 from 10 to 20
}
`;

let folder: string;
let server: ViteDevServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "khung-vite-"));
  mkdirSync(path.join(folder, "src"));
  write("src/xa.khung", framework);
  write("src/main.ts", 'import { evaluate } from "./xa.khung";\nexport const level = evaluate({ ho_so: 15 }).level;\n');
  write("package.json", '{ "type": "module" }');
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function config(options: KhungOptions = {}): InlineConfig {
  return { root: folder, configFile: false, logLevel: "silent", plugins: [khung({ messages: "en", ...options })] };
}

/** Builds `src/main.ts` and gives what it exports. */
async function built(options?: KhungOptions): Promise<unknown> {
  const outDir = mkdtempSync(path.join(folder, "dist-"));
  const lib = { entry: path.join(folder, "src/main.ts"), formats: ["es" as const], fileName: "main" };
  await build({ ...config(options), build: { lib, outDir, minify: false, target: "es2024" } });
  return import(/* @vite-ignore */ path.join(outDir, "main.js"));
}

async function served(options?: KhungOptions): Promise<ViteDevServer> {
  server = await createServer({ ...config(options), appType: "custom", server: { middlewareMode: true, ws: false } });
  return server;
}

/** What `tsc` says of the program with the declarations beside it. */
function errorsWith(declarations: string, moduleResolution: string): string {
  const files = ["main.ts", "xa.khung", declarations].map((name) => [
    name,
    readFileSync(path.join(folder, "src", name), "utf8"),
  ]);
  const nodenext = moduleResolution === "nodenext";
  const options = { moduleResolution, module: nodenext ? "nodenext" : "esnext", allowArbitraryExtensions: nodenext };
  return typeErrors(Object.fromEntries(files) as Record<string, string>, options);
}

test("a build evaluates by the imported framework", async () => {
  expect(await built()).toMatchObject({ level: 1 });
});

test.for([
  { declarations: "khung.d.ts", file: "xa.khung.d.ts", resolution: "bundler" },
  { declarations: "d.khung.ts", file: "xa.d.khung.ts", resolution: "nodenext" },
] as const)("types for moduleResolution $resolution stand beside", async ({ declarations, file, resolution }) => {
  await built({ declarations });
  expect(errorsWith(file, resolution)).toBe("");
  write(
    "src/main.ts",
    'import { evaluate } from "./xa.khung";\nexport const level: 5 = evaluate({ hoso: 15 }).level;\n',
  );
  expect(errorsWith(file, resolution)).toMatch(/'hoso' does not exist in type 'Inputs'/);
  expect(errorsWith(file, resolution)).toMatch(/Type 'Level' is not assignable to type '5'/);
});

test("no declarations where none are wanted", async () => {
  await built({ declarations: "none" });
  expect(existsSync(path.join(folder, "src/xa.khung.d.ts"))).toBe(false);
});

test("an error stops the build with its place and an excerpt", async () => {
  write("src/xa.khung", framework.replace("measure ho_so", "measure ho_sơ"));
  await expect(built()).rejects.toMatchObject({
    message: expect.stringMatching(/KH2002[\s\S]*xa\.khung[\s\S]*measure ho_sơ\n[\s\S]*\^/) as string,
  });
});

test("what needs other entities stops the build by name", async () => {
  write(
    "src/xa.khung",
    framework.replace(
      "require at least 10",
      "require { 1: ho_so >= observed mean of ho_so }\n    nothing to measure: unmet",
    ),
  );
  await expect(built()).rejects.toMatchObject({ message: expect.stringContaining("KH8050") as string });
});

test("an overlay stands on what is beside it, or on what is named", async () => {
  write("src/tinh.khung", overlay);
  write(
    "src/main.ts",
    'import { evaluate } from "./tinh.khung";\nexport const level = evaluate({ ho_so: 15 }).level;\n',
  );
  expect(await built()).toMatchObject({ level: 0 });
  mkdirSync(path.join(folder, "quoc-gia"));
  write("quoc-gia/xa.khung", framework);
  rmSync(path.join(folder, "src/xa.khung"));
  await expect(built()).rejects.toMatchObject({ message: expect.stringContaining("KH2006") as string });
  expect(await built({ with: ["quoc-gia"] })).toMatchObject({ level: 0 });
});

test("of several frameworks in a file one is named", async () => {
  write("src/xa.khung", `${framework}${framework.slice("language en\n".length).replace("vn.mau", "vn.khac")}`);
  await expect(built()).rejects.toMatchObject({ message: expect.stringContaining("KH6011") as string });
  expect(await built({ framework: "vn.mau" })).toMatchObject({ level: 1 });
  write("src/main.ts", 'export { evaluate } from "./xa.khung?framework=vn.khac@1.0.0";\n');
  expect(await built()).toMatchObject({ evaluate: expect.any(Function) as unknown });
});

test("a development server evaluates anew when the file, or what it stands on, changes", async () => {
  write("src/tinh.khung", overlay);
  const running = await served();
  const levelOf = async (file: string, given: number): Promise<number> => {
    const loaded = (await running.ssrLoadModule(`/src/${file}`)) as { evaluate: (inputs: object) => { level: number } };
    return loaded.evaluate({ ho_so: given }).level;
  };
  expect([await levelOf("xa.khung", 10), await levelOf("tinh.khung", 20)]).toEqual([1, 1]);
  write("src/xa.khung", framework.replace("at least 10", "at least 11"));
  await vi.waitFor(async () => expect(await levelOf("xa.khung", 10)).toBe(0), { timeout: 20_000, interval: 100 });
  // The overlay quotes 10, which no longer stands there.
  await vi.waitFor(() => expect(levelOf("tinh.khung", 20)).rejects.toThrow(/KH2/), { timeout: 20_000, interval: 100 });
  expect(readFileSync(path.join(folder, "src/xa.khung.d.ts"), "utf8")).toContain("ho_so");
});
