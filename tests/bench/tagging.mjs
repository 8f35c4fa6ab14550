// How fast text is tagged, words and names, beside jieba, which only cuts words: node tests/bench/tagging.mjs [--check] [--runs N] [FILE]
//
// FILE holds text, one paragraph a line; without it the first megabytes of the bodies of ../shared/data/search are read, Chinese and English
// as they come. Each takes the same text on one core: ours from the bytes on (decode, fold, words and names of the labeller), natively and in
// wasm (tests/bench/label_bench.cpp built for both), jieba from strings, in wasm and natively. Printed are megabytes of UTF-8 a second, the
// best of N runs (3), and the ratio to jieba-wasm. --check exits 1 below the limits.
//
//   cmake --build --preset native --target newsprism_label_bench && cmake --build --preset wasm --target newsprism_label_bench
//   npm ci --prefix tests/bench/segmenters
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../wasm/engine.mjs';

const limits = { native: 3, wasm: 1.5 };
const most = 6e6;

const words = process.argv.slice(2);
const check = words.includes('--check');
const runsAt = words.indexOf('--runs');
const runs = runsAt < 0 ? 3 : Number(words[runsAt + 1]);
const named = words.filter((word, at) => !word.startsWith('--') && (runsAt < 0 || at !== runsAt + 1));

// Chinese and English by turns: the file has one after the other.
function bodies(file) {
  const all = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map((line) => JSON.parse(line).body.replace(/\s+/g, ' '));
  const lists = [all.filter((body) => /\p{Script=Han}/u.test(body)), all.filter((body) => !/\p{Script=Han}/u.test(body))];
  return lists.map((list) => {
    let size = 0;
    return list.filter((body) => (size += Buffer.byteLength(body)) < most / 2).join('\n');
  }).join('\n');
}

const corpus = join(root, '../shared/data/search/docs10k.jsonl.gz');
if (named.length === 0 && !existsSync(corpus)) {
  console.log(`No text: name a file, for there is no ${corpus}.`);
  process.exit(2);
}
const text = named.length > 0 ? readFileSync(named[0], 'utf8') : bodies(corpus);
const megabytes = Buffer.byteLength(text) / 1e6;
const lines = text.split('\n');

function timeOf(cut) {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    for (const line of lines) cut(line);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const rows = [];
const folder = mkdtempSync(join(tmpdir(), 'newsprism-tagging-'));
try {
  const file = join(folder, 'text');
  writeFileSync(file, text);
  const rest = [join(root, 'core/data/newsprism.pack'), file, '--runs', String(runs)];
  const native = JSON.parse(execFileSync(join(root, 'build/native/newsprism_label_bench'), rest));
  const wasm = JSON.parse(execFileSync(process.execPath, [join(root, 'build/wasm/bench/newsprism_label_bench.cjs'), ...rest]));
  if (native.words !== wasm.words || native.names !== wasm.names) {
    console.log(`They differ: ${native.words} words and ${native.names} names natively, ${wasm.words} and ${wasm.names} in wasm.`);
    process.exitCode = 1;
  }
  rows.push(['newsprism', 'words, names', native.best], ['newsprism in wasm', 'words, names', wasm.best]);
} finally {
  rmSync(folder, { recursive: true });
}

const ours = createRequire(new URL('../../package.json', import.meta.url));
const { Jieba } = ours('@node-rs/jieba');
const { dict } = ours('@node-rs/jieba/dict');
const jieba = Jieba.withDict(dict);
rows.push(['@node-rs/jieba', 'words', timeOf((line) => jieba.cut(line, true))]);
const others = new URL('segmenters/package.json', import.meta.url);
if (existsSync(new URL('node_modules/jieba-wasm', others))) {
  const { cut } = createRequire(others)('jieba-wasm');
  cut('', true);
  rows.push(['jieba-wasm', 'words', timeOf((line) => cut(line, true))]);
} else {
  console.log('jieba-wasm is not installed: npm ci --prefix tests/bench/segmenters');
}

console.log(`${megabytes.toFixed(1)} MB in ${lines.length} paragraphs, best of ${runs} runs`);
const base = rows.at(-1)[2];
for (const [name, what, time] of rows) {
  console.log(`${name.padEnd(20)}${what.padEnd(14)}${(megabytes / time * 1000).toFixed(2).padStart(8)} MB/s${(base / time).toFixed(2).padStart(8)} x ${rows.at(-1)[0]}`);
}
const [native, wasm] = rows.map(([, , time]) => megabytes / time * 1000);
if (native < limits.native || wasm < limits.wasm) {
  console.log(`Below the limits: ${limits.native} MB/s natively, ${limits.wasm} in wasm.`);
  if (check) process.exitCode = 1;
}
