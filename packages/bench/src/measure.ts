/** Timing: warm-up, then rounds; the median is what counts, the first run is "cold". */

export interface Measurement {
  readonly engine: string;
  readonly work: string;
  readonly n: number;
  readonly median: number;
  /** The very first call in this process. */
  readonly cold: number;
  readonly unit: "ms";
}

export interface Work {
  readonly engine: string;
  readonly work: string;
  readonly n: number;
  readonly rounds?: number;
  readonly run: () => unknown;
}

/** Runs one piece of work: once cold, then `rounds` times (7 unless told). */
export async function measure({ engine, work, n, rounds = 7, run }: Work): Promise<Measurement> {
  const times: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const [cold = 0, ...warm] = times;
  warm.sort((a, b) => a - b);
  return { engine, work, n, median: warm[Math.floor(warm.length / 2)] ?? cold, cold, unit: "ms" };
}
