/**
 * Runnable Markdown: what someone types and what the command line answers.
 *
 * `khung FILE` and `csv FILE` blocks (and any other with a file name) write files; a `sh` block is one command, `exit=N` on
 * its fence the status (0 unless said); a `stdin` block before it is its standard input; `stdout` and `stderr` blocks after it
 * are what it writes, nothing unless said. A line `…` stands for any lines, `…` in a line for any text.
 */

export interface Step {
  readonly command: readonly string[];
  readonly line: number;
  readonly exit: number;
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Files to write before it. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** The steps of a transcript, in order. */
export function readTranscript(text: string): readonly Step[] {
  const lines = text.split("\n");
  const steps: Step[] = [];
  let files: { name: string; text: string }[] = [];
  let stdin = "";
  for (let i = 0; i < lines.length; i++) {
    const fence = /^```(\w+) ?(.*)$/.exec(lines[i] ?? "");
    if (!fence) continue;
    const [, kind = "", info = ""] = fence;
    const end = lines.indexOf("```", i + 1);
    if (end < 0) throw new Error(`line ${i + 1}: the block is not closed`);
    const content = lines
      .slice(i + 1, end)
      .map((line) => `${line}\n`)
      .join("");
    const last = steps.at(-1);
    if (kind === "sh") {
      steps.push({
        command: wordsOf(content),
        line: i + 1,
        exit: Number(/exit=(\d)/.exec(info)?.[1] ?? 0),
        stdin,
        stdout: "",
        stderr: "",
        files,
      });
      files = [];
      stdin = "";
    } else if (kind === "stdin") stdin = content;
    else if (kind === "stdout" || kind === "stderr") {
      if (!last) throw new Error(`line ${i + 1}: ${kind} before any command`);
      steps[steps.length - 1] = { ...last, [kind]: content };
    } else files.push({ name: info, text: content });
    i = end;
  }
  return steps;
}

/** `khung check "a b.khung"` → its arguments. */
function wordsOf(command: string): readonly string[] {
  const words = [...command.trim().matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
  if (words[0] !== "khung") throw new Error(`not a khung command: ${command}`);
  return words.slice(1);
}

/** Whether what was written is what the transcript says. */
export function matches(expected: string, actual: string): boolean {
  if (!expected.includes("…")) return expected === actual;
  const pattern = expected
    .split("\n")
    .map((line) =>
      line === "…"
        ? "(?:.*\\n)*?.*"
        : line
            .split("…")
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
            .join(".*"),
    )
    .join("\n");
  return new RegExp(`^${pattern}$`).test(actual);
}

/** The transcript with what was really written in place of what it says; `…` stays where it still matches. */
export function rewrite(
  text: string,
  results: readonly { readonly exit: number; readonly stdout: string; readonly stderr: string }[],
): string {
  const steps = readTranscript(text);
  const out: string[] = [];
  let step = -1;
  const emit = (kind: "stdout" | "stderr") => {
    const actual = results[step]?.[kind] ?? "";
    const expected = steps[step]?.[kind] ?? "";
    const shown = matches(expected, actual) ? expected : actual;
    if (shown) out.push("", `\`\`\`${kind}`, ...shown.replace(/\n$/, "").split("\n"), "```");
  };
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const kind = /^```(\w+)/.exec(line)?.[1];
    if (!kind) {
      out.push(line);
      continue;
    }
    const end = lines.indexOf("```", i + 1);
    if (kind === "stdout" || kind === "stderr") {
      while (out.at(-1) === "") out.pop();
    } else {
      if (kind === "sh") step++;
      const exit = results[step]?.exit ?? 0;
      out.push(kind === "sh" ? `\`\`\`sh${exit === 0 ? "" : ` exit=${exit}`}` : line, ...lines.slice(i + 1, end + 1));
      if (kind === "sh") for (const each of ["stdout", "stderr"] as const) emit(each);
    }
    i = end;
  }
  return out.join("\n");
}
