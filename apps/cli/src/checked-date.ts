import { isDate } from "@khung/ir";
import { UsageError } from "./usage-error.ts";

/** The value of `--as-of`, where it is one. Errors: throws `UsageError` for what is no date. */
export function checkedDate(value: string | undefined): string | undefined {
  if (value === undefined || isDate(value)) return value;
  throw new UsageError({
    vi: `\`--as-of ${value}\` không phải ngày dạng YYYY-MM-DD`,
    en: `\`--as-of ${value}\` is not a date YYYY-MM-DD`,
  });
}
