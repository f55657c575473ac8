/** What every screen works with: the stores, the worker, and ways to speak to the user. Made once a page. */

import type { Api } from "../api.ts";
import { DocumentStore } from "../document/document-store.ts";
import { stepNames } from "../document/words.ts";
import { say, type Language } from "../i18n/language.ts";
import { Router, type AddressBar, type Route } from "../router/router.ts";
import { connectSaving } from "../saving/connect.ts";
import { toMerged, wholly } from "../saving/merge.ts";
import { SavingStore, type SavingWorld } from "../saving/saving-store.ts";
import type { KhungWorker } from "../worker/protocol.ts";
import { createReader } from "../worker/reader.ts";
import { CatalogStore } from "./catalog-store.ts";
import { followBases } from "./known-bases.ts";
import type { LookStore } from "./look.ts";
import { Opener, type Asked, type Opened } from "./opener.ts";
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
  /** Opens what is asked for, and its data: opener.ts. */
  open(asked: Asked): Promise<Opened | undefined>;
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
  const opener = new Opener({ catalog, document, study, saving });
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
    open: (asked) => opener.open(asked),
  };
}
