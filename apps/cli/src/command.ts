import type { Message, MessageLanguage } from "@khung/diagnostics";
import type { ExitStatus } from "./exit-status.ts";
import type { World } from "./world.ts";

/** One option. Without `value` it is a flag. */
export interface OptionSpec {
  readonly name: string;
  /** What its value is called in the help: `FILE`. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly required?: "required";
  readonly help: Message;
}

/** What was written on the command line, checked against the options of the command. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

/** What a command works with. */
export interface Context extends Arguments {
  readonly world: World;
  readonly language: MessageLanguage;
  readonly format: "text" | "json";
  /** Whether colours are allowed; only terminals get them. */
  readonly color: "allowed" | "never";
}

/** One command: what help says of it, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: Message;
  /** How it is written, without `khung`. */
  readonly usage: string;
  /** `any`: some, or none. */
  readonly paths: "none" | "one" | "some" | "any";
  readonly options: readonly OptionSpec[];
  /** Further words of help. */
  readonly details?: Message;
  readonly examples: readonly string[];
  run(context: Context): Promise<ExitStatus>;
}
