/** The form with its contents beside it. */

import { html, nothing, type TemplateResult } from "lit";
import type { CardProblem } from "../../form/card/criterion-card.ts";
import type { Figures } from "./figures.ts";
import type { EditorHost } from "./host.ts";
import { sayEditor } from "./words.ts";
import "../../elements/notice/notice.ts";
import "../../form/pane/form-pane.ts";
import "../../form/pane/outline.ts";

interface Shown {
  readonly problems: ReadonlyMap<string, readonly CardProblem[]>;
  readonly figures: Figures;
  /** Key of the criterion that is being worked on. */
  readonly current: string;
  /** Hidden, not taken away: what stands in a pane goes on. */
  readonly hidden: boolean;
}

export function formPanes(host: EditorHost, { problems, figures, current, hidden }: Shown): TemplateResult {
  const { bench, view, cells } = host;
  const { language } = bench;
  const { form } = bench.document.state;
  const instead =
    form === undefined
      ? html`<khung-notice .language=${language} .words=${sayEditor(language, "pane.reading")}></khung-notice>`
      : html`<khung-notice
          kind="empty"
          .language=${language}
          .words=${sayEditor(language, "pane.noForm")}
        ></khung-notice>`;
  return html`
    <section
      class="s1-outline"
      ?hidden=${hidden}
      aria-label=${sayEditor(language, "pane.outline")}
      tabindex="-1"
      data-pane
    >
      <khung-outline
        .language=${language}
        .items=${view?.items ?? []}
        .problems=${problems}
        .current=${current}
        ?layered=${view?.set.kind === "overlay"}
      ></khung-outline>
    </section>
    <section
      class="s1-form"
      ?hidden=${hidden}
      aria-label=${sayEditor(language, "pane.form")}
      tabindex="-1"
      data-pane
      ?data-main=${!hidden}
    >
      ${view ? nothing : instead}
      <khung-form-pane
        .language=${language}
        .form=${form}
        .view=${view}
        .cells=${cells}
        .strips=${figures.strips}
        .proofs=${figures.proofs}
        .problems=${problems}
        .current=${current}
      ></khung-form-pane>
    </section>
  `;
}
