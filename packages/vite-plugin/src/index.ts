export { khung, type KhungOptions } from "./plugin.ts";
