/** What the rows of Monaco's suggestions are to assistive technology. */

/**
 * Monaco calls the list of suggestions a listbox and its rows list items; readers then announce an empty listbox.
 * Keeps the rows options, as often as Monaco makes or reuses them. What is given back stops it.
 */
export function keepSuggestionRoles(host: HTMLElement): { dispose(): void } {
  const observer = new MutationObserver(() => {
    const rows = host.querySelectorAll('.suggest-widget [role="listbox"] [role="listitem"]');
    for (const row of rows) row.setAttribute("role", "option");
  });
  observer.observe(host, { subtree: true, childList: true, attributeFilter: ["role"] });
  return { dispose: () => observer.disconnect() };
}
