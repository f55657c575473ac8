/** A Monarch language, as Monaco takes it: both surfaces, from the one token table. Apart, so that a page need not load the compiler. */
export { monarch as highlighting } from "@khung/syntax/monarch";
