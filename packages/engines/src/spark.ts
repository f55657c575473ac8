export { startSpark, type Spark, type SparkOptions } from "./spark/session.ts";
export { sparkEngine } from "./spark/engine.ts";
