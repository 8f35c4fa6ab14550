// What an archive sends for the harness's 200 queries, asked one after the other by one visitor who keeps what came, as Pagefind's were:
// node eng/archive.mjs 100k FOLDER, of `newsprism index docs100k.jsonl -o FOLDER --shards --plain`
//
// Bytes are those of the deflated files. "found" stops where Pagefind's search() does, at the numbers of the documents; "shown" goes on to the
// texts of the ten best.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import * as C from '../common.mjs';
import { openSearch, ourQuery } from './engine.mjs';

const [, , corpus = '100k', folder] = process.argv;
const queries = C.queries(corpus);
const stored = readFileSync(join(folder, 'index.npar'));
const head = inflateSync(stored.subarray(12));
const table = new DataView(head.buffer, head.byteOffset);

// One visitor.
async function visit(ask) {
  const pages = new Map();
  const index = await openSearch();
  index.openArchive(head, (page) => pages.get(page));
  const sent = [];
  const rounds = [];
  let exact = 0;
  for (const query of queries.main) {
    let bytes = 0;
    let round = 0;
    for (;; round += 1) {
      const found = ask(index, ourQuery(query));
      if (found) {
        exact += found.total === query.truth.length ? 1 : 0;
        break;
      }
      for (const page of index.wanted()) {
        const sum = table.getUint32(24 + page * 8 + 4, true).toString(16).padStart(8, '0');
        const file = readFileSync(join(folder, 'pages', `${page}-${sum}.npz`));
        bytes += file.length;
        pages.set(page, inflateSync(file));
      }
    }
    sent.push(bytes);
    rounds.push(round);
  }
  const kb = (n) => +(n / 1000).toFixed(1);
  const sum = sent.reduce((a, b) => a + b, 0);
  return { exact, perQueryKB: kb((sum + stored.length) / sent.length), firstKB: kb(sent[0] + stored.length), p50KB: kb(C.pct(sent, 0.5)),
    p99KB: kb(C.pct(sent, 0.99)), rounds: C.pct(rounds, 0.5), mostRounds: Math.max(...rounds) };
}

const figures = { headKB: +(stored.length / 1000).toFixed(1), found: await visit((index, query) => index.tryFind(query)),
  shown: await visit((index, query) => index.trySearch(query)) };
C.report({ engine: 'newsprism', variant: 'archive', corpus, ...figures });
