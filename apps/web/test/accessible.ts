/** What the elements' tests share: no violation of WCAG 2.2 A and AA below an element, in shadow roots too. */

import axe from "axe-core";
import { expect } from "vitest";

/** Checks an element; rules about whole pages do not apply to a part of one. */
export async function expectAccessible(part: Element): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await axe.run(part, { runOnly: { type: "tag", values: tags } });
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))])).toEqual([]);
}
