import { isDate, type TestCase } from "@khung/ir";
import { report, type Diagnostic } from "@khung/diagnostics";
import { refuseFailing, runTests } from "@khung/policy-tests";
import { checkAlone, readBytes } from "@khung/project";
import {
  chainOf,
  checkBases,
  checkPublished,
  fingerprintOf,
  identityOf,
  publish as publishInto,
  readPrivateKey,
  type SigningKey,
} from "@khung/store";
import manifest from "../../package.json" with { type: "json" };
import type { Command, Context } from "../command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { formatOption, frameworkOption, storeOptions, withOption } from "../global-options.ts";
import { loadFramework, type LoadedFramework } from "../load-framework.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { openPublication, openStore, type OpenStore } from "../store-sources.ts";
import { UsageError } from "../usage-error.ts";

/** `khung publish`: a version into a store, once and for all. */
export const publish: Command = {
  name: "publish",
  summary: { vi: "công bố một phiên bản vào kho, có chữ ký", en: "publish a version into a store, signed" },
  usage: "publish PATH --store DIR [--key FILE] [--dated DATE] [--framework ID] [--with PATH] [--format text|json]",
  paths: "one",
  options: [
    ...storeOptions.map((each) => (each.name === "store" ? { ...each, required: "required" as const } : each)),
    {
      name: "key",
      value: "FILE",
      help: {
        vi: "khóa Ed25519 của cơ quan ban hành (OpenSSH hoặc PKCS#8); không có thì ký sau bằng `ssh-keygen -Y sign`",
        en: "the issuer's Ed25519 key (OpenSSH or PKCS#8); without it sign later with `ssh-keygen -Y sign`",
      },
    },
    {
      name: "dated",
      value: "DATE",
      help: { vi: "ngày công bố, YYYY-MM-DD, ghi vào bản kê", en: "day of publication, YYYY-MM-DD, for the manifest" },
    },
    frameworkOption,
    withOption,
    formatOption,
  ],
  details: {
    vi: "Kiểm thử trong văn bản, và trong tệp nêu ở --with, phải đạt hết. Bản đã công bố không đổi được nữa; công bố lại đúng nội dung ấy thì không có gì xảy ra. Ghi xong trọn vẹn hoặc không ghi gì.",
    en: "The tests in the text, and in what --with names, must pass. What is published never changes; to publish the same again does nothing. All of it is written, or nothing.",
  },
  examples: [
    "khung publish xa.khung --store kho --key khoa-ky --dated 2026-11-22",
    "khung publish tinh.khung --store kho --key khoa-tinh --with tinh.test.khung",
  ],
  async run(context) {
    checkDated(context.values["dated"]);
    const key = await readKey(context);
    if (!key) return exitStatus.findings;
    const framework = await loadFramework(context);
    const { store } = framework ? await openStore(context) : {};
    if (!framework || !store) return exitStatus.findings;
    return publishOne(framework, store, key.key, context);
  },
};

function checkDated(date: string | undefined): void {
  if (date === undefined || isDate(date)) return;
  throw new UsageError({
    vi: `\`--dated ${date}\` không phải ngày dạng YYYY-MM-DD`,
    en: `\`--dated ${date}\` is not a date YYYY-MM-DD`,
  });
}

/** `--key`; undefined after the reason was shown. */
async function readKey(context: Context): Promise<{ readonly key?: SigningKey } | undefined> {
  const given = context.values["key"];
  if (given === undefined) return {};
  const { file, bytes, diagnostics } = await readBytes(given, context.world);
  const read = bytes && readPrivateKey(new TextDecoder().decode(bytes));
  if (read?.kind === "key") return { key: read.key };
  const place = { file, start: 0, end: 0 };
  const problems = [...diagnostics];
  if (read?.kind === "encrypted") problems.push(report("KH6109", place, { path: file }));
  else if (read) {
    const why =
      read.kind === "malformed"
        ? { whyVi: "không phải tệp khóa bí mật, hoặc bị hỏng", whyEn: "it is no private key file, or it is damaged" }
        : { whyVi: `đó là khóa ${read.found}`, whyEn: `it is a key of ${read.found}` };
    problems.push(report("KH6108", place, { path: file, ...why }));
  }
  await refuse(problems, [], context);
  return undefined;
}

async function publishOne(
  framework: LoadedFramework,
  store: OpenStore,
  key: SigningKey | undefined,
  context: Context,
): Promise<ExitStatus> {
  const { module, compiled, sources } = framework;
  const published = context.values["dated"];
  const refused = async (diagnostics: readonly Diagnostic[]): Promise<ExitStatus> => {
    await refuse(diagnostics, sources, context);
    return exitStatus.findings;
  };
  const identity = identityOf(module);
  if ("code" in identity) return refused([identity]);
  const source = sources.find(({ file }) => file === module.origin.file)?.text ?? "";
  const problems = [
    ...checkAlone(module, source),
    ...checkPublished(module, identity, published),
    ...checkBases(module, compiled.modules, (reference) => openPublication(store, reference)),
    ...refuseFailing(
      runTests(compiled.modules, testsOf(framework), { today: published ?? context.world.today() }),
      module,
    ),
  ];
  if (problems.length > 0) return refused(problems);
  const layers = chainOf(module, compiled.modules);
  const dated = published === undefined ? {} : { published };
  const draft = { module, source, manifest: { ...identity, layers, engine: manifest.version, ...dated } };
  const { status, publication, diagnostics } = publishInto(store, draft, key);
  if (!status || !publication) return refused(diagnostics);
  await say(status, publication, key, context);
  return exitStatus.good;
}

/** What was read with it that tests it. */
function testsOf({ module: { id, version }, compiled }: LoadedFramework): readonly TestCase[] {
  return compiled.tests.filter(({ framework }) => framework.id === id && framework.version === version);
}

async function say(
  status: "published" | "same",
  { manifest: said, shown, signature }: NonNullable<ReturnType<typeof publishInto>["publication"]>,
  key: SigningKey | undefined,
  { world, language, format }: Context,
): Promise<void> {
  const { id, version, digest, layers } = said;
  if (format === "json") {
    return writeJson(world.out, {
      publication: { id, version, digest, layers, folder: shown, status, signed: signature !== undefined },
    });
  }
  const name = `${id}@${version}`;
  const fingerprint = key && status === "published" ? fingerprintOf(key.publicBlob) : undefined;
  const unsigned =
    language === "vi"
      ? `chưa ký; ký bằng \`ssh-keygen -Y sign -n khung -f KHÓA ${shown}/manifest.json\``
      : `not signed; sign with \`ssh-keygen -Y sign -n khung -f KEY ${shown}/manifest.json\``;
  const words =
    language === "vi"
      ? {
          head:
            status === "published"
              ? `đã công bố ${name} vào ${shown}`
              : `${name} đã có trong kho với đúng nội dung này; không ghi gì`,
          digest: `mã băm ${digest}`,
          signed: `ký bằng khóa ${fingerprint}`,
        }
      : {
          head:
            status === "published"
              ? `published ${name} in ${shown}`
              : `${name} is in the store with this very content; nothing was written`,
          digest: `digest ${digest}`,
          signed: `signed by key ${fingerprint}`,
        };
  const last = fingerprint !== undefined ? [words.signed] : signature === undefined ? [unsigned] : [];
  await world.out.write([words.head, words.digest, ...last, ""].join("\n"));
}
