/** A fingerprint of records: the same lines in any order have the same digest. */

import { createSha256 } from "../sha256.ts";

/** `sha256:` and 64 hexadecimal digits of the lines, each as a JSON list, in code-point order. */
export function digestRecords(lines: readonly (readonly string[])[]): string {
  const hash = createSha256();
  const texts = lines.map((line) => JSON.stringify(line)).sort();
  hash.update(new TextEncoder().encode(texts.join("\n")));
  return `sha256:${hash.hex()}`;
}
