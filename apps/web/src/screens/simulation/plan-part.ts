/** What one unit has to change at least to reach a level: proven to be the least, or said not to be; or why it cannot. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { isRational, type Cell } from "@khung/ir";
import type { PlanStep } from "@khung/simulation";
import { near } from "../../charts/chart-core/near.ts";
import { levelText } from "../../elements/level-words.ts";
import { formOf } from "../../elements/why/why-words.ts";
import { formatDate } from "../../i18n/format.ts";
import { dictionary, pick } from "../../i18n/language.ts";
import type { Why } from "../../state/why.ts";
import type { Refused } from "../../worker/refusal.ts";
import type { EntityPlan } from "../../worker/simulation/one-entity.ts";
import { PartElement } from "./part-element.ts";
import { words } from "./words.ts";

const say = dictionary(words);

interface Planned {
  readonly row: number;
  readonly answer: EntityPlan | Refused;
  /** Names of the figures. */
  readonly inputs: Why["inputs"];
}

@customElement("khung-plan-part")
export class KhungPlanPart extends PartElement {
  @state() private row = 0;
  @state() private goal: number | undefined;
  @state() private planned: Planned | undefined;
  @state() private running = false;

  protected override forget(): void {
    this.planned = undefined;
  }

  private get wanted(): number {
    return this.goal ?? Math.min(this.levels.length, (this.reached[this.row] ?? 0) + 1);
  }

  private ask = async (): Promise<void> => {
    const { row, bench, wanted, version } = this;
    const entity = this.population?.codes[row] ?? "";
    this.running = true;
    const answer = await bench.study.ask("plan", { entity, level: wanted, alternatives: 2 });
    const why = await bench.study.ask("explain", { entity });
    this.running = false;
    if (answer && version === this.version && row === this.row)
      this.planned = { row, answer, inputs: why?.inputs ?? {} };
  };

  override render(): TemplateResult {
    const { language, population } = this;
    if (!population) return html`<p class="quiet" role="status">${say(language, "running")}</p>`;
    const order = population.names
      .map((name, row) => ({ name, row }))
      .toSorted((a, b) => collator.compare(a.name, b.name));
    const number = (event: Event): number => Number((event.currentTarget as HTMLSelectElement).value);
    return html`
      <form
        class="ask"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.ask();
        }}
      >
        <label>
          ${say(language, "plan.unit")}
          <select
            @change=${(event: Event) => {
              this.row = number(event);
              this.goal = undefined;
              this.planned = undefined;
            }}
          >
            ${order.map(
              ({ name, row }) => html`
                <option value=${row} ?selected=${row === this.row}>
                  ${name} – ${levelText(language, this.level(this.reached[row] ?? 0))}
                </option>
              `,
            )}
          </select>
        </label>
        <label>
          ${say(language, "plan.goal")}
          <select
            @change=${(event: Event) => {
              this.goal = number(event);
              this.planned = undefined;
            }}
          >
            ${this.levels.map(
              (level) => html`
                <option value=${level.number} ?selected=${level.number === this.wanted}>
                  ${levelText(language, level)}
                </option>
              `,
            )}
          </select>
        </label>
        <button class="button" ?disabled=${this.running}>${say(language, "plan.ask")}</button>
      </form>
      <div role="status">
        ${this.running ? say(language, "running") : this.planned ? this.told(this.planned) : nothing}
      </div>
    `;
  }

  private told({ row, answer, inputs }: Planned): TemplateResult {
    const { language } = this;
    if ("refused" in answer) return html`<p>${pick(language, answer.refused.message)}</p>`;
    const { plan, goal } = answer;
    const named = { name: this.population?.names[row] ?? "", level: levelText(language, this.level(goal)) };
    switch (plan.kind) {
      case "reached":
        return html`<p>${say(language, "plan.reached", named)}</p>`;
      case "open":
        return html`<p>${say(language, "plan.open")}</p>`;
      case "impossible":
        return html`
          <p>${say(language, plan.proven ? "plan.impossible" : "plan.notFound", { level: named.level })}</p>
          <ul class="answer">
            ${plan.obstacles.map(
              ({ code, level, condition }) =>
                html`<li>
                  ${
                    code === undefined
                      ? say(language, "plan.obstacle.other", { condition: condition ?? "–" })
                      : say(language, "plan.obstacle", { code, level: level ?? goal })
                  }
                </li>`,
            )}
          </ul>
        `;
      case "plan":
        return html`
          ${this.steps(say(language, "plan.best", named), plan.best.steps, inputs)}
          ${plan.best.proven ? html`<p class="quiet small">${say(language, "plan.proven")}</p>` : nothing}
          ${plan.alternatives.map(({ steps }, k) =>
            this.steps(say(language, "plan.other", { number: k + 1 }), steps, inputs),
          )}
        `;
    }
  }

  private steps(caption: string, steps: readonly PlanStep[], inputs: Why["inputs"]): TemplateResult {
    const { language } = this;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
        <table class="near">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say(language, "plan.figure")}</th>
              <th scope="col" class="numbers">${say(language, "plan.from")}</th>
              <th scope="col" class="numbers">${say(language, "plan.to")}</th>
              <th scope="col">${say(language, "plan.for")}</th>
            </tr>
          </thead>
          <tbody>
            ${steps.map(
              ({ input, from, to, criteria }) => html`
                <tr>
                  <th scope="row">${inputs[input] ? pick(language, inputs[input].title) : input}</th>
                  <td class="numbers">${this.cell(from, inputs[input])}</td>
                  <td class="numbers">${this.cell(to, inputs[input])}</td>
                  <td>${criteria.join(", ")}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private cell(cell: Cell, input: Why["inputs"][string] | undefined): string {
    const { language } = this;
    if (cell === null) return say(language, "list.missing");
    if (typeof cell === "boolean") return say(language, cell ? "plan.yes" : "plan.no");
    if (!isRational(cell)) return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? formatDate(cell) : cell;
    const number = near(cell, formOf(input?.type), language);
    return input?.unitName === undefined ? number : `${number}\u00a0${input.unitName}`;
  }
}

const collator = new Intl.Collator("vi", { numeric: true });

declare global {
  interface HTMLElementTagNameMap {
    "khung-plan-part": KhungPlanPart;
  }
}
