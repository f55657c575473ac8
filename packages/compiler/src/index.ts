export type { Checked, CheckOptions } from "./check/check.ts";
export { compile, compileParsed, type Compiled } from "./compile.ts";
export type { Declaration, DeclarationKind, DeclarationOf, NameNode, Reference } from "./resolve/declaration.ts";
export type { Framework, TestEntry } from "./resolve/framework.ts";
export type { Merged } from "./overlays/merge.ts";
export { printKhung, type Printable } from "./overlays/print-khung.ts";
export { annotateConflicts, type Remark } from "./rebase/annotate-conflicts.ts";
export { rebase, type Conflict, type Fate, type NotThere, type Rebased, type RebaseOptions } from "./rebase/rebase.ts";
