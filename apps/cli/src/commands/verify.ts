import { statSync } from "node:fs";
import path from "node:path";
import { indexSources, report, toDiagnosticJson, type Diagnostic, type Source } from "@khung/diagnostics";
import { displayName, readBytes } from "@khung/project";
import {
  checkFiles,
  checkSignature,
  checkSource,
  compareReceipts,
  listPublications,
  nameOfFolder,
  readPublication,
  readReceipt,
  readReference,
} from "@khung/store";
import manifest from "../../package.json" with { type: "json" };
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption, storeOptions, withOption } from "../global-options.ts";
import { checkDataOptions } from "../load-data.ts";
import { withBases } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { contextOf, makeReceipt } from "../receipts.ts";
import { runEvaluation } from "../run-evaluation.ts";
import { openStore, type OpenStore } from "../store-sources.ts";
import { UsageError } from "../usage-error.ts";

/** What came of verifying one thing. */
interface Verified {
  /** `vn.mau@1.0.0`, or the name of a receipt. */
  readonly name: string;
  readonly kind: "publication" | "receipt";
  readonly holds: boolean;
  /** What was found to be so, for people. */
  readonly said: { readonly vi: string; readonly en: string };
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `khung verify`: works publications and receipts out again. */
export const verify: Command = {
  name: "verify",
  summary: { vi: "kiểm tra bản công bố hoặc biên nhận", en: "check publications and receipts" },
  usage:
    "verify [STORE/ID/VERSION | RECEIPT.json | ID@VERSION]… [--store DIR] [--signers FILE] [--framework PATH --data FILE]",
  paths: "any",
  options: [
    ...storeOptions,
    {
      name: "framework",
      value: "PATH",
      help: {
        vi: "khung để tính lại, thay cho tệp ghi trong biên nhận",
        en: "the framework, in place of the file that the receipt names",
      },
    },
    ...dataOptions
      .filter(({ name }) => name === "data")
      .map(({ name, value }) => ({
        name,
        ...(value !== undefined && { value }),
        help: {
          vi: "số liệu, thay cho tệp ghi trong biên nhận",
          en: "the data, in place of the file that the receipt names",
        },
      })),
    withOption,
    formatOption,
  ],
  details: {
    vi: "Bản công bố được dịch lại từ nguồn, đối chiếu mã băm, bản kê và chữ ký. Biên nhận được tính lại và so từ đầu đến cuối; nêu chỗ khác đầu tiên. `--store` không kèm tên: mọi bản trong kho.",
    en: "A publication is compiled again from its source; digests, manifest and signature are compared. A receipt is evaluated again; the first difference is said. `--store` without a name: all of it.",
  },
  examples: [
    "khung verify kho/vn.cds.xa/1.0.0 --signers nguoi-ky",
    "khung verify --store kho --signers nguoi-ky",
    "khung verify bien-nhan.json",
    "khung verify bien-nhan.json --data so-lieu-moi.csv",
  ],
  async run(context) {
    const verified = await verifyAll(context);
    await show(verified, context);
    return verified.every(({ holds }) => holds) ? exitStatus.good : exitStatus.findings;
  },
};

async function verifyAll(context: Context): Promise<readonly Verified[]> {
  const { paths, values, world } = context;
  const opened = values["store"] === undefined ? { diagnostics: [] } : await openStore(context);
  const store = "store" in opened ? opened.store : undefined;
  const all: Verified[] = [];
  if (opened.diagnostics.length > 0) return [failed(values["signers"] ?? "", "publication", opened.diagnostics)];
  for (const given of paths) {
    const reference = store && readReference(given);
    if (store && reference) all.push(await verifyPublication(store, reference, context));
    else if (statSync(path.resolve(world.cwd, given), { throwIfNoEntry: false })?.isDirectory() === true) {
      all.push(await verifyFolder(given, context));
    } else all.push(await verifyReceipt(given, context));
  }
  if (paths.length > 0) return all;
  if (!store) {
    const said = {
      vi: "cần một bản công bố, một biên nhận, hoặc `--store`",
      en: "a publication, a receipt or `--store` is needed",
    };
    throw new UsageError(said);
  }
  const { references, diagnostics } = listPublications(store);
  for (const each of references) all.push(await verifyPublication(store, each, context));
  return diagnostics.length > 0 ? [...all, failed(store.shown, "publication", diagnostics)] : all;
}

/** `STORE/ID/VERSION`: the store is two folders up. */
async function verifyFolder(given: string, context: Context): Promise<Verified> {
  const { cwd } = context.world;
  const folder = path.resolve(cwd, given);
  const shown = displayName(path.relative(cwd, path.dirname(path.dirname(folder)))) || ".";
  const { store, diagnostics } = await openStore({ ...context, values: { ...context.values, store: shown } });
  if (diagnostics.length > 0) return failed(displayName(given), "publication", diagnostics);
  const [id, version] = folder.split(path.sep).slice(-2).map(nameOfFolder);
  if (store && id !== undefined && version !== undefined) return verifyPublication(store, { id, version }, context);
  const why = { whyVi: "đường dẫn không phải KHO/MÃ/PHIÊN_BẢN", whyEn: "the path is not STORE/ID/VERSION" };
  const file = displayName(given);
  return failed(file, "publication", [report("KH6107", { file, start: 0, end: 0 }, { path: file, ...why })]);
}

/** Something that is not as it should be. */
function failed(name: string, kind: Verified["kind"], diagnostics: readonly Diagnostic[]): Verified {
  return { name, kind, holds: false, said: { vi: "", en: "" }, sources: [], diagnostics };
}

async function verifyPublication(
  store: OpenStore,
  reference: { readonly id: string; readonly version: string },
  { world }: Context,
): Promise<Verified> {
  const name = `${reference.id}@${reference.version}`;
  const { publication, diagnostics } = readPublication(store, reference);
  if (!publication) return failed(name, "publication", diagnostics);
  const signature = checkSignature(publication, store.signers, store.today);
  const built = await withBases([publication.source], world, store);
  const errors = built.compiled.diagnostics.filter(({ severity }) => severity === "error");
  // Without a sound base nothing can be said of what stands on it.
  const isWhole = built.diagnostics.length === 0;
  const { issuer, decision, published } = publication.manifest;
  const key = signature.key ?? "–";
  const day = published === undefined ? "" : `, ${published}`;
  const problems = [
    ...signature.diagnostics,
    ...built.diagnostics,
    ...(isWhole ? errors : []),
    ...checkFiles(publication),
    ...(isWhole ? checkSource(publication, built.compiled.modules, manifest.version) : []),
  ];
  return {
    name,
    kind: "publication",
    holds: !hasErrors(problems),
    said: {
      vi: `${issuer}, ${decision.number} ngày ${decision.dated}${day}; khóa ${key}`,
      en: `${issuer}, ${decision.number} dated ${decision.dated}${day}; key ${key}`,
    },
    sources: built.sources,
    diagnostics: problems,
  };
}

/** Receipts are small: the longest has a line for each layer and file. */
const receiptLimit = 2 ** 20;

async function verifyReceipt(given: string, context: Context): Promise<Verified> {
  const { file, bytes, diagnostics } = await readBytes(given, context.world);
  if (!bytes) return failed(file, "receipt", diagnostics);
  const tooBig = { vi: "tệp quá lớn", en: "it is too big for one" };
  const read =
    bytes.length > receiptLimit
      ? ({ kind: "bad", why: tooBig } as const)
      : readReceipt(new TextDecoder().decode(bytes));
  if (read.kind === "bad") {
    const what = { whatVi: "biên nhận", whatEn: "a receipt" };
    const params = { path: file, ...what, whyVi: read.why.vi, whyEn: read.why.en };
    return failed(file, "receipt", [report("KH6115", { file, start: 0, end: 0 }, params)]);
  }
  const { record } = read;
  const again = contextOf(record, given, context);
  checkDataOptions(again);
  const ran = await runEvaluation(again);
  // Why was shown where it was found.
  if (!ran) return failed(file, "receipt", []);
  const folder = path.dirname(path.resolve(context.world.cwd, given));
  const found = makeReceipt(ran, again, folder);
  const { entities } = record.result;
  const framework = record.inputs.find(({ role }) => role === "framework");
  const problems = compareReceipts(file, record, found);
  return {
    name: file,
    kind: "receipt",
    holds: !hasErrors(problems),
    said: {
      vi: `${framework?.id ?? ""}, ${entities} đơn vị, tính tại ngày ${record.asOf}`,
      en: `${framework?.id ?? ""}, ${entities} entities, as of ${record.asOf}`,
    },
    sources: ran.framework.sources,
    diagnostics: problems,
  };
}

async function show(verified: readonly Verified[], context: Context): Promise<void> {
  const { world, language, format } = context;
  if (format === "json") {
    const items = verified.map(({ name, kind, holds, sources, diagnostics }) => {
      const index = indexSources(sources);
      return {
        kind,
        name,
        verified: holds,
        diagnostics: diagnostics.map((each) => toDiagnosticJson(each, index, language)),
      };
    });
    return writeJson(world.out, { verified: verified.every(({ holds }) => holds), items });
  }
  const said = new Map(verified.flatMap(({ diagnostics }) => diagnostics.map((each) => [JSON.stringify(each), each])));
  const sources = new Map(verified.flatMap((each) => each.sources.map((source) => [source.file, source])));
  await showDiagnostics([...said.values()], [...sources.values()], context);
  const words =
    language === "vi"
      ? { good: "đúng", bad: "SAI ", none: "kho trống" }
      : { good: "good", bad: "BAD ", none: "the store is empty" };
  const lines = verified.map(
    ({ name, holds, said }) =>
      `${holds ? words.good : words.bad}  ${name}${said[language] && ` (${said[language]})`}\n`,
  );
  await world.out.write(lines.join("") || `${words.none}\n`);
}
