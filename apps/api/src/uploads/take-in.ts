/** Looks at a file that was received, and enters it in the list: with every problem that it has, its bytes as they came. */

import type { DiagnosticBody } from "@khung/contract";
import { randomId, type UploadedDataset } from "@khung/database";
import type { Module } from "@khung/ir";
import type { Dependencies, ServedDataset } from "../dependencies.ts";
import { findFramework } from "../find.ts";
import { notSaved, Refusal } from "../problems.ts";
import { servedFrameworks } from "../served.ts";
import { storageOf } from "../storage-of.ts";
import { toServed } from "./uploaded.ts";
import { compileWithBases } from "../versions.ts";

/** A file that was received. */
export interface ReceivedFile {
  readonly file: string;
  readonly name?: string | undefined;
  readonly asOf?: string | undefined;
  /** `id@version`, or the id of a draft. */
  readonly framework?: string | undefined;
  readonly type: string;
  readonly received: { readonly digest: string; readonly size: number };
}

/**
 * Enters a file in the list of tables.
 *
 * Errors   404 for a framework that is not there, 422 for a file of which nothing can be read; then its bytes are forgotten
 */
export async function takeIn(
  { file, name, asOf, framework, type, received }: ReceivedFile,
  dependencies: Dependencies,
): Promise<{
  readonly dataset: Omit<ServedDataset, "bytes">;
  readonly columns: readonly string[];
  readonly problems: readonly DiagnosticBody[];
}> {
  const { datasets, files } = storageOf(dependencies);
  const { digest, size } = received;
  const forget = async () => {
    if (!datasets.isNeeded(digest)) await files.remove(digest);
  };
  try {
    const asked = framework === undefined ? undefined : findModule(framework, dependencies);
    const known = servedFrameworks(dependencies).map(({ module }) => module);
    const bytes = await files.read(digest);
    const { columns, rows, problems } = await dependencies.readUpload({ file, bytes, known, ...(asked && { asked }) });
    if (columns.length === 0) throw refusal(problems);
    const entered: Omit<UploadedDataset, "added"> = {
      id: randomId(8),
      name: name ?? file,
      file,
      type,
      digest,
      size,
      rows,
      columns,
      ...(asOf !== undefined && { asOf }),
    };
    return { dataset: toServed(datasets.add(entered)), columns, problems };
  } catch (error) {
    await forget();
    throw error;
  }
}

/** The module of `id@version`, or of a draft as it was saved last; undefined where its text means nothing yet. */
function findModule(name: string, dependencies: Dependencies): Module | undefined {
  const [id = "", version] = name.split("@");
  if (version !== undefined) return findFramework(dependencies, { id, version }).module;
  const draft = storageOf(dependencies).drafts.current(id);
  if (!draft) throw notSaved({ vi: "bản nháp", en: "draft" }, id);
  const source = { file: `${id}.khung`, text: draft.text };
  return compileWithBases(source, dependencies).compiled.modules.find(({ origin }) => origin.file === source.file);
}

function refusal(problems: readonly DiagnosticBody[]): Refusal {
  const first = problems.find(({ severity }) => severity === "error");
  if (!first) throw new Error("a file without a header and without a problem");
  const { code, severity, messages, help } = first;
  const main = { code, severity, message: messages, related: [], fixes: [], ...(help && { help }) };
  return new Refusal(422, main, problems);
}
