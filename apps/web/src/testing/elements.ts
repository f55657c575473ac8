/** What the browser tests of elements share: an element on the page with the page's own colours, axe over it, and its events. */

import axe from "axe-core";
import { expect } from "vitest";
import "../app/app.css";

/** Puts an element on an empty page, in a place of a usual width. */
export async function show<T extends HTMLElement & { updateComplete: Promise<boolean> }>(element: T): Promise<T> {
  const place = document.createElement("main");
  place.style.cssText = "width: 640px; padding: 12px; background: var(--panel)";
  place.append(element);
  document.body.replaceChildren(place);
  await element.updateComplete;
  return element;
}

/** No violation of WCAG 2.2 A and AA below an element, in shadow roots too; rules about whole pages do not apply to a part of one. */
export async function expectAccessible(part: Element): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await axe.run(part, { runOnly: { type: "tag", values: tags } });
  expect(
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ target, html }) => `${String(target)}: ${html}`)]),
  ).toEqual([]);
}

/** Everything that an element says under an event's name. */
export function heard<D>(element: EventTarget, name: string): D[] {
  const found: D[] = [];
  element.addEventListener(name, (event) => found.push((event as CustomEvent<D>).detail));
  return found;
}
