/** The right pane: what comes of the text over the data; or why one entity has its level. */

import { html, nothing, type TemplateResult } from "lit";
import type { Bench } from "../../app/bench.ts";
import { takeAway, type Wanted } from "../../exports/exports.ts";
import { say } from "../../i18n/language.ts";
import { countLevels, countMoves } from "../../state/distribution.ts";
import type { ListView } from "../../state/list.ts";
import "../../elements/distribution/distribution.ts";
import "../../elements/entities/entities.ts";
import "../../elements/notice/notice.ts";
import "../../elements/stamp/stamp.ts";
import "../../elements/why/why.ts";
import "../../exports/export-menu.ts";

export function resultPane(bench: Bench, view: ListView): TemplateResult {
  return html`
    <section
      class="pane result-pane"
      aria-label=${say(bench.language, "app.results")}
      tabindex="-1"
      data-pane
      data-main
    >
      ${content(bench, view)}
    </section>
  `;
}

function content(bench: Bench, view: ListView): TemplateResult {
  const { language } = bench;
  const { source } = bench.document.state;
  const { study, data, freshness, dataset, checked, entity } = bench.study.state;
  const notice = (kind: "loading" | "empty" | "failed", words: string): TemplateResult =>
    html`<khung-notice .language=${language} kind=${kind} .words=${words}></khung-notice>`;
  if (data.status === "failed") return notice("failed", say(language, "app.failed.dataset"));
  if (!study) {
    if (source.status === "failed") return notice("empty", say(language, "result.none.text"));
    if (source.status === "done" && !dataset && data.status === "idle")
      return notice("empty", say(language, "app.noData"));
    const broken = freshness === "stale" || checked?.diagnostics.some(({ severity }) => severity === "error");
    return broken ? notice("empty", say(language, "result.none")) : notice("loading", say(language, "result.running"));
  }
  return html`<div class="s1-result-head">${stamp(bench)} ${files(bench)}</div>
    ${overview(bench, view)} ${entity === undefined ? nothing : explanation(bench)}`;
}

/** What can be taken away. */
function files(bench: Bench): TemplateResult {
  const { entity } = bench.study.state;
  const { text, source } = bench.document.state;
  const changed = source.status === "done" && text !== source.value.text;
  const against = changed ? ({ against: "original" } as const) : {};
  const wanted: readonly Wanted[] = [
    ...(entity === undefined ? [] : [{ kind: "statement", entity } as const]),
    { kind: "list", as: "xlsx", ...against },
    ...(changed ? [{ kind: "list", as: "xlsx", onlyMoved: true, ...against } as const] : []),
    { kind: "list", as: "csv" },
    { kind: "appendix" },
  ];
  return html`
    <khung-export-menu
      .language=${bench.language}
      .files=${wanted}
      @khung-wanted=${(event: CustomEvent<Wanted>) => void takeAway(bench, event.detail)}
    ></khung-export-menu>
  `;
}

function stamp({ language, document, study: results }: Bench): TemplateResult {
  const { text, source } = document.state;
  const { freshness, studyAt, study } = results.state;
  const changed = source.status === "done" && text !== source.value.text;
  const moves = changed && study?.original ? countMoves(study.levels.reached, study.original) : undefined;
  return html`
    <khung-stamp
      .language=${language}
      .freshness=${freshness}
      .at=${studyAt}
      .asOf=${study?.asOf ?? ""}
      .moves=${moves}
    ></khung-stamp>
  `;
}

/** Stays while an explanation is open, so that coming back finds it as it was. */
function overview({ language, study: results }: Bench, view: ListView): TemplateResult {
  const { study, population, entity } = results.state;
  if (!study) return html`${nothing}`;
  const rows = countLevels(study.names, study.levels, study.original);
  return html`
    <div class="card" ?hidden=${entity !== undefined}>
      <khung-distribution .language=${language} .rows=${rows} .picked=${view.level}></khung-distribution>
    </div>
    <div class="card" ?hidden=${entity !== undefined}>
      <khung-entities
        .language=${language}
        .index=${population}
        .levels=${study.levels}
        .original=${study.original}
        .names=${study.names}
        .view=${view}
      ></khung-entities>
    </div>
  `;
}

function explanation({ language, study }: Bench): TemplateResult {
  return html`<khung-why .language=${language} .why=${study.state.why}></khung-why>`;
}
