/** The tables of the root README, ready to be put there. */

import { engines } from "../engines/engines.ts";
import type { Measurement } from "../measure.ts";
import { evaluateAll } from "../works/evaluate.ts";
import type { Report } from "./report.ts";
import { bound, verdict } from "./text.ts";

/** Entities a second by engine and number of rows, and the targets. */
export function renderMarkdown({ machine, date, node, results, targets }: Report): string {
  const evaluations = results.filter(({ work }) => work === evaluateAll);
  const sizes = [...new Set(evaluations.map(({ n }) => n))].toSorted((a, b) => a - b);
  const rows = engines.map(({ name }) => {
    const cells = sizes.map((n) => perSecond(evaluations.find((each) => each.engine === name && each.n === n)));
    return `| ${name} | ${cells.join(" | ")} |`;
  });
  const verdicts = targets
    .filter(({ measured }) => measured !== undefined)
    .map((each) => `| ${each.what} | ${bound(each)} | ${verdict(each)} |`);
  return [
    `${date.slice(0, 10)}, ${machine}, Node ${node.slice(1)}, one thread, CPU time, median of 5 rounds.`,
    "",
    `| entities a second | ${sizes.map((n) => `${n.toLocaleString("en")} rows`).join(" | ")} |`,
    `| --- | ${sizes.map(() => "---:").join(" | ")} |`,
    ...rows,
    "",
    "| target | | measured |",
    "| --- | ---: | ---: |",
    ...verdicts,
    "",
  ].join("\n");
}

function perSecond(found: Measurement | undefined): string {
  if (!found) return "–";
  const rate = (found.n / found.median) * 1000;
  if (rate >= 1e6) return `${(rate / 1e6).toPrecision(3)} M`;
  return rate >= 1e4 ? `${(rate / 1e3).toFixed(0)} k` : rate.toFixed(0);
}
