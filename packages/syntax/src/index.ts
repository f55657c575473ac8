export type * as ast from "./ast.ts";
export { commentsOf, type Comment } from "./comments.ts";
export { format, translate } from "./format/format.ts";
export { parse, type Parsed } from "./parse.ts";
export { printTree, type PrintOptions } from "./print-tree.ts";
export { scan, type Tokens } from "./scan.ts";
export { spell } from "./spell.ts";
export { K, keywordNames, keywords, type Keyword, type Kind, type Surface } from "./tokens.ts";
export { childKeys, childrenOf, nodeAt, walk, type AnyNode, type Found } from "./walk.ts";
