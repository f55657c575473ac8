/** Publishes a revision of a draft, as `khung publish` does: all of it or nothing, and never again differently. */

import type { PublishBody } from "@khung/contract";
import { indexSources, report, toDiagnosticJson, type Diagnostic, type Source } from "@khung/diagnostics";
import { checkAlone } from "@khung/project";
import {
  chainOf,
  checkBases,
  checkPublished,
  identityOf,
  publish,
  readPublication,
  type Publication,
} from "@khung/store";
import type { Dependencies } from "./dependencies.ts";
import { notSaved, nowhere, Refusal, type ProblemStatus } from "./problems.ts";
import { storageOf } from "./storage-of.ts";
import { compileWithBases, storeOf } from "./versions.ts";

/** Whatever is not named here is wrong with the text. */
const statuses: Readonly<Record<string, ProblemStatus>> = { KH6101: 409, KH6107: 503 };

/**
 * Publishes.
 *
 * Errors   404 no such revision, 409 published already with another content, 422 with every diagnostic that stands in the way
 */
export function publishDraft(
  { draft, revision, dated }: PublishBody,
  dependencies: Dependencies,
): { readonly status: "published" | "same"; readonly publication: Publication } {
  const { drafts, publications } = storageOf(dependencies);
  const text = drafts.revision(draft, revision)?.text;
  if (text === undefined) throw notSaved({ vi: "lần lưu", en: "revision" }, `${draft}/${revision}`);
  const source: Source = { file: `${draft}.khung`, text };
  const { compiled, sources } = compileWithBases(source, dependencies);
  const refuse = (problems: readonly Diagnostic[], main = problems[0]): never => {
    const errors = problems.map((each) => toDiagnosticJson(each, indexSources(sources)));
    throw new Refusal(statuses[main?.code ?? ""] ?? 422, main ?? report("KH6024", nowhere, {}), errors);
  };
  const errors = compiled.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return refuse(errors, report("KH6024", nowhere, {}));
  const [module] = compiled.modules.filter(({ origin }) => origin.file === source.file);
  if (!module) return refuse([report("KH6010", nowhere, {})]);
  const identity = identityOf(module);
  if ("code" in identity) return refuse([identity]);
  const store = storeOf(publications);
  const published = dated ?? dependencies.today();
  const problems = [
    ...checkAlone(module, text),
    ...checkPublished(module, identity, published),
    ...checkBases(module, compiled.modules, (reference) => readPublication(store, reference)),
  ];
  if (problems.length > 0) return refuse(problems);
  const layers = chainOf(module, compiled.modules);
  const manifest = { ...identity, layers, engine: dependencies.version, published };
  const { status, publication, diagnostics } = publish(store, { module, source: text, manifest }, undefined);
  return status && publication ? { status, publication } : refuse(diagnostics);
}
