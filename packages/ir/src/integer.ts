/** Whole numbers on bigint: what exact rationals are made of. */

const small = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor of two whole numbers ≥ 0; that of 0 and n is n. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) {
    // Below 2⁵³ the remainder of doubles is exact and several times faster than that of bigints.
    if (x <= small && y <= small) return BigInt(smallDivisor(Number(x), Number(y)));
    [x, y] = [y, x % y];
  }
  return x;
}

function smallDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The same of whole doubles ≥ 0 below 2⁵³, the second > 0. Remainders of 32-bit integers are several times faster than those of doubles. */
export function greatestDivisorOf(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0x7f_ff_ff_ff) [x, y] = [y, x % y];
  return y === 0 ? x : divisorOf32Bits(y, x % y);
}

function divisorOf32Bits(a: number, b: number): number {
  let [x, y] = [a | 0, b | 0];
  while (y !== 0) [x, y] = [y, (x % y) | 0];
  return x;
}

/** 10 to a power ≥ 0. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
