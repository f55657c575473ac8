/**
 * All codes in one table, and the only function that makes a diagnostic.
 *
 * Ranges: 1xxx syntax · 2xxx names, overlays · 3xxx types, units, structure · 4xxx lowering, emitting, edits of a form · 5xxx data and running ·
 * 6xxx project and configuration · 7xxx simulation · 8xxx SQL, written programs. A code is never used again once it is retired.
 */

import { checkDiagnostics } from "./catalogue/check.ts";
import { codegenDiagnostics } from "./catalogue/codegen.ts";
import { dataDiagnostics } from "./catalogue/data.ts";
import { editorDiagnostics } from "./catalogue/editor.ts";
import { editDiagnostics } from "./catalogue/edits.ts";
import { overlayDiagnostics } from "./catalogue/overlays.ts";
import { projectDiagnostics } from "./catalogue/project.ts";
import { resolveDiagnostics } from "./catalogue/resolve.ts";
import { runDiagnostics } from "./catalogue/run.ts";
import { savingDiagnostics } from "./catalogue/saving.ts";
import { simulationDiagnostics } from "./catalogue/simulation.ts";
import { sqlDiagnostics } from "./catalogue/sql.ts";
import { storeDiagnostics } from "./catalogue/store.ts";
import { successionDiagnostics } from "./catalogue/successions.ts";
import { syntaxDiagnostics } from "./catalogue/syntax.ts";
import { versionDiagnostics } from "./catalogue/versions.ts";
import type { Definition, Params } from "./define.ts";
import type { Cell, Diagnostic, Fix, Related } from "./diagnostic.ts";
import type { Span } from "./source.ts";

/** Every diagnostic there is, by code. */
export const catalogue = {
  ...syntaxDiagnostics,
  ...resolveDiagnostics,
  ...overlayDiagnostics,
  ...checkDiagnostics,
  ...editDiagnostics,
  ...dataDiagnostics,
  ...successionDiagnostics,
  ...runDiagnostics,
  ...projectDiagnostics,
  ...editorDiagnostics,
  ...storeDiagnostics,
  ...savingDiagnostics,
  ...versionDiagnostics,
  ...simulationDiagnostics,
  ...sqlDiagnostics,
  ...codegenDiagnostics,
};

type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;

/** Where a diagnostic stands: in a source, or in a table. */
export type Place = Span | { readonly cell: Cell };

/** Makes a diagnostic; its words come from the catalogue alone. */
export function report<C extends Code>(
  code: C,
  place: Place,
  params: Params<Catalogue[C]>,
  extra: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): Diagnostic {
  const definition = catalogue[code] as unknown as Definition;
  const holes = params as Readonly<Record<string, string | number>>;
  return {
    code,
    severity: definition.severity,
    message: { vi: definition.vi.fill(holes), en: definition.en.fill(holes) },
    ...(definition.help && { help: { vi: definition.help.vi.fill(holes), en: definition.help.en.fill(holes) } }),
    ...("cell" in place ? { cell: place.cell } : { span: place }),
    related: extra.related ?? [],
    fixes: extra.fixes ?? [],
  };
}
