import { UsageError } from "./usage-error.ts";

/** The whole number from `least` on that an option says; `otherwise` where it is not there. Errors: throws `UsageError`. */
export function wholeOption(name: string, text: string | undefined, otherwise: number, least = 0): number {
  if (text === undefined) return otherwise;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError({
    vi: `\`--${name} ${text}\`: cần một số nguyên từ ${least} trở lên`,
    en: `\`--${name} ${text}\`: a whole number from ${least} is wanted`,
  });
}
