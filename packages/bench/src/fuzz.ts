/**
 * `node packages/bench/src/fuzz.ts [runs] [seed]`: the long fuzz run. Parser, checker, formatter, table readers and interpreter are given
 * what nobody would write; a failure is shrunk and printed with the seed that finds it again.
 */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable, writeCsv } from "@khung/data";
import { invariant, type Diagnostic } from "@khung/diagnostics";
import { type Evaluation, interpret } from "@khung/evaluator";
import { fromJson, type Module, toJson } from "@khung/ir";
import { arbitraryCase, arbitraryTable } from "@khung/ir/testing";
import { format, parse, translate } from "@khung/syntax";
import { arbitrarySource, mutateSource } from "@khung/syntax/testing";
import fc from "fast-check";

const root = path.join(import.meta.dirname, "../../..");
const file = "t.khung";
const asOf = "2026-11-22";

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFileSync(path.join(root, folder, name), "utf8"));
}

/** The fenced blocks of some kinds in a case. */
function blocksOf(text: string, kinds: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`(?:${kinds})\\b.*\\n([^]*?)^\`\`\``, "gm"))].map(
    (match) => match[1] ?? "",
  );
}

const cases = filesBelow("packages/conformance/cases", ".md");
const sources = [...cases.flatMap((text) => blocksOf(text, "khung")), ...filesBelow("examples", ".khung")];

/** Tables of the cases, each with the framework that it is read against. */
const tables = cases.flatMap((text) => {
  const [module] = compile([{ file, text: blocksOf(text, "khung")[0] ?? "" }], { asOf }).modules;
  return module ? blocksOf(text, "csv|json|jsonl").map((table) => ({ table, module })) : [];
});

const right = fc.oneof(
  arbitrarySource().map(({ text }) => text),
  fc.constantFrom(...sources),
);
const anything = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 2, arbitrary: right },
  { weight: 4, arbitrary: mutateSource(right) },
  { weight: 2, arbitrary: mutateSource(mutateSource(right)) },
);

/** Whether a place is outside of its text, or underlines nothing. */
function isMisplaced({ span, related, fixes }: Diagnostic, { length }: string): boolean {
  const edits = fixes.flatMap((fix) => fix.edits.map((edit) => edit.span));
  const places = [span, ...related.map((each) => each.span), ...edits];
  const outside = places.some((each) => !each || each.start < 0 || each.start > each.end || each.end > length);
  return outside || span?.start === span?.end;
}

function checkRanges({ levels }: Module, { entities }: Evaluation): void {
  const sound = entities.every(
    ({ level, range }) => range && range.low <= level && level <= range.high && range.high <= levels.length,
  );
  invariant(sound, "every level is in its range");
}

/** One thing that is tried on many inputs. */
interface Trial {
  readonly name: string;
  readonly check: (options: fc.Parameters<[unknown]>) => Promise<fc.RunDetails<[unknown]>>;
}

/** A trial that fails when `run` throws. */
function trial<T>(name: string, inputs: fc.Arbitrary<T>, run: (input: T) => void | Promise<void>): Trial {
  const check = async (options: fc.Parameters<[unknown]>): Promise<fc.RunDetails<[unknown]>> =>
    fc.check<[unknown]>(
      fc.asyncProperty(inputs, async (input) => run(input)),
      options,
    );
  return { name, check };
}

const trials: readonly Trial[] = [
  trial("any text compiles, its places are in the text, formatting is stable", anything, (text) => {
    const { diagnostics } = compile([{ file, text }], { asOf });
    for (const each of diagnostics) invariant(!isMisplaced(each, text), `place of ${each.code}`);
    const formatted = format(parse({ file, text }));
    invariant(format(parse({ file, text: formatted })) === formatted, "formatting again changes nothing");
  }),
  trial("right text is the same after translating there and back", right, (text) => {
    const parsed = parse({ file, text });
    if (parsed.diagnostics.length > 0) return;
    const there = translate(parsed, parsed.surface === "vi" ? "en" : "vi");
    invariant(translate(parse({ file, text: there }), parsed.surface) === format(parsed), "there and back");
  }),
  trial(
    "what compiles is evaluated",
    fc.record({ text: mutateSource(fc.constantFrom(...sources)), seed: fc.nat() }),
    ({ text, seed }) => {
      for (const module of compile([{ file, text }], { asOf }).modules) {
        for (const table of fc.sample(arbitraryTable(module), { numRuns: 2, seed }))
          checkRanges(module, interpret(module, table, { asOf }));
        const read = fromJson(toJson(module));
        invariant(read.kind === "module" && toJson(read.module) === toJson(module), "JSON there and back");
      }
    },
  ),
  trial("every module of the IR is evaluated", arbitraryCase, ({ module, table, asOf: day }) => {
    checkRanges(module, interpret(module, table, { asOf: day }));
  }),
  trial(
    "any table is read, and is the same after it was written",
    fc.constantFrom(...tables).chain(({ table, module }) =>
      fc.record({
        text: mutateSource(fc.constant(table)),
        module: fc.constant(module),
        name: fc.constantFrom("a.csv", "a.csv", "a.json", "a.jsonl", "a.xlsx", "a.txt"),
      }),
    ),
    async ({ text, module, name }) => {
      const { table } = await readTable(new TextEncoder().encode(text), { name, module });
      // Codes alone show no separator; what could not be read as a letter cannot be written as one.
      if (table.entities.length === 0 || Object.keys(table.columns).length === 0) return;
      if (text.includes("\ufffd") || !text.isWellFormed()) return;
      const again = await readTable(new TextEncoder().encode(writeCsv(table, module)), { name: "b.csv", module });
      const errors = again.problems.filter(({ severity, cell }) => severity === "error" && cell?.column !== undefined);
      invariant(errors.length === 0, `what was written is read: ${errors[0]?.message.en ?? ""}`);
      invariant(again.table.entities.join() === table.entities.join(), "the same entities");
    },
  ),
];

function shown(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? `${each}` : each)) ?? "";
}

/** Tries everything; gives the number of trials that failed. */
export async function fuzz(numRuns: number, seed: number, say: (line: string) => void): Promise<number> {
  let failures = 0;
  for (const { name, check } of trials) {
    const started = performance.now();
    const { failed, counterexample, counterexamplePath, errorInstance, ...details } = await check({
      numRuns,
      seed,
      interruptAfterTimeLimit: 30_000 + numRuns * 100,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${failed ? "✗" : "✓"} ${name} (${details.numRuns} runs, ${seconds} s)`);
    if (!failed) continue;
    failures++;
    say(`  seed ${seed}, path ${counterexamplePath ?? ""}`);
    say(`  ${errorInstance instanceof Error ? (errorInstance.stack ?? "") : shown(errorInstance)}`);
    say(`  ${shown(counterexample?.[0])}`);
  }
  return failures;
}

if (process.argv[1] === import.meta.filename) {
  const [runs = "2000", seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
  process.stdout.write(`fuzzing: ${runs} runs of each, seed ${seed}\n`);
  const failures = await fuzz(Number(runs), Number(seed), (line) => void process.stdout.write(`${line}\n`));
  process.exitCode = failures > 0 ? 1 : 0;
}
