/** What is said aloud, in one polite region, and what is said in a note at the edge of the page. */

import { Store } from "./store.ts";

/** A note that goes away by itself; with something to do, it stays until it is dismissed. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly text: string; readonly run: () => void };
}

export interface VoiceState {
  /** What the polite region holds. */
  readonly said: string;
  readonly toasts: readonly Toast[];
}

/** Speech comes at most so often, in milliseconds: numbers change faster than anyone can listen. */
const saysEvery = 500;
/** A note stays so long, in milliseconds. */
const staysFor = 6000;

export class Voice extends Store<VoiceState> {
  private saying: ReturnType<typeof setTimeout> | undefined;
  private waiting: string | undefined;
  private last = 0;

  constructor() {
    super({ said: "", toasts: [] });
  }

  /** Says a text politely; of several in a short time, the last. */
  say(text: string): void {
    this.waiting = text;
    this.saying ??= setTimeout(() => {
      this.saying = undefined;
      this.patch({ said: this.waiting ?? "" });
    }, saysEvery);
  }

  /** Shows a note. It is a status: it takes no focus, and is read out. */
  show(text: string, action?: Toast["action"]): void {
    const toast: Toast = { id: ++this.last, text, ...(action && { action }) };
    this.patch({ toasts: [...this.state.toasts.slice(-2), toast] });
    if (!action) setTimeout(() => this.dismiss(toast.id), staysFor);
  }

  dismiss(id: number): void {
    this.patch({ toasts: this.state.toasts.filter((toast) => toast.id !== id) });
  }
}
