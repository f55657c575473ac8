/** Forms that the editor asks with: what they show, what is wrong with what was entered, what comes of it. */

import { html, nothing, type TemplateResult } from "lit";
import type { FoundError } from "../../form/errors/error-summary.ts";
import { sayWord } from "../../form/slot-words.ts";
import type { Language } from "../../i18n/language.ts";
import { sayEditor } from "./words.ts";

/** What was entered, by the names of the fields. */
export type Entered = Readonly<Record<string, string>>;

export interface Sheet {
  readonly title: string;
  readonly content: (wrong: (field: string) => string | undefined) => TemplateResult;
  /** The verb on the button. */
  readonly go: string;
  readonly bad?: boolean;
  /** What is wrong; the place of each is the name of its field. */
  readonly check?: (entered: Entered) => readonly FoundError[];
  readonly answer: (entered: Entered) => unknown;
}

/** How a new criterion is measured at first. */
export type Pattern = "ratio" | "count" | "yes" | "blank";

/** A criterion to be made. */
export interface NewCriterion {
  readonly code: string;
  readonly title: string;
  readonly class: "mandatory" | "extension";
  readonly pattern: Pattern;
}

const patterns: readonly Pattern[] = ["ratio", "count", "yes", "blank"];

/** Whether to delete something and the comments that belong to it. */
export function deletionSheet(language: Language, title: string, comments: readonly string[]): Sheet {
  return {
    title: sayEditor(language, "delete.title", { title }),
    content: () => html`
      ${
        comments.length > 0
          ? html`<p>${sayEditor(language, "delete.comments", { count: comments.length })}</p>
              <ul class="comments">
                ${comments.map((comment) => html`<li>${comment}</li>`)}
              </ul>`
          : nothing
      }
      <p class="quiet">${sayEditor(language, "delete.plain")}</p>
    `,
    go: sayEditor(language, "delete.go"),
    bad: true,
    answer: () => true,
  };
}

/** A new code; `taken` are those of others. */
export function renamingSheet(language: Language, code: string, taken: ReadonlySet<string>): Sheet {
  return {
    title: sayEditor(language, "rename.title", { code }),
    content: (wrong) => html`
      <label> ${sayEditor(language, "rename.label")}${textInput("code", code, wrong)} </label>
      <p class="quiet small">${sayEditor(language, "rename.note")}</p>
    `,
    go: sayEditor(language, "rename.go"),
    check: (entered) => checkCode(language, entered, new Set([...taken].filter((each) => each !== code))),
    answer: codeIn,
  };
}

/** A criterion to be made, its code to begin with. */
export function insertionSheet(language: Language, code: string, taken: ReadonlySet<string>): Sheet {
  const say = (key: "title" | "name" | "code" | "class" | "pattern" | "go" | `pattern.${Pattern}`): string =>
    sayEditor(language, `insert.${key}`);
  return {
    title: say("title"),
    content: (wrong) => html`
      <label>${say("name")}${textInput("title", "", wrong)}</label>
      <div class="pair">
        <label>${say("code")}${textInput("code", code, wrong)}</label>
        <label>
          ${say("class")}
          <select name="class">
            ${(["mandatory", "extension"] as const).map(
              (word) => html`<option value=${word}>${sayWord(language, word)}</option>`,
            )}
          </select>
        </label>
      </div>
      <label>
        ${say("pattern")}
        <select name="pattern">
          ${patterns.map((pattern) => html`<option value=${pattern}>${say(`pattern.${pattern}`)}</option>`)}
        </select>
      </label>
    `,
    go: say("go"),
    check: (entered) => [
      ...(entered["title"]?.trim() ? [] : [{ place: "title", text: sayEditor(language, "wrong.title") }]),
      ...checkCode(language, entered, taken),
    ],
    answer: (entered) => ({ ...entered, code: codeIn(entered), title: entered["title"]?.trim().normalize("NFC") }),
  };
}

/** A text field, with what is wrong with it below. */
function textInput(name: string, value: string, wrong: (field: string) => string | undefined): TemplateResult {
  const text = wrong(name);
  return html`<input
      name=${name}
      autocomplete="off"
      .value=${value}
      aria-invalid=${text !== undefined}
      aria-describedby=${text === undefined ? nothing : `wrong-${name}`}
    />
    ${text === undefined ? nothing : html`<span class="wrong" id=${`wrong-${name}`}>${text}</span>`}`;
}

function codeIn(entered: Entered): string {
  return (entered["code"] ?? "").trim().normalize("NFC");
}

/** Letters, digits and `_`, with points between; the planner has the last word. */
const codePattern = /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*(?:\.[\p{L}\p{M}\p{Nd}_]+)*$/u;

function checkCode(language: Language, entered: Entered, taken: ReadonlySet<string>): readonly FoundError[] {
  const code = codeIn(entered);
  const wrong = (key: "wrong.noCode" | "wrong.code" | "wrong.taken"): readonly FoundError[] => [
    { place: "code", text: sayEditor(language, key, { code }) },
  ];
  if (code === "") return wrong("wrong.noCode");
  if (!codePattern.test(code)) return wrong("wrong.code");
  return taken.has(code) ? wrong("wrong.taken") : [];
}
