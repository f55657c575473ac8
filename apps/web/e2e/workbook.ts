// A workbook as it was written: the text of each sheet, by its name.
import { inflateRawSync } from "node:zlib";

/** By name, in the order of the workbook; the XML of each. */
export function sheetsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const files = filesOf(bytes);
  const names = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/gu)].map(
    ([, name = ""]) => name,
  );
  return new Map(names.map((name, i) => [name, files.get(`xl/worksheets/sheet${i + 1}.xml`) ?? ""]));
}

/** Files of an archive whose sizes stand before each file. */
function filesOf(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [packed, name, extra] = [
      bytes.readUInt32LE(at + 18),
      bytes.readUInt16LE(at + 26),
      bytes.readUInt16LE(at + 28),
    ];
    const content = at + 30 + name + extra;
    files.set(
      bytes.toString("utf8", at + 30, at + 30 + name),
      inflateRawSync(bytes.subarray(content, content + packed)).toString("utf8"),
    );
    at = content + packed;
  }
  return files;
}
