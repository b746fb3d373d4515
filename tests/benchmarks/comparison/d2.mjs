import { readFileSync, writeFileSync } from "node:fs";
import { D2 } from "@terrastruct/d2";
const [source, layout, product] = process.argv.slice(2);
const d2 = new D2();
const made = await d2.compile(readFileSync(source, "utf8"), { layout });
writeFileSync(product, await d2.render(made.diagram, made.renderOptions));
process.exit(0);
