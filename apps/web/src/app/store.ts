/** State that changes, and telling those who show it. Plain data in, plain data out; no framework needed to use it. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What is known of one subject; subscribers are told after each change. Its own methods alone make the next state. */
export class Store<S extends object> {
  private current: S;
  private readonly listeners = new Set<() => void>();

  constructor(first: S) {
    this.current = first;
  }

  get state(): S {
    return this.current;
  }

  /** Calls `listener` after each change, until what is given back is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Changes a part of the state. */
  protected patch(part: Partial<S>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** Renders its host again whenever one of the stores changes, while the host is on the page. */
export class Watch implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly stores: () => readonly Pick<Store<object>, "subscribe">[];
  private stops: readonly (() => void)[] = [];

  /** `stores` is asked when the host comes onto the page. */
  constructor(host: ReactiveControllerHost, stores: () => readonly Pick<Store<object>, "subscribe">[]) {
    this.host = host;
    this.stores = stores;
    host.addController(this);
  }

  hostConnected(): void {
    this.stops = this.stores().map((store) => store.subscribe(() => this.host.requestUpdate()));
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
  }
}
