export { readMarkers, type Marked, type Underline } from "./markers.ts";
