import type { Output } from "../world.ts";

/** Writes one JSON value, indented. */
export async function writeJson(output: Output, value: unknown): Promise<void> {
  await output.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/**
 * Writes an object whose last key holds a long list, a piece at a time: one item a line, waiting for whoever reads. No string
 * of the whole is ever made.
 */
export async function writeLongJson(
  output: Pick<Output, "write">,
  head: Readonly<Record<string, unknown>>,
  key: string,
  items: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<void> {
  const start = JSON.stringify(head).slice(0, -1);
  let waiting = `${start}${start === "{" ? "" : ","}\n${JSON.stringify(key)}:[`;
  let between = "\n";
  for await (const item of items) {
    waiting += between + JSON.stringify(item);
    between = ",\n";
    if (waiting.length > 2 ** 16) {
      await output.write(waiting);
      waiting = "";
    }
  }
  await output.write(`${waiting}\n]}\n`);
}
