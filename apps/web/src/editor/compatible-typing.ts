/** Whether this person types in the compatible way: some input methods for Vietnamese misplace marks in the newer one. Kept in the browser. */

const key = "khung.go-tuong-thich";

/** As it was chosen last; no storage = no. */
export function typesCompatibly(): boolean {
  try {
    return localStorage.getItem(key) === "1";
  } catch {
    return false;
  }
}

/** Chooses; where nothing can be kept, it holds for nothing. */
export function setTypesCompatibly(compatible: boolean): void {
  try {
    if (compatible) localStorage.setItem(key, "1");
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing: the next visit begins with the default.
  }
}
