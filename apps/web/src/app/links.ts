/** Clicks on links of ours. */

/** The address of ours that a click asks for; undefined when the browser should see to it: a new tab, a file, another site. */
export function linkFollowed(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  if (!link || link.origin !== location.origin || link.target !== "" || link.hasAttribute("download")) return undefined;
  if (link.getAttribute("href")?.startsWith("#") || link.pathname.startsWith("/api/")) return undefined;
  return link.pathname + link.search;
}
