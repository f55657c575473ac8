import type { WriteStream } from "node:tty";
import type { Output, World } from "./world.ts";

// The global `process`, not `import process from "node:process"`: an import opens all three streams, which takes 5 ms.

/** The real thing. Streams are opened when they are first used: each costs a millisecond or two. */
export function processWorld(): World {
  let out: Output | undefined;
  let err: Output | undefined;
  return {
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    get out() {
      return (out ??= toOutput(process.stdout));
    },
    get err() {
      return (err ??= toOutput(process.stderr));
    },
    today: () => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, "0");
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    now: () => performance.now(),
    onInterrupt(stop) {
      process.once("SIGINT", stop);
      return () => process.off("SIGINT", stop);
    },
  };
}

function toOutput(stream: WriteStream): Output {
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Who reads us has seen enough, as `head` does.
    if (error.code !== "EPIPE") throw error;
    open = false;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns || 80,
    write: (text) =>
      new Promise((resolve) => {
        if (open && text) stream.write(text, () => resolve());
        else resolve();
      }),
  };
}
