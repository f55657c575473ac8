/**
 * What the address bar holds: framework, data, the list's filters, the entity that is open, the language of the page.
 * Opening an address gives the same screen; what is as usual is left out.
 */

import type { Language } from "../i18n/language.ts";
import { firstView, type ListView, type SortKey } from "../state/list.ts";

export interface Address {
  readonly language: Language;
  /** `id@version`. */
  readonly framework?: string;
  readonly dataset?: string;
  readonly view: ListView;
  /** Official code. */
  readonly entity?: string;
}

const sortKeys: readonly SortKey[] = ["code", "name", "place", "level", "range"];

/** Reads an address; what it does not understand is as usual. */
export function readAddress(search: string, usual: Language = "vi"): Address {
  const asked = new URLSearchParams(search);
  const language = asked.get("lang");
  const framework = asked.get("khung");
  const dataset = asked.get("so-lieu");
  const entity = asked.get("don-vi");
  return {
    language: language === "vi" || language === "en" ? language : usual,
    ...(framework !== null && { framework }),
    ...(dataset !== null && { dataset }),
    ...(entity !== null && { entity }),
    view: readView(asked),
  };
}

function readView(asked: URLSearchParams): ListView {
  const level = asked.get("muc");
  const sort = asked.get("xep") ?? "";
  const key = sortKeys.find((one) => one === sort.replace(/^-/, ""));
  const page = asked.get("trang") ?? "";
  return {
    search: asked.get("tim") ?? firstView.search,
    ...(level !== null && /^\d$/.test(level) && { level: Number(level) }),
    onlyMoved: asked.has("doi-muc"),
    sort: key ?? firstView.sort,
    descending: key !== undefined && sort.startsWith("-"),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : firstView.page,
  };
}

/** Writes an address; empty when everything is as usual. */
export function writeAddress({ language, framework, dataset, view, entity }: Address): string {
  const asked = new URLSearchParams();
  if (language !== "vi") asked.set("lang", language);
  if (framework !== undefined) asked.set("khung", framework);
  if (dataset !== undefined) asked.set("so-lieu", dataset);
  if (view.level !== undefined) asked.set("muc", String(view.level));
  if (view.onlyMoved) asked.set("doi-muc", "");
  if (view.search !== "") asked.set("tim", view.search);
  if (view.sort !== firstView.sort || view.descending) asked.set("xep", (view.descending ? "-" : "") + view.sort);
  if (view.page !== 1) asked.set("trang", String(view.page));
  if (entity !== undefined) asked.set("don-vi", entity);
  const text = asked.toString().replaceAll("%40", "@");
  return text === "" ? "" : `?${text}`;
}
