// What evaluates ranges of rows: loaded in the threads that do.
export { evaluateRows } from "@khung/evaluator/columnar";
