// The table of scripts/bench search and the targets under it, from the harness's result files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const names = {
  newsprism: 'Newsprism', sqlitewasm: 'SQLite FTS5, bigrams', flexsearch: 'FlexSearch, bigrams', minisearch: 'MiniSearch, bigrams',
  orama: 'Orama, mandarin', pagefind: 'Pagefind, zh', scan: 'wasm SIMD scan',
};
export const variants = { newsprism: 'core', sqlitewasm: 'bigram', flexsearch: 'bigram', minisearch: 'bigram', orama: 'mandarin', pagefind: 'zh', scan: 'wasm' };

// Three digits that count.
const number = (value) => (value >= 100 ? String(Math.round(value)) : String(Number(Number(value).toPrecision(3))));

// -> the results of one corpus: {engine: {main, known, incremental}}, null where a step did not end well.
export function readResults(folder, corpus, engines) {
  const read = (name) => {
    try {
      return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    } catch {
      return null;
    }
  };
  return Object.fromEntries([...engines, 'scan'].map((engine) => [engine, {
    main: read(`${engine}-${variants[engine]}-${corpus}`), known: read(`${engine}-known-10k`), incremental: read(`${engine}-incremental-5k`),
  }]));
}

const sum = (quality, key, of) => Object.entries(quality).filter(([name]) => of(name)).reduce((total, [, row]) => total + row[key], 0);
const exact = ({ quality }) => (quality ? [sum(quality, 'exactSet', (name) => name !== 'trad'), sum(quality, 'n', (name) => name !== 'trad')] : []);
const traditional = ({ quality }) => (quality?.trad ? [quality.trad.exactSet, quality.trad.n] : []);
// Of ours the module that loaded the saved index, text included; of SQLite its module; of the others the JavaScript heap.
const memory = (row) => row.wasmMB || row.heapMB || row.jsHeapMB;

const columns = [
  ['engine', (engine) => names[engine]],
  ['build MB/s, wall/cpu', (_, { main }) => main && main.MBs && `${number(main.MBs)} / ${number(main.MBsCpu)}`],
  ['index x text', (_, { main }) => main?.rawMB && number(main.rawMB / main.MB)],
  ['load ms, wall/cpu', (_, { main }) => main?.loadMs && `${number(main.loadMs)} / ${main.loadCpuMs ? number(main.loadCpuMs) : '-'}`],
  ['p50 ms', (_, { main }) => main && number(main.p50)],
  ['p95', (_, { main }) => main && number(main.p95)],
  ['p99', (_, { main }) => main && number(main.p99)],
  ['exact', (_, { main }) => main?.quality && exact(main).join('/')],
  ['Trad.', (_, { main }) => main?.quality && traditional(main).join('/')],
  ['memory MB', (_, { main }) => main && memory(main) && number(memory(main))],
  ['MRR@10', (_, { known }) => known && known.mrr.toFixed(4)],
  ['add ms', (_, { incremental }) => incremental && number(incremental.addCpu)],
  ['replace', (_, { incremental }) => incremental && number(incremental.replaceCpu)],
  ['remove', (_, { incremental }) => incremental && number(incremental.removeCpu)],
];

export function table(results) {
  const rows = Object.entries(results).map(([engine, result]) => columns.map(([, cell]) => cell(engine, result) || '-'));
  const all = [columns.map(([title]) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  return [line(all[0]), `|${widths.map((width, i) => (i ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`, ...rows.map(line)].join('\n');
}

// What issue 5 asks for. [what, ours, the peer's, how they compare]: `most` and `least` are ratios of ours to the peer's.
export function targets(corpus, results) {
  const ours = results.newsprism ?? {};
  const of = (engine, part) => results[engine]?.[part];
  const sqlite = of('sqlitewasm', 'main');
  const list = [];
  const ratio = (what, a, b, limit, least = false) => {
    const known = a > 0 && b > 0;
    const value = known ? a / b : NaN;
    list.push({
      what, said: known ? `${number(a)} to ${number(b)}: x ${number(value)}` : 'not measured', limit: `${least ? 'at least' : 'at most'} x ${number(limit)}`,
      reached: known && (least ? value >= limit : value <= limit),
    });
  };
  const whole = (what, [count, of], want) => {
    list.push({ what, said: of ? `${count} of ${of}` : 'not measured', limit: `${want} of ${want}`, reached: count === want });
  };

  const main = ours.main;
  whole('exact sets', main ? exact(main) : [], 200);
  whole('Traditional', main ? traditional(main) : [], 40);
  whole('exact totals beside the first ten', main ? [main.totalsExact, main.totals] : [], 240);
  ratio("p99 to SQLite's, ms", main?.p99, sqlite?.p99, 0.1);
  if (corpus === '100k') ratio("p50 to the wasm scan's, ms", main?.p50, of('scan', 'main')?.p50, 1 / 50);
  ratio("build to SQLite's, MB/s of cpu", main?.MBsCpu, sqlite?.MBsCpu, 2, true);
  ratio("load to SQLite's, ms of cpu", main?.loadCpuMs, sqlite?.loadCpuMs, 0.5);
  ratio('index to text, MB', main?.rawMB, main?.MB, 0.6);
  ratio('memory with text to text, MB', main?.wasmMB, main?.MB, 1.8);
  for (const [name, key] of [['add', 'addCpu'], ['replace', 'replaceCpu'], ['remove', 'removeCpu']]) {
    ratio(`${name} one to SQLite's, ms of cpu`, ours.incremental?.[key], of('sqlitewasm', 'incremental')?.[key], 0.5);
  }
  const peers = Object.keys(results).filter((engine) => engine !== 'newsprism' && results[engine].known);
  const best = peers.reduce((top, engine) => (!top || results[engine].known.mrr > results[top].known.mrr ? engine : top), '');
  const [a, b] = [ours.known?.mrr, results[best]?.known.mrr];
  list.push({
    what: `MRR@10 to the best peer's${best ? ` (${names[best]})` : ''}`, said: a && b ? `${a.toFixed(4)} to ${b.toFixed(4)}: x ${number(a / b)}` : 'not measured',
    limit: 'above', reached: a > b,
  });
  return list;
}
