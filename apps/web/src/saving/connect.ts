/** Saving follows the text that is open: the first change of a shipped text makes a draft, and the address names it. */

import { pick, type Language } from "../i18n/language.ts";
import type { DocumentStore } from "../document/document-store.ts";
import { comparePath, editorPath, simulationPath } from "../router/paths.ts";
import type { Router } from "../router/router.ts";
import { isDraftId } from "./random-id.ts";
import type { SavingStore } from "./saving-store.ts";

/** What is followed. */
export interface Followed {
  readonly document: DocumentStore;
  readonly router: Router;
  readonly saving: SavingStore;
  readonly language: () => Language;
}

/** Begins to follow. */
export function connectSaving({ document, router, saving, language }: Followed): void {
  let seen = document.state;
  document.subscribe(() => {
    const before = seen;
    const now = document.state;
    seen = now;
    const { framework, source, text } = now;
    const typed = text !== before.text && source === before.source && source.status === "done";
    if (!typed) return;
    if (now.draft !== undefined) return saving.change(text, now.change?.step.label.vi);
    if (!framework) return;
    const { id, version: of, title } = framework;
    const draft = saving.beginDraft({ kind: "framework", id, version: of }, pick(language(), title), text);
    document.adopt(draft);
    const { route, params } = router.state;
    const path = route && pathsOfChanging[route.name]?.(draft);
    if (path === undefined || isDraftId(params["key"] ?? "")) return;
    const query = router.state.query.toString();
    router.go(`${path}${query === "" ? "" : `?${query}`}`, "replace");
  });
}

/** The screens on which a text can be changed: their address names the draft that it has become. */
const pathsOfChanging: Readonly<Record<string, (draft: string) => string>> = {
  editor: (draft) => editorPath(draft),
  simulation: (draft) => simulationPath(draft),
  compare: (draft) => comparePath(draft),
};

/** Drafts that crashed pages left are sent so long after the page came, in milliseconds: the one that it opens is its own affair. */
const sendsAfter = 4000;

/** Saves at once when the page goes out of sight, asks before it would lose something, tries again when the network is back. */
export function watchPage(saving: SavingStore, tellFound: (count: number) => void): void {
  addEventListener("pagehide", () => saving.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saving.flush();
    else saving.retry();
  });
  addEventListener("online", () => saving.retry());
  addEventListener("beforeunload", (event) => {
    if (!saving.wouldLose) return;
    saving.flush();
    event.preventDefault();
  });
  setTimeout(() => {
    void saving.sendLeftBehind().then((count) => {
      if (count > 0) tellFound(count);
    });
  }, sendsAfter);
}
