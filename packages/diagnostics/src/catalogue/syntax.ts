import { defineDiagnostics } from "../define.ts";

export const syntaxDiagnostics = defineDiagnostics({});
