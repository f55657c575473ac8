export type { Language } from "./words.ts";
export { toDeclarations, toJavaScript, toTypeScript, type WriteOptions, type Written } from "./write-module.ts";
