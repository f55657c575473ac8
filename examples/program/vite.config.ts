// Ngoài kho mã này: import { khung } from "@khung/vite".
import { khung } from "../../packages/vite-plugin/src/index.ts";

export default { plugins: [khung()] };
