export { fuzz } from "./fuzz.ts";
export { measure, type Measurement, type Work } from "./measure.ts";
export { works } from "./works.ts";
