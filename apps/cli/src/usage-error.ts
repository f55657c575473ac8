import type { Message } from "@khung/diagnostics";

/** The command line is not written as the help says. Ends the run with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly said: Message;
  constructor(said: Message) {
    super(said.en);
    this.said = said;
  }
}

/** Vietnamese and English with the same `did you mean`. */
export function withSuggestion(said: Message, near: string | undefined): Message {
  if (near === undefined) return said;
  return { vi: `${said.vi}; có phải ý là \`${near}\`?`, en: `${said.en}; did you mean \`${near}\`?` };
}
