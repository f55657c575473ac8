// What searches for plans: loaded when somebody first asks for one.
export { cellsOf, plan, plannerOf } from "@khung/simulation";
