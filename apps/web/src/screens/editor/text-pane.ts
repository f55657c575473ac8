/** The left pane: the text, its tools and its problems. */

import { html, type TemplateResult } from "lit";
import type { Bench } from "../../app/bench.ts";
import type { EditorServices } from "../../editor/services.ts";
import type { EditorStatus } from "../../editor/khung-editor.ts";
import { say } from "../../i18n/language.ts";
import "../../editor/khung-editor.ts";
import "../../elements/notice/notice.ts";
import "../../elements/toolbar/toolbar.ts";

/** What the pane shows beside the stores. */
export interface TextPane {
  readonly status: EditorStatus | undefined;
  readonly services: EditorServices;
}

export function textPane({ language, document, study }: Bench, { status, services }: TextPane): TemplateResult {
  const { source, text } = document.state;
  const { checked, freshness, data, study: results } = study.state;
  const opened = source.status === "done" ? source.value : undefined;
  return html`
    <section class="pane text-pane" aria-label=${say(language, "editor.title")} tabindex="-1" data-pane="khung-editor">
      <khung-toolbar
        .language=${language}
        ?ready=${status !== undefined}
        ?dirty=${opened !== undefined && text !== opened.text}
        .surface=${checked?.surface}
      ></khung-toolbar>
      ${
        opened
          ? html`<khung-editor
              .language=${language}
              .opened=${opened}
              .text=${text}
              .document=${document.live}
              .beside=${document.state.bases}
              .diagnostics=${checked?.diagnostics ?? []}
              .services=${services}
              .study=${results}
              ?readonly=${document.state.isReadOnly}
              ?hold=${freshness === "running" && data.status !== "failed" && !results}
            ></khung-editor>`
          : source.status === "failed"
            ? html`<khung-notice
                class="fill"
                kind="failed"
                .language=${language}
                .words=${say(language, "app.failed.source")}
              ></khung-notice>`
            : html`<khung-notice
                class="fill"
                .language=${language}
                .words=${say(language, "app.loading")}
              ></khung-notice>`
      }
      <p class="hint">
        <span>${say(language, status?.tabMovesFocus === false ? "editor.hint.types" : "editor.hint.moves")}</span>
        ${status ? html`<span class="place">${say(language, "editor.place", { line: status.line, column: status.column })}</span>` : ""}
      </p>
    </section>
  `;
}
