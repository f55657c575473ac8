/** What every screen works with: the stores, the worker, and ways to speak to the user. Made once a page. */

import type { Api, DatasetBody, FrameworkSummaryBody } from "../api.ts";
import { DocumentStore } from "../document/document-store.ts";
import { stepNames } from "../document/words.ts";
import { say, type Language } from "../i18n/language.ts";
import { Router, type AddressBar, type Route } from "../router/router.ts";
import { connectSaving } from "../saving/connect.ts";
import { toMerged, wholly } from "../saving/merge.ts";
import { isDraftId } from "../saving/random-id.ts";
import { snapshotKey, snapshotOfKey } from "../saving/snapshot-key.ts";
import { SavingStore, type Origin, type SavingWorld } from "../saving/saving-store.ts";
import { choose, datasetBelow, frameworkKey, type Catalog } from "../state/state.ts";
import type { KhungWorker } from "../worker/protocol.ts";
import { createReader } from "../worker/reader.ts";
import { CatalogStore } from "./catalog-store.ts";
import { followBases } from "./known-bases.ts";
import type { LookStore } from "./look.ts";
import type { Store } from "./store.ts";
import { StudyStore } from "./study-store.ts";
import { Voice } from "./voice.ts";

/** The world around the page. */
export interface World {
  readonly api: Api;
  readonly worker: KhungWorker;
  /** Starts another one. */
  readonly startWorker: () => KhungWorker;
  readonly now: () => Date;
  readonly bar: AddressBar;
  readonly look: LookStore;
  /** Where drafts are saved. */
  readonly saving: Pick<SavingWorld, "api" | "local" | "tabs">;
  /** The screens there are. */
  readonly routes: readonly Route[];
}

export interface Bench {
  readonly api: Api;
  readonly worker: KhungWorker;
  /** Reads files, beside the worker. */
  readonly reader: Pick<KhungWorker, "ask">;
  /** Of the page. */
  readonly language: Language;
  readonly router: Router;
  readonly catalog: CatalogStore;
  readonly document: DocumentStore;
  readonly study: StudyStore;
  readonly saving: SavingStore;
  readonly toasts: Voice;
  readonly look: LookStore;
  /** Every store, for whoever shows all. */
  readonly stores: readonly Pick<Store<object>, "subscribe">[];
  /** Says a text politely, to those who listen. */
  say(text: string): void;
  /** Opens a framework or a draft and its data, those asked for or the usual ones; what is open already stays. Undefined: no catalogue. */
  open(asked: {
    readonly framework: string | undefined;
    readonly dataset: string | undefined;
  }): Promise<Opened | undefined>;
}

/** What is open now; `key` names the text in addresses: `id@version`, or the id of a draft. */
export interface Opened {
  readonly key?: string;
  readonly framework?: FrameworkSummaryBody;
  readonly dataset?: DatasetBody | undefined;
}

/** A bench in a world. */
export function createBench({ api, worker, startWorker, now, bar, look, saving: places, routes }: World): Bench {
  const router = new Router(routes, bar);
  const catalog = new CatalogStore(api);
  const document = new DocumentStore({ api, worker, now, language: () => router.state.language });
  const toasts = new Voice();
  const sayNotLoaded = (): void => toasts.show(say(router.state.language, "app.notLoaded.again"));
  const study = new StudyStore({ api, worker, now, document, sayNotLoaded });
  const saving = new SavingStore({
    ...places,
    now,
    merge: async (texts) => {
      const merged = await worker.ask("merge", texts);
      return merged ? toMerged(merged) : wholly(texts);
    },
    replace: (text) => document.setText(text, stepNames.merge),
  });
  followBases(api, document, catalog);
  connectSaving({ document, router, saving, language: () => router.state.language });
  let opening: { readonly id: string; readonly done: Promise<void> } | undefined;
  const openDraft = (id: string, { frameworks }: Catalog): Promise<void> => {
    const { draft, source } = document.state;
    if (draft === id && source.status === "done") return Promise.resolve();
    if (draft === id && source.status === "running" && opening?.id === id) return opening.done;
    const frameworkOf = (origin: Origin) =>
      frameworks.find((each) => origin.kind !== "empty" && frameworkKey(each) === frameworkKey(origin));
    opening = { id, done: document.openDraft(id, saving.open(id), frameworkOf) };
    return opening.done;
  };
  /** What a snapshot showed, with the data that it kept. */
  const openSnapshot = async (id: string, { frameworks }: Catalog): Promise<Opened> => {
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
  };
  const openAsked: Bench["open"] = async (asked) => {
    const known: Catalog | undefined = await catalog.load();
    if (!known) return undefined;
    const { snapshot: shared, draft: current } = document.state;
    const asking = asked.framework ?? (shared && snapshotKey(shared.id)) ?? current ?? keyOf(document.state.framework);
    const snapshot = asking === undefined ? undefined : snapshotOfKey(asking);
    if (snapshot !== undefined) return openSnapshot(snapshot, known);
    const draft = asking !== undefined && isDraftId(asking) ? asking : undefined;
    if (draft !== undefined) await openDraft(draft, known);
    const framework = draft === undefined ? asking : keyOf(document.state.framework);
    const dataset = asked.dataset ?? study.state.dataset?.id;
    // A draft that was made from nothing suits no data yet.
    const chosen: Omit<Opened, "key"> =
      draft !== undefined && framework === undefined
        ? { dataset: known.datasets.find(({ id }) => id === asked.dataset) }
        : choose(known, { framework, dataset });
    if (draft === undefined && framework !== undefined && !chosen.framework) return undefined;
    if (chosen.dataset !== study.state.dataset || study.state.data.status === "failed") {
      const { framework: asks, dataset: over } = chosen;
      void study.load(over, asks?.children && over && datasetBelow(known, asks, over));
    }
    if (draft !== undefined) return { ...chosen, key: draft };
    if (document.state.draft !== undefined) void saving.leave();
    void document.open(chosen.framework);
    return { ...chosen, ...(chosen.framework && { key: frameworkKey(chosen.framework) }) };
  };
  let asking: { readonly asked: string; readonly done: ReturnType<Bench["open"]> } | undefined;
  return {
    api,
    worker,
    reader: createReader(startWorker, () => document.state),
    get language() {
      return router.state.language;
    },
    router,
    catalog,
    document,
    study,
    saving,
    toasts,
    look,
    stores: [router, catalog, document, study, saving],
    say: (text) => toasts.say(text),
    open: (asked) => {
      const key = JSON.stringify(asked);
      // The shell asks before the screen is there, which then asks for the same.
      if (asking?.asked !== key) asking = { asked: key, done: openAsked(asked).finally(() => (asking = undefined)) };
      return asking.done;
    },
  };
}

function keyOf(framework: { readonly id: string; readonly version: string } | undefined): string | undefined {
  return framework && `${framework.id}@${framework.version}`;
}
