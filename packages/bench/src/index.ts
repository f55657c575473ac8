export { fuzz } from "./fuzz.ts";
export { measure, type Contestant, type Measurement, type Work } from "./measure.ts";
export { reportOf, type Report } from "./report/report.ts";
export { parts } from "./works/parts.ts";
