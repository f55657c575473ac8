export * from "./build-ir.ts";
