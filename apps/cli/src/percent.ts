import { compare, divide, fromInteger, multiply, parseRational, rational, type Rational } from "@khung/ir";
import { UsageError } from "./usage-error.ts";

/** A least share from the command line: `90%` and `90` are nine tenths. Errors: throws `UsageError`. */
export function parsePercent(option: string, text: string): Rational {
  const value = parseRational(text);
  const share = value && (text.includes("%") ? value : multiply(value, rational(1n, 100n)));
  if (share && share.numerator >= 0n && compare(share, fromInteger(1)) <= 0) return share;
  throw new UsageError({
    vi: `\`--${option}\` cần một tỷ lệ từ 0% đến 100%`,
    en: `\`--${option}\` is a share from 0% to 100%`,
  });
}

/** Whether `part` of `whole` is at least that; of nothing it always is. */
export function reaches(part: number, whole: number, least: Rational | undefined): boolean {
  const share = divide(fromInteger(part), fromInteger(whole));
  return least === undefined || share === undefined || compare(share, least) >= 0;
}
