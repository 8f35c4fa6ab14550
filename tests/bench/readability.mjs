// Saved pages to article text, ours beside Mozilla's Readability: node tests/bench/readability.mjs [--check] [--runs N] [--data DIR]
//
// DIR holds NAME.html.gz and ground-truth.json as the article extraction benchmark has them; by default ../shared/data/html.
// One run over all pages for each: Readability with jsdom, this program natively, the module in node. Printed are body F1 (runs of four words,
// precision and recall averaged over pages), and megabytes of HTML a second: from bytes to blocks for ours, from text to an article for
// Readability; the best of N runs (3 of ours for each of Readability's). --check exits 1 when a limit below is missed.
//
// Readability and jsdom are this folder's own packages: npm ci --prefix tests/bench/readability
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { add, openBareEngine, root, valueOf } from '../wasm/engine.mjs';

const limits = { f1: 0.97, native: 30, timesReadability: 20, wasm: 2 };
const dropped = new Set(['boilerplate', 'metadata', 'title']);
const blockEnd = /<\/(?:p|div|li|h[1-6]|tr|td|th|blockquote|figure|figcaption|section|article|pre|ul|ol|dd|dt)>|<br[^>]*>/gi;

const words = process.argv.slice(2);
const option = (name, fallback) => (words.includes(name) ? words[words.indexOf(name) + 1] : fallback);
const data = option('--data', join(root, '../shared/data/html'));
const runs = Number(option('--runs', 2));
const packages = new URL('readability/package.json', import.meta.url);

if (!existsSync(join(data, 'ground-truth.json'))) {
  console.log(`No pages: ${data} has no ground-truth.json.`);
  process.exit(2);
}
const truth = JSON.parse(readFileSync(join(data, 'ground-truth.json'), 'utf8'));
const pages = readdirSync(data).filter((name) => name.endsWith('.html.gz')).map((file) => {
  const name = basename(file, '.html.gz');
  return { name, bytes: gunzipSync(readFileSync(join(data, file))), url: truth[name].url, body: truth[name].articleBody };
});
const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;

function shingles(text) {
  const all = (text ?? '').match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; all.length > 0 && at < Math.max(1, all.length - 3); at += 1) {
    const run = all.slice(at, at + 4).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

const size = (counts) => [...counts.values()].reduce((sum, n) => sum + n, 0);

// F1 of the mean precision and the mean recall; a page without text on one side does not count on that side.
function bodyF1(bodies) {
  const sums = { precision: 0, predicted: 0, recall: 0, expected: 0 };
  for (const { name, body } of pages) {
    const [t, p] = [shingles(body), shingles(bodies.get(name))];
    const hits = [...p].reduce((sum, [run, n]) => sum + Math.min(n, t.get(run) ?? 0), 0);
    if (p.size > 0) { sums.precision += hits / size(p); sums.predicted += 1; }
    if (t.size > 0) { sums.recall += hits / size(t); sums.expected += 1; }
  }
  const precision = sums.precision / Math.max(sums.predicted, 1);
  const recall = sums.recall / Math.max(sums.expected, 1);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function keptBody({ text, blocks }) {
  const points = [...text];
  return blocks.filter(({ type }) => !dropped.has(type)).map(({ start, end }) => points.slice(start, end).join('')).join('\n');
}

function measureNative() {
  const folder = mkdtempSync(join(tmpdir(), 'newsprism-pages-'));
  try {
    const files = pages.map(({ name, bytes }) => {
      const path = join(folder, `${name}.html`);
      writeFileSync(path, bytes);
      return path;
    });
    const program = (name, args) => execFileSync(join(root, 'build/native', name), args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    const { best } = JSON.parse(program('newsprism_read_bench', [...files, '--runs', String(3 * runs)]));
    const readings = program('newsprism', ['read', '--text', ...files]).trim().split('\n').map((line) => JSON.parse(line));
    return { seconds: best / 1000, bodies: new Map(readings.map((reading) => [basename(reading.file, '.html'), keptBody(reading)])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureWasm() {
  const engine = await openBareEngine();
  const bodies = new Map();
  let seconds = Infinity;
  for (let run = 0; run < 3 * runs; run += 1) {
    let total = 0;
    for (const { name, bytes } of pages) {
      const start = performance.now();
      const { docs } = add(engine, bytes, { name: `${name}.html` });
      total += (performance.now() - start) / 1000;
      for (const { doc } of docs) {
        if (run === 0) bodies.set(name, keptBody(valueOf(engine.reading(doc, '{"offsets":"codepoint"}'))));
        engine.removeDocument(doc);
      }
    }
    seconds = Math.min(seconds, total);
  }
  return { seconds, bodies };
}

function measureReadability() {
  const require = createRequire(packages);
  const { JSDOM, VirtualConsole } = require('jsdom');
  const { Readability } = require('@mozilla/readability');
  const virtualConsole = new VirtualConsole();  // style sheets that jsdom cannot read are no news
  const bodies = new Map();
  let seconds = Infinity;
  for (let run = 0; run < runs; run += 1) {
    let total = 0;
    for (const { name, bytes, url } of pages) {
      const html = bytes.toString('utf8');
      const start = performance.now();
      const dom = new JSDOM(html, { url, virtualConsole });
      const article = new Readability(dom.window.document).parse();
      total += (performance.now() - start) / 1000;
      // its textContent glues the last word of a paragraph to the first of the next
      if (run === 0) bodies.set(name, JSDOM.fragment((article?.content ?? '').replace(blockEnd, '$&\n')).textContent);
      dom.window.close();
    }
    seconds = Math.min(seconds, total);
  }
  return { seconds, bodies };
}

const rows = { native: measureNative(), wasm: await measureWasm() };
if (existsSync(new URL('node_modules/jsdom', packages))) {
  rows.readability = measureReadability();
} else {
  console.log('Readability is not installed: npm ci --prefix tests/bench/readability');
}
console.log(`${pages.length} pages, ${megabytes.toFixed(1)} MB, best of ${3 * runs} runs, of ${runs} for Readability`);
console.log(`${''.padEnd(12)}${'body F1'.padStart(9)}${'MB/s'.padStart(9)}${'seconds'.padStart(10)}`);
for (const [name, row] of Object.entries(rows)) {
  row.f1 = bodyF1(row.bodies);
  row.rate = megabytes / row.seconds;
  console.log(name.padEnd(12) + row.f1.toFixed(4).padStart(9) + row.rate.toFixed(1).padStart(9) + row.seconds.toFixed(3).padStart(10));
}
const { native, wasm, readability } = rows;
console.log(`wasm takes ${(native.rate / wasm.rate).toFixed(2)} times as long as native`);
const misses = [
  native.f1 < limits.f1 && `body F1 below ${limits.f1}`,
  native.rate < limits.native && `natively below ${limits.native} MB/s`,
  native.rate > limits.wasm * wasm.rate && `wasm takes more than ${limits.wasm} times as long`,
  Math.abs(native.f1 - wasm.f1) > 1e-9 && 'the module reads differently',
];
if (readability) {
  console.log(`natively ${(native.rate / readability.rate).toFixed(0)} times as fast as Readability with jsdom, in wasm ${(wasm.rate / readability.rate).toFixed(0)} times`);
  misses.push(native.rate < limits.timesReadability * readability.rate && `below ${limits.timesReadability} times Readability`);
  misses.push(native.f1 <= readability.f1 && 'body F1 not above that of Readability');
}
for (const miss of misses.filter(Boolean)) {
  console.log(`Missed: ${miss}.`);
  if (words.includes('--check')) process.exitCode = 1;
}
