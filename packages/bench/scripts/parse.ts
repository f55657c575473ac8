// The first parse in this process of a source with so many lines, ms.
import { parse } from "@khung/syntax";
import { longSource } from "../src/works/long-source.ts";
import { nationalText } from "../src/works/national.ts";

const text = longSource(nationalText(), Number(process.argv[2]));
const start = performance.now();
parse({ file: "long.khung", text });
process.stdout.write(String(performance.now() - start));
