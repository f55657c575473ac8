/** What every screen works with: the stores, the worker, and ways to speak to the user. Made once a page. */

import type { Api } from "../api.ts";
import { DocumentStore } from "../document/document-store.ts";
import type { Language } from "../i18n/language.ts";
import { Router, type AddressBar, type Route } from "../router/router.ts";
import { choose, type Catalog } from "../state/state.ts";
import type { KhungWorker } from "../worker/protocol.ts";
import { CatalogStore } from "./catalog-store.ts";
import type { LookStore } from "./look.ts";
import type { Store } from "./store.ts";
import { StudyStore } from "./study-store.ts";
import { Voice } from "./voice.ts";

/** The world around the page. */
export interface World {
  readonly api: Api;
  readonly worker: KhungWorker;
  readonly now: () => Date;
  readonly bar: AddressBar;
  readonly look: LookStore;
  /** The screens there are. */
  readonly routes: readonly Route[];
}

export interface Bench {
  readonly api: Api;
  readonly worker: KhungWorker;
  /** Of the page. */
  readonly language: Language;
  readonly router: Router;
  readonly catalog: CatalogStore;
  readonly document: DocumentStore;
  readonly study: StudyStore;
  readonly toasts: Voice;
  readonly look: LookStore;
  /** Every store, for whoever shows all. */
  readonly stores: readonly Pick<Store<object>, "subscribe">[];
  /** Says a text politely, to those who listen. */
  say(text: string): void;
  /** Opens a framework and its data, those asked for or the usual ones; what is open already stays. Undefined: no catalogue. */
  open(asked: {
    readonly framework: string | undefined;
    readonly dataset: string | undefined;
  }): Promise<ReturnType<typeof choose> | undefined>;
}

/** A bench in a world. */
export function createBench({ api, worker, now, bar, look, routes }: World): Bench {
  const router = new Router(routes, bar);
  const catalog = new CatalogStore(api);
  const document = new DocumentStore({ api, worker, now, language: () => router.state.language });
  const study = new StudyStore({ api, worker, now, document });
  const toasts = new Voice();
  return {
    api,
    worker,
    get language() {
      return router.state.language;
    },
    router,
    catalog,
    document,
    study,
    toasts,
    look,
    stores: [router, catalog, document, study],
    say: (text) => toasts.say(text),
    open: async (asked) => {
      const known: Catalog | undefined = await catalog.load();
      if (!known) return undefined;
      const framework = asked.framework ?? keyOf(document.state.framework);
      const chosen = choose(known, { framework, dataset: asked.dataset ?? study.state.dataset?.id });
      if (chosen.dataset !== study.state.dataset || study.state.data.status === "failed")
        void study.load(chosen.dataset);
      void document.open(chosen.framework);
      return chosen;
    },
  };
}

function keyOf(framework: { readonly id: string; readonly version: string } | undefined): string | undefined {
  return framework && `${framework.id}@${framework.version}`;
}
