/**
 * Which screen the address asks for. The address is the only record of where the user is: screens read it and write it,
 * Back and Forward come for free.
 *
 * In: a path and a query. Out: the route, the parts of the path, the query. Refuses: nothing; an address that no route
 * knows gives no route, and the shell says so.
 */

import { Store } from "../app/store.ts";
import type { Language } from "../i18n/language.ts";
import { modernAddress } from "./legacy.ts";

/** One screen: where it stands and how it comes. */
export interface Route {
  readonly name: string;
  /** Path as `URLPattern` writes it. */
  readonly path: string;
  /** The element of the screen. */
  readonly tag: string;
  /** Brings the element in; called each time, works once. */
  readonly load: () => Promise<unknown>;
  /** No bar of the shell around it: presentation and print. */
  readonly bare?: true;
}

export interface Place {
  readonly route: Route | undefined;
  /** Parts of the path by name, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly language: Language;
}

export type How = "push" | "replace";

/** The address bar; tests put a fake in its place. */
export interface AddressBar {
  /** Path and query now. */
  readonly read: () => string;
  /** `push` makes a step that Back undoes. */
  readonly show: (address: string, how: How) => void;
}

/** The address bar of the browser. */
export const browserBar: AddressBar = {
  read: () => location.pathname + location.search,
  show: (address, how) => history[how === "push" ? "pushState" : "replaceState"](null, "", address),
};

export class Router extends Store<Place> {
  private readonly routes: readonly { readonly route: Route; readonly pattern: URLPattern }[];
  private readonly bar: AddressBar;

  constructor(routes: readonly Route[], bar: AddressBar) {
    super({ route: undefined, params: {}, query: new URLSearchParams(), language: "vi" });
    this.routes = routes.map((route) => ({ route, pattern: new URLPattern({ pathname: route.path }) }));
    this.bar = bar;
    this.follow();
  }

  /** Takes up the address as it stands: at the start, on Back and on Forward. */
  follow(): void {
    const asked = this.bar.read();
    const modern = modernAddress(asked);
    if (modern !== asked) this.bar.show(modern, "replace");
    const { pathname, searchParams: query } = new URL(modern, base);
    for (const { route, pattern } of this.routes) {
      const found = pattern.exec({ pathname });
      if (found)
        return this.patch({ route, params: decoded(found.pathname.groups), query, language: languageOf(query) });
    }
    this.patch({ route: undefined, params: {}, query, language: languageOf(query) });
  }

  /** Goes to a path with its query; the language of the page goes along. */
  go(address: string, how: How = "push"): void {
    const next = this.address(address);
    if (next !== this.bar.read()) this.bar.show(next, how);
    this.follow();
  }

  /** Path and query as they stand. */
  get here(): string {
    return this.bar.read();
  }

  /** Changes parts of the query; undefined takes one away. */
  ask(parts: Readonly<Record<string, string | undefined>>, how: How = "replace"): void {
    const url = new URL(this.bar.read(), base);
    for (const [name, value] of Object.entries(parts)) {
      if (value === undefined) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    this.go(written(url), how);
  }

  speak(language: Language): void {
    const url = new URL(this.bar.read(), base);
    url.searchParams.delete("lang");
    if (language !== "vi") url.searchParams.set("lang", language);
    this.bar.show(written(url), "replace");
    this.follow();
  }

  /** An address of ours as a link writes it. */
  address(address: string): string {
    const url = new URL(address, base);
    if (this.state.language !== "vi") url.searchParams.set("lang", this.state.language);
    return written(url);
  }
}

// Only paths and queries are read; the host does not matter.
const base = "http://khung";

function written({ pathname, searchParams }: URL): string {
  const query = searchParams.toString().replaceAll("%40", "@");
  return query === "" ? pathname : `${pathname}?${query}`;
}

function decoded(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const known = Object.entries(groups).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, decodeURIComponent(value)] as const],
  );
  return Object.fromEntries(known);
}

function languageOf(query: URLSearchParams): Language {
  return query.get("lang") === "en" ? "en" : "vi";
}
