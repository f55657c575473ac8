import type { World } from "../world.ts";

/** Shows how far something is. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

const patience = 1000;
const pause = 100;

/** A bar on standard error, when that is a terminal and the work takes longer than a second; else nothing. */
export function createProgress(world: World): Progress {
  const { err } = world;
  const started = world.now();
  let drawn = started + patience - pause;
  let visible = false;
  return {
    update(done, total) {
      if (!err.isTerminal || total === 0 || world.now() - drawn < pause) return;
      drawn = world.now();
      visible = true;
      const width = Math.max(10, Math.min(40, err.columns - 30));
      const full = Math.floor((width * done) / total);
      const share = Math.floor((100 * done) / total);
      void err.write(`\r${"█".repeat(full)}${"░".repeat(width - full)} ${share}% ${done}/${total}`);
    },
    end() {
      if (visible) void err.write("\r\u001b[K");
    },
  };
}
