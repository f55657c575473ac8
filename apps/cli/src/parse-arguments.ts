import { suggest } from "@khung/diagnostics";
import type { Arguments, OptionSpec } from "./command.ts";
import { UsageError, withSuggestion } from "./usage-error.ts";

/**
 * Reads a command line: `--name value`, `--name=value`, flags, paths in any order, only paths after `--`.
 *
 * Errors   throws `UsageError`: an unknown option (with the nearest known one), a missing or unknown value, an option given twice
 */
export function parseArguments(args: readonly string[], options: readonly OptionSpec[]): Arguments {
  const paths: string[] = [];
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const known = new Map(options.map((option) => [option.name, option]));
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--") {
      paths.push(...args.slice(i + 1));
      break;
    }
    if (argument === "-h") flags.add("help");
    if (argument === "-h") continue;
    if (argument === "-" || !argument.startsWith("-")) {
      paths.push(argument);
      continue;
    }
    const [written = "", ...rest] = argument.split("=");
    const option = known.get(written.replace(/^--/, ""));
    if (!option || !written.startsWith("--")) throw unknownOption(written, known.keys());
    if (option.value === undefined) {
      if (rest.length > 0)
        throw new UsageError({ vi: `\`${written}\` không nhận giá trị`, en: `\`${written}\` takes no value` });
      flags.add(option.name);
      continue;
    }
    if (Object.hasOwn(values, option.name)) {
      throw new UsageError({ vi: `\`${written}\` được nêu hai lần`, en: `\`${written}\` is given twice` });
    }
    const value = rest.length > 0 ? rest.join("=") : args[++i];
    values[option.name] = checkedValue(option, value);
  }
  return { paths, values, flags };
}

function unknownOption(written: string, names: Iterable<string>): UsageError {
  const near = suggest(written.replace(/^-+/, ""), names);
  const said = { vi: `không có tùy chọn \`${written}\``, en: `there is no option \`${written}\`` };
  return new UsageError(withSuggestion(said, near && `--${near}`));
}

function checkedValue(option: OptionSpec, value: string | undefined): string {
  const { name, choices } = option;
  if (value === undefined || value === "" || (value.startsWith("--") && value.length > 2)) {
    throw new UsageError({
      vi: `\`--${name}\` cần một giá trị: ${option.value ?? ""}`,
      en: `\`--${name}\` needs a value: ${option.value ?? ""}`,
    });
  }
  if (choices && !choices.includes(value)) {
    const said = {
      vi: `\`--${name}\` không nhận \`${value}\`, chỉ nhận ${choices.join(", ")}`,
      en: `\`--${name}\` is not \`${value}\` but one of ${choices.join(", ")}`,
    };
    throw new UsageError(withSuggestion(said, suggest(value, choices)));
  }
  return value;
}
