/** Files that an option asks for: where one cannot be written the user is told, for it is no fault of ours. */

import { writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./usage-error.ts";

const reasons: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ENOENT: { vi: "thư mục chứa tệp không tồn tại", en: "its folder does not exist" },
  ENOTDIR: { vi: "một phần của đường dẫn không phải thư mục", en: "a part of the path is no folder" },
  EISDIR: { vi: "đó là một thư mục", en: "it is a folder" },
  EACCES: { vi: "không có quyền ghi", en: "writing is not permitted" },
  EPERM: { vi: "không có quyền ghi", en: "writing is not permitted" },
  EROFS: { vi: "ổ đĩa chỉ cho đọc", en: "the disk can only be read" },
  ENOSPC: { vi: "ổ đĩa đã đầy", en: "the disk is full" },
};

/** Writes a file whole. Errors: throws `UsageError` where it cannot be written. */
export function writeFile(cwd: string, file: string, text: string): void {
  try {
    writeFileSync(path.resolve(cwd, file), text);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** What to throw when writing failed: what the user can mend as `UsageError`, anything else as it is. */
export function cannotWrite(file: string, error: unknown): unknown {
  const reason = error instanceof Error && "code" in error ? reasons[String(error.code)] : undefined;
  if (!reason) return error;
  return new UsageError({
    vi: `không ghi được \`${file}\`: ${reason.vi}`,
    en: `\`${file}\` cannot be written: ${reason.en}`,
  });
}
