/**
 * Names of frameworks and versions as names of folders that every file system keeps apart, and back.
 *
 * Small ASCII letters, digits, `_` and `.` stay; everything else becomes `%XX` of its UTF-8 bytes, so that neither case nor Unicode forms
 * matter, nothing leaves the store, and no name is one that Windows keeps for itself.
 */

/** Bytes; file systems stop at 255, and a folder being written has a longer name. */
const longest = 200;

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** The folder of a name; undefined when the name is too long. */
export function folderName(name: string): string | undefined {
  const plain = name.normalize("NFC");
  const escaped = Buffer.from(plain, "utf8")
    .toString("latin1")
    .replace(/[^a-z0-9_.]/g, escape);
  const safe = reserved.test(escaped) || escaped.startsWith(".") ? escape(escaped) + escaped.slice(1) : escaped;
  const whole = safe.endsWith(".") ? `${safe.slice(0, -1)}%2E` : safe;
  return whole === "" || whole.length > longest ? undefined : whole;
}

function escape(text: string): string {
  return `%${text.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** The name of a folder; undefined when no name has this folder. */
export function nameOfFolder(folder: string): string | undefined {
  const bytes = folder.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const name = Buffer.from(bytes, "latin1").toString("utf8");
  return folderName(name) === folder ? name : undefined;
}

/** `ID@VERSION` taken apart; undefined for any other text. */
export function readReference(text: string): { readonly id: string; readonly version: string } | undefined {
  const [, id, version] = /^([\p{L}_][\p{L}\p{M}\p{N}_.]*)@(\d+\.\d+\.\d+)$/u.exec(text.normalize("NFC")) ?? [];
  return id === undefined || version === undefined ? undefined : { id, version };
}
