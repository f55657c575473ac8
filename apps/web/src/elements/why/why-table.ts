/** The table of all criteria of an explanation, by group: value, thresholds with their status, provenance, source. */

import { html, nothing, type TemplateResult } from "lit";
import type { ExplainedCriterion, ExplainedStatus } from "@khung/evaluator";
import { pick, say, type Language } from "../../i18n/language.ts";
import { aspects, standingOf, type StatedStanding } from "../../state/standings.ts";
import type { Why } from "../../state/why.ts";
import { statusIcon, statusWord } from "./status.ts";
import { formOf, ratioText, thresholdNumber, thresholdText, valueText } from "./why-words.ts";

/** The table; `open` shows a criterion in the text. */
export function criteriaTable(
  language: Language,
  why: Why,
  open: (criterion: ExplainedCriterion) => void,
): TemplateResult {
  const groups = Map.groupBy(why.explanation.criteria, ({ group }) => group ?? "");
  return html`
    <div class="scroll">
      <table>
        <caption class="hidden">
          ${say(language, "why.all")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say(language, "why.criterion")}</th>
            <th scope="col">${say(language, "why.value")}</th>
            <th scope="col">${say(language, "why.thresholds")}</th>
            <th scope="col">${say(language, "why.provenance")}</th>
          </tr>
        </thead>
        ${[...groups].map(
          ([group, criteria]) => html`
            <tbody>
              ${
                why.groups[group]
                  ? html`<tr class="group">
                      <th scope="rowgroup" colspan="4">${pick(language, why.groups[group])}</th>
                    </tr>`
                  : nothing
              }
              ${criteria.map((criterion) => row(language, why, criterion, open))}
            </tbody>
          `,
        )}
      </table>
    </div>
  `;
}

function row(
  language: Language,
  why: Why,
  criterion: ExplainedCriterion,
  open: (criterion: ExplainedCriterion) => void,
): TemplateResult {
  const { code, title, sources, basis, levels } = criterion;
  return html`
    <tr data-code=${code}>
      <th scope="row">
        ${pick(language, title)}
        <div class="source">
          <button class="link" aria-label=${say(language, "why.open", { code })} @click=${() => open(criterion)}>
            ${code}
          </button>
          ${sources.map((source) => html` · ${say(language, "why.source", { source })}`)}
          ${basis.map((one) => html` · ${say(language, "why.basis", { basis: one })}`)}
        </div>
      </th>
      <td class="value">${value(language, why, criterion)}</td>
      <td>
        <ul class="chips">
          ${levels.map((level) => chip(language, why, criterion, level))}
        </ul>
      </td>
      <td>${provenance(language, criterion)}</td>
    </tr>
  `;
}

function value(
  language: Language,
  why: Why,
  { code, measure, levels }: ExplainedCriterion,
): TemplateResult | typeof nothing {
  if (!measure) return nothing;
  const how = why.measures[code];
  const ratio = ratioText(language, why, measure, how);
  const bounds = levels.flatMap(({ requirements }) => requirements.flatMap((one) => thresholdNumber(one) ?? []));
  const form = formOf(how?.type);
  // As many places as it takes to tell the value from every threshold beside it.
  const shown = bounds.map((bound) => valueText(language, measure.value, form, bound));
  const longest = shown.toSorted((a, b) => b.length - a.length)[0] ?? valueText(language, measure.value, form);
  return html`<b>${longest}</b>${ratio === undefined ? nothing : html`<div class="source">${ratio}</div>`}`;
}

function chip(language: Language, why: Why, criterion: ExplainedCriterion, one: ExplainedStatus): TemplateResult {
  const form = formOf(why.measures[criterion.code]?.type);
  const words = one.requirements.map((requirement) => thresholdText(language, requirement, form)).join(", ");
  const status = statusWord(language, one.status);
  return html`
    <li
      ?data-next=${one.level === why.explanation.next?.level}
      title="${say(language, "level.short", { number: one.level })}: ${status}"
    >
      <b><span class="hidden">${say(language, "level.short", { number: "" })}</span>${one.level}</b>
      <span>${words}</span> ${statusIcon(one.status)}<span class="hidden">${status}</span>
    </li>
  `;
}

/** The standing of title, measure and thresholds; one line when all are alike. */
function provenance(language: Language, { levels }: ExplainedCriterion): TemplateResult {
  const all = levels.flatMap(({ provenance: each }) => each);
  const standings = aspects.flatMap((aspect) => {
    const each =
      aspect === "thresholds"
        ? levels.map((one) => standingOf(one.provenance, aspect, one.level))
        : [standingOf(all, aspect)];
    return [...new Set(each.map((one): StatedStanding => one?.standing ?? "unsaid"))].map((standing) => ({
      aspect,
      standing,
    }));
  });
  const distinct = new Set(standings.map(({ standing }) => standing));
  const [only] = distinct;
  if (distinct.size === 1 && only) return html`<span class="source">${say(language, `standing.${only}`)}</span>`;
  return html`
    <ul class="standings quiet">
      ${standings.map(
        ({ aspect, standing }) =>
          html`<li>
            ${say(language, "why.standing.of", { part: say(language, `standing.${aspect}`), standing: say(language, `standing.${standing}`) })}
          </li>`,
      )}
    </ul>
  `;
}
