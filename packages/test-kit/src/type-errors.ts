/** The TypeScript compiler over written modules, at its strictest. Node only. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  // Also says that only what is used is written.
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  noEmit: true,
  target: "es2023",
  lib: ["es2023"],
  types: [],
  module: "nodenext",
};

/** What `tsc` says about files, by name; nothing when all is well. `options` go before those above. */
export function typeErrors(
  files: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>> = {},
): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "khung-types-"));
  try {
    const all = {
      ...files,
      "tsconfig.json": JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, include: ["*"] }),
      "package.json": JSON.stringify({ type: "module" }),
    };
    for (const [name, text] of Object.entries(all)) writeFileSync(path.join(folder, name), text);
    const tsc = path.join(import.meta.dirname, "../../../node_modules/.bin/tsc");
    execFileSync(tsc, ["-p", folder], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return "";
  } catch (error) {
    const { stdout, message } = error as { readonly stdout?: string; readonly message: string };
    return stdout ? stdout : message;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
