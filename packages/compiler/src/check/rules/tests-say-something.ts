/** A test expects something (KH3219), and no two tests of a framework have one title (KH3220). */

import { spanOf } from "../../reporter.ts";
import type { TestEntry } from "../../resolve/framework.ts";
import type { Report } from "../../reporter.ts";
import type { TestRule } from "../rule.ts";

export const testsExpect: TestRule = ({ node, source }, { unread, report }) => {
  const isExpectation = (kind: string): boolean => kind.startsWith("expect") || kind === "error";
  if (node.items.some(({ kind }) => isExpectation(kind))) return;
  const isDamaged = unread.some(
    ({ span }) => span?.file === source.file && span.start >= node.start && span.start < node.end,
  );
  if (!isDamaged) report("KH3219", spanOf(source.file, node.title), { title: node.title.value });
};

/** Says which tests share a title. */
export function testsDiffer(tests: readonly TestEntry[], report: Report): void {
  const first = new Map<string, TestEntry>();
  for (const test of tests) {
    const { node, source, framework } = test;
    const key = JSON.stringify([framework?.id ?? node.framework.text, framework?.version, node.title.value]);
    const other = first.get(key);
    if (!other) {
      first.set(key, test);
      continue;
    }
    const there = spanOf(other.source.file, other.node.title);
    const related = [{ span: there, message: { vi: "kiểm thử kia", en: "the other test" } }];
    report("KH3220", spanOf(source.file, node.title), { title: node.title.value }, { related });
  }
}
