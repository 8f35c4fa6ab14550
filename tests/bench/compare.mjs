// The same pile from bytes to dossier, natively and in wasm: node tests/bench/compare.mjs [--check] [--runs N] [FILE...]
//
// Without files: the articles of ../shared/corpus, or else those of tests/golden. --check exits 1 when the pile takes
// 100 ms or more natively, or three times as long in wasm as natively, or the lexicon 20 ms to open in either; it compares
// the medians of one and the same run.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { add, fill, openBareEngine, root, valueOf } from '../wasm/engine.mjs';

const limits = { native: 100, ratio: 3, lexicon: 20 };
const stages = ['read', 'settle', 'dossier', 'all', 'lexicon'];

function defaultFiles() {
  const folder = [join(root, '../shared/corpus'), join(root, 'tests/golden')].find((path) => existsSync(path));
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => join(folder, name));
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { best: sorted[0], median: sorted[times.length >> 1], first: times[0] };
}

async function measureWasm(files, runs) {
  const engine = await openBareEngine();
  const pack = readFileSync(join(root, 'core/data/newsprism.pack'));
  const inputs = files.map((name) => ({ name, bytes: readFileSync(name) }));
  const times = Object.fromEntries(stages.map((name) => [name, []]));
  let length = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    fill(engine, pack);
    valueOf(engine.loadLexicon());
    const begin = performance.now();
    const added = inputs.flatMap(({ name, bytes }) => add(engine, bytes, { name }).docs);
    const read = performance.now();
    valueOf(engine.settle());
    const settled = performance.now();
    const dossier = engine.dossier('{"offsets":"codepoint"}');
    const end = performance.now();
    [read - begin, settled - read, end - settled, end - begin, begin - start].forEach((time, at) => times[stages[at]].push(time));
    length = Buffer.byteLength(dossier) - '{"ok":true,"value":}'.length;
    for (const { doc } of added) engine.removeDocument(doc);
  }
  return { dossier_bytes: length, ...Object.fromEntries(stages.map((name) => [name, summary(times[name])])) };
}

const words = process.argv.slice(2);
const check = words.includes('--check');
const runsAt = words.indexOf('--runs');
const runs = runsAt < 0 ? 20 : Number(words[runsAt + 1]);
const named = words.filter((word, at) => !word.startsWith('--') && (runsAt < 0 || at !== runsAt + 1));
const files = named.length > 0 ? named : defaultFiles();

const bench = join(root, 'build/native/newsprism_bench');
const native = JSON.parse(execFileSync(bench, [...files, '--runs', String(runs)], { encoding: 'utf8' }));
const wasm = await measureWasm(files, runs);

const column = (value) => value.toFixed(1).padStart(10);
console.log(`${files.length} files, ${runs} runs, milliseconds (median; the first run in brackets)`);
console.log(`${''.padEnd(10)}${'native'.padStart(22)}${'wasm'.padStart(22)}${'ratio'.padStart(8)}`);
for (const stage of stages) {
  const cell = ({ median, first }) => `${column(median)} (${first.toFixed(1).padStart(8)}) `;
  console.log(stage.padEnd(10) + cell(native[stage]) + cell(wasm[stage]) + (wasm[stage].median / native[stage].median).toFixed(2).padStart(8));
}

if (native.dossier_bytes !== wasm.dossier_bytes) {
  console.log(`The dossiers differ: ${native.dossier_bytes} bytes natively, ${wasm.dossier_bytes} in wasm.`);
  if (check) process.exitCode = 1;
}
const opening = Math.max(native.lexicon.median, wasm.lexicon.median);
const ratio = wasm.all.median / native.all.median;
if (check && (native.all.median >= limits.native || ratio >= limits.ratio || opening >= limits.lexicon)) {
  console.log(`Above the limits: ${limits.native} ms natively, ${limits.ratio} times that in wasm, ${limits.lexicon} ms to open the lexicon.`);
  process.exitCode = 1;
}
