import { compile } from "@khung/compiler";
import type { DiagnosticBody } from "@khung/contract";
import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import type { Module } from "@khung/ir";

/** What a text that was sent means, and what is wrong with it. */
export function compileSource(
  text: string,
  file = "khung.khung",
): { readonly modules: readonly Module[]; readonly diagnostics: readonly DiagnosticBody[] } {
  const source = { file, text: text.replace(/^\ufeff/, "") };
  const { modules, diagnostics } = compile([source]);
  const index = indexSources([source]);
  return { modules, diagnostics: diagnostics.map((each) => toDiagnosticJson(each, index)) };
}
