// Our adapter for the harness of ../shared/bench, beside its eng/sqlitewasm.mjs and the others: node eng/newsprism.mjs 10k
//
// Building starts from documents as JavaScript has them, so writing them as JSON lines is in its time, as is a peer's making of bigrams.
// Loading starts from the saved pages and ends with the answer to a first query, in a module that holds nothing else. Its memory is taken
// after all queries: what a page needs to search, text included, and the pages that nothing asked for yet. Every query's total is compared, too, and it comes with the first ten.
import * as C from '../common.mjs';
import { openSearch, ourQuery } from './engine.mjs';

const [, , corpus = '10k', variant = 'core'] = process.argv;
const docs = C.load(corpus);
const queries = C.queries(corpus);
const MB = C.textBytes(docs) / 1e6;

const builder = await openSearch();
const before = C.mem();
let start = C.now();
builder.add(docs);
builder.find(ourQuery(queries.main[0]));
const buildMs = C.now() - start;
const buildCpuMs = C.lapCpu();
const after = C.mem();

start = C.now();
const pages = builder.save();
const serMs = C.now() - start;

// Without the text, which the peers do not keep either. It stands in the pages as it is, and a byte behind each block.
const fileSize = pages.reduce((sum, page) => sum + page.length, 0);
const textSize = MB * 1e6;

// The clock of the processor's time may tick every ten milliseconds only: the mean of some.
const loads = 10;
const fresh = [];
for (let n = 0; n < loads; n += 1) fresh.push(await openSearch());
C.lapCpu();
start = C.now();
for (const each of fresh) {
  each.load(pages);
  each.find(ourQuery(queries.main[0]));
}
const loadMs = (C.now() - start) / loads;
const loadCpuMs = C.lapCpu() / loads;
const index = fresh.pop();

const everything = { limit: docs.length };
const figures = await C.evalQueries(queries, (query) => index.find(ourQuery(query)), (query) => index.find(ourQuery(query), everything).docs);
const wasmMB = index.megabytes;
const all = [...queries.main, ...queries.trad];
const totalsExact = all.filter((query) => index.find(ourQuery(query)).total === query.truth.length).length;

C.report({
  engine: 'newsprism', variant, corpus, docs: docs.length, MB, buildMs, buildCpuMs, loadMs, loadCpuMs, serMs,
  MBs: (MB / buildMs) * 1e3, MBsCpu: (MB / buildCpuMs) * 1e3, docsPerS: (docs.length / buildMs) * 1e3,
  heapMB: after.heapMB - before.heapMB, rssMB: after.rssMB - before.rssMB, wasmMB, buildWasmMB: builder.megabytes,
  rawMB: (fileSize - textSize) / 1e6, fileMB: fileSize / 1e6, gzMB: C.gz(Buffer.concat(pages)) / 1e6, totalsExact, totals: all.length, ...figures,
});
