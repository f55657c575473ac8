/** What the stores share: things fetched, the catalogue, the choice of what to open. */

import type { DatasetBody, FrameworkSummaryBody } from "../api.ts";
import type { OpenedDocument } from "../editor/khung-editor.ts";

/** Something that is fetched or worked out elsewhere. */
export type Remote<T> =
  | { readonly status: "idle" }
  | { readonly status: "running" }
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "failed" };

/** What the server has. */
export interface Catalog {
  readonly frameworks: readonly FrameworkSummaryBody[];
  readonly datasets: readonly DatasetBody[];
}

/** The text that is open. */
export interface OpenText extends OpenedDocument {
  readonly file: string;
}

/** `id@version`: how the address names a framework. */
export function frameworkKey({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}

/** Data sets that a framework can be evaluated on. */
export function datasetsFor(catalog: Catalog, framework: FrameworkSummaryBody): readonly DatasetBody[] {
  return catalog.datasets.filter(({ frameworks }) =>
    frameworks.some((one) => frameworkKey(one) === frameworkKey(framework)),
  );
}

/** Data of the tier below, for a framework that asks about it: those nearest to a data set, in its own folder before others. */
export function datasetBelow(
  { datasets }: Catalog,
  { children }: Pick<FrameworkSummaryBody, "children">,
  { file }: DatasetBody,
): DatasetBody | undefined {
  const folder = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);
  const suited = datasets.filter(({ frameworks }) =>
    frameworks.some((one) => children && frameworkKey(one) === frameworkKey(children)),
  );
  return suited.find((each) => folder(each.file) === folder(file)) ?? suited[0];
}

/**
 * The framework and data to open: those asked for, else the first data set with the framework that it is for; none when the framework
 * that is asked for is not there.
 */
export function choose(
  catalog: Catalog,
  asked: { readonly framework?: string | undefined; readonly dataset?: string | undefined },
): { readonly framework?: FrameworkSummaryBody; readonly dataset?: DatasetBody } {
  const framework =
    asked.framework === undefined
      ? (catalog.frameworks.find((one) => datasetsFor(catalog, one).some((each) => each === catalog.datasets[0])) ??
        catalog.frameworks[0])
      : catalog.frameworks.find((one) => frameworkKey(one) === asked.framework);
  if (!framework) return {};
  const datasets = datasetsFor(catalog, framework);
  const dataset = datasets.find(({ id }) => id === asked.dataset) ?? datasets[0];
  return { framework, ...(dataset && { dataset }) };
}
