/** The parts of the page that F6 goes round: elements with `data-pane`, in shadow roots too, in the order of the page. */

function panesOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("*")].flatMap((one) => {
    const own = one.dataset["pane"] !== undefined && one.checkVisibility() ? [one] : [];
    // A screen may keep its panes to itself; other elements have none.
    const inner = one.shadowRoot && one.localName.startsWith("khung-screen-") ? panesOf(one.shadowRoot) : [];
    return [...own, ...inner];
  });
}

function active(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

function holds(pane: Element, one: Element | null): boolean {
  for (let at: Node | null = one; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at === pane) return true;
  }
  return false;
}

/** What takes the focus when it leaves the pane that has it for the next one (`step` 1) or the one before (−1). */
export function nextPane(root: ParentNode, step: 1 | -1): HTMLElement | undefined {
  const panes = panesOf(root);
  const now = panes.findIndex((pane) => holds(pane, active()));
  const from = now < 0 && step < 0 ? 0 : now;
  const next = panes[(from + step + panes.length) % panes.length];
  const inner = next?.dataset["pane"];
  return (inner ? next?.querySelector<HTMLElement>(inner) : undefined) ?? next;
}
