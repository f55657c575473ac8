// What draws: loaded when somebody first asks how sure levels are.
export { uncertainty } from "@khung/simulation";
