/** What can be done with a published version: a draft made from it, its files taken away. */

import type { Bench } from "../app/bench.ts";
import { editorPath } from "../router/paths.ts";
import { whyNot } from "./trouble.ts";

/** Makes a draft of the published version that is open, and opens it. */
export async function beginDraftOf({ document, saving, router, study, language, toasts }: Bench): Promise<void> {
  const { published } = document;
  if (!published) return;
  const { id, version } = published;
  const trouble = await whyNot(language, async () => {
    const { draft } = await saving.api.create({ from: { kind: "framework", id, version } });
    router.go(editorPath(draft.id, study.state.dataset));
  });
  if (trouble !== undefined) toasts.show(trouble);
}

/** Takes the published version that is open away, in the form of `khung publish`. */
export function takeArchive({ document: { published } }: Bench): void {
  if (!published) return;
  const link = document.createElement("a");
  link.href = `/api/publications/${encodeURIComponent(published.id)}/${encodeURIComponent(published.version)}/archive`;
  link.download = `${published.id}-${published.version}.zip`;
  link.click();
}
