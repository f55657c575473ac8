import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../base.ts";

const least = 25;
const most = 70;

/**
 * The bar between the text and the results: dragged, or moved with the arrow keys.
 *
 * @fires khung-split-moved - `detail` is the new share of the left pane in per cent
 */
@customElement("khung-split")
export class KhungSplit extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        place-items: center;
        cursor: col-resize;
        touch-action: none;
        border-radius: var(--round);
      }
      :host(:focus-visible) {
        outline: 2px solid var(--focus);
        outline-offset: -1px;
      }
      i {
        width: 4px;
        height: 40px;
        border-radius: 2px;
        background: var(--edge);
      }
      :host(:hover) i,
      :host(:focus-visible) i {
        background: var(--accent);
      }
    `,
  ];

  /** Share of the left pane, per cent. */
  @property({ type: Number }) share = 45;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.role = "separator";
    this.ariaOrientation = "vertical";
    this.ariaValueMin = String(least);
    this.ariaValueMax = String(most);
    this.addEventListener("keydown", this.pressed);
    this.addEventListener("pointerdown", this.grabbed);
  }

  override updated(): void {
    this.ariaLabel = this.say("split.label");
    this.ariaValueNow = String(Math.round(this.share));
  }

  override render(): TemplateResult {
    return html`<i></i>`;
  }

  private move(share: number): void {
    this.tell("khung-split-moved", Math.min(most, Math.max(least, share)));
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -2, ArrowRight: 2, Home: -100, End: 100 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.move(this.share + step);
  };

  private readonly grabbed = (event: PointerEvent): void => {
    this.setPointerCapture(event.pointerId);
    const box = this.parentElement?.getBoundingClientRect();
    if (!box) return;
    const drag = (moved: PointerEvent): void => this.move(((moved.clientX - box.left) / box.width) * 100);
    this.addEventListener("pointermove", drag);
    this.addEventListener("lostpointercapture", () => this.removeEventListener("pointermove", drag), { once: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-split": KhungSplit;
  }
}
