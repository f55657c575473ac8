/** Which cards have been near the window: they are made then, and stay. */

import type { LitElement, ReactiveController } from "lit";

/** Watches what waits in an element: everything of the class `waiting`, by its `data-key`. */
export class Near implements ReactiveController {
  private readonly keys = new Set<string>();
  private readonly host: LitElement;
  private watcher: IntersectionObserver | undefined;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.watcher = new IntersectionObserver((seen) => this.approach(seen), { rootMargin: "700px 0px" });
  }

  hostDisconnected(): void {
    this.watcher?.disconnect();
  }

  hostUpdated(): void {
    for (const waiting of this.host.renderRoot.querySelectorAll(".waiting")) this.watcher?.observe(waiting);
  }

  has(key: string): boolean {
    return this.keys.has(key);
  }

  /** Makes them, wherever they are. */
  add(...keys: readonly string[]): void {
    for (const key of keys) this.keys.add(key);
    this.host.requestUpdate();
  }

  private approach(seen: readonly IntersectionObserverEntry[]): void {
    const keys: string[] = [];
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      this.watcher?.unobserve(target);
      keys.push((target as HTMLElement).dataset["key"] ?? "");
    }
    if (keys.length > 0) this.add(...keys);
  }
}
