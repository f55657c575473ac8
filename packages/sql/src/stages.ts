/**
 * Nodes to one SELECT over stages: what is used more than once becomes a column of the stage that comes first after all it needs.
 *
 * A stage reads only the one before it and hands on only what later ones read, so that no planner is tempted to write a shared
 * expression out once for each use. What hangs on no scenario is computed before scenarios join.
 */

import { invariant } from "@khung/diagnostics";
import type { DialectTable } from "./dialects.ts";
import { printNode } from "./print.ts";
import { operandsOf, type Node } from "./nodes.ts";

/** A column of the result. */
export interface Output {
  readonly name: string;
  readonly node: Node;
}

/** Where rows come from. */
export interface Rows {
  readonly table: string;
  /** Columns that every stage hands on. */
  readonly keys: readonly string[];
  /** Joined to every row once all that hangs on no scenario is there; its keys take the place of the table's. */
  readonly scenarios?: {
    readonly table: string;
    readonly keys: readonly string[];
    /** What makes the table, as a part of WITH. */
    readonly with: string;
  };
}

/** What is written out wherever it is used: it costs nothing beside a column. */
function isCheap({ form }: Node): boolean {
  return isLeaf(form) || form.kind === "codeIn" || form.kind === "isNull" || form.kind === "not";
}

function isLeaf({ kind }: Node["form"]): boolean {
  return kind === "column" || kind === "literal";
}

interface Stages {
  /** The nodes that become columns, each with the stage that computes it (1 = the first). */
  readonly of: ReadonlyMap<Node, number>;
  /** The stage that joins the scenarios; undefined = none does. */
  readonly join: number | undefined;
  /** The stage of the result. */
  readonly last: number;
}

function stagesOf(outputs: readonly Output[], joins: boolean): Stages {
  const all = reachable(outputs);
  const uses = new Map<Node, number>();
  const movers = new Set<Node>();
  const use = (node: Node, times: number): void => void uses.set(node, (uses.get(node) ?? 0) + times);
  for (const { node } of outputs) use(node, 1);
  if (joins) {
    for (const { node } of outputs) movers.add(node);
    for (const node of all) if (node.moves) for (const operand of operandsOf(node.form)) movers.add(operand);
  }
  const isShared = (node: Node): boolean =>
    (!isCheap(node) && (uses.get(node) ?? 0) > 1) ||
    node.form.kind === "rank" ||
    (!node.moves && movers.has(node) && !isLeaf(node.form));
  // Users have greater ids than what they use.
  for (const node of all.toReversed()) {
    const times = isShared(node) ? 1 : (uses.get(node) ?? 0);
    for (const operand of operandsOf(node.form)) use(operand, times);
  }
  const depths = new Map<Node, number>();
  const stages = new Map<Node, number>();
  const place = (nodes: readonly Node[], least: number): number => {
    let deepest = least;
    for (const node of nodes) {
      const inner = Math.max(least, ...operandsOf(node.form).map((operand) => depths.get(operand) ?? 0));
      const shared = isShared(node);
      depths.set(node, shared ? inner + 1 : inner);
      if (!shared) continue;
      stages.set(node, inner + 1);
      deepest = Math.max(deepest, inner + 1);
    }
    return deepest;
  };
  const staying = place(
    all.filter(({ moves }) => !moves),
    0,
  );
  if (!joins) return { of: stages, join: undefined, last: staying + 1 };
  // The columns of the entities have names of ours before those of the scenarios join them.
  const before = Math.max(1, staying);
  const moving = place(
    all.filter(({ moves }) => moves),
    before,
  );
  return { of: stages, join: before + 1, last: moving + 1 };
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

/** The columns that a node is computed from, here or in an earlier stage. */
function readBy(node: Node, stages: ReadonlyMap<Node, number>, into: Set<Node>): void {
  for (const operand of operandsOf(node.form)) {
    if (stages.has(operand) || operand.form.kind === "column") into.add(operand);
    else readBy(operand, stages, into);
  }
}

/** For each column the last stage that reads it. */
function lastReads(outputs: readonly Output[], { of: stages, last }: Stages): ReadonlyMap<Node, number> {
  const found = new Map<Node, number>();
  const read = (nodes: Iterable<Node>, stage: number): void => {
    for (const node of nodes) found.set(node, Math.max(stage, found.get(node) ?? 0));
  };
  for (const [node, stage] of stages) {
    const into = new Set<Node>();
    readBy(node, stages, into);
    read(into, stage);
  }
  for (const { node } of outputs) {
    const into = new Set<Node>();
    if (stages.has(node) || node.form.kind === "column") into.add(node);
    else readBy(node, stages, into);
    read(into, last);
  }
  return found;
}

/** The query. */
export function printStages(outputs: readonly Output[], dialect: DialectTable, rows: Rows): string {
  const stages = stagesOf(outputs, rows.scenarios !== undefined);
  const lastRead = lastReads(outputs, stages);
  const byStage = Map.groupBy(stages.of.keys(), (node) => stages.of.get(node) ?? 0);
  const columnsOf = (of: "scenarios" | undefined): readonly Node[] =>
    // Keys are handed on by their own names.
    [...lastRead.keys()].filter(
      ({ form }) => form.kind === "column" && form.of === of && !rows.keys.includes(form.name),
    );
  const names = new Map<Node, string>();
  const nameOf = (node: Node): string => {
    const before = names.get(node);
    if (before) return before;
    const name = dialect.name(`c${names.size + 1}`);
    names.set(node, name);
    return name;
  };
  const parts: string[] = rows.scenarios ? [rows.scenarios.with] : [];
  let from = dialect.name(rows.table);
  let keys = rows.keys;
  // What the stage before has; the columns of the tables by their own names.
  let raw = new Set(columnsOf(undefined));
  let given: readonly Node[] = [...raw];
  for (let stage = 1; ; stage++) {
    if (stage === stages.join && rows.scenarios) {
      const joined = columnsOf("scenarios");
      raw = new Set(joined);
      given = [...given, ...joined];
      from = `${from} CROSS JOIN ${dialect.name(rows.scenarios.table)}`;
      keys = rows.scenarios.keys;
    }
    const [unnamed, known] = [raw, new Set(given)];
    const column = (node: Node): string | undefined =>
      known.has(node) && !unnamed.has(node) ? nameOf(node) : undefined;
    if (stage === stages.last) {
      const own = rows.scenarios ? keys.map((each) => `  ${dialect.name(each)}`) : [];
      const made = outputs.map(({ name, node }) => `  ${printNode(node, dialect, column)} AS ${dialect.name(name)}`);
      const columns = [...own, ...made];
      const select = `SELECT\n${columns.join(",\n")}\nFROM ${from}`;
      return parts.length === 0 ? select : `WITH ${parts.join(",\n")}\n${select}`;
    }
    const isRead = (node: Node): boolean => (lastRead.get(node) ?? 0) > stage;
    const made = byStage.get(stage) ?? [];
    invariant(
      made.every((node) => !known.has(node)),
      "a column is computed once",
    );
    const handed = [...given.filter(isRead), ...made.filter(isRead)];
    const columns = [
      ...keys.map((each) => dialect.name(each)),
      ...handed.map((node) => {
        const text = printNode(node, dialect, column);
        return text === names.get(node) ? text : `${text} AS ${nameOf(node)}`;
      }),
    ];
    const name = dialect.name(`s${stage}`);
    parts.push(`${name} AS (\n  SELECT\n    ${columns.join(",\n    ")}\n  FROM ${from}${dialect.fence}\n)`);
    from = name;
    raw = new Set();
    given = handed;
  }
}
