/** Over which data a screen tells what it tells: a choice where there are several, and a mark where they are synthetic. */

import { html, nothing, type TemplateResult } from "lit";
import type { Bench } from "../app/bench.ts";
import { pick, say } from "../i18n/language.ts";
import { datasetsFor } from "../state/state.ts";

/** The choice stands in the address as `so-lieu`; nothing before there are data. The mark has the class `synthetic`. */
export function dataChoice({ catalog, document, language, router, study }: Bench): TemplateResult | typeof nothing {
  const { catalog: known } = catalog.state;
  const { framework, snapshot } = document.state;
  const { dataset } = study.state;
  if (!dataset) return nothing;
  // A snapshot has its own data and no others.
  const suited = known.status === "done" && framework && !snapshot ? datasetsFor(known.value, framework) : [];
  const listed = suited.some(({ id }) => id === dataset.id) ? suited : [dataset, ...suited];
  return html`<label
      >${say(language, "app.dataset")}
      <select @change=${(event: Event) => router.ask({ "so-lieu": (event.target as HTMLSelectElement).value })}>
        ${listed.map(
          ({ id, title }) => html`<option value=${id} ?selected=${id === dataset.id}>${pick(language, title)}</option>`,
        )}
      </select>
    </label>
    ${dataset.synthetic ? html`<span class="synthetic">${say(language, "standing.synthetic")}</span>` : nothing}`;
}
