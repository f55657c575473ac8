/** What the editor remembers of its user between visits: which pane stands on the right, and whether both follow each other. */

/** The right pane: nothing, the text, or the results. */
export type RightPane = "none" | "text" | "results";

export interface Kept {
  readonly right: RightPane;
  readonly linked: boolean;
}

const name = "khung.editor";
const first: Kept = { right: "none", linked: true };

/** As it was left; officials begin with the form alone. */
export function kept(): Kept {
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(name) ?? "{}") as Partial<Kept>) };
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
