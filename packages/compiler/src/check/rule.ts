/** What a check rule is given. */

import type { IsoDate } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Source } from "@khung/diagnostics";
import type { Report } from "../reporter.ts";
import type { Framework, TestEntry } from "../resolve/framework.ts";
import type { Tables } from "./scope.ts";

/** What is known about one framework when the rules run. */
export interface RuleContext {
  readonly framework: Framework;
  readonly tables: Tables;
  readonly sources: ReadonlyMap<string, Source>;
  readonly report: Report;
  /** The day of assessment, where the caller says one. */
  readonly asOf?: IsoDate;
}

/** One rule about a framework. */
export type Rule = (context: RuleContext) => void;

/** One rule about a test. */
export type TestRule = (test: TestEntry, context: RuleContext) => void;

/** The source text of a node, on one line. */
export function textOf(context: Pick<RuleContext, "sources">, file: string, node: ast.Node): string {
  return (context.sources.get(file)?.text.slice(node.start, node.end) ?? "").replaceAll(/\s+/gu, " ");
}
