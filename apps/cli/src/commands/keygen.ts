import { writeFileSync } from "node:fs";
import path from "node:path";
import { report } from "@khung/diagnostics";
import { fingerprintOf, generateKey, publicLine } from "@khung/store";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { outOption } from "../global-options.ts";
import { refuse } from "../load-sources.ts";

/** `khung keygen`: a key to sign publications with. */
export const keygen: Command = {
  name: "keygen",
  summary: { vi: "tạo khóa để ký bản công bố", en: "make a key to sign publications with" },
  usage: "keygen --out FILE",
  paths: "none",
  options: [
    {
      ...outOption,
      required: "required",
      help: { vi: "tệp khóa bí mật; khóa công khai ở `FILE.pub`", en: "the private key; the public one is `FILE.pub`" },
    },
  ],
  details: {
    vi: "Khóa Ed25519 dạng OpenSSH, không mật khẩu: chỉ người ký đọc được tệp này. Khóa có sẵn không bị ghi đè.",
    en: "An Ed25519 key as OpenSSH writes it, without a passphrase: only its owner may read the file. No key is written over.",
  },
  examples: ["khung keygen --out khoa-ky"],
  async run(context) {
    const { values, world, language } = context;
    const out = values["out"] ?? "";
    const { file, publicBlob } = generateKey();
    const target = path.resolve(world.cwd, out);
    try {
      writeFileSync(target, file, { flag: "wx", mode: 0o600 });
      writeFileSync(`${target}.pub`, `${publicLine(publicBlob)}\n`, { flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      const isThere = error.code === "EEXIST";
      const why = {
        whyVi: isThere ? "đã có tệp ở đó, không ghi đè" : `không ghi được (${String(error.code)})`,
        whyEn: isThere
          ? "there is a file already, and it is not written over"
          : `it cannot be written (${String(error.code)})`,
      };
      await refuse([report("KH6108", { file: out, start: 0, end: 0 }, { path: out, ...why })], [], context);
      return exitStatus.findings;
    }
    const line = `"${language === "vi" ? "TÊN CƠ QUAN BAN HÀNH" : "NAME OF THE ISSUER"}" namespaces="khung" ${publicLine(publicBlob)}`;
    const words =
      language === "vi"
        ? `khóa: ${out}\nvân tay: ${fingerprintOf(publicBlob)}\ndòng cho danh sách người ký:\n${line}\n`
        : `key: ${out}\nfingerprint: ${fingerprintOf(publicBlob)}\nline for the list of signers:\n${line}\n`;
    await world.out.write(words);
    return exitStatus.good;
  },
};
