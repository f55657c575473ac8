/**
 * The tree as an s-expression, one node a line, for tests and for `khung ast`.
 */

import type * as ast from "./ast.ts";
import { childKeys, type AnyNode } from "./walk.ts";

/** Options of printing. */
export interface PrintOptions {
  /** Print offsets, too. */
  readonly spans?: boolean;
}

const skipped: ReadonlySet<string> = new Set(["kind", "start", "end"]);

/** `(criterion class=mandatory code:(name "cqs.x") …)`; nodes with nothing but leaves stay on one line. */
export function printTree(file: ast.File, options: PrintOptions = {}): string {
  return printNode(file, "", options);
}

function printNode(node: AnyNode, indent: string, options: PrintOptions): string {
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const keys = childKeys[node.kind];
  const plain = Object.keys(fields).filter(
    (key) => !skipped.has(key) && !keys.includes(key) && isSaid(key, fields[key]),
  );
  const head = `${node.kind}${options.spans ? ` ${node.start}-${node.end}` : ""}${plain.map((key) => ` ${plainField(key, fields[key])}`).join("")}`;
  const inner = `${indent}  `;
  const children = keys.flatMap((key) => childLines(key, fields[key], inner, options));
  if (children.length === 0) return `(${head})`;
  const line = `(${head} ${children.join(" ")})`;
  if (!line.includes("\n") && line.length + indent.length <= 120) return line;
  return `(${head}${children.map((child) => `\n${inner}${child}`).join("")})`;
}

function childLines(key: string, value: unknown, indent: string, options: PrintOptions): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return (value as readonly AnyNode[]).map((child) => printNode(child, indent, options));
  return [`${key}:${printNode(value as AnyNode, indent, options)}`];
}

/** Letters always, flags when they are up; a truth value is always said. */
function isSaid(key: string, value: unknown): boolean {
  return typeof value === "string" || value === true || (value === false && (key === "value" || key === "holds"));
}

/** Letters of leaves bare, flags by name, everything else as `key=value`. */
function plainField(key: string, value: unknown): string {
  if (value === true && key !== "value" && key !== "holds") return key;
  return key === "text" || key === "value" || key === "digits" ? JSON.stringify(value) : `${key}=${String(value)}`;
}
