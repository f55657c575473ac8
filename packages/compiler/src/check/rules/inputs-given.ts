/** A test says of every input what it is, or that it is missing (KH3120), and says it once (KH3125). */

import { insertFix, spanOf } from "../../reporter.ts";
import { nameOf } from "../../resolve/declaration.ts";
import { keyword } from "../../surface.ts";
import { fitsOthers } from "../fits-others.ts";
import type { TestRule } from "../rule.ts";

const mostNamed = 5;

export const inputsGiven: TestRule = (test, { framework, tables, report }) => {
  const file = test.source.file;
  const given = test.node.items.filter((item) => item.kind === "given");
  const seen = new Map<string, (typeof given)[number]>();
  for (const item of given) {
    if (!item.name) continue;
    const name = nameOf(item.name);
    const first = seen.get(name);
    if (first)
      report(
        "KH3125",
        spanOf(file, item.name),
        { name },
        { related: [{ span: spanOf(file, first), message: { vi: "đã cho ở đây", en: "given here" } }] },
      );
    else seen.set(name, item);
  }
  const others = given.filter((item) => !item.name);
  if (others.some((item) => !item.value) || test.node.items.some((item) => item.kind === "error")) return;
  const left = framework.inputs.filter(
    (input) =>
      !seen.has(input.name) &&
      !others.some(
        ({ value }) => value && (tables.types.get(value)?.kind === "error" || fitsOthers(value, input, tables)),
      ),
  );
  if (left.length === 0) return;
  const named = left
    .slice(0, mostNamed)
    .map((input) => `\`${input.name}\``)
    .join(", ");
  const text = `${keyword(test.surface, "OTHERS")} ${keyword(test.surface, "MISSING")}`;
  const last = given.at(-1);
  const fixes = last ? [insertFix(`thêm \`${text}\``, `add \`${text}\``, file, last.end, `, ${text}`)] : [];
  report(
    "KH3120",
    spanOf(file, test.node.title),
    { inputs: left.length > mostNamed ? `${named}, …` : named },
    { fixes },
  );
};
