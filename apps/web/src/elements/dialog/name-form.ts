import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../base.ts";
import { say } from "../words.ts";

/**
 * A field for a name with its two buttons; what keeps a name from being taken is said below the field.
 *
 * @fires khung-name-taken - `detail` is the name
 * @fires khung-name-given-up
 */
@customElement("khung-name-form")
export class KhungNameForm extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      label {
        display: block;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      input {
        width: 100%;
      }
      input[aria-invalid="true"] {
        border-color: var(--bad);
      }
      .error {
        margin-top: 4px;
        color: var(--bad);
        font-size: var(--small-size);
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 14px;
      }
    `,
  ];

  @property() label = "";
  /** What stands in the field first. */
  @property() name = "";
  /** The verb on the button. */
  @property() action = "";
  /** Does it; gives what keeps it from being called that. */
  @property({ attribute: false }) take!: (name: string) => Promise<string | undefined>;
  @state() private trouble: string | undefined;
  @query("input") private input!: HTMLInputElement;

  override render(): TemplateResult {
    const { trouble } = this;
    return html`
      <form @submit=${this.submitted}>
        <label for="name">${this.label}</label>
        <input
          id="name"
          type="text"
          autocomplete="off"
          maxlength="200"
          required
          aria-invalid=${trouble !== undefined}
          aria-describedby=${trouble === undefined ? nothing : "trouble"}
          .value=${this.name}
        />
        ${trouble === undefined ? nothing : html`<p id="trouble" class="error" role="alert">${trouble}</p>`}
        <div class="buttons">
          <button type="button" class="button" @click=${() => this.tell("khung-name-given-up", undefined)}>
            ${say(this.language, "cancel")}
          </button>
          <button class="button primary">${this.action}</button>
        </div>
      </form>
    `;
  }

  override firstUpdated(): void {
    this.input.focus();
    this.input.select();
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = this.input.value.trim().normalize("NFC");
    if (name === "") return;
    this.trouble = await this.take(name);
    if (this.trouble === undefined) this.tell("khung-name-taken", name);
    else this.input.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-name-form": KhungNameForm;
  }
}
