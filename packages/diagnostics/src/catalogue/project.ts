import { defineDiagnostics } from "../define.ts";

export const projectDiagnostics = defineDiagnostics({});
