/** The words of semantic tokens. Apart, so that a page need not load the compiler. */

/** What a name is, as only the compiler knows. The order is that of the legend. */
export const semanticTypes = [
  "framework",
  "input",
  "derived",
  "parameter",
  "classification",
  "option",
  "group",
  "criterion",
  "level",
  "outcome",
  "report",
  "unknown",
] as const;
export type SemanticType = (typeof semanticTypes)[number];

/**
 * `declaration`: it is named here first. In overlays and scenarios: `national` = of the framework below; `added` = by this one;
 * `tightened`, `relaxed`, `changed`, `removed` = what this one does to it.
 */
export const semanticModifiers = [
  "declaration",
  "national",
  "added",
  "tightened",
  "relaxed",
  "changed",
  "removed",
] as const;
export type SemanticModifier = (typeof semanticModifiers)[number];
