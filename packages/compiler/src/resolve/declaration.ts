/**
 * Declarations: everything that has a name and can be referred to.
 *
 * Identity is the qualified name (`vn.cds.xa@1.0.0#ho_so`), so that it stays the same when layers are merged or text is edited.
 */

import type { ast } from "@khung/syntax";

interface NodeOf {
  readonly framework: ast.Framework;
  readonly input: ast.Input;
  readonly let: ast.Let;
  readonly parameter: ast.Parameter;
  readonly classification: ast.Classify;
  /** An option of a choice input. */
  readonly member: ast.ChoiceMember;
  /** A class of a classification. */
  readonly class: ast.ClassCase;
  readonly group: ast.Group;
  readonly criterion: ast.Criterion;
  readonly level: ast.Level;
  readonly outcome: ast.Outcome;
  readonly report: ast.Report;
}

export type DeclarationKind = keyof NodeOf;

interface Declared<K extends DeclarationKind> {
  readonly kind: K;
  /** In NFC. */
  readonly name: string;
  /** Qualified name, unique in a project without duplicates. */
  readonly id: string;
  readonly nameNode: ast.Name;
  readonly node: NodeOf[K];
  readonly file: string;
  /** The group in which it stands. */
  readonly within?: DeclarationOf<"group">;
  /** Of a member or class: the input or classification it belongs to. */
  readonly owner?: DeclarationOf<"input"> | DeclarationOf<"classification">;
}

/** A declaration of one kind. */
export type DeclarationOf<K extends DeclarationKind> = K extends DeclarationKind ? Declared<K> : never;
export type Declaration = DeclarationOf<DeclarationKind>;

/** What an expression may take a value from. */
export type ValueDeclaration = DeclarationOf<"input" | "let" | "parameter" | "classification">;

/** Where a name stands and what it refers to. */
export interface Reference {
  readonly file: string;
  readonly declaration: Declaration;
}

/** A node that refers by name. */
export type NameNode = ast.Name | ast.LevelRef;

/** Names are compared in NFC. */
export function nameOf(node: { readonly text: string }): string {
  return node.text.normalize("NFC");
}

/** Narrows to what has a value. */
export function isValue(declaration: Declaration | undefined): declaration is ValueDeclaration {
  return declaration !== undefined && valueKinds.has(declaration.kind);
}

const valueKinds: ReadonlySet<DeclarationKind> = new Set(["input", "let", "parameter", "classification"]);

/** The number of a level as written; NaN when it is no number. */
export function levelNumber(level: DeclarationOf<"level">): number {
  return Number(level.node.number.text);
}

/** Words for kinds in messages. */
export const kindWords: Readonly<Record<DeclarationKind, { readonly vi: string; readonly en: string }>> = {
  framework: { vi: "khung", en: "a framework" },
  input: { vi: "số liệu", en: "an input" },
  let: { vi: "đại lượng", en: "a derived value" },
  parameter: { vi: "tham số", en: "a parameter" },
  classification: { vi: "phân loại", en: "a classification" },
  member: { vi: "phương án lựa chọn", en: "an option" },
  class: { vi: "lớp của phân loại", en: "a class" },
  group: { vi: "nhóm", en: "a group" },
  criterion: { vi: "tiêu chí", en: "a criterion" },
  level: { vi: "mức", en: "a level" },
  outcome: { vi: "kết quả", en: "an outcome" },
  report: { vi: "báo cáo", en: "a report" },
};
