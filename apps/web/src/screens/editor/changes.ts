/** Changes of the whole text, and the world in which commands over cards are carried out. */

import type { Bench } from "../../app/bench.ts";
import { stepNames } from "../../document/words.ts";
import type { Surface } from "../../worker/protocol.ts";
import type { CommandWorld } from "./commands.ts";
import type { Following } from "./following.ts";
import type { EditorHost } from "./host.ts";

/** What commands over cards work with; none before the form stands. */
export function commandWorld(host: EditorHost, following: Following): CommandWorld | undefined {
  const { bench, view, cells } = host;
  const { form } = bench.document.state;
  const dialogs = host.querySelector("khung-editor-dialogs");
  if (!view || !form || !dialogs) return undefined;
  return {
    language: bench.language,
    form,
    view,
    cells,
    dialogs,
    intend: (intent) => host.refusals.try(intent),
    showText: ({ range }) => void following.showPlace(range),
    say: (text) => bench.say(text),
  };
}

/** Lays the text out anew, or goes back to the text that was opened: one step each. */
export async function runTextCommand({ document, study }: Bench, command: "format" | "restore"): Promise<void> {
  const { source } = document.state;
  if (command === "format") document.editPlaces((await study.ask("format", {})) ?? [], stepNames.format);
  else if (source.status === "done") document.setText(source.value.text, stepNames.restore);
}

/** Writes the text in other key words. */
export async function rewrite({ document, study }: Bench, surface: Surface): Promise<void> {
  if (surface === study.state.checked?.surface) return;
  document.editPlaces((await study.ask("translate", { surface })) ?? [], stepNames.translate);
}
