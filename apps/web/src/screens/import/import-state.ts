/** What the wizard knows so far. */

import type { ColumnRole, Mark } from "@khung/data";
import type { ImportChecked, Looked } from "../../worker/imports.ts";

/** What was given and decided so far. */
export interface ImportState {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly looked: Looked | undefined;
  /** As the file has it, where its letters are converted: to show both. */
  readonly asWritten: Looked | undefined;
  readonly sheet?: string;
  readonly header: number;
  readonly legacy?: "TCVN3" | "VNI";
  readonly capitals: boolean;
  readonly decimal?: Mark;
  readonly roles: readonly ColumnRole[];
  readonly checked?: ImportChecked;
  readonly onlyValid: boolean;
}

/** What stands in the header. */
export function headersOf({ looked, header }: Pick<ImportState, "looked" | "header">): readonly string[] {
  return looked?.preview?.rows.find(({ number }) => number === header)?.cells ?? [];
}
