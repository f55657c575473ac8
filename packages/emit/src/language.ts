import type { Title } from "@khung/ir";

/** The language of a document. */
export type Language = "vi" | "en";

/** A title in a language; Vietnamese where there is no English. */
export function titleIn(title: Title, language: Language): string {
  return language === "en" ? (title.en ?? title.vi) : title.vi;
}
