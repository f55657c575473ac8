/**
 * First-order and total shares of variance from outputs of drawn inputs (pick and freeze).
 *
 * Source   A. Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181, 259–270
 *          (first order: table 2 b, outputs centred; total: Jansen, table 2 f)
 */

/** An estimate with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** Of one input. */
export interface Shares {
  /** What the variance would fall by if this were fixed. */
  readonly first: Estimate;
  /** What would be left if all others were fixed: more than `first` where inputs matter together. */
  readonly total: Estimate;
}

/**
 * Estimates, by input. `a` and `b`: outputs of two independent draws; `mixed`: by input, of the first with that input of the second.
 *
 * Missing  undefined where the output does not vary
 */
export function varianceSharesOf(
  a: Float64Array,
  b: Float64Array,
  mixed: readonly Float64Array[],
): { readonly variance: number; readonly shares: readonly Shares[] } | undefined {
  const every = [...a, ...b];
  const [mean, variance] = [meanOf(every), varianceOf(every)];
  if (!(variance > 0)) return undefined;
  const shares = mixed.map((mix): Shares => {
    const at = (values: Float64Array, draw: number): number => values[draw] ?? Number.NaN;
    return {
      first: estimateOf(a.map((value, draw) => ((at(b, draw) - mean) * (at(mix, draw) - value)) / variance)),
      total: estimateOf(a.map((value, draw) => (value - at(mix, draw)) ** 2 / 2 / variance)),
    };
  });
  return { variance, shares };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  return meanOf(Array.from(values, (value) => (value - mean) ** 2));
}

function estimateOf(terms: Float64Array): Estimate {
  return { value: meanOf(terms), error: Math.sqrt(varianceOf(terms) / terms.length) };
}
