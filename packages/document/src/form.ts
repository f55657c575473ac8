export type * from "./form/cards.ts";
export type * from "./form/clauses.ts";
export type * from "./form/form.ts";
export { projectForm, projectParsed, type ProjectOptions } from "./form/project.ts";
export type * from "./form/slots.ts";
