export { levelAlong, levelAt, type LevelAlong, type LevelTurn } from "./along/level-along.ts";
export { decidesLevels, levelAlongWeight, weighedOf, type Weighed } from "./along/level-along-weight.ts";
export { NotLinear } from "./along/route.ts";
