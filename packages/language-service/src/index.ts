export type * from "./protocol.ts";
export { createLanguageService, type LanguageService } from "./service.ts";
