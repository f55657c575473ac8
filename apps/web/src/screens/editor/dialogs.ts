/** `<khung-editor-dialogs>`: the questions that the editor asks before it does something. Each gives a promise of the answer. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { sayWord } from "../../form/slot-words.ts";
import type { Pasted } from "../../form/paste/read-paste.ts";
import "../../form/paste/paste-preview.ts";
import type { KhungPastePreview, PasteAnswer } from "../../form/paste/paste-preview.ts";
import { sayEditor } from "./words.ts";

/** How a new criterion is measured at first. */
export type Pattern = "ratio" | "count" | "yes" | "blank";

/** A criterion to be made. */
export interface NewCriterion {
  readonly code: string;
  readonly title: string;
  readonly class: "mandatory" | "extension";
  readonly pattern: Pattern;
}

type Question =
  | { readonly kind: "delete"; readonly title: string; readonly comments: readonly string[] }
  | { readonly kind: "rename"; readonly code: string }
  | { readonly kind: "insert"; readonly code: string }
  | { readonly kind: "paste"; readonly pasted: Pasted };

const patterns: readonly Pattern[] = ["ratio", "count", "yes", "blank"];

@customElement("khung-editor-dialogs")
export class KhungEditorDialogs extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      dialog {
        width: min(560px, calc(100vw - 24px));
        max-height: calc(100vh - 48px);
        padding: 16px 20px;
        border: 1px solid var(--edge);
        border-radius: 8px;
        background: var(--panel);
        color: var(--ink);
        box-shadow: 0 12px 40px rgb(0 0 0 / 25%);
      }
      dialog.wide {
        width: min(900px, calc(100vw - 24px));
      }
      dialog::backdrop {
        background: rgb(10 20 30 / 35%);
      }
      h2 {
        margin-bottom: 8px;
      }
      form {
        display: grid;
        gap: 10px;
      }
      label {
        display: grid;
        gap: 2px;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      input,
      select {
        min-height: 32px;
        padding: 2px 8px;
        border: 1px solid var(--edge);
        border-radius: var(--round);
        background: var(--panel);
        color: var(--ink);
        font: var(--text);
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px;
      }
      .comments {
        max-height: 30vh;
        margin: 4px 0;
        padding: 6px 10px;
        overflow: auto;
        border-left: 3px solid var(--caution-line);
        background: var(--caution-soft);
        font: 400 12.5px/1.6 var(--mono);
      }
      .buttons {
        display: flex;
        justify-content: end;
        gap: 8px;
        margin-top: 4px;
      }
      .go {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }
      .go.bad {
        border-color: var(--bad);
        background: var(--bad);
      }
    `,
  ];

  @state() private question: Question | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;
  private answer: (value: unknown) => void = () => {};

  /** Whether to delete something and the comments that belong to it. */
  async confirmDelete(title: string, comments: readonly string[]): Promise<boolean> {
    return (await this.put({ kind: "delete", title, comments })) === true;
  }

  /** A new code; undefined when it stays. */
  async askCode(code: string): Promise<string | undefined> {
    return (await this.put({ kind: "rename", code })) as string | undefined;
  }

  /** A criterion to be made; undefined when none is. */
  async askCriterion(code: string): Promise<NewCriterion | undefined> {
    return (await this.put({ kind: "insert", code })) as NewCriterion | undefined;
  }

  /** What of a paste goes in; undefined when nothing does. */
  async askPaste(pasted: Pasted): Promise<readonly PasteAnswer[] | undefined> {
    return (await this.put({ kind: "paste", pasted })) as readonly PasteAnswer[] | undefined;
  }

  override render(): TemplateResult {
    const { question } = this;
    return html`<dialog
      class=${question?.kind === "paste" ? "wide" : ""}
      aria-labelledby="title"
      @close=${() => this.settle(undefined)}
    >
      ${question ? this.content(question) : nothing}
    </dialog>`;
  }

  private content(question: Question): TemplateResult {
    switch (question.kind) {
      case "delete":
        return this.deletion(question);
      case "rename":
        return this.renaming(question);
      case "insert":
        return this.insertion(question);
      case "paste":
        return html`<h2 id="title">${sayEditor(this.language, "paste.title")}</h2>
          <khung-paste-preview
            .language=${this.language}
            .pasted=${question.pasted}
            @khung-paste-cancelled=${() => this.settle(undefined)}
            @khung-paste-agreed=${(event: CustomEvent<readonly PasteAnswer[]>) => this.settle(event.detail)}
          ></khung-paste-preview>`;
    }
  }

  private deletion({ title, comments }: Extract<Question, { kind: "delete" }>): TemplateResult {
    const say = sayEditor;
    return this.frame(
      say(this.language, "delete.title", { title }),
      html`
        ${
          comments.length > 0
            ? html`<p>${say(this.language, "delete.comments", { count: comments.length })}</p>
                <ul class="comments">
                  ${comments.map((comment) => html`<li>${comment}</li>`)}
                </ul>`
            : nothing
        }
        <p class="quiet">${say(this.language, "delete.plain")}</p>
      `,
      { go: say(this.language, "delete.go"), bad: true, answer: () => true },
    );
  }

  private renaming({ code }: Extract<Question, { kind: "rename" }>): TemplateResult {
    return this.frame(
      sayEditor(this.language, "rename.title", { code }),
      html`
        <label
          >${sayEditor(this.language, "rename.label")}<input name="code" required .value=${code} autocomplete="off"
        /></label>
        <p class="quiet small">${sayEditor(this.language, "rename.note")}</p>
      `,
      { go: sayEditor(this.language, "rename.go"), answer: (data) => data["code"]?.trim() },
    );
  }

  private insertion({ code }: Extract<Question, { kind: "insert" }>): TemplateResult {
    const say = (key: Parameters<typeof sayEditor>[1]): string => sayEditor(this.language, key as "insert.title");
    return this.frame(
      say("insert.title"),
      html`
        <label>${say("insert.name")}<input name="title" required autocomplete="off" /></label>
        <div class="pair">
          <label>${say("insert.code")}<input name="code" required .value=${code} autocomplete="off" /></label>
          <label>
            ${say("insert.class")}
            <select name="class">
              ${(["mandatory", "extension"] as const).map(
                (word) => html`<option value=${word}>${sayWord(this.language, word)}</option>`,
              )}
            </select>
          </label>
        </div>
        <label>
          ${say("insert.pattern")}
          <select name="pattern">
            ${patterns.map((pattern) => html`<option value=${pattern}>${say(`insert.pattern.${pattern}`)}</option>`)}
          </select>
        </label>
      `,
      {
        go: say("insert.go"),
        answer: (data) => ({ ...data, code: data["code"]?.trim(), title: data["title"]?.trim().normalize("NFC") }),
      },
    );
  }

  private frame(
    title: string,
    content: TemplateResult,
    { go, bad, answer }: { go: string; bad?: boolean; answer: (data: Record<string, string>) => unknown },
  ): TemplateResult {
    return html`
      <h2 id="title">${title}</h2>
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const data = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
          this.settle(answer(data));
        }}
      >
        ${content}
        <div class="buttons">
          <button type="button" class="button" @click=${() => this.settle(undefined)}>
            ${sayEditor(this.language, "dialog.cancel")}
          </button>
          <button class="button go ${bad ? "bad" : ""}">${go}</button>
        </div>
      </form>
    `;
  }

  private async put(question: Question): Promise<unknown> {
    this.settle(undefined);
    this.question = question;
    await this.updateComplete;
    const answered = new Promise((resolve) => {
      this.answer = resolve;
    });
    this.dialog.showModal();
    this.dialog.querySelector<HTMLInputElement>("input")?.select();
    this.dialog.querySelector<KhungPastePreview>("khung-paste-preview")?.focus();
    return answered;
  }

  private settle(value: unknown): void {
    this.answer(value);
    this.answer = () => {};
    if (this.dialog?.open) this.dialog.close();
    this.question = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-editor-dialogs": KhungEditorDialogs;
  }
}
