/**
 * The candidate nearest to `word` by edit distance, if near enough to be what was meant.
 *
 * Diacritics, case and Đ/đ count little: `tong_hop` finds `tổng_hợp`. Ties go to the first candidate. Nothing is near a word of
 * one letter, or of more than 100.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const target = fold(word);
  // Of one letter nothing is left when it is replaced.
  const limit = target.length < 2 ? 0 : Math.max(1, Math.floor(target.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (candidate.length > 4 * longest) continue;
    const folded = fold(candidate);
    if (Math.abs(folded.length - target.length) >= least) continue;
    const d = distance(target, folded, least);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

const longest = 100;

/** Lower case without diacritics, Đ as d: for searching and comparing what people type, never for identity. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Optimal string alignment distance; gives up (returns `limit`) once it cannot be less. */
function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, (before[j - 2] ?? 0) + 1);
      current.push(d);
    }
    if (Math.min(...current) >= limit) return limit;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
