/** Opens what an address names, a framework, a draft or a snapshot, and the data that go with it. */

import type { DatasetBody, FrameworkSummaryBody } from "../api.ts";
import type { DocumentStore } from "../document/document-store.ts";
import { isDraftId } from "../saving/random-id.ts";
import type { SavingStore } from "../saving/saving-store.ts";
import { snapshotKey, snapshotOfKey } from "../saving/snapshot-key.ts";
import { choose, datasetBelow, frameworkKey, type Catalog } from "../state/state.ts";
import type { CatalogStore } from "./catalog-store.ts";
import type { StudyStore } from "./study-store.ts";

/** What is asked for; the usual where nothing is. */
export interface Asked {
  /** `id@version`, the id of a draft, or the key of a snapshot. */
  readonly framework: string | undefined;
  readonly dataset: string | undefined;
}

/** What is open now; `key` names the text in addresses: `id@version`, or the id of a draft. */
export interface Opened {
  readonly key?: string;
  readonly framework?: FrameworkSummaryBody;
  readonly dataset?: DatasetBody | undefined;
}

interface Stores {
  readonly catalog: CatalogStore;
  readonly document: DocumentStore;
  readonly study: StudyStore;
  readonly saving: SavingStore;
}

export class Opener {
  private readonly stores: Stores;
  private asking: { readonly asked: string; readonly done: Promise<Opened | undefined> } | undefined;
  private drafting: { readonly id: string; readonly done: Promise<void> } | undefined;

  constructor(stores: Stores) {
    this.stores = stores;
  }

  /** Opens it; what is open already stays. Undefined where there is no catalogue, or not what is asked for. */
  open(asked: Asked): Promise<Opened | undefined> {
    const key = JSON.stringify(asked);
    // The shell asks before the screen is there, which then asks for the same.
    if (this.asking?.asked !== key) {
      const done = this.find(asked).finally(() => (this.asking = undefined));
      this.asking = { asked: key, done };
    }
    return this.asking.done;
  }

  private async find(asked: Asked): Promise<Opened | undefined> {
    const { catalog, document } = this.stores;
    const known = await catalog.load();
    if (!known) return undefined;
    const key = asked.framework ?? this.keyNow;
    const snapshot = key === undefined ? undefined : snapshotOfKey(key);
    if (snapshot !== undefined) return this.openSnapshot(snapshot, known);
    if (key !== undefined && isDraftId(key)) return this.openDraft(key, asked, known);
    const chosen = choose(known, { framework: key, dataset: this.datasetOf(asked) });
    if (key !== undefined && !chosen.framework) return undefined;
    this.loadData(chosen, known);
    if (document.state.draft !== undefined) void this.stores.saving.leave();
    void document.open(chosen.framework);
    return { ...chosen, ...(chosen.framework && { key: frameworkKey(chosen.framework) }) };
  }

  private get keyNow(): string | undefined {
    const { key } = this.stores.document;
    return typeof key === "object" ? frameworkKey(key) : key;
  }

  private datasetOf(asked: Asked): string | undefined {
    return asked.dataset ?? this.stores.study.state.dataset?.id;
  }

  private async openDraft(id: string, asked: Asked, known: Catalog): Promise<Opened> {
    const { document } = this.stores;
    await this.readDraft(id, known);
    const { framework } = document.state;
    // A draft that was made from nothing suits no data yet.
    const chosen = framework
      ? choose(known, { framework: frameworkKey(framework), dataset: this.datasetOf(asked) })
      : { dataset: known.datasets.find((each) => each.id === asked.dataset) };
    this.loadData(chosen, known);
    return { ...chosen, key: id };
  }

  private readDraft(id: string, { frameworks }: Catalog): Promise<void> {
    const { document, saving } = this.stores;
    const { draft, source } = document.state;
    if (draft === id && source.status === "done") return Promise.resolve();
    if (draft === id && source.status === "running" && this.drafting?.id === id) return this.drafting.done;
    const done = document.openDraft(id, saving.open(id), (origin) =>
      frameworks.find((each) => origin.kind !== "empty" && frameworkKey(each) === frameworkKey(origin)),
    );
    this.drafting = { id, done };
    return done;
  }

  /** What a snapshot showed, with the data that it kept. */
  private async openSnapshot(id: string, { frameworks }: Catalog): Promise<Opened> {
    const { document, study, saving } = this.stores;
    const { snapshot: now, source } = document.state;
    if (now?.id !== id || source.status === "failed") {
      void saving.leave();
      const frameworkOf = (key: string) => frameworks.find((each) => frameworkKey(each) === key);
      const shown = await document.openSnapshot(id, saving.api.snapshot(id), frameworkOf);
      const asOf = shown?.asOf ?? shown?.dataset?.asOf;
      const dataset = shown?.dataset && { ...shown.dataset, frameworks: [], ...(asOf !== undefined && { asOf }) };
      if (shown) void study.load(dataset, undefined, () => saving.api.snapshotContent(id));
    }
    const { framework } = document.state;
    return { key: snapshotKey(id), ...(framework && { framework }) };
  }

  private loadData({ framework, dataset }: Omit<Opened, "key">, known: Catalog): void {
    const { study } = this.stores;
    if (dataset === study.state.dataset && study.state.data.status !== "failed") return;
    void study.load(dataset, framework?.children && dataset && datasetBelow(known, framework, dataset));
  }
}
