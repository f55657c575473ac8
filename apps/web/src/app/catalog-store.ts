/** What the server has: frameworks and data sets. Fetched once; again when asked to. */

import type { Api, DatasetBody } from "../api.ts";
import type { Catalog, Remote } from "../state/state.ts";
import { Store } from "./store.ts";

export interface CatalogState {
  readonly catalog: Remote<Catalog>;
}

export class CatalogStore extends Store<CatalogState> {
  private readonly api: Api;
  private loading: Promise<Catalog | undefined> | undefined;

  constructor(api: Api) {
    super({ catalog: { status: "idle" } });
    this.api = api;
  }

  /** The catalogue; undefined when the server cannot be reached. */
  load(): Promise<Catalog | undefined> {
    this.loading ??= this.fetch();
    return this.loading;
  }

  /** Asks the server again. */
  reload(): Promise<Catalog | undefined> {
    this.loading = undefined;
    return this.load();
  }

  /** Lists a data set that the server does not have: until the page is left. */
  keepHere(dataset: DatasetBody): void {
    const { catalog } = this.state;
    if (catalog.status !== "done") return;
    this.patch({
      catalog: { status: "done", value: { ...catalog.value, datasets: [...catalog.value.datasets, dataset] } },
    });
    this.loading = Promise.resolve({ ...catalog.value, datasets: [...catalog.value.datasets, dataset] });
  }

  private async fetch(): Promise<Catalog | undefined> {
    if (this.state.catalog.status !== "done") this.patch({ catalog: { status: "running" } });
    try {
      const [frameworks, datasets] = await Promise.all([this.api.frameworks(), this.api.datasets()]);
      const value = { frameworks, datasets };
      this.patch({ catalog: { status: "done", value } });
      return value;
    } catch (error) {
      console.error(error);
      this.patch({ catalog: { status: "failed" } });
      this.loading = undefined;
      return undefined;
    }
  }
}
