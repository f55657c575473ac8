export type { Answer } from "./handlers.ts";
export { serve, type Streams } from "./serve.ts";
