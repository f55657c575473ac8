export { startSpark, type Spark, type SparkOptions } from "./spark/session.ts";
