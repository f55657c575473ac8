/**
 * Random numbers that are the same everywhere: a seed and a name give a stream, and only +, −, × and ÷ are used, so that no engine's
 * `exp` or `log` changes a digit.
 */

/** A stream of random numbers. */
export interface Random {
  /** From 0 up to but not including 1. */
  uniform(): number;
  /** About normal, mean 0, deviation 1, never beyond ±6: the sum of twelve uniform numbers. */
  normal(): number;
}

/** FNV-1a of UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The stream of a seed and a name (SplitMix32). Streams of different names do not disturb each other. */
export function createRandom(seed: number, name: string): Random {
  let state = hash(`${seed}/${name}`);
  const uniform = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    z ^= z >>> 15;
    return (z >>> 0) / 4_294_967_296;
  };
  const normal = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  };
  return { uniform, normal };
}

/** The value of a curve given at 0, 1, 2, … : straight between its points, flat beyond its ends. */
export function curveAt(points: readonly number[], x: number): number {
  const last = points.length - 1;
  const clamped = Math.max(0, Math.min(last, x));
  const i = Math.min(Math.floor(clamped), Math.max(0, last - 1));
  const from = points[i] ?? 0;
  return from + ((points[i + 1] ?? from) - from) * (clamped - i);
}

const factors = [0.25, 0.45, 0.68, 1, 1.45, 2.2, 3.6];

/** A factor around 1 for a normal number: sizes differ by ratios, not by differences. */
export function factorOf(normal: number, spread: number): number {
  return 1 + (curveAt(factors, normal + 3) - 1) * spread;
}
