import peggy from "peggy";
import type { TokenTable } from "./token-kinds.ts";

/** A node of Peggy's own syntax tree, as far as it is looked at here. */
type PegNode = { type: string; name?: string; value?: string } & Record<string, unknown>;

/** The source of the parser: terminals of the token table before the grammar, and each terminal put where it is used. */
export function parserModule(grammar: string, table: TokenTable, kinds: ReadonlyMap<string, number>): string {
  const words = [...kinds].filter(([name]) => /^\w+$/.test(name));
  const terminals = words.map(([name, kind]) => `${name} = "${escape(kind)}"`);
  const leads = Object.entries(table.keywords).filter(([, word]) => word.lead);
  const lead = `LEAD = [${leads.map(([name]) => escape(kinds.get(name) ?? 0)).join("")}]`;
  const starts = [...grammar.matchAll(/^(\w+)\b[^\n]*\/\/ start/gm)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  );
  return peggy.generate(`${grammar}\n${lead}\n${terminals.join("\n")}\n`, {
    output: "source",
    format: "es",
    allowedStartRules: starts,
    plugins: [
      { use: (config) => void config.passes.transform.unshift((ast) => inline(ast as unknown as PegNode, kinds)) },
    ],
  } as peggy.SourceBuildOptions<"source">);
}

function escape(kind: number): string {
  return `\\u${kind.toString(16).padStart(4, "0")}`;
}

/** Puts the character of a terminal in the place of its name, and that of long punctuation in the place of its letters. */
function inline(node: PegNode, kinds: ReadonlyMap<string, number>): void {
  const kind =
    node.type === "rule_ref"
      ? kinds.get(node.name ?? "")
      : node.type === "literal"
        ? kinds.get(node.value ?? "")
        : undefined;
  if (kind !== undefined) Object.assign(node, { type: "literal", value: String.fromCharCode(kind), ignoreCase: false });
  if (node.type === "grammar")
    node["rules"] = (node["rules"] as PegNode[]).filter((rule) => !kinds.has(rule.name ?? ""));
  for (const key of ["rules", "expression", "elements", "alternatives", "delimiter"]) {
    const child = node[key];
    if (Array.isArray(child)) for (const one of child as PegNode[]) inline(one, kinds);
    else if (child && typeof child === "object") inline(child as PegNode, kinds);
  }
}
