/** `<khung-editor-dialogs>`: the questions that the editor asks before it does something. Each gives a promise of the answer. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import type { FoundError } from "../../form/errors/error-summary.ts";
import type { Pasted } from "../../form/paste/read-paste.ts";
import "../../form/paste/paste-preview.ts";
import type { KhungPastePreview, PasteAnswer } from "../../form/paste/paste-preview.ts";
import { deletionSheet, insertionSheet, renamingSheet, type Entered, type NewCriterion, type Sheet } from "./sheets.ts";
import { sayEditor } from "./words.ts";
import "../../form/errors/error-summary.ts";

type Question = { readonly sheet: Sheet } | { readonly pasted: Pasted };

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
      input[aria-invalid="true"] {
        border-color: var(--bad);
      }
      .wrong {
        color: var(--bad);
      }
      khung-hop-loi {
        margin-bottom: 10px;
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        align-items: start;
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
  /** What is wrong with what was entered last. */
  @state() private errors: readonly FoundError[] = [];
  @query("dialog") private dialog!: HTMLDialogElement;
  private answer: (value: unknown) => void = () => {};

  /** Whether to delete something and the comments that belong to it. */
  async confirmDelete(title: string, comments: readonly string[]): Promise<boolean> {
    return (await this.put({ sheet: deletionSheet(this.language, title, comments) })) === true;
  }

  /** A new code; undefined when it stays. `taken` are the codes that there are. */
  async askCode(code: string, taken: ReadonlySet<string>): Promise<string | undefined> {
    return (await this.put({ sheet: renamingSheet(this.language, code, taken) })) as string | undefined;
  }

  /** A criterion to be made; undefined when none is. */
  async askCriterion(code: string, taken: ReadonlySet<string>): Promise<NewCriterion | undefined> {
    return (await this.put({ sheet: insertionSheet(this.language, code, taken) })) as NewCriterion | undefined;
  }

  /** What of a paste goes in; undefined when nothing does. */
  async askPaste(pasted: Pasted): Promise<readonly PasteAnswer[] | undefined> {
    return (await this.put({ pasted })) as readonly PasteAnswer[] | undefined;
  }

  override render(): TemplateResult {
    const { question } = this;
    return html`<dialog
      class=${question && "pasted" in question ? "wide" : ""}
      aria-labelledby="title"
      @close=${() => this.settle(undefined)}
    >
      ${question ? ("sheet" in question ? this.form(question.sheet) : this.preview(question.pasted)) : nothing}
    </dialog>`;
  }

  private preview(pasted: Pasted): TemplateResult {
    return html`<h2 id="title">${sayEditor(this.language, "paste.title")}</h2>
      <khung-paste-preview
        .language=${this.language}
        .pasted=${pasted}
        @khung-paste-cancelled=${() => this.settle(undefined)}
        @khung-paste-agreed=${(event: CustomEvent<readonly PasteAnswer[]>) => this.settle(event.detail)}
      ></khung-paste-preview>`;
  }

  private form(sheet: Sheet): TemplateResult {
    const { title, content, go, bad } = sheet;
    return html`
      <h2 id="title">${title}</h2>
      <khung-hop-loi
        .language=${this.language}
        .errors=${this.errors}
        @khung-error-chosen=${(event: CustomEvent<string>) => {
          event.stopPropagation();
          this.dialog.querySelector<HTMLInputElement>(`[name="${event.detail}"]`)?.select();
        }}
        @khung-errors-closed=${(event: Event) => {
          event.stopPropagation();
          this.errors = [];
        }}
      ></khung-hop-loi>
      <form novalidate @submit=${(event: SubmitEvent) => this.submitted(event, sheet)}>
        ${content((field) => this.errors.find(({ place }) => place === field)?.text)}
        <div class="buttons">
          <button type="button" class="button" @click=${() => this.settle(undefined)}>
            ${sayEditor(this.language, "dialog.cancel")}
          </button>
          <button class="button go ${bad ? "bad" : ""}">${go}</button>
        </div>
      </form>
    `;
  }

  private submitted(event: SubmitEvent, { check, answer }: Sheet): void {
    event.preventDefault();
    const entered = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Entered;
    this.errors = check?.(entered) ?? [];
    if (this.errors.length === 0) this.settle(answer(entered));
  }

  private async put(question: Question): Promise<unknown> {
    this.settle(undefined);
    this.errors = [];
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
