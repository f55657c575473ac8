export { readMarkers, type Marked, type Underline } from "./markers.ts";
export { typeErrors } from "./type-errors.ts";
