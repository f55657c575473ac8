import { UsageError } from "./usage-error.ts";

/** Milliseconds from a number of seconds above 0. Errors: throws `UsageError`. */
export function parseSeconds(option: string, text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds * 1000;
  throw new UsageError({
    vi: `\`--${option}\` cần số giây lớn hơn 0`,
    en: `\`--${option}\` is a number of seconds above 0`,
  });
}
