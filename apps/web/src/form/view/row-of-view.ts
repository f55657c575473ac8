/** The threshold row of a criterion as it is shown: with the national number, what was there before, and what setting it means. */

import type { ChangeCard, CriterionCard, RequirementCard } from "@khung/document/form";
import type { Intent, NewValue } from "@khung/document/plan";
import type { Decimal } from "../number/decimal.ts";
import { cellParts, rowCells, type CellBase, type CellValue, type RowCell } from "../threshold/row-cells.ts";
import type { CriterionView } from "./view.ts";

/** What the national framework lets a province do to a threshold: said before typing. */
export interface Allowed {
  readonly least?: Decimal;
  readonly most?: Decimal;
}

/** Words for the national number and what is allowed. */
export type SayBase = (value: string | undefined, allowed: Allowed | undefined, unit: string | undefined) => string;

/** What is known about delegation, by code and level. */
export type AllowedAt = (code: string, level: number) => Allowed | undefined;

/** What a criterion requires, if it requires anything. */
export function requirementOf(card: CriterionCard): RequirementCard | undefined {
  return card.clauses.find((clause): clause is RequirementCard => clause.kind === "requirement");
}

/** The cells of a criterion as shown: an overlay's numbers in the place of the national ones. */
export function cellsOf(view: CriterionView, allowed: AllowedAt, say: SayBase): readonly RowCell[] {
  const { card, layer, before } = view;
  const requirement = requirementOf(card);
  if (!requirement) return [];
  const cells = rowCells(requirement);
  if (!layer || layer.origin === "added") {
    const were = before && requirementOf(before);
    if (!were) return cells;
    const old = new Map(rowCells(were).map((cell) => [cell.level.number, cell]));
    return cells.map((cell) => {
      const was = old.get(cell.level.number);
      return was?.value === undefined || was.value === cell.value ? cell : { ...cell, base: { value: was.value } };
    });
  }
  return cells.map((cell): RowCell => {
    const bounds = allowed(card.code.name, cell.level.number);
    const help = cell.kind === "none" && !bounds ? undefined : say(cell.value, bounds, cell.unit);
    const base: CellBase = {
      ...(cell.value !== undefined && { value: cell.value }),
      ...(help && { help }),
      ...bounds,
      own: false,
    };
    const change = changeAt(layer.changes, cell);
    if (!change) return { ...cell, base };
    const { value, upper, source } = change.to;
    const { level, entry, stale, slot, unit } = cell;
    const to = value ? cellParts(value, upper, unit) : ({ slot, kind: "other", source } as const);
    return { level, stale, ...(entry !== undefined && { entry }), ...to, base: { ...base, own: true } };
  });
}

/** The change of one threshold. */
export function changeAt(
  changes: readonly ChangeCard[],
  { level, entry }: Pick<RowCell, "level" | "entry">,
): ChangeCard | undefined {
  return changes.find(
    // Without a level it is of the only threshold that there is.
    ({ target: { aspect, level: at } }) =>
      aspect === undefined && (at === undefined ? entry !== undefined : at === String(level.number) || at === level.id),
  );
}

/** What setting a cell means for the text; undefined when it means nothing. */
export function thresholdIntent(
  { layer, card }: CriterionView,
  cell: RowCell,
  part: CellValue,
  value: Decimal | null | undefined,
): Intent | undefined {
  const change = layer && changeAt(layer.changes, cell);
  const national = layer && layer.origin !== "added";
  if (value === null) {
    if (national) return change && { kind: "removeOverride", node: change.key };
    return cell.entry === undefined ? undefined : { kind: "deleteNode", node: cell.entry };
  }
  const to: NewValue = value === undefined ? { kind: "hole" } : numberOf(value, part);
  if (!national || change) return { kind: "setLiteral", slot: part.slot, value: to };
  if (value === undefined) return undefined;
  const target = {
    kind: "threshold",
    code: card.code.name,
    level: cell.level.number,
    ...partWithin(cell, part),
  } as const;
  return { kind: "addOverride", into: layer.into, target, value: to };
}

/** Which of several values in a cell is meant: an upper bound, the value of a class. */
function partWithin({ slot, entry = "" }: RowCell, part: CellValue): { readonly part?: string } {
  return part.slot === slot ? {} : { part: part.slot.slice(entry.length + 1) };
}

/** A number in a place where something may stand already: its sign and unit stay. */
function numberOf(decimal: Decimal, { kind, unit }: CellValue): NewValue {
  if (kind === "number" || unit === undefined) return { kind: "number", decimal };
  return unit === "%" ? { kind: "number", decimal, percent: true } : { kind: "number", decimal, unit };
}
