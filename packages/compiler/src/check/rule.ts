/** What a check rule is given. */

import type { IsoDate } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Diagnostic, Source } from "@khung/diagnostics";
import type { Report } from "../reporter.ts";
import type { Framework, TestEntry } from "../resolve/framework.ts";
import type { Tables } from "./scope.ts";
import type { Decider } from "./decide.ts";
import { shown } from "./type-words.ts";

/** What is known about one framework when the rules run. */
export interface RuleContext {
  readonly framework: Framework;
  readonly tables: Tables;
  readonly sources: ReadonlyMap<string, Source>;
  readonly report: Report;
  /** What is wrong with the syntax of any file. */
  readonly unread: readonly Diagnostic[];
  /** Whether conditions can be so. */
  readonly decider: Decider;
  /** The day of assessment, where the caller says one. */
  readonly asOf?: IsoDate;
}

/** One rule about a framework. */
export type Rule = (context: RuleContext) => void;

/** One rule about a test. */
export type TestRule = (test: TestEntry, context: RuleContext) => void;

/** The source text of a node, on one line and not too long. */
export function textOf(context: Pick<RuleContext, "sources">, file: string, node: ast.Node): string {
  const source = context.sources.get(file);
  return source ? shown(source, node) : "";
}

type Statement = ast.Node & { readonly kind: string };

/**
 * Whether a statement of a block may be there but could not be read: then nothing is said about what seems to be absent.
 * Mistakes inside statements that were read do not count.
 */
export function isDamaged(
  { unread }: RuleContext,
  file: string,
  block: ast.Node,
  statements: readonly Statement[] = [],
): boolean {
  const within = (node: ast.Node, start: number): boolean => start >= node.start && start < node.end;
  return unread.some(({ severity, span }) => {
    if (severity !== "error" || span?.file !== file || !within(block, span.start)) return false;
    return !statements.some((statement) => statement.kind !== "error" && within(statement, span.start));
  });
}

/** The same of a whole framework. */
export function isHeadDamaged(context: RuleContext): boolean {
  const { file, node } = context.framework.declaration;
  return isDamaged(context, file, node, node.members);
}
