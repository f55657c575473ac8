export { serve, type Streams } from "./serve.ts";
