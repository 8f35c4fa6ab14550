// core/data/names.jsonl, more_names.jsonl and CLDR's territories to the section "names".
import {existsSync, readFileSync} from 'node:fs';
import {join_aligned} from './pack_format.mjs';

const kTypes = ['PER', 'ORG', 'LOC', 'PRODUCT', 'EVENT', 'MEDIA'];
const kLangs = ['zh-Hans', 'zh-Hant', 'en'];
const kKinds = ['full', 'short', 'nick'];
const kNoCountry = new Set(['EU', 'UN', 'EZ', 'QO', 'ZZ']);
// The short form is what people say; elsewhere ("US", "UK") it is an abbreviation.
const kShortFirst = new Set(['HK', 'MO', 'PS']);

// "Myanmar (Burma)" -> "Myanmar"; "Bosnia & Herzegovina" also with "and"; curly apostrophes also straight.
function spellings(name) {
  const out = [name.replace(/\s*[（(].*[)）]/u, '')];
  const variants = [[/ & /g, ' and '], [/’/g, '\''], [/^St\. /, 'Saint ']];
  for (const [from, to] of variants) out.push(...out.map(n => n.replace(from, to)));
  return [...new Set(out)];
}

function territory_names(root, lang, codes_taken) {
  const path = `${root}/cldr-localenames-full/main/${lang}/territories.json`;
  const all = JSON.parse(readFileSync(path, 'utf8')).main[lang].localeDisplayNames.territories;
  const rank = key => {
    if (key.endsWith('-alt-short')) return kShortFirst.has(key.slice(0, 2)) ? 0 : 2;
    return key.includes('-alt-') ? 3 : 1;
  };
  const keys = Object.keys(all).filter(k => /^[A-Z]{2}(-alt-|$)/.test(k) && !kNoCountry.has(k.slice(0, 2)));
  keys.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const key of keys) {
    // Two Congos are told apart by their brackets: cut, the name belongs to neither.
    const ambiguous = /^(CD|CG)$/.test(key) || /-alt-(variant|chagos)$/.test(key) && /[（(]/.test(all[key]);
    if (!ambiguous) codes_taken(key.slice(0, 2), spellings(all[key]));
  }
}

function countries(root) {
  const out = new Map();
  for (const [lang, as] of [['zh-Hans', 'zh-Hans'], ['zh-Hant', 'zh-Hant'], ['zh-Hant-HK', 'zh-Hant'], ['en', 'en']])
    territory_names(root, lang, (code, names) => {
      const id = `loc:${code.toLowerCase()}`;
      if (!out.has(id)) out.set(id, {id, type: 'LOC', names: {}});
      (out.get(id).names[as] ??= []).push(...names);
    });
  return [...out.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function listed(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').filter(l => l.trim()).map(l => JSON.parse(l));
}

function language_of(name, table) {
  if (!/\p{Script=Han}/u.test(name)) return 'en';
  return [...name].some(c => table.trad.includes(c)) ? 'zh-Hant' : 'zh-Hans';
}

// [text, lang, kind] of one entry, in the order of the list, no text twice in a language.
function rows_of(entity, table) {
  const rows = [];
  const add = (text, lang, kind) => {
    if (!rows.some(r => r[0] === text && r[1] === lang)) rows.push([text, lang, kind]);
  };
  for (const [field, kind] of [['names', 'full'], ['short', 'short']])
    for (const lang of kLangs) for (const text of entity[field]?.[lang] ?? []) add(text, lang, kind);
  for (const text of entity.nick ?? []) add(text, language_of(text, table), 'nick');
  return rows;
}

// The key of a name, as core/lexicon/names.h says.
export function name_key(text, fold) {
  const spaced = fold(text).replace(/\s+/gu, ' ').trim();
  return spaced.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

// The list is sorted by id, no id and no name of an entity comes twice, and a full name is that of one entity: the others
// have it as a short one or as a nickname, which count only beside something that says who is meant (core/mentions/find_known.cpp).
// `lists`: entities of one file each; what is said of names holds for all together.
export function faults_of(lists, table) {
  const faults = [], owners = new Map(), ids = new Set();
  for (const list of lists) list.forEach((entity, i) => {
    if (i > 0 && list[i - 1].id > entity.id) faults.push(`${entity.id}: not behind ${list[i - 1].id}`);
    if (ids.has(entity.id)) faults.push(`${entity.id} comes twice`);
    ids.add(entity.id);
    const rows = rows_of(entity, table);
    const given = ['names', 'short'].flatMap(field => Object.entries(entity[field] ?? {})).flatMap(([lang, names]) => names.map(n => lang + n));
    for (const name of given.filter((n, at) => given.indexOf(n) < at)) faults.push(`${entity.id}: ${name} twice`);
    for (const [text, , kind] of rows) {
      const key = name_key(text, table.fold), owner = owners.get(key);
      if (kind === 'full' && owner && owner !== entity.id) faults.push(`${entity.id}: ${text} is a full name of ${owner}, too`);
      if (kind === 'full') owners.set(key, entity.id);
    }
  });
  return faults;
}

function gather(root, paths, table) {
  const entities = new Map(), lists = paths.map(listed), faults = faults_of(lists, table);
  if (faults.length > 0) throw new Error(`${paths.join(', ')}:\n${faults.join('\n')}`);
  for (const entity of [...lists.flat(), ...countries(root)]) {
    if (!kTypes.includes(entity.type)) throw new Error(`${entity.id}: unknown type ${entity.type}`);
    const known = entities.get(entity.id) ?? {id: entity.id, type: entity.type, rows: []};
    for (const row of rows_of(entity, table))
      if (!known.rows.some(r => r[0] === row[0] && r[1] === row[1])) known.rows.push(row);
    entities.set(entity.id, known);
  }
  return [...entities.values()].filter(e => e.rows.length > 0);
}

// The heads of the pieces of text: core/lexicon/names.cpp.
const name_head = (lang, kind) => String.fromCharCode(1 + kLangs.indexOf(lang) + kLangs.length * kKinds.indexOf(kind));
const entity_head = type => String.fromCharCode(16 + kTypes.indexOf(type));

// What the first English name tells of an id: "Jensen Huang" -> "per:jensen-huang".
const kIdTypes = {PER: 'per', ORG: 'org', LOC: 'loc', PRODUCT: 'prod', EVENT: 'evt', MEDIA: 'media'};
function told_id(entity, table) {
  const english = entity.rows.find(row => row[1] === 'en');
  if (!english) return '';
  const slug = name_key(english[0], table.fold).replace(/['.]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${kIdTypes[entity.type]}:${slug}`;
}

// `paths`: of the lists that the pack takes.
export function build_names(root, paths, table) {
  const entities = gather(root, paths, table);
  const pieces = [];
  let names = 0;
  for (const entity of entities) {
    pieces.push(entity_head(entity.type) + (told_id(entity, table) === entity.id ? '' : entity.id));
    for (const [text, lang, kind] of entity.rows) {
      const key = name_key(text, table.fold);
      if (!key || /[\ud800-\udfff]/.test(key)) throw new Error(`${entity.id}: ${text} has no key`);
      pieces.push(name_head(lang, kind) + text);
      names++;
    }
  }
  if (pieces.some(piece => /[\0-\x1f]/.test(piece.slice(1)))) throw new Error('a name holds a control character');
  const text = Buffer.from(pieces.join(''));
  const header = Uint32Array.of(entities.length, names, text.length, 0);
  return {names: join_aligned([header, text]), entities: entities.length, name_count: names};
}
