export { catalogue, report, type Code, type Place } from "./catalogue.ts";
export { defineDiagnostics, text, type Definition, type Params, type Template } from "./define.ts";
export type { Cell, Diagnostic, Edit, Fix, Message, Related, Severity } from "./diagnostic.ts";
export { invariant, unreachable } from "./invariant.ts";
export { lineStarts, positionAt, type Position, type Source, type Span } from "./source.ts";
export { fold, suggest } from "./suggest.ts";
