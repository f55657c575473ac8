/**
 * Timing. Contestants of one piece of work take turns, round by round, so that what disturbs the machine disturbs all of them.
 *
 * The median of rounds is what counts. Two clocks: `median` is CPU time of this process (other people's load does not show), `wall` is
 * what a user waits. They differ where several threads work, and there `clock: "wall"` says that waiting is what is asked.
 */

/** One figure of the result. */
export interface Measurement {
  readonly engine: string;
  readonly work: string;
  /** Of rows, lines, scenarios: what the work is made of. */
  readonly n: number;
  readonly median: number;
  readonly unit: "ms" | "bytes";
  /** Median of waiting, ms. */
  readonly wall?: number;
  /** The very first call in this process, ms. */
  readonly cold?: number;
  readonly rounds?: number;
}

/** One who does the work. */
export interface Contestant {
  readonly engine: string;
  readonly run: () => unknown;
  /** Looks at the first answer; throws on a wrong one, before anything is measured. */
  readonly check?: (answer: unknown) => void;
  /** Which clock the median is of; CPU unless said. */
  readonly clock?: "wall";
}

/** A piece of work and those who do it. */
export interface Work {
  readonly work: string;
  readonly n: number;
  readonly contestants: readonly Contestant[];
  readonly rounds?: number;
  /** How long everybody is warmed up, ms; 200 unless told. Large programs take the optimiser longer. */
  readonly warmUp?: number;
}

/** A round takes at least this long: what is quicker is done several times in it. */
const leastRound = 20;

interface Sample {
  readonly cpu: number;
  readonly wall: number;
}

/** Measures everybody: once cold, then warm to see how often a round has to be, then in rounds (5 unless told). */
export async function measure({
  work,
  n,
  contestants,
  rounds = 5,
  warmUp = 200,
}: Work): Promise<readonly Measurement[]> {
  const runs = [];
  for (const { engine, run, clock, check } of contestants) {
    let first: unknown;
    const cold = await timed(() => (first = run()), 1);
    check?.(await first);
    let again = await timed(run, 1);
    const until = performance.now() + warmUp;
    while (performance.now() < until) again = await timed(run, 1);
    const calls = Math.max(1, Math.ceil(leastRound / Math.max(again.wall, 0.0005)));
    runs.push({ engine, run, clock, cold: cold.wall, calls: Math.min(calls, 20_000), samples: new Array<Sample>() });
  }
  for (let round = 0; round < rounds; round++)
    for (const { run, calls, samples } of runs) samples.push(await timed(run, calls));
  return runs.map(({ engine, clock, cold, samples }) => {
    const [cpu, wall] = [median(samples.map((each) => each.cpu)), median(samples.map((each) => each.wall))];
    return { engine, work, n, median: clock === "wall" ? wall : cpu, unit: "ms", wall, cold, rounds };
  });
}

async function timed(run: () => unknown, calls: number): Promise<Sample> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  for (let i = 0; i < calls; i++) {
    const answer = run();
    if (answer instanceof Promise) await answer;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000 / calls, wall: (performance.now() - wall) / calls };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
