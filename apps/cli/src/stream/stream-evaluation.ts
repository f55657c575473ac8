/**
 * `khung eval` of a file larger than memory: read in batches, evaluated by threads, written line by line.
 *
 * Levels, ranges, statuses and outcomes are the same as of the whole file. What needs all entities at once is refused by name (obstacles.ts).
 */

import { availableParallelism } from "node:os";
import path from "node:path";
import { encodeSummary, resultLines } from "@khung/contract";
import { workBatches, type BatchSummary, type PieceWork, type Worked } from "@khung/data";
import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import { renderEvaluation } from "@khung/emit";
import { interpret } from "@khung/evaluator";
import { Pool } from "@khung/evaluator/threads";
import { displayName, readBytes, readDataNotes } from "@khung/project";
import type { Run } from "@khung/simulation";
import { digestModule } from "@khung/store";
import type { Context } from "../command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { loadFramework, type LoadedFramework } from "../load-framework.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { watched } from "../watched.ts";
import { cannotWrite } from "../write-file.ts";
import { valueOf, type Answer } from "./answers.ts";
import { digestOf } from "./digest.ts";
import { openSource } from "./file-source.ts";
import { nodeThreads } from "./node-threads.ts";
import { leftOut, obstaclesTo } from "./obstacles.ts";
import { beginFile, type OutFile } from "./out-file.ts";
import { pieceWorker, type PieceResult, type PieceTask, type Setup } from "./work-piece.ts";

/** Bytes of a batch. A file of no more than one needs no threads. */
const batchBytes = 2 ** 21;

/** Evaluates `--data` in batches. */
export async function streamEvaluation(context: Context): Promise<ExitStatus> {
  const { world, values } = context;
  const given = values["data"] ?? "";
  const framework = await loadFramework(context);
  if (!framework) return exitStatus.findings;
  const { module, sources } = framework;
  const obstacles = obstaclesTo(module);
  if (obstacles.length > 0) {
    await refuse(obstacles, sources, context);
    return exitStatus.findings;
  }
  const noted = readDataNotes(given, world.cwd);
  const asOf = values["as-of"] ?? noted.notes?.asOf ?? world.today();
  const source = await openSource(path.resolve(world.cwd, given)).catch(() => undefined);
  if (!source) {
    await refuse((await readBytes(given, world)).diagnostics, sources, context);
    return exitStatus.findings;
  }
  const outName = values["out"];
  const write = outName === undefined ? "nothing" : /\.csv$/i.test(outName) ? "csv" : "jsonl";
  let out: OutFile | undefined;
  try {
    if (outName !== undefined) {
      out = await beginFile(path.resolve(world.cwd, outName)).catch((error: unknown) => {
        throw cannotWrite(outName, error);
      });
    }
    const ran = await watched(world, (run) =>
      evaluateFile({ module, asOf, write }, source, { given, context, out, run }),
    );
    const about = interpret(module, { name: displayName(given), entities: [], columns: {}, labels: {} }, { asOf });
    const problems = [...noted.diagnostics, ...ran.summary.problems, ...about.problems, ...leftOut(module)];
    if (ran.summary.isCut || (ran.summary.rows === 0 && hasErrors(problems))) {
      await refuse(problems, sources, context);
      return exitStatus.findings;
    }
    await out?.keep();
    await show({ framework, asOf, ran, problems, notes: noted.notes, name: displayName(given) }, context);
    return hasErrors(problems) ? exitStatus.findings : exitStatus.good;
  } finally {
    await source.close();
    await out?.drop();
  }
}

interface Ran {
  readonly counts: readonly number[];
  readonly open: number;
  /** Of the bytes of the file. */
  readonly digest: string;
  readonly summary: BatchSummary;
}

async function evaluateFile(
  setup: Setup,
  source: Awaited<ReturnType<typeof openSource>>,
  { given, context, out, run }: { given: string; context: Context; out: OutFile | undefined; run: Run },
): Promise<Ran> {
  const { module, write } = setup;
  const isSmall = source.byteLength <= batchBytes;
  const threads = isSmall ? 1 : availableParallelism();
  const pool = isSmall ? undefined : new Pool(nodeThreads(setup), threads, run.signal);
  const here = pool ? undefined : pieceWorker(setup);
  const work: PieceWork<PieceResult> = {
    // One more than there are threads, so that none waits for the next piece to be read.
    ahead: threads + 1,
    async run(piece, options, twice) {
      const task: PieceTask = { piece, options, twice };
      if (here) return here(task);
      return valueOf((await pool?.run(task)) as Answer<Worked<PieceResult>>);
    },
  };
  const key = context.values["key"];
  const batches = workBatches(
    source,
    {
      name: displayName(given),
      module,
      batchBytes,
      withLabels: write === "jsonl",
      ...(key !== undefined && { key }),
      ...(run.signal && { signal: run.signal }),
    },
    work,
  );
  const counts = [0, ...module.levels.map(() => 0)];
  let open = 0;
  const digesting = digestOf(source, run.signal);
  digesting.catch(() => undefined);
  try {
    if (write === "csv") await out?.write(resultLines(module).header);
    for (;;) {
      const next = await batches.next();
      if (next.done) return { counts, open, digest: await digesting, summary: next.value };
      const { made, share } = next.value;
      for (const [level, count] of made.counts.entries()) counts[level] = (counts[level] ?? 0) + count;
      open += made.open;
      if (made.lines !== "") await out?.write(made.lines);
      run.onProgress?.(Math.floor(share * source.byteLength), source.byteLength);
    }
  } finally {
    await pool?.close();
    await batches.return({ problems: [], rows: 0, isCut: true }).catch(() => undefined);
    await digesting.catch(() => undefined);
  }
}

interface Shown {
  readonly framework: LoadedFramework;
  readonly asOf: string;
  readonly ran: Ran;
  readonly problems: BatchSummary["problems"];
  readonly notes: ReturnType<typeof readDataNotes>["notes"];
  readonly name: string;
}

async function show({ framework, asOf, ran, problems, notes, name }: Shown, context: Context): Promise<void> {
  const { module, sources } = framework;
  const { world, language, format, values } = context;
  const { rows } = ran.summary;
  const distribution = ran.counts.map((count, level) => ({ level, id: module.levels[level - 1]?.id ?? "", count }));
  if (format === "json") {
    const index = indexSources(sources);
    const { id, version, title } = module;
    const evaluation = {
      module: { id, version, title },
      asOf,
      distribution,
      problems,
      entities: [],
      reports: [],
      statistics: [],
    };
    const data = {
      name,
      rows,
      digest: ran.digest,
      ...(notes && { synthetic: notes.synthetic, ...(notes.note && { note: notes.note }) }),
      problems: problems.map((problem) => toDiagnosticJson(problem, index, language)),
    };
    const table = { name, entities: [], columns: {}, labels: {} };
    const summary = encodeSummary(evaluation, { module, table, digest: digestModule(module), data });
    return writeJson(world.out, {
      ...summary,
      open: ran.open,
      ...(values["out"] !== undefined && { entitiesIn: values["out"] }),
    });
  }
  await showDiagnostics(problems, sources, context, 20);
  const shown = {
    module,
    asOf,
    distribution,
    reports: [],
    open: ran.open,
    data: { name, rows, synthetic: notes?.synthetic, note: notes?.note },
  };
  return world.out.write(`${renderEvaluation(shown, language)}\n`);
}
