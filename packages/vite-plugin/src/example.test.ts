// examples/program, built and typechecked as its README says, in a copy: what is written beside the framework stays out of the repository.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { typeErrors } from "@khung/test-kit";
import { build, createServer } from "vite";
import { afterAll, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 120_000 });

const repository = path.join(import.meta.dirname, "../../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "khung-program-"));
const root = path.join(folder, "examples/program");
mkdirSync(path.join(folder, "examples/national"), { recursive: true });
cpSync(path.join(repository, "examples/program"), root, { recursive: true });
cpSync(path.join(repository, "examples/national/xa-1.0.khung"), path.join(folder, "examples/national/xa-1.0.khung"));
symlinkSync(path.join(repository, "packages"), path.join(folder, "packages"));
const config = { root, configLoader: "native", logLevel: "silent" } as const;
afterAll(() => rmSync(folder, { recursive: true }));

test("the page is one script without anything of Khung left to load", async () => {
  await build({ ...config, build: { target: "es2024" } });
  const [script, ...others] = readdirSync(path.join(root, "dist/assets"));
  expect(others).toEqual([]);
  const text = readFileSync(path.join(root, "dist/assets", script ?? ""), "utf8");
  expect(text).toContain("cqs.ho_so_toan_trinh");
  expect(text).not.toMatch(/\bimport\b\s*[{("']/);
});

test("its types hold", () => {
  const file = (name: string): readonly [string, string] => [
    name.replaceAll("/", "_"),
    readFileSync(path.join(folder, "examples", name), "utf8").replaceAll("../../national/", "./national_"),
  ];
  const sources = Object.fromEntries([
    file("national/xa-1.0.khung"),
    file("national/xa-1.0.khung.d.ts"),
    ["assess.ts", file("program/src/assess.ts")[1]],
    ["main.ts", file("program/src/main.ts")[1]],
  ]) as Record<string, string>;
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, "tsconfig.json"), "utf8")) as {
    readonly compilerOptions: object;
  };
  expect(typeErrors(sources, { allowImportingTsExtensions: true, ...compilerOptions })).toBe("");
});

test("it says of a commune what was worked out by hand", async () => {
  const server = await createServer({ ...config, appType: "custom", server: { middlewareMode: true, ws: false } });
  try {
    const { assess } = (await server.ssrLoadModule("/src/assess.ts")) as {
      readonly assess: (inputs: object) => readonly string[];
    };
    // Level 1 asks for three yeses and six shares: 20%, 50%, 50%, 20%, 10%, 10%. 3 of 20 trained is 15%.
    const commune = {
      co_ban_chi_dao: true,
      co_ke_hoach: true,
      co_cong_chuc_phu_trach: true,
      so_can_bo: 20,
      can_bo_tap_huan: 3,
      can_bo_co_may_tinh: "10",
      may_tinh: 8n,
      may_tinh_phong_ma_doc: 4,
      thu_tuc_du_dieu_kien: 50,
      thu_tuc_toan_trinh: 10,
      van_ban: 90,
      van_ban_mang: 9,
      so_ho: 1000,
      ho_cap_quang: 100,
    };
    expect(assess(commune)).toEqual([
      "Mức: Chưa đạt mức nào.",
      "Để đạt Khởi động:",
      "- Tỷ lệ cán bộ, công chức cấp xã được đào tạo, bồi dưỡng kỹ năng số: 3/20 so với 1/5, lệch -1/20",
    ]);
    expect(assess({ ...commune, can_bo_tap_huan: 4 })[0]).toBe("Mức: Khởi động.");
    expect(() => assess({ ...commune, can_bo_tap_huan: 3.5 })).toThrow("can_bo_tap_huan: a whole number from 0");
  } finally {
    await server.close();
  }
});
