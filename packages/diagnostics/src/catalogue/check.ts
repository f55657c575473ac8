import { defineDiagnostics } from "../define.ts";
import { claimDiagnostics } from "./check-claims.ts";
import { functionDiagnostics } from "./check-functions.ts";
import { indexDiagnostics } from "./check-index.ts";
import { lintDiagnostics } from "./check-lints.ts";
import { pointsDiagnostics } from "./check-points.ts";
import { structureDiagnostics } from "./check-structure.ts";
import { tierDiagnostics } from "./check-tiers.ts";
import { typeDiagnostics } from "./check-types.ts";

/** 3xxx: types and units, structure, points, functions, indices, tiers, lints, claims. */
export const checkDiagnostics = defineDiagnostics({
  ...typeDiagnostics,
  ...structureDiagnostics,
  ...lintDiagnostics,
  ...pointsDiagnostics,
  ...functionDiagnostics,
  ...indexDiagnostics,
  ...tierDiagnostics,
  ...claimDiagnostics,
});
