import { defineDiagnostics } from "../define.ts";

export const checkDiagnostics = defineDiagnostics({});
