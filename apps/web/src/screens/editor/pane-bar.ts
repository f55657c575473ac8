/** The bar above the panes: taking back, which panes are shown, whether they follow each other. */

import { html, nothing, type TemplateResult } from "lit";
import type { Bench } from "../../app/bench.ts";
import type { Following } from "./following.ts";
import { panesShown, togglePane } from "./panes.ts";
import { sayEditor } from "./words.ts";
import "./undo-menu.ts";

export function paneBar(bench: Bench, following: Following): TemplateResult {
  const { language } = bench;
  const panes = panesShown(bench);
  return html`<div class="s1-bar">
    <khung-undo-menu .language=${language} .history=${bench.document.state.history}></khung-undo-menu>
    <div class="segments" role="group" aria-label=${sayEditor(language, "bar.panes")}>
      ${(["form", "text", "results"] as const).map(
        (pane) =>
          html`<button aria-pressed=${panes.includes(pane)} @click=${() => togglePane(bench, pane)}>
            ${sayEditor(language, `bar.${pane}`)}
          </button>`,
      )}
    </div>
    ${
      panes.includes("text") && panes.includes("form")
        ? html`<label
            ><input
              type="checkbox"
              .checked=${following.linked}
              @change=${(event: Event) => following.link((event.target as HTMLInputElement).checked)}
            />${sayEditor(language, "bar.linked")}</label
          >`
        : nothing
    }
  </div>`;
}
