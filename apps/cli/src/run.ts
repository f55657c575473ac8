/**
 * One run of the command line: finds the command, reads its arguments, runs it, and turns what happened into an exit status.
 *
 * Results go to `world.out`, everything else to `world.err`. Only a fault of our own is ever thrown by a command.
 */

import { report, suggest, type MessageLanguage } from "@khung/diagnostics";
import manifest from "../package.json" with { type: "json" };
import { commands } from "./commands.ts";
import type { Arguments, Command, Context } from "./command.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { globalOptions } from "./global-options.ts";
import { parseArguments } from "./parse-arguments.ts";
import { UsageError, withSuggestion } from "./usage-error.ts";
import { Interrupted } from "./watched.ts";
import type { World } from "./world.ts";

/** Runs one command. */
export async function run(args: readonly string[], world: World): Promise<ExitStatus> {
  const language = languageOf(args);
  try {
    return await dispatch(args, world, language);
  } catch (error) {
    if (error instanceof UsageError) {
      const command = commands.find(({ name }) => args.includes(name));
      const more = `${language === "vi" ? "xem" : "see"} \`khung ${command ? `${command.name} ` : ""}--help\``;
      await world.err.write(`khung: ${error.said[language]}\n${more}\n`);
      return exitStatus.usage;
    }
    if (error instanceof Interrupted) {
      await world.err.write(language === "vi" ? "khung: đã dừng\n" : "khung: stopped\n");
      return exitStatus.interrupted;
    }
    const fault = report("KH6025", { file: "", start: 0, end: 0 }, {});
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await world.err.write(
      `khung: ${fault.message[language]} (${fault.code}); ${fault.help?.[language] ?? ""}\n${trace}\n`,
    );
    return exitStatus.fault;
  }
}

async function dispatch(args: readonly string[], world: World, language: MessageLanguage): Promise<ExitStatus> {
  const at = args.findIndex((argument, i) => !argument.startsWith("-") && args[i - 1] !== "--messages");
  const name = args[at];
  if (name === undefined || name === "help") return helpFor(args, world, language);
  const entry = commands.find((each) => each.name === name);
  if (!entry) {
    const said = { vi: `không có lệnh \`${name}\``, en: `there is no command \`${name}\`` };
    throw new UsageError(withSuggestion(said, suggest(name, ["help", ...commands.map((each) => each.name)])));
  }
  const command = await entry.load();
  const given = parseArguments(args.toSpliced(at, 1), [...command.options, ...globalOptions]);
  if (given.flags.has("help")) return print(await commandHelp(command, language), world);
  checkUsage(command, given);
  return command.run(contextOf(given, world, language));
}

/** `khung`, `khung --help`, `khung help eval`, `khung --version`. */
async function helpFor(args: readonly string[], world: World, language: MessageLanguage): Promise<ExitStatus> {
  if (args.includes("--version") || args.includes("-V")) return print(manifest.version, world);
  const { paths, flags } = parseArguments(args, globalOptions);
  const [, wanted] = paths;
  if (paths[0] === "help" && wanted !== undefined) return dispatch([wanted, "--help"], world, language);
  const { overallHelp } = await import("./help.ts");
  const text = `${overallHelp(commands, language)}\n`;
  if (flags.has("help") || paths[0] === "help") {
    await world.out.write(text);
    return exitStatus.good;
  }
  await world.err.write(text);
  return exitStatus.usage;
}

async function commandHelp(command: Command, language: MessageLanguage): Promise<string> {
  return (await import("./help.ts")).commandHelp(command, language);
}

async function print(text: string, world: World): Promise<ExitStatus> {
  await world.out.write(`${text}\n`);
  return exitStatus.good;
}

function checkUsage(command: Command, { paths, values }: Arguments): void {
  const usage = `khung ${command.usage}`;
  if ((command.paths === "one" || command.paths === "some") && paths.length === 0) {
    throw new UsageError({ vi: `thiếu đường dẫn: ${usage}`, en: `a path is missing: ${usage}` });
  }
  const extra = paths[command.paths === "none" ? 0 : 1];
  if ((command.paths === "none" || command.paths === "one") && extra !== undefined) {
    throw new UsageError({ vi: `thừa \`${extra}\`: ${usage}`, en: `\`${extra}\` is too much: ${usage}` });
  }
  for (const { name, required, value } of command.options) {
    if (required && values[name] === undefined) {
      throw new UsageError({
        vi: `thiếu \`--${name} ${value ?? ""}\`: ${usage}`,
        en: `\`--${name} ${value ?? ""}\` is missing: ${usage}`,
      });
    }
  }
}

function contextOf(given: Arguments, world: World, language: MessageLanguage): Context {
  return {
    ...given,
    world,
    language,
    format: given.values["format"] === "json" ? "json" : "text",
    color: given.flags.has("no-color") || world.env["NO_COLOR"] ? "never" : "allowed",
  };
}

/** Known before the rest is read, so that what is wrong with the rest is said in it. */
function languageOf(args: readonly string[]): MessageLanguage {
  const at = args.indexOf("--messages");
  return args.includes("--messages=en") || (at >= 0 && args[at + 1] === "en") ? "en" : "vi";
}
