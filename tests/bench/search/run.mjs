// What scripts/bench search runs, after it has copied the harness: node tests/bench/search/run.mjs HARNESS [10k] [100k] [ENGINE...] [--check]
//
// Engine after engine in a process of its own, ours first; a step that fails is named, with its last words, and the others go on. Files of
// earlier runs are taken away before, so that every figure of the table is of this run.
import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { names, readResults, table, targets, variants } from './table.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const [harness, ...words] = process.argv.slice(2);
const check = words.includes('--check');
const piles = ['10k', '100k'].filter((pile) => words.includes(pile));
const named = words.filter((word) => names[word]);
const all = Object.keys(names).filter((name) => name !== 'scan');
const unknown = words.find((word) => !['10k', '100k', '--check', ...all].includes(word));
if (!harness || unknown) {
  console.error(`${unknown ? `unknown: ${unknown}\n` : ''}usage: scripts/bench search [10k] [100k] [${all.join('|')}]... [--check]`);
  process.exit(2);
}
const corpora = piles.length ? piles : ['10k'];
const engines = named.length ? named : all;

const results = join(harness, 'results');
const logs = join(harness, 'logs');
rmSync(results, { recursive: true, force: true });
rmSync(logs, { recursive: true, force: true });
mkdirSync(results);
mkdirSync(logs);
for (const name of readdirSync(here)) {
  if (name !== 'run.mjs' && name !== 'table.mjs') copyFileSync(join(here, name), join(harness, 'eng', name));
}

// The harness names one browser; the machine may have another.
const pagefind = join(harness, 'eng/pagefind.mjs');
writeFileSync(pagefind, readFileSync(pagefind, 'utf8').replace("'/usr/bin/chromium'", JSON.stringify(process.env.CHROMIUM || '/usr/bin/chromium')));

const env = {
  ...process.env, BENCH_DATA: process.env.BENCH_DATA ?? join(root, '../shared/data/search'), BENCH_OUT: results,
  NEWSPRISM_ENGINE: process.env.NEWSPRISM_ENGINE ?? join(root, 'build/wasm/engine'),
};
const failures = [];

function step(title, file, args, minutes = 15) {
  const log = join(logs, `${[file, ...args].join('-')}.log`);
  const out = openSync(log, 'w');
  const start = performance.now();
  const flags = ['--expose-gc', '--max-old-space-size=9000'];
  const options = { cwd: harness, env, stdio: ['ignore', out, out], timeout: minutes * 60000 };
  const { status } = spawnSync(process.execPath, [...flags, join('eng', `${file}.mjs`), ...args], options);
  closeSync(out);
  process.stderr.write(`${title}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  if (status === 0) return;
  const text = readFileSync(log, 'utf8').trim().split('\n');
  const reason = status === null ? `no end after ${minutes} minutes` : (text.find((line) => /^\w*Error\b.*: /.test(line)) ?? text.pop() ?? '');
  failures.push(`${title}: ${reason}`);
  process.stderr.write(`  failed: ${reason}\n`);
}

for (const corpus of corpora) {
  for (const engine of engines) step(`${names[engine]}, ${corpus}`, engine, [corpus, variants[engine]]);
  step(`${names.scan}, ${corpus}`, 'scan', [corpus]);
}
for (const engine of engines) {
  step(`${names[engine]}, known items`, ...(engine === 'pagefind' ? ['pagefind_known_item', []] : ['known_item', [engine]]));
  if (engine !== 'pagefind') step(`${names[engine]}, incremental`, 'incremental', [engine]);
}

let missed = 0;
console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const corpus of corpora) {
  const found = readResults(results, corpus, engines);
  const { docs, MB } = Object.values(found).find(({ main }) => main?.docs)?.main ?? {};
  console.log(`\n${corpus}: ${docs ?? '?'} documents, ${MB?.toFixed(1) ?? '?'} MB of text\n`);
  console.log(table(found));
  console.log('');
  for (const { what, said, limit, reached } of engines.includes('newsprism') ? targets(corpus, found) : []) {
    if (!reached) missed += 1;
    console.log(`${reached ? 'reached    ' : 'not reached'}  ${what}: ${said} (${limit})`);
  }
}
console.log('\nMRR@10: 2,000 headlines over the bodies of the 10k pile. Add, replace, remove: milliseconds of cpu for one of 200 documents, on an index of 5,000; both with bigrams in Orama, too.');
console.log('Memory: of ours the module with the loaded index and the text, of SQLite its module without the text, of the others the JavaScript heap.');
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`Every figure: ${results}`);
process.exit(check && (missed > 0 || !engines.includes('newsprism')) ? 1 : 0);
