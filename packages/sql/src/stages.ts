/**
 * Nodes to one SELECT over stages: what is used more than once becomes a column of the stage that comes first after all it needs.
 *
 * A stage reads only the one before it and hands on only what later ones read, so that no planner is tempted to write a shared
 * expression out once for each use.
 */

import { invariant } from "@khung/diagnostics";
import type { DialectTable } from "./dialects.ts";
import { printNode } from "./print.ts";
import { operandsOf, type Node } from "./tree.ts";

/** A column of the result. */
export interface Output {
  readonly name: string;
  readonly node: Node;
}

/** What is written out wherever it is used: it costs nothing beside a column. */
function isCheap({ form }: Node): boolean {
  return (
    form.kind === "column" ||
    form.kind === "literal" ||
    form.kind === "codeIn" ||
    form.kind === "isNull" ||
    form.kind === "not"
  );
}

/** The nodes that become columns, each with the stage that computes it (1 = the first). */
function stagesOf(outputs: readonly Output[]): ReadonlyMap<Node, number> {
  const all = reachable(outputs);
  const uses = new Map<Node, number>();
  const use = (node: Node, times: number): void => void uses.set(node, (uses.get(node) ?? 0) + times);
  for (const { node } of outputs) use(node, 1);
  const isShared = (node: Node): boolean => !isCheap(node) && (uses.get(node) ?? 0) > 1;
  // Users have greater ids than what they use.
  for (const node of all.toReversed()) {
    const times = isShared(node) ? 1 : (uses.get(node) ?? 0);
    for (const operand of operandsOf(node.form)) use(operand, times);
  }
  const depths = new Map<Node, number>();
  const stages = new Map<Node, number>();
  for (const node of all) {
    const inner = Math.max(0, ...operandsOf(node.form).map((operand) => depths.get(operand) ?? 0));
    depths.set(node, isShared(node) ? inner + 1 : inner);
    if (isShared(node)) stages.set(node, inner + 1);
  }
  return stages;
}

/** Everything that the outputs are made of, by ascending id. */
function reachable(outputs: readonly Output[]): readonly Node[] {
  const found = new Set<Node>();
  const open = outputs.map(({ node }) => node);
  for (let node = open.pop(); node; node = open.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    open.push(...operandsOf(node.form));
  }
  return [...found].toSorted((a, b) => a.id - b.id);
}

/** The query. `key`: the column that every stage hands on. */
export function printStages(outputs: readonly Output[], dialect: DialectTable, key: string, table: string): string {
  const stages = stagesOf(outputs);
  const last = Math.max(0, ...stages.values()) + 1;
  const byStage = Map.groupBy(stages.keys(), (node) => stages.get(node) ?? 0);
  // What is read at a stage: columns of earlier stages and of the table.
  const reads = (node: Node, into: Set<Node>): void => {
    for (const operand of operandsOf(node.form)) {
      if (stages.has(operand) || operand.form.kind === "column") into.add(operand);
      else reads(operand, into);
    }
  };
  const lastRead = new Map<Node, number>();
  for (let stage = 1; stage <= last; stage++) {
    const read = new Set<Node>();
    if (stage < last) for (const node of byStage.get(stage) ?? []) reads(node, read);
    else
      for (const { node } of outputs) {
        if (stages.has(node) || node.form.kind === "column") read.add(node);
        else reads(node, read);
      }
    for (const node of read) lastRead.set(node, stage);
  }
  const names = new Map<Node, string>();
  const nameOf = (node: Node): string => {
    const before = names.get(node);
    if (before) return before;
    const name = dialect.name(`c${names.size + 1}`);
    names.set(node, name);
    return name;
  };
  const quotedKey = dialect.name(key);
  const parts: string[] = [];
  let from = dialect.name(table);
  let available: readonly Node[] = [...lastRead.keys()].filter(({ form }) => form.kind === "column");
  for (let stage = 1; stage <= last; stage++) {
    const read = (node: Node): string | undefined => {
      if (stage > 1 && available.includes(node)) return nameOf(node);
      return undefined;
    };
    const known = new Set(available);
    const column = (node: Node): string | undefined => (known.has(node) ? read(node) : undefined);
    if (stage === last) {
      const columns = outputs.map(({ name, node }) => `  ${printNode(node, dialect, column)} AS ${dialect.name(name)}`);
      const select = `SELECT\n${columns.join(",\n")}\nFROM ${from}`;
      return parts.length === 0 ? select : `WITH ${parts.join(",\n")}\n${select}`;
    }
    const made = byStage.get(stage) ?? [];
    const kept = available.filter((node) => (lastRead.get(node) ?? 0) > stage);
    const columns = [
      quotedKey,
      ...kept.map((node) => (stage === 1 ? `${printNode(node, dialect, column)} AS ${nameOf(node)}` : nameOf(node))),
      ...made.map((node) => `${printNode(node, dialect, column)} AS ${nameOf(node)}`),
    ];
    const name = dialect.name(`s${stage}`);
    parts.push(`${name} AS (\n  SELECT\n    ${columns.join(",\n    ")}\n  FROM ${from}${dialect.fence}\n)`);
    from = name;
    available = [...kept, ...made.filter((node) => (lastRead.get(node) ?? 0) > stage)];
  }
  invariant(false, "the last stage is the result");
}
