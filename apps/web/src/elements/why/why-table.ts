/** The table of all criteria of an explanation, by group: value, thresholds with their status, provenance, source. */

import { html, nothing, type TemplateResult } from "lit";
import type { ExplainedCriterion } from "@khung/evaluator";
import { fromExact, type CriterionStatus } from "@khung/ir";
import "../../charts/bullet/bullet.ts";
import { pick, say, type Language } from "../../i18n/language.ts";
import { standingOf, type StatedStanding } from "../../state/standings.ts";
import type { Why } from "../../state/why.ts";
import { statusIcon, statusWord } from "./status.ts";
import { formOf, ratioText, thresholdNumber, thresholdText, valueText } from "./why-words.ts";

/** The table; `open` shows a criterion in the text; with `bars`, each number is drawn against its thresholds. */
export function criteriaTable(
  language: Language,
  why: Why,
  open: (criterion: ExplainedCriterion) => void,
  bars = false,
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
            ${bars ? html`<th scope="col">${say(language, "why.bars")}</th>` : nothing}
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
                      <th scope="rowgroup" colspan=${bars ? 5 : 4}>${pick(language, why.groups[group])}</th>
                    </tr>`
                  : nothing
              }
              ${criteria.map((criterion) => row(language, why, criterion, open, bars))}
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
  bars: boolean,
): TemplateResult {
  const { code, title, sources, basis } = criterion;
  return html`
    <tr data-code=${code}>
      <th scope="row">
        ${pick(language, title)}
        <div class="source">
          <button class="link" aria-label=${say(language, "why.open", { code })} @click=${() => open(criterion)}>
            ${code}
          </button>
          ${sources.map((source) => html`<div>${say(language, "why.source", { source })}</div>`)}
          ${basis.map((one) => html`<div>${say(language, "why.basis", { basis: one })}</div>`)}
        </div>
      </th>
      <td class="value">${value(language, why, criterion)}</td>
      ${bars ? html`<td class="bar">${bar(language, why, criterion)}</td>` : nothing}
      <td>
        <ul class="chips">
          ${runs(language, why, criterion).map((run) => chip(language, why, run))}
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

/** A number against its thresholds; nothing for what is no number. */
function bar(
  language: Language,
  why: Why,
  { code, measure, levels }: ExplainedCriterion,
): TemplateResult | typeof nothing {
  const ticks = levels.flatMap(({ level, requirements }) =>
    requirements.flatMap((one) => {
      const value = thresholdNumber(one);
      return value ? [{ level, value }] : [];
    }),
  );
  if (!measure || ticks.length === 0) return nothing;
  const value = measure.value.kind === "number" ? fromExact(measure.value.value) : null;
  const form = formOf(why.measures[code]?.type);
  return html`<khung-bullet
    .language=${language}
    .value=${value}
    .ticks=${ticks}
    .form=${form}
    wide="200"
  ></khung-bullet>`;
}

/** Levels in a row that ask the same and come to the same are one: `1–5 có`. */
interface Run {
  readonly first: number;
  last: number;
  readonly words: string;
  readonly status: CriterionStatus;
}

function runs(language: Language, why: Why, { code, levels }: ExplainedCriterion): readonly Run[] {
  const form = formOf(why.measures[code]?.type);
  const found: Run[] = [];
  for (const { level, status, requirements } of levels) {
    const words = requirements.map((requirement) => thresholdText(language, requirement, form)).join(", ");
    const before = found.at(-1);
    if (before?.last === level - 1 && before.words === words && before.status === status) before.last = level;
    else found.push({ first: level, last: level, words, status });
  }
  return found;
}

function chip(language: Language, why: Why, { first, last, words, status }: Run): TemplateResult {
  const numbers = first === last ? String(first) : `${first}–${last}`;
  const next = why.explanation.next?.level ?? 0;
  const word = statusWord(language, status);
  const level = say(language, "level.short", { number: numbers });
  return html`
    <li ?data-next=${first <= next && next <= last} title="${level}: ${word}">
      <b><span class="hidden">${say(language, "level.short", { number: "" })}</span>${numbers}</b>
      <span>${words}</span> ${statusIcon(status)}<span class="hidden">${word}</span>
    </li>
  `;
}

/** A part of a criterion and how official it is. */
interface Said {
  readonly part: string;
  readonly standing: StatedStanding;
}

/** The standing of title, measure and thresholds; one line when all are alike. */
function provenance(language: Language, { levels }: ExplainedCriterion): TemplateResult {
  const all = levels.flatMap(({ provenance: each }) => each);
  const parts = (["title", "measure"] as const).map((aspect): Said => ({
    part: say(language, `standing.${aspect}`),
    standing: standingOf(all, aspect)?.standing ?? "unsaid",
  }));
  const byStanding = Map.groupBy(
    levels,
    (one): StatedStanding => standingOf(one.provenance, "thresholds", one.level)?.standing ?? "unsaid",
  );
  const thresholds = [...byStanding].map(([standing, some]): Said => {
    const numbers = some.map(({ level }) => level).join(", ");
    const part =
      byStanding.size === 1
        ? say(language, "standing.thresholds")
        : say(language, "why.thresholds.of", { levels: numbers });
    return { part, standing };
  });
  const said = [...parts, ...thresholds];
  const [only, ...others] = new Set(said.map(({ standing }) => standing));
  if (only !== undefined && others.length === 0)
    return html`<span class="source">${say(language, `standing.${only}`)}</span>`;
  return html`
    <ul class="source">
      ${said.map(
        ({ part, standing }) =>
          html`<li>${say(language, "why.standing.of", { part, standing: say(language, `standing.${standing}`) })}</li>`,
      )}
    </ul>
  `;
}
