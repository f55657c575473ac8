/**
 * `npm run bench [-- --json | --markdown] [--only PART,…] [--quick]`: the measurements, in the shape of docs' contract.
 * `--from FILE,…` shows what earlier runs wrote with `--json` instead of measuring.
 *
 * Results on standard output, what is being done on standard error. Exit status 1: an engine gave another level than the interpreter.
 */

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Disagreement } from "./agree.ts";
import type { Measurement } from "./measure.ts";
import { renderMarkdown } from "./report/markdown.ts";
import { reportOf, type Report } from "./report/report.ts";
import { renderText } from "./report/text.ts";
import { parts } from "./works/parts.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    markdown: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    from: { type: "string", multiple: true, default: [] },
  },
});
const only = values.only.flatMap((each) => each.split(","));
const unknown = only.filter((each) => !parts.some(({ name }) => name === each));
if (unknown.length > 0) {
  process.stderr.write(`--only ${unknown.join(", ")}: parts are ${parts.map(({ name }) => name).join(", ")}\n`);
  process.exit(2);
}

try {
  const report = values.from.length > 0 ? earlier(values.from.flatMap((each) => each.split(","))) : await measured();
  const text = values.json
    ? `${JSON.stringify(report, null, 2)}\n`
    : values.markdown
      ? renderMarkdown(report)
      : renderText(report);
  process.stdout.write(text);
} catch (error) {
  if (!(error instanceof Disagreement)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function measured(): Promise<Report> {
  const results: Measurement[] = [];
  for (const part of parts) {
    if (only.length > 0 && !only.includes(part.name)) continue;
    process.stderr.write(`${part.name} …\n`);
    results.push(...(await part.run({ quick: values.quick })));
  }
  return reportOf(results);
}

/** Parts that were measured one by one, together; the date is that of the last. */
function earlier(files: readonly string[]): Report {
  const reports = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Report);
  const date = reports
    .map((each) => each.date)
    .toSorted()
    .at(-1);
  return { ...reportOf(reports.flatMap(({ results }) => results)), ...(date !== undefined && { date }) };
}
