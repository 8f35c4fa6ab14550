// The floor under every index: the whole text is read for each query, by the SIMD scan of the harness (floor/scanw.wasm): node eng/scan.mjs 10k
// Best of three passes for each query, as the engines are measured.
import { readFileSync } from 'node:fs';
import * as C from '../common.mjs';

const [, , corpus = '10k'] = process.argv;
const { main } = C.queries(corpus);
const text = Buffer.from(C.load(corpus).map((doc) => `${doc.title}\n${doc.body}`.toLowerCase().normalize('NFKC')).join('\n\0'));

const { instance } = await WebAssembly.instantiate(readFileSync(new URL('../floor/scanw.wasm', import.meta.url)), {});
const { heap, memory, scan } = instance.exports;
const needle = heap();
const at = needle + 2048;
memory.grow(Math.max(0, Math.ceil((at + text.length + 4096 - memory.buffer.byteLength) / 65536)));
const bytes = new Uint8Array(memory.buffer);
bytes.set(text, at);

const best = main.map(() => Infinity);
for (let pass = 0; pass < 3; pass += 1) {
  main.forEach(({ terms }, i) => {
    const word = Buffer.from(terms[0]);
    bytes.set(word, needle);
    const start = performance.now();
    scan(at, text.length, needle, word.length);
    best[i] = Math.min(best[i], performance.now() - start);
  });
}
const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => +C.pct(best, share).toFixed(3));
C.report({ engine: 'scan', variant: 'wasm', corpus, MB: text.length / 1e6, p50, p95, p99 });
