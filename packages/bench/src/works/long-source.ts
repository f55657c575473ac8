/** Repeats the criteria of a framework under new codes until the text has at least `lines` lines: the workload of parsing. */
export function longSource(framework: string, lines: number): string {
  const groups = framework.slice(framework.indexOf("  group "), framework.lastIndexOf("}"));
  const codes = [...groups.matchAll(/^ {2}group (\w+)/gm)].map((m) => m[1] ?? "");
  const parts = [framework.slice(0, framework.lastIndexOf("}"))];
  const each = groups.split("\n").length;
  for (let count = framework.split("\n").length, copy = 1; count < lines; count += each, copy++) {
    const renamed = codes.reduce(
      (text, code) => text.replaceAll(new RegExp(`\\b${code}(?=[. ])`, "g"), `${code}${copy}`),
      groups,
    );
    parts.push(renamed);
  }
  return `${parts.join("\n")}}\n`;
}
