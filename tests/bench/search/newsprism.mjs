// Our adapter for the harness of ../shared/bench, beside its eng/sqlitewasm.mjs and the others: node eng/newsprism.mjs 10k
//
// Building starts from documents as JavaScript has them, so writing them as JSON lines is in its time, as is a peer's making of bigrams.
// Loading starts from the saved bytes and ends with the answer to a first query, in a module that holds nothing else: its memory is what
// a page needs to search, text included. Every query's total is compared, too, and it comes with the first ten.
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
const bytes = builder.save();
const serMs = C.now() - start;

// Without the text, which the peers do not keep either: the sixth of the sections that index_file.h lists.
const textSize = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(16 + 5 * 20 + 8, true));

const index = await openSearch();
start = C.now();
index.load(bytes);
index.find(ourQuery(queries.main[0]));
const loadMs = C.now() - start;
const loadCpuMs = C.lapCpu();
const wasmMB = index.megabytes;

const everything = { limit: docs.length };
const figures = await C.evalQueries(queries, (query) => index.find(ourQuery(query)), (query) => index.find(ourQuery(query), everything).docs);
const all = [...queries.main, ...queries.trad];
const totalsExact = all.filter((query) => index.find(ourQuery(query)).total === query.truth.length).length;

C.report({
  engine: 'newsprism', variant, corpus, docs: docs.length, MB, buildMs, buildCpuMs, loadMs, loadCpuMs, serMs,
  MBs: (MB / buildMs) * 1e3, MBsCpu: (MB / buildCpuMs) * 1e3, docsPerS: (docs.length / buildMs) * 1e3,
  heapMB: after.heapMB - before.heapMB, rssMB: after.rssMB - before.rssMB, wasmMB, buildWasmMB: builder.megabytes,
  rawMB: (bytes.length - textSize) / 1e6, fileMB: bytes.length / 1e6, gzMB: C.gz(bytes) / 1e6, totalsExact, totals: all.length, ...figures,
});
