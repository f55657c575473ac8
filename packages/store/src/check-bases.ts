/** Whether what a layer stands on is published, and is the same. */

import { report, type Diagnostic } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { chainOf } from "./digest.ts";
import { startOf, type Manifest } from "./manifest.ts";
import type { Reference } from "./publication.ts";

/**
 * Every layer below is published, and is what was compiled here.
 *
 * `modules`: all that came of the compilation. `open`: reads a publication.
 *
 * Errors   KH6102 not published, KH6103 published with another content, and those of reading
 */
export function checkBases(
  module: Module,
  modules: readonly Module[],
  open: (reference: Reference) => {
    readonly publication?: { readonly manifest: Pick<Manifest, "digest"> };
    readonly diagnostics: readonly Diagnostic[];
  },
): readonly Diagnostic[] {
  const name = `${module.id}@${module.version}`;
  const place = startOf(module);
  return chainOf(module, modules)
    .slice(0, -1)
    .flatMap(({ id, version, digest }) => {
      const base = `${id}@${version}`;
      const { publication, diagnostics } = open({ id, version });
      if (!publication) {
        const isMissing = diagnostics.every(({ code }) => code === "KH6106");
        return isMissing ? [report("KH6102", place, { base, name })] : diagnostics;
      }
      const there = publication.manifest.digest;
      return there === digest ? [] : [report("KH6103", place, { base, name, there, here: digest })];
    });
}
