/**
 * Import of data: a file or a pasted table, what is recognised in it, which column is what, what is wrong, and then in.
 *
 * The worker reads; the page keeps the file as it was given, and each step can be gone back to.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { saveFile } from "../../exports/save-file.ts";
import { pick } from "../../i18n/language.ts";
import { editorPath } from "../../router/paths.ts";
import type { ImportAsk } from "../../worker/imports.ts";
import type { Answer, Ask, Kind } from "../../worker/protocol.ts";
import { KhungScreen } from "../screen.ts";
import { checkStep } from "./check-step.ts";
import { takeIn, takeOut } from "./hand-over.ts";
import { importStyles } from "./import.styles.ts";
import { headersOf, type ImportState } from "./import-state.ts";
import { lookStep } from "./look-step.ts";
import { matchStep } from "./match-step.ts";
import { rememberedRoles, rememberRoles } from "./remembered.ts";
import { say } from "./words.ts";
import "./uploads.ts";

/** The steps, in their order. */
export const steps = ["file", "look", "match", "check"] as const;
export type Step = (typeof steps)[number];

/** Megabytes that a page reads without getting slow. */
const mostMegabytes = 20;

@customElement("khung-screen-import")
export class KhungScreenImport extends KhungScreen {
  static override styles = [baseStyles, importStyles];

