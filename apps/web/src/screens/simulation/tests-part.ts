/** The tests in the text as one grid: what each gives, what it expects and what comes out now. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import "../../elements/combobox/combobox.ts";
import { accept, addTestsOf, isAcceptable, remove } from "../../tests/deeds.ts";
import { expectationText, givenText, wayOf, type Terms } from "../../tests/expectation-text.ts";
import { say } from "../../tests/words.ts";
import { formatCount } from "../../i18n/format.ts";
import { pick } from "../../i18n/language.ts";
import type { ExpectationRow, GivenRow, TestRow, TestsFound } from "../../worker/tests/rows.ts";
import { PartElement } from "./part-element.ts";
import { testsStyles } from "./tests-part.styles.ts";

@customElement("khung-tests-part")
export class KhungTestsPart extends PartElement {
  static override styles = [...PartElement.styles, testsStyles];

  /** Official code of the entity that a test is to be made of. */
  @state() private entity = "";

  override render(): TemplateResult {
    const { language } = this;
    const { tests } = this.scene.results;
    if (!tests) return html`<p class="quiet" role="status">${say(language, "older")}</p>`;
    const { found } = tests;
    return html`
      <header>
        <h2 id="title">${say(language, "heading")}</h2>
        ${this.summary(found)}
      </header>
      ${found.tests.length === 0 ? html`<p class="what">${say(language, "none")} ${say(language, "what")}</p>` : this.grid(found)}
      ${this.isReadOnly ? nothing : this.making()}
    `;
  }

  private get isReadOnly(): boolean {
    return this.bench.document.state.isReadOnly;
  }

  /** Of the text as it is now; else what is shown is being worked out anew. */
  private get isNow(): boolean {
    return this.scene.results.tests?.version === this.bench.document.state.version;
  }

  private summary({ tests, criteria: { all, untried } }: TestsFound): TemplateResult {
    const { language } = this;
    const failed = tests.filter(({ passes }) => !passes);
    const count = (number: number): string => formatCount(number, language);
    const figures = { all: count(tests.length), failed: count(failed.length) };
    const able = failed.filter(isAcceptable);
    return html`
      <p role="status" class=${failed.length > 0 ? "bad" : "quiet"}>
        ${tests.length === 0 ? nothing : say(language, failed.length > 0 ? "count.bad" : "count.good", figures)}
        ${this.isNow ? nothing : say(language, "older")}
      </p>
      ${
        tests.length === 0
          ? nothing
          : html`<p class="quiet">
              ${say(language, "tried", { tried: count(all - untried.length), all: count(all) })}${untried.length === 0 ? nothing : html`; ${say(language, "untried", { codes: untried.join(", ") })}`}
            </p>`
      }
      ${
        able.length === 0 || this.isReadOnly
          ? nothing
          : html`<button class="button" ?disabled=${!this.isNow} @click=${() => void this.accept(able)}>
              ${say(language, "accept", { count: count(able.length) })}
            </button>`
      }
    `;
  }

  private making(): TemplateResult {
    const { language, bench, population } = this;
    const options = population?.codes.map((code, row) => ({
      value: code,
      text: population.names[row] ?? code,
      note: code,
    }));
    return html`
      <form
        class="ask"
        @submit=${(event: Event) => {
          event.preventDefault();
          if (this.entity !== "") void addTestsOf(bench, [this.entity]);
        }}
      >
        <button type="button" class="button" @click=${() => void addTestsOf(bench, "levels")}>
          ${say(language, "levels")}
        </button>
        <div class="unit">
          <span aria-hidden="true">${say(language, "unit")}</span>
          <khung-combobox
            .language=${language}
            .label=${say(language, "unit")}
            .options=${options ?? []}
            .value=${this.entity}
            @khung-combobox-chosen=${({ detail }: CustomEvent<string>) => (this.entity = detail)}
          ></khung-combobox>
        </div>
        <button class="button" ?disabled=${this.entity === ""}>${say(language, "add")}</button>
      </form>
    `;
  }

  private grid({ tests, types }: TestsFound): TemplateResult {
    const { language, levels } = this;
    const terms: Terms = { language, levels, types };
    const order = tests.toSorted((a, b) => Number(a.passes) - Number(b.passes));
    const columns = ["status", "title", "given", "expected", "actual", "way"] as const;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say(language, "scroll")}>
        <table aria-labelledby="title">
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col">${say(language, `column.${column}`)}</th>`)}
              ${this.isReadOnly ? nothing : html`<th scope="col"><span class="hidden">${say(language, "column.do")}</span></th>`}
            </tr>
          </thead>
          <tbody>
            ${order.map((row) => this.row(row, terms))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(row: TestRow, terms: Terms): TemplateResult {
    const { language } = this;
    const lines = (show: (each: ExpectationRow) => unknown): readonly TemplateResult[] =>
      row.expectations.map((each) => html`<div class=${each.holds ? "holds" : "fails"}>${show(each)}</div>`);
    return html`
      <tr>
        <td class=${row.passes ? "status" : "status bad"}>${say(language, row.passes ? "pass" : "fail")}</td>
        <th scope="row">${row.title}</th>
        <td>${this.given(row.given)}</td>
        <td class="words">${lines(({ expectation }) => expectationText(expectation, terms))}</td>
        <td class="words">${lines((each) => outcomeText(each, terms))}</td>
        <td class="words">
          ${lines(({ holds, expectation, found }) => {
            const way = holds ? "as" : wayOf(expectation, found);
            return html`<span class=${way}>${say(language, way)}</span>`;
          })}
        </td>
        ${this.isReadOnly ? nothing : html`<td class="do">${this.buttons(row)}</td>`}
      </tr>
    `;
  }

  private given(given: readonly GivenRow[]): TemplateResult {
    const { language } = this;
    if (given.length === 0) return html`${say(language, "given.none")}`;
    return html`
      <details>
        <summary>${say(language, "given.count", { count: formatCount(given.length, language) })}</summary>
        <dl>
          ${given.map(
            (each) =>
              html`<dt>${each.title ? pick(language, each.title) : each.name}</dt>
                <dd>${givenText(each, language)}</dd>`,
          )}
        </dl>
      </details>
    `;
  }

  private buttons(row: TestRow): TemplateResult {
    const { language, isNow } = this;
    const { title } = row;
    return html`
      ${
        isAcceptable(row)
          ? html`<button
              class="button"
              ?disabled=${!isNow}
              aria-label=${say(language, "accept.of", { title })}
              @click=${() => void this.accept([row])}
            >
              ${say(language, "accept.one")}
            </button>`
          : nothing
      }
      <button
        class="button"
        ?disabled=${!isNow}
        aria-label=${say(language, "remove.of", { title })}
        @click=${() => void remove(this.bench, row, this.testsVersion)}
      >
        ${say(language, "remove")}
      </button>
    `;
  }

  private get testsVersion(): number {
    return this.scene.results.tests?.version ?? 0;
  }

  private accept(rows: readonly TestRow[]): Promise<void> {
    return accept(this.bench, rows, this.testsVersion);
  }
}

function outcomeText({ expectation, holds, found }: ExpectationRow, terms: Terms): string {
  if (holds) return expectationText(expectation, terms);
  return found ? found.map((each) => expectationText(each, terms)).join("; ") : say(terms.language, "unsaid");
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-tests-part": KhungTestsPart;
  }
}
