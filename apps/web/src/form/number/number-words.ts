/**
 * Whole numbers in words, to ask about `1.234` without any mark that could be misread: "một nghìn hai trăm ba mươi tư".
 *
 * In: 0 to 999 999. Refuses: throws beyond.
 */

import type { Language } from "../../i18n/language.ts";

const digitsVi = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const smallEn = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" "),
  ..."sixteen seventeen eighteen nineteen".split(" "),
] as const;
const tensEn = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

/** A whole number below a million in words. */
export function numberWords(value: number, language: Language): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1_000_000) throw new RangeError(`no words for ${value}`);
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  const below = language === "vi" ? hundredsVi : hundredsEn;
  if (thousands === 0) return below(value, false);
  const head = `${below(thousands, false)} ${language === "vi" ? "nghìn" : "thousand"}`;
  return rest === 0 ? head : `${head} ${below(rest, true)}`;
}

/** `follows`: thousands stand before, so "không trăm" is said. */
function hundredsVi(value: number, follows: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const parts: string[] = [];
  if (hundreds > 0 || follows) parts.push(`${digitsVi[hundreds]} trăm`);
  if (tens === 1) parts.push("mười");
  else if (tens > 1) parts.push(`${digitsVi[tens]} mươi`);
  else if (ones > 0 && parts.length > 0) parts.push("linh");
  if (ones === 1 && tens > 1) parts.push("mốt");
  else if (ones === 4 && tens > 1) parts.push("tư");
  else if (ones === 5 && tens > 0) parts.push("lăm");
  else if (ones > 0 || value === 0) parts.push(digitsVi[ones] ?? "");
  return parts.join(" ");
}

function hundredsEn(value: number, follows: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const parts: string[] = hundreds > 0 ? [`${smallEn[hundreds]} hundred`] : [];
  if (rest > 0 && (hundreds > 0 || follows)) parts.push("and");
  if (rest >= 20) parts.push(`${tensEn[Math.floor(rest / 10)]}${rest % 10 === 0 ? "" : `-${smallEn[rest % 10]}`}`);
  else if (rest > 0 || value === 0) parts.push(smallEn[rest] ?? "");
  return parts.join(" ");
}
