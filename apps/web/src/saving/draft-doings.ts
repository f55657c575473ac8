/** What can be done with a draft as a whole: another name, away with it, back again. Wherever it is asked for. */

import type { DraftBody } from "@khung/contract";
import type { Bench } from "../app/bench.ts";
import { askName } from "../elements/dialog/ask-name.ts";
import { editorPath } from "../router/paths.ts";
import { frameworkKey } from "../state/state.ts";
import { whyNot } from "./trouble.ts";
import { say } from "./words.ts";

export type NamedDraft = Pick<DraftBody, "id" | "name" | "origin">;

/** Asks for another name until it is taken; true when it was. */
export async function renameDraft({ saving, language }: Bench, { id, name }: NamedDraft): Promise<boolean> {
  const renamed = await askName(language, {
    heading: say(language, "rename.heading"),
    label: say(language, "rename.label"),
    name,
    action: say(language, "rename.do"),
    take: (wanted) => whyNot(language, () => saving.rename(id, wanted)),
  });
  return renamed !== undefined;
}

/** Puts a draft aside, and offers to take it back; where it is open, what it was made from is opened in its place. */
export async function putDraftAside(bench: Bench, { id, name, origin }: NamedDraft, after: () => void): Promise<void> {
  const { saving, language, toasts, document } = bench;
  const isOpen = document.state.draft === id;
  const trouble = await whyNot(language, () => saving.putAside(id));
  if (trouble !== undefined) return toasts.show(say(language, "aside.failed", { name, why: trouble }));
  if (isOpen) {
    const { catalog } = bench.catalog.state;
    const [first] = catalog.status === "done" ? catalog.value.frameworks : [];
    const instead = origin.kind === "empty" ? first : origin;
    await bench.open({ framework: instead && frameworkKey(instead), dataset: undefined });
    bench.router.go("/");
  }
  after();
  toasts.show(say(language, "aside.done", { name }), {
    text: say(language, "undo"),
    run: () => void takeDraftBack(bench, { id, name }, isOpen ? () => bench.router.go(editorPath(id)) : after),
  });
}

/** Takes a draft back that was put aside. */
export async function takeDraftBack(
  { saving, language, toasts }: Bench,
  { id, name }: Pick<NamedDraft, "id" | "name">,
  after: () => void,
): Promise<void> {
  const trouble = await whyNot(language, () => saving.takeBack(id));
  toasts.show(trouble === undefined ? say(language, "back.done", { name }) : trouble);
  if (trouble === undefined) after();
}
