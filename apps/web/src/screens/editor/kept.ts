/** Which panes stand beside each other, and whether form and text follow each other: remembered between visits. */

/** What the editor can show. The table of contents goes with the form. */
export type Pane = "form" | "text" | "results";

export interface Kept {
  readonly panes: readonly Pane[];
  readonly linked: boolean;
}

const name = "khung.editor";
/** Officials begin with the form alone. */
const first: Kept = { panes: ["form"], linked: true };
/** In the address. */
const spelled: Readonly<Record<Pane, string>> = { form: "bieu-mau", text: "chu", results: "ket-qua" };
const all: readonly Pane[] = ["form", "text", "results"];

/** As it was left. */
export function kept(): Kept {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? "{}") as Partial<Kept>;
    return { panes: known(found.panes ?? []), linked: found.linked ?? first.linked };
  } catch {
    // Storage that is blocked or damaged is no reason to stop.
    return first;
  }
}

export function keep(part: Partial<Kept>): void {
  try {
    localStorage.setItem(name, JSON.stringify({ ...kept(), ...part }));
  } catch {
    // As above: then it is not remembered.
  }
}

/** Panes as the address names them: `bieu-mau,chu`. */
export function writePanes(panes: readonly Pane[]): string {
  return panes.map((pane) => spelled[pane]).join(",");
}

export function readPanes(text: string): readonly Pane[] {
  const asked = text.split(",");
  return known(all.filter((pane) => asked.includes(spelled[pane])));
}

function known(panes: readonly Pane[]): readonly Pane[] {
  const real = all.filter((pane) => panes.includes(pane));
  return real.length === 0 ? first.panes : real;
}