  @state() private step: Step = "file";
  @state() private given: ImportState | undefined;
  @state() private trouble = "";
  @state() private pasted = "";
  private turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // The inputs that are asked for are those of the framework that is open.
    void this.bench.open({ framework: undefined, dataset: undefined });
  }

  protected override get heading(): string {
    return say(this.language, "heading");
  }

  override render(): TemplateResult {
    const { language, step } = this;
    const { framework } = this.bench.document.state;
    return html`
      <div class="body" data-pane data-main tabindex="-1">
        <h1 tabindex="-1">
          ${this.heading}
          ${framework ? html`<small>${say(language, "for", { framework: pick(language, framework.title) })}</small>` : nothing}
        </h1>
        <ol class="steps" aria-label=${say(language, "steps")}>
          ${steps.map(
            (each) => html`<li aria-current=${each === step ? "step" : nothing}>${say(language, `step.${each}`)}</li>`,
          )}
        </ol>
        ${this.trouble === "" ? nothing : html`<p class="note bad" role="alert">${this.trouble}</p>`}
        <section aria-label=${say(language, `step.${step}`)}>${this.body()}</section>
      </div>
    `;
  }

  private body(): TemplateResult {
    const { language, given, step } = this;
    const { looked } = given ?? {};
    if (!given || step === "file") return this.fileStep();
    const steer = {
      language,
      change: (part: Partial<ImportState>) => void this.change(part),
      back: () => this.to(steps[steps.indexOf(step) - 1] ?? "file"),
      next: () => void this.next(),
    };
    if (step === "look" && looked) return lookStep(given, steer);
    if (step === "match" && looked) return matchStep(given, looked, steer);
    return checkStep(given, steer, {
      saveTroubles: () => void this.saveTroubles(),
      take: () => void this.take(),
    });
  }

  private fileStep(): TemplateResult {
    const { language } = this;
    return html`
      <div class="field">
        <label for="file">${say(language, "file.label")}</label>
        <input
          id="file"
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,.json,.jsonl,.parquet"
          aria-describedby="file-hint"
          @change=${this.chosen}
        />
        <label class="button" for="file">${say(language, "file.choose")}</label>
        <p id="file-hint" class="hint">
          ${this.given ? say(language, "file.chosen", { name: this.given.name }) : nothing}
          ${say(language, "file.hint")}
        </p>
      </div>
      <div class="field">
        <label for="paste">${say(language, "paste.label")}</label>
        <textarea
          id="paste"
          spellcheck="false"
          .value=${this.pasted}
          @input=${(event: InputEvent) => (this.pasted = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <button class="button" ?disabled=${this.pasted.trim() === ""} @click=${this.usePasted}>
          ${say(language, "paste.use")}
        </button>
      </div>
      ${
        this.given?.looked?.preview
          ? html`<div class="actions">
              <button class="button main" @click=${() => this.to("look")}>${say(language, "next")}</button>
            </div>`
          : nothing
      }
      <khung-uploads .language=${language} .bench=${this.bench}></khung-uploads>
    `;
  }

  private readonly chosen = async (event: Event): Promise<void> => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    if (file.size > mostMegabytes * 2 ** 20) {
      this.trouble = say(this.language, "file.tooLarge", { most: mostMegabytes });
      return;
    }
    await this.begin(file.name, new Uint8Array(await file.arrayBuffer()));
  };

  private readonly usePasted = async (): Promise<void> => {
    await this.begin(say(this.language, "pasted.name"), new TextEncoder().encode(this.pasted));
  };

  private async begin(name: string, bytes: Uint8Array): Promise<void> {
    this.given = {
      name,
      bytes,
      looked: undefined,
      asWritten: undefined,
      header: 0,
      capitals: false,
      roles: [],
      onlyValid: false,
    };
    await this.look({ fresh: true });
    if (this.given.looked?.preview) this.to("look");
  }

  /** Reads the file by what is decided so far. `fresh`: the header and the letters are yet to be found. */
  private async look({ fresh }: { readonly fresh: boolean }): Promise<void> {
    const { given } = this;
    if (!given) return;
    const turn = ++this.turn;
    const looked = await this.ask("importLook", { bytes: given.bytes, choices: choicesOf(given) });
    if (turn !== this.turn || !looked) return;
    const { preview } = looked;
    if (!preview) {
      const [first] = looked.problems;
      this.trouble = `${say(this.language, "unreadable")}${first ? `: ${pick(this.language, first)}` : ""}`;
      return;
    }
    this.trouble = "";
    const asWritten = given.legacy === undefined ? looked : given.asWritten;
    this.given = { ...given, looked, asWritten, ...(fresh && { header: preview.header, roles: [] }) };
  }

  private async change(part: Partial<ImportState>): Promise<void> {
    if (!this.given) return;
    const before = this.given;
    this.given = { ...before, ...part };
    if ("sheet" in part) await this.look({ fresh: true });
    else if ("legacy" in part || "capitals" in part) await this.look({ fresh: false });
    if ("header" in part || "sheet" in part || "legacy" in part) this.given = { ...this.given, roles: [] };
  }

  private async next(): Promise<void> {
    const { step, given } = this;
    if (!given) return;
    if (step === "look" && given.roles.length === 0) {
      const headers = headersOf(given);
      const roles = await this.ask("importMatch", { headers, remembered: rememberedRoles() });
      if (roles && this.given) this.given = { ...this.given, roles };
    }
    if (step === "match") {
      const headers = headersOf(given);
      rememberRoles(Object.fromEntries(given.roles.map((role, i) => [headers[i] ?? "", role])));
      this.bench.say(say(this.language, "check.running"));
      const { checked: _, ...rest } = given;
      this.given = rest;
      void this.check();
    }
    this.to(steps[steps.indexOf(step) + 1] ?? "check");
  }

  private async check(): Promise<void> {
    const { given } = this;
    if (!given) return;
    const checked = await this.ask("importCheck", askOf(given));
    if (!this.given) return;
    if (!checked) {
      this.trouble = say(this.language, "noFramework");
      return;
    }
    this.given = { ...this.given, checked };
    const { entities, errors, wrongRows } = checked;
    this.bench.say(
      errors === 0
        ? say(this.language, "check.good", { entities })
        : say(this.language, "check.bad", { entities, errors, rows: wrongRows }),
    );
  }

  private async saveTroubles(): Promise<void> {
    const file = this.given && (await this.ask("importTroubles", askOf(this.given)));
    if (file) saveFile(file.name, new Blob([file.bytes], { type: file.type }));
  }

  /** Makes the table and hands it over. */
  private async take(): Promise<void> {
    const { given, bench, language } = this;
    if (!given?.checked) return;
    const { entities, wrongRows } = given.checked;
    const file = await this.ask("importMake", { ...askOf(given), onlyValid: given.onlyValid });
    const { framework } = bench.document.state;
    if (!file || !framework) return;
    const before = bench.study.state.dataset;
    const taken = await takeIn(bench, file, given.name);
    const count = given.onlyValid ? entities - wrongRows : entities;
    const words = taken.saved
      ? say(language, "imported", { entities: count, name: given.name })
      : say(language, "local", { entities: count });
    bench.toasts.show(words, {
      text: say(language, "undo"),
      run: () => void takeOut(bench, taken, before).then(() => bench.toasts.show(say(language, "undone"))),
    });
    this.given = undefined;
    this.step = "file";
    // What comes of the data is what one wants to see next.
    bench.router.go(`${editorPath(framework, taken.dataset)}&xem=chu,ket-qua`);
  }

  /** Asks the worker that reads; what fails is said. */
  private async ask<K extends Kind>(kind: K, ask: Ask<K>): Promise<Answer<K> | undefined> {
    try {
      return await this.bench.reader.ask(kind, ask);
    } catch (error) {
      console.error(error);
      this.trouble = say(this.language, "failed");
      return undefined;
    }
  }

  private to(step: Step): void {
    this.step = step;
    this.trouble = "";
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("h1")?.focus());
  }
}

function choicesOf({ name, sheet, legacy, capitals }: ImportState) {
  return {
    name,
    capitals,
    ...(sheet !== undefined && { sheet }),
    ...(legacy !== undefined && { legacy }),
  };
}

function askOf(given: ImportState): ImportAsk {
  const { bytes, header, roles, decimal } = given;
  return { bytes, choices: choicesOf(given), header, roles, ...(decimal && { decimal }) };
}
