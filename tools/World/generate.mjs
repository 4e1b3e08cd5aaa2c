// Makes src/Dateline/World/countries.tsv and gazetteer.br out of the packages that package.json pins.
// usage: npm ci && npm run generate     (the tables are committed: only who changes them needs this)
import { writeCountries } from "./countries.mjs";

writeCountries(new URL("../../src/Dateline/World/countries.tsv", import.meta.url));
