/** What every screen shares: its bench, its heading, and rendering again when a store changes. */

import { property } from "lit/decorators.js";
import type { Bench } from "../app/bench.ts";
import { Watch } from "../app/store.ts";
import { KhungElement } from "../elements/base.ts";

/**
 * Base class of screens. Each renders one `h1` with `tabindex="-1"`: the shell puts the focus there when the screen changes.
 * Parts that F6 goes round carry `data-pane`; its value, if any, is the selector of what takes the focus inside.
 */
export abstract class KhungScreen extends KhungElement {
  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;

  constructor() {
    super();
    new Watch(this, () => this.bench.stores);
  }

  /** What the title of the window says. */
  protected abstract get heading(): string;

  protected override willUpdate(): void {
    this.language = this.bench.language;
  }

  protected override updated(): void {
    document.title = `${this.heading} · Khung`;
  }
}
