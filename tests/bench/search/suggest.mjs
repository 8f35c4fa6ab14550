// Suggestions while typing: node eng/suggest.mjs 100k
//
// Types the terms of all queries of the harness, and the pinyin of some words, letter by letter, into a loaded index with the dictionary beside it, and
// prints how long each answer took, the slowest, and how many had none.
import * as C from '../common.mjs';
import { openSearch } from './engine.mjs';

const [, , corpus = '10k'] = process.argv;
const pinyin = ['gongyinglian', 'renmin', 'zhongguo', 'shichang', 'jingji', 'shanghai', 'xinwen', 'zhengfu', 'huiyi', 'kexue', 'anquan', 'lvse',
  'rm', 'gyl', 'zg', 'jj', 'sc', 'zyzf'];
const docs = C.load(corpus);
const queries = C.queries(corpus);
const builder = await openSearch();
builder.add(docs);
const index = await openSearch({ dictionary: true });
index.load(builder.save());

const terms = [...queries.main, ...queries.trad].flatMap((query) => query.terms);
const typed = [...new Set([...terms, ...pinyin].flatMap((term) => [...term].map((_, i) => [...term].slice(0, i + 1).join(''))))];
const times = typed.map((text) => ({ text, ms: Infinity }));
const none = [];
for (let round = 0; round < 4; round++) {  // the best of them: other programs run on this machine
  for (const one of times) {
    const start = C.now();
    const found = index.suggest(one.text);
    one.ms = Math.min(one.ms, C.now() - start);
    if (!round && !found.length) none.push(one.text);
  }
}
times.sort((a, b) => b.ms - a.ms);
const at = (share) => times[Math.floor((1 - share) * (times.length - 1))].ms.toFixed(3);
console.log(`${typed.length} beginnings, ${docs.length} documents: p50 ${at(0.5)} p90 ${at(0.9)} p99 ${at(0.99)} max ${at(1)} ms; ${none.length} without suggestions`);
console.log(times.slice(0, 8).map(({ text, ms }) => `${text} ${ms.toFixed(2)}`).join('  '));
for (const text of ['供', 'gongy', 'econ', '中', 's']) console.log(text, index.suggest(text).map(({ text: word, documents }) => `${word} ${documents}`).join(', '));
