/** What the open text stands on is brought where the catalogue has it: a draft may stand on another version than it was begun with. */

import type { Source } from "@khung/diagnostics";
import type { Form } from "@khung/document/form";
import type { Api, FrameworkSummaryBody } from "../api.ts";
import type { DocumentStore } from "../document/document-store.ts";
import { frameworkKey } from "../state/state.ts";
import type { CatalogStore } from "./catalog-store.ts";

interface Base {
  readonly id: string;
  readonly version?: string;
}

/** What a text says that it stands on, beside what it says itself: its own scenarios stand on it. */
export function basesIn(form: Form | undefined): readonly Base[] {
  const sets = form?.sets.flatMap((set) => (set.kind === "opaque" ? [] : [set])) ?? [];
  const isOwn = ({ id, version }: Base): boolean =>
    sets.some((set) => set.id.name === id && (version === undefined || set.version.text === version));
  return sets.flatMap(({ bases }) => bases).filter((base) => !isOwn(base));
}

/** Brings a framework of the catalogue beside the open text, with what it stands on itself; gives its text. */
export async function bring(api: Api, document: DocumentStore, framework: FrameworkSummaryBody): Promise<Source> {
  const { file, source: text, bases = [] } = await api.source(framework);
  const brought = { file, text };
  document.know([...bases, brought]);
  return brought;
}

/** Begins to follow the open text. */
export function followBases(api: Api, document: DocumentStore, catalog: CatalogStore): void {
  let seen: Form | undefined;
  const missing = (): readonly FrameworkSummaryBody[] => {
    const { catalog: known } = catalog.state;
    const { bases, form } = document.state;
    if (known.status !== "done") return [];
    const keys = new Set(basesIn(form).map(({ id, version = "" }) => frameworkKey({ id, version })));
    const files = new Set(bases.map(({ file }) => file));
    return known.value.frameworks.filter((each) => keys.has(frameworkKey(each)) && !files.has(each.file));
  };
  const follow = async (): Promise<void> => {
    const wanted = missing();
    if (wanted.length === 0) return;
    try {
      const { bases } = document.state;
      await Promise.all(wanted.map((each) => bring(api, document, each)));
      // What was there already says nothing new, and to read it again would bring it again.
      if (document.state.bases !== bases) document.reread();
    } catch (error) {
      // The text says itself what it lacks; whatever changes next asks again.
      console.error(error);
    }
  };
  document.subscribe(() => {
    const { form } = document.state;
    if (form === seen) return;
    seen = form;
    void follow();
  });
}
