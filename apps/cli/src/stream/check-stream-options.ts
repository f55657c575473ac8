import type { Context } from "../command.ts";
import { UsageError } from "../usage-error.ts";

const barred = ["children", "registry", "lineage", "receipt"] as const;

/** Throws `UsageError` for options that need all rows at once. */
export function checkStreamOptions({ values }: Context): void {
  const name = barred.find((each) => values[each] !== undefined);
  if (name !== undefined)
    throw new UsageError({
      vi: `\`--${name}\` không dùng được khi đọc từng đợt`,
      en: `\`--${name}\` cannot be used when a file is read in batches`,
    });
  if ((values["data"] ?? "-") === "-")
    throw new UsageError({
      vi: "đầu vào chuẩn không đọc từng đợt được: ghi vào một tệp trước",
      en: "standard input cannot be read in batches: write it to a file first",
    });
}
