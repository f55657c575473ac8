/** The API as the page uses it: typed by the contract, failures as exceptions. */

import type {
  DatasetBody,
  DatasetListBody,
  FrameworkListBody,
  FrameworkSourceBody,
  FrameworkSummaryBody,
} from "@khung/contract";

export type { DatasetBody, FrameworkSourceBody, FrameworkSummaryBody };

export interface Api {
  frameworks(): Promise<readonly FrameworkSummaryBody[]>;
  datasets(): Promise<readonly DatasetBody[]>;
  source(framework: { readonly id: string; readonly version: string }): Promise<FrameworkSourceBody>;
  content(dataset: string): Promise<Uint8Array>;
}

/** The API under a base address. */
export function createApi(base = "/api"): Api {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(`${base}/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  // The server answers by the contract; its own tests hold it to that.
  const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
  return {
    frameworks: async () => (await json<FrameworkListBody>("frameworks")).frameworks,
    datasets: async () => (await json<DatasetListBody>("datasets")).datasets,
    source: ({ id, version }) => json(`frameworks/${encodeURIComponent(id)}/${encodeURIComponent(version)}/source`),
    content: async (dataset) =>
      new Uint8Array(await (await get(`datasets/${encodeURIComponent(dataset)}/content`)).arrayBuffer()),
  };
}
