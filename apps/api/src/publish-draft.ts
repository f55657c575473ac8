/** Publishes a revision of a draft, as `khung publish` does: all of it or nothing, and never again differently. */

import type { PublishBody } from "@khung/contract";
import { indexSources, report, toDiagnosticJson, type Diagnostic, type Source } from "@khung/diagnostics";
import { publish, type Publication } from "@khung/store";
import type { Dependencies } from "./dependencies.ts";
import { planPublication } from "./plan-publication.ts";
import { notSaved, nowhere, Refusal, type ProblemStatus } from "./problems.ts";
import { storageOf } from "./storage-of.ts";
import { storeOf } from "./versions.ts";

/** Whatever is not named here is wrong with the text. */
const statuses: Readonly<Record<string, ProblemStatus>> = { KH6101: 409, KH6107: 503 };

/** The text of a revision. Errors   404 no such revision */
export function sourceOf(
  { draft, revision }: Pick<PublishBody, "draft" | "revision">,
  dependencies: Dependencies,
): Source {
  const text = storageOf(dependencies).drafts.revision(draft, revision)?.text;
  if (text === undefined) throw notSaved({ vi: "lần lưu", en: "revision" }, `${draft}/${revision}`);
  return { file: `${draft}.khung`, text };
}

/**
 * Publishes, with the shipped versions on which it stands where they are not in the store yet.
 *
 * Errors   404 no such revision, 409 published already with another content, 422 with every diagnostic that stands in the way
 */
export function publishDraft(
  asked: PublishBody,
  dependencies: Dependencies,
): { readonly status: "published" | "same"; readonly publication: Publication } {
  const storage = storageOf(dependencies);
  const published = asked.dated ?? dependencies.today();
  const planned = planPublication(sourceOf(asked, dependencies), published, storage, dependencies);
  const refuse = (problems: readonly Diagnostic[], main = problems[0]): never => {
    const errors = problems.map((each) => toDiagnosticJson(each, indexSources(planned.sources)));
    throw new Refusal(statuses[main?.code ?? ""] ?? 422, main ?? report("KH6024", nowhere, {}), errors);
  };
  if (planned.problems.length > 0)
    return refuse(planned.problems, planned.module ? planned.problems[0] : report("KH6024", nowhere, {}));
  const store = storeOf(storage.publications);
  const made = planned.versions.map(({ module, text, identity, layers }) => {
    const manifest = { ...identity, layers, engine: dependencies.version, published };
    const { status, publication, diagnostics } = publish(store, { module, source: text, manifest }, undefined);
    return status && publication ? { status, publication } : refuse(diagnostics);
  });
  const last = made.at(-1);
  if (!last) throw new Error("nothing was planned, and nothing stood in the way");
  return last;
}
