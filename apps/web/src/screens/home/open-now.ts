/** What is open: the framework with what it stands on, the nation's first, and where the entities stand. */

import { html, nothing, type TemplateResult } from "lit";
import type { Bench } from "../../app/bench.ts";
import { formatCount, formatDate } from "../../i18n/format.ts";
import { pick, say as sayShared } from "../../i18n/language.ts";
import { editorPath } from "../../router/paths.ts";
import { countLevels } from "../../state/distribution.ts";
import { frameworkKey } from "../../state/state.ts";
import type { Study } from "../../state/study.ts";
import { say } from "./words.ts";
import "../../elements/level-bar/level-bar.ts";

export function openNow(bench: Bench): TemplateResult {
  const { language, study } = bench;
  const { study: results } = study.state;
  return html`
    <h2 id="force">${say(language, "inForce")}</h2>
    ${named(bench)}
    ${results ? standing(bench, results) : html`<p class="quiet" role="status">${sayShared(language, "result.running")}</p>`}
  `;
}

function named({ language, router, catalog, document, study }: Bench): TemplateResult | typeof nothing {
  const { framework } = document.state;
  const { dataset, study: results } = study.state;
  if (!framework) return nothing;
  const known = catalog.state.catalog.status === "done" ? catalog.state.catalog.value.frameworks : [];
  const below = (framework.standsOn ?? []).flatMap(
    (each) => known.find((one) => frameworkKey(one) === frameworkKey(each)) ?? [],
  );
  const decision = results?.framework.decision;
  return html`
    ${below.map(
      (each) =>
        html`<p><a href=${router.address(editorPath(each))}>${pick(language, each.title)}</a> ${each.version}</p>`,
    )}
    <p>
      <a href=${router.address(editorPath(document.key ?? framework, dataset))}
        ><b>${pick(language, framework.title)}</b></a
      >
      ${framework.version}${decision ? html` · ${sayShared(language, "head.decision", { number: decision })}` : nothing}
    </p>
  `;
}

function standing({ language, study }: Bench, results: Study): TemplateResult {
  const { dataset } = study.state;
  return html`
    ${
      results.names.length === 0
        ? html`<p>${say(language, "inForce.index")}</p>`
        : html`<khung-level-bar
            .language=${language}
            .rows=${countLevels(results.names, results.levels)}
          ></khung-level-bar>`
    }
    <p class="quiet" style="margin-top: 10px">
      ${say(language, "units", { count: formatCount(results.levels.reached.length, language) })} ·
      ${say(language, "asOf", { date: formatDate(results.asOf) })}
      ${dataset?.synthetic ? html`<span class="tag caution">${sayShared(language, "standing.synthetic")}</span>` : nothing}
    </p>
  `;
}
