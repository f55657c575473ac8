/** Titles: Vietnamese is always there. */

import type { Title } from "@khung/ir";
import type { ast } from "@khung/syntax";

/** Bilingual text; what has no title is called by its code. */
export function titleOr(title: ast.Title | undefined, code: string): Title {
  return title ? { vi: title.text.value, ...(title.english && { en: title.english.value }) } : { vi: code };
}

/** The title, where there is one. */
export function titled(title: ast.Title | undefined): { readonly title?: Title } {
  return title ? { title: titleOr(title, "") } : {};
}
