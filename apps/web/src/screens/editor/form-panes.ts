/** The form with its contents beside it. */

import { html, nothing, type TemplateResult } from "lit";
import type { Figures } from "./figures.ts";
import { formatCount } from "../../i18n/format.ts";
import { longestForm } from "../../document/document-store.ts";
import type { EditorHost } from "./host.ts";
import type { ProblemsByKey } from "./problems-by-card.ts";
import { sayEditor } from "./words.ts";
import "../../elements/notice/notice.ts";
import "../../form/pane/form-pane.ts";
import "../../form/pane/outline.ts";

interface Shown {
  readonly problems: ProblemsByKey;
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
  const isTooLong = bench.document.state.text.length > longestForm;
  const notice = (kind: "loading" | "empty", words: string): TemplateResult =>
    html`<khung-notice .kind=${kind} .language=${language} .words=${words}></khung-notice>`;
  const instead = isTooLong
    ? notice("empty", sayEditor(language, "pane.tooLong", { most: formatCount(longestForm, language) }))
    : form
      ? notice("empty", sayEditor(language, "pane.noForm"))
      : notice("loading", sayEditor(language, "pane.reading"));
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
        .refusals=${host.refusals.list}
        .current=${current}
        ?published=${bench.document.published !== undefined}
        ?locked=${bench.document.state.isReadOnly}
        @khung-prove-again=${() => figures.proveAgain()}
      ></khung-form-pane>
    </section>
  `;
}
