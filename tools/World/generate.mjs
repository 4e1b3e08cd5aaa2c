// Makes src/Dateline/World/countries.tsv, gazetteer.br and gazetteer.tsv out of the packages that package.json pins.
// usage: npm ci && npm run generate     (the tables are committed: only who changes them needs this)
import { alpha3ByAlpha2, writeCountries } from "./countries.mjs";
import { writeGazetteer } from "./gazetteer.mjs";

const world = (name) => new URL("../../src/Dateline/World/" + name, import.meta.url);

writeCountries(world("countries.tsv"));
writeGazetteer(world("gazetteer.br"), world("gazetteer.tsv"), alpha3ByAlpha2());
