/** The list's filters as the query of an address holds them; what is as usual is left out. */

import { firstView, type ListView, type SortKey } from "../state/list.ts";

const sortKeys: readonly SortKey[] = ["code", "name", "place", "level", "range"];

/** Reads the filters; what it does not understand is as usual. */
export function readView(asked: URLSearchParams): ListView {
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

/** The parts of the query that hold the filters; undefined for what is as usual. */
export function writeView({
  level,
  onlyMoved,
  search,
  sort,
  descending,
  page,
}: ListView): Record<string, string | undefined> {
  return {
    muc: level === undefined ? undefined : String(level),
    "doi-muc": onlyMoved ? "" : undefined,
    tim: search === "" ? undefined : search,
    xep: sort !== firstView.sort || descending ? (descending ? "-" : "") + sort : undefined,
    trang: page === 1 ? undefined : String(page),
  };
}
