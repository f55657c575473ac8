import { annotateConflicts, rebase as carryOver, type Rebased } from "@khung/compiler";
import { indexSources, report, toDiagnosticJson, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { formatOption, frameworkOption, outOption, withOption } from "../global-options.ts";
import { loadFramework, type LoadedFramework } from "../load-framework.ts";
import { loadSources, refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { rebaseFindings, type Touched } from "../rebase-findings.ts";
import { UsageError } from "../usage-error.ts";
import { writeFile } from "../write-file.ts";

/** `khung rebase`: an overlay carried over to another version of what it extends. */
export const rebase: Command = {
  name: "rebase",
  summary: {
    vi: "chuyển bộ tiêu chí sang phiên bản mới của khung gốc",
    en: "carry an overlay over to a new version of its base",
  },
  usage:
    "rebase OVERLAY --onto NEWBASE [--from OLDBASE|ID[@VERSION]] [--framework ID@VERSION] [--with PATH] [--out FILE] [--format text|json]",
  paths: "one",
  options: [
    {
      name: "onto",
      value: "PATH",
      required: "required",
      help: { vi: "khung gốc mới: tệp hoặc thư mục", en: "the new base: a file or a folder" },
    },
    {
      name: "from",
      value: "PATH",
      help: {
        vi: "khung gốc cũ: tệp, thư mục, hoặc mã khi mã đã đổi (mặc định tìm cạnh bộ tiêu chí)",
        en: "the old base: a file, a folder, or its id where that changed (unless said, looked for beside the overlay)",
      },
    },
    frameworkOption,
    withOption,
    outOption,
    formatOption,
  ],
  details: {
    vi: "Chỉ sửa số phiên bản sau `kế thừa` và giá trị được trích; chú thích, cách trình bày giữ nguyên. Câu có xung đột giữ nguyên, với --out thì có chú thích phía trên. Không nêu --out thì chỉ báo, không ghi gì; `--out -` in ra đầu ra chuẩn.",
    en: "Edits only the version after `extends` and quoted values; comments and layout stay. A statement in conflict stays as it is, with --out under a comment. Without --out nothing is written; `--out -` prints the result.",
  },
  examples: [
    "khung rebase tinh.khung --onto xa-1.1.khung",
    "khung rebase tinh.khung --onto xa-1.1.khung --out tinh-moi.khung",
  ],
  async run(context) {
    const { world, values, paths, format } = context;
    const onto = await loadFramework({ ...context, paths: [values["onto"] ?? ""] });
    if (!onto) return exitStatus.findings;
    const { source, others, old, diagnostics } = await loadOverlay(context, onto);
    if (!source) {
      await refuse(diagnostics, [], context);
      return exitStatus.findings;
    }
    const from = oldIdOf(values["from"], old, onto.module);
    const result = carryOver(source, others, { onto: onto.module, ...(from && { from }) });
    if ("extended" in result) {
      const base = from ? `${from.id}${from.version === undefined ? "" : `@${from.version}`}` : onto.module.id;
      const extended = result.extended.map((each) => `\`${each}\``).join(", ") || "–";
      await refuse(
        [report("KH6138", { file: source.file, start: 0, end: 0 }, { file: source.file, base, extended })],
        [source],
        context,
      );
      return exitStatus.findings;
    }
    const findings = [
      ...rebaseFindings(result.fates, touchedBy(result, source.file), { base: onto.module, ...(old && { old }) }),
      ...result.problems,
    ];
    const text = withRemarks(result, findings, context);
    const out = values["out"];
    const shown = [
      { ...source, text: result.text },
      ...others.filter(({ file }) => file !== source.file),
      ...(old ? await oldSources(context) : []),
    ];
    if (out !== undefined && out !== "-") writeFile(world.cwd, out, text);
    if (format === "json") {
      await writeJson(world.out, rebaseJson(result, findings, shown, onto.module, text, context));
    } else {
      await showDiagnostics(findings, shown, context);
      await (out === "-" ? world.err : world.out).write(`${summaryOf(result, onto.module, paths[0] ?? "", context)}\n`);
      if (out === "-") await world.out.write(text);
    }
    return hasErrors(findings) ? exitStatus.findings : exitStatus.good;
  },
};

interface LoadedOverlay {
  readonly source: Source | undefined;
  /** Everything that the overlay needs on its new base. */
  readonly others: readonly Source[];
  readonly old: Module | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the overlay, and beside it whatever else it extends that the new base does not bring. */
async function loadOverlay(context: Context, onto: LoadedFramework): Promise<LoadedOverlay> {
  const { values } = context;
  const beside = pathOf(values["from"]) ?? values["with"];
  const { with: _with, framework: _framework, ...rest } = values;
  const loaded = await loadSources({ ...context, values: { ...rest, ...(beside !== undefined && { with: beside }) } });
  const named = loaded.sources.filter(({ file }) => loaded.named.has(file));
  const [source, second] = named;
  if (second) {
    throw new UsageError({
      vi: "rebase làm với từng tệp một: nêu tệp của bộ tiêu chí",
      en: "rebase takes one file at a time: name the file of the overlay",
    });
  }
  const brought = new Set(onto.compiled.modules.map(({ id, version }) => `${id}@${version}`));
  const files = new Set(onto.sources.map(({ file }) => file));
  const isBrought = (file: string): boolean =>
    files.has(file) ||
    loaded.compiled.modules.some(
      ({ id, version, origin }) => origin.file === file && (brought.has(`${id}@${version}`) || id === onto.module.id),
    );
  const more = loaded.sources.filter(({ file }) => file !== source?.file && !isBrought(file));
  return {
    source,
    others: [...onto.sources.filter(({ file }) => file !== source?.file), ...more],
    old: oldBase(loaded.compiled.modules, source?.file, onto.module, values["from"]),
    diagnostics: loaded.diagnostics,
  };
}

/** `--from` as a path; undefined where it is an id. */
function pathOf(from: string | undefined): string | undefined {
  return from !== undefined && /[/\\]|\.khung$/.test(from) ? from : undefined;
}

/** What the overlay stands on now. */
function oldBase(
  modules: readonly Module[],
  file: string | undefined,
  onto: Module,
  from: string | undefined,
): Module | undefined {
  const layers = modules.filter(({ origin }) => origin.file === file).flatMap(({ layers: each }) => each ?? []);
  const ids = new Set([
    onto.id,
    ...onto.replaces.map(({ id }) => id),
    ...(from !== undefined && pathOf(from) === undefined ? [from.split("@")[0] ?? ""] : []),
  ]);
  return modules.find(
    ({ id, version, origin }) =>
      origin.file !== file && ids.has(id) && layers.some((layer) => layer.id === id && layer.version === version),
  );
}

/** The id that the overlay extends now, where it is not that of the new base. */
function oldIdOf(
  from: string | undefined,
  old: Module | undefined,
  onto: Module,
): { readonly id: string; readonly version?: string } | undefined {
  if (from !== undefined && pathOf(from) === undefined) {
    const [id = "", version] = from.split("@");
    return { id, ...(version !== undefined && { version }) };
  }
  if (old && old.id !== onto.id) return { id: old.id, version: old.version };
  return undefined;
}

async function oldSources(context: Context): Promise<readonly Source[]> {
  const { values } = context;
  const beside = pathOf(values["from"]) ?? values["with"];
  const { framework: _framework, ...rest } = values;
  return (
    await loadSources({ ...context, values: { ...rest, ...(beside !== undefined && { with: beside }) } })
  ).sources.filter(({ file }) => !context.paths.includes(file));
}

/** The statements that change a criterion of the base. */
function touchedBy({ compiled }: Rebased, file: string): readonly Touched[] {
  const changes = compiled.modules
    .flatMap(({ history }) => history ?? [])
    .filter(({ span, kind }) => span.file === file && kind !== "add" && kind !== "remove");
  return changes.map(({ path: at, span }) => ({ path: at, name: at.split("/")[0] ?? at, span }));
}

function withRemarks({ text, fates }: Rebased, findings: readonly Diagnostic[], { language }: Context): string {
  const conflicts = fates.flatMap((fate, i) => {
    const finding = findings[i];
    return fate.kind === "conflict" && finding
      ? [{ span: fate.span, text: finding.message[language].replace(/^./u, (first) => first.toUpperCase()) }]
      : [];
  });
  return annotateConflicts(text, conflicts);
}

function summaryOf(
  { fates, statements, problems }: Rebased,
  onto: Module,
  file: string,
  { language }: Context,
): string {
  const count = (kind: string): number => fates.filter((each) => each.kind === kind).length;
  const [conflicts, requoted, redundant] = [count("conflict"), count("requoted"), count("redundant")];
  const carried = statements - conflicts - requoted - redundant;
  const key = `${onto.id}@${onto.version}`;
  const failed = problems.length > 0;
  return language === "vi"
    ? `${file} → ${key}: ${carried} câu giữ nguyên, ${requoted} trích lại, ${redundant} không còn cần, ${conflicts} xung đột${failed ? "; kết quả còn lỗi" : ""}`
    : `${file} → ${key}: ${carried} carried over, ${requoted} quoted anew, ${redundant} no longer needed, ${conflicts} in conflict${failed ? "; the result has errors" : ""}`;
}

function rebaseJson(
  { fates, statements }: Rebased,
  findings: readonly Diagnostic[],
  sources: readonly Source[],
  onto: Module,
  text: string,
  { language }: Context,
): unknown {
  const index = indexSources(sources);
  return {
    onto: { id: onto.id, version: onto.version },
    statements,
    carried: statements - fates.length,
    changes: fates.map((fate) => ({
      fate: fate.kind,
      path: fate.path,
      ...(fate.kind === "conflict" ? { conflict: fate.conflict } : { before: fate.before, after: fate.after }),
    })),
    text,
    diagnostics: findings.map((each) => toDiagnosticJson(each, index, language)),
  };
}
