export { claimText } from "./claim-text.ts";
export { exprText } from "./expr-text.ts";
export { formatDate, formatNumber, formatReadable } from "./format-number.ts";
export { titleIn, type Language } from "./language.ts";
export {
  countProvenance,
  standingOf,
  type KnownStanding,
  type ProvenanceCounts,
  type StandingCounts,
} from "./provenance.ts";
export { renderDistribution, type LevelShare } from "./render-distribution.ts";
export { renderEvaluation, type ShownEvaluation } from "./render-evaluation.ts";
export { canonicalForm, canonicalModule } from "./canonical-module.ts";
export { toCanonicalJson } from "./to-canonical-json.ts";
export { toCsvTemplate, type CsvTemplateOptions } from "./to-csv-template.ts";
export { toJsonSchema, type JsonSchema } from "./to-json-schema.ts";
export { toMarkdown } from "./to-markdown.ts";
