export { levelAlong, levelAt, type LevelAlong, type LevelTurn } from "./along/level-along.ts";
export { NotLinear } from "./along/route.ts";
