/** A table that was imported to where it is kept: the server where it takes it, else this page alone. And back out again. */

import type { DatasetBody } from "../../api.ts";
import type { Bench } from "../../app/bench.ts";
import type { MadeFile } from "../../worker/exports.ts";

/** What became of an import. */
export interface Taken {
  readonly dataset: DatasetBody;
  readonly saved: boolean;
}

/** Hands a table over and evaluates over it. `title`: what the user's file is called. */
export async function takeIn(bench: Bench, file: MadeFile, title: string): Promise<Taken> {
  const { framework } = bench.document.state;
  const key = framework && `${framework.id}@${framework.version}`;
  try {
    const asked = new URLSearchParams({ file: file.name, name: title, ...(key && { framework: key }) });
    const response = await fetch(`/api/datasets?${asked}`, {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: new Blob([file.bytes]),
    });
    if (!response.ok) throw new Error(`datasets: ${response.status}`);
    const { dataset } = (await response.json()) as { readonly dataset: DatasetBody };
    await bench.catalog.reload();
    await bench.study.load(dataset);
    return { dataset, saved: true };
  } catch (error) {
    console.error(error);
    const dataset = localDataset(bench, file, title);
    bench.catalog.keepHere(dataset);
    await bench.study.load(dataset, undefined, () => Promise.resolve(file.bytes));
    return { dataset, saved: false };
  }
}

/** Takes an import away again, and evaluates over what was there before. */
export async function takeOut(bench: Bench, { dataset, saved }: Taken, before: DatasetBody | undefined): Promise<void> {
  if (saved) {
    await bench.saving.api.removeUpload(dataset.id).catch(console.error);
  }
  await bench.catalog.reload();
  await bench.study.load(before);
  bench.router.ask({ "so-lieu": before?.id });
}

function localDataset(bench: Bench, file: MadeFile, title: string): DatasetBody {
  const { framework } = bench.document.state;
  return {
    id: "tai-cho",
    file: file.name,
    title: { vi: title },
    rows: 0,
    digest: `sha256:${"0".repeat(64)}`,
    synthetic: false,
    frameworks: framework ? [{ id: framework.id, version: framework.version }] : [],
  };
}
