export { arbitrarySource, sourceFromChoices, type ArbitrarySource } from "./arbitrary-source.ts";
export { mutateSource } from "./mutate-source.ts";
