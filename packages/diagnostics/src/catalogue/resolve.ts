import { defineDiagnostics } from "../define.ts";

export const resolveDiagnostics = defineDiagnostics({});
