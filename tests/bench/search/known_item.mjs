// Known-item search: the headline is the query, only the bodies are indexed, and the document that the headline came from should
// stand at the top: node eng/known_item.mjs ENGINE [--half tuning] [--setting NAME], in the copy of the harness that scripts/bench makes.
//
// The headlines: of those that stand over one document only, whose body nobody else has, 4,000 drawn by a fixed seed. The second 2,000
// give the figure; the first 2,000 are there to be tuned on (--half tuning), for us as for the peers. A document counts 1 over its rank
// among the first ten, else 0: the mean is MRR@10. Every peer takes its bigrams (common.mjs) with OR, where it can, and of the settings below the one that did best
// on the tuning half; the first one of a peer's is that one. Pagefind is in pagefind_known_item.mjs.
import * as C from '../common.mjs';

const headlines = 2000;
const most = 10;

const unique = (list) => [...new Set(list)];
const topOf = (list) => list.slice(0, most).map(Number);

// A generator of numbers that is the same everywhere (mulberry32).
function randomBy(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// [{query, doc}] of one half: 'tuning' or 'figure'.
export function knownItems(docs, half) {
  const count = (values) => values.reduce((map, value) => map.set(value, (map.get(value) ?? 0) + 1), new Map());
  const titles = count(docs.map((doc) => doc.title.trim()));
  const bodies = count(docs.map((doc) => doc.body.trim()));
  const items = docs
    .filter((doc) => doc.title.trim() && doc.body.trim() && titles.get(doc.title.trim()) === 1 && bodies.get(doc.body.trim()) === 1)
    .map((doc) => ({ query: doc.title.trim(), doc: doc.id, lang: doc.lang }));
  const random = randomBy(20250715);
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
  return half === 'tuning' ? items.slice(0, headlines) : items.slice(headlines, 2 * headlines);
}

// ranks: of each item, from 1; 0 where it is not among the first ten.
export function summary(items, ranks) {
  const mean = (of) => {
    const list = ranks.filter((_, i) => of(items[i]));
    return +(list.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / Math.max(1, list.length)).toFixed(4);
  };
  return {
    items: items.length, mrr: mean(() => true), zh: mean((item) => item.lang === 'zh'), en: mean((item) => item.lang === 'en'),
    first: ranks.filter((rank) => rank === 1).length, missed: ranks.filter((rank) => !rank).length,
  };
}

// Each: docs -> {setting: query -> ids, best first}. Only `body` is indexed.
const peers = {
  async sqlitewasm(docs) {
    const { default: init } = await import('@sqlite.org/sqlite-wasm');
    const sqlite = await init({ print() {}, printErr() {} });
    const db = new sqlite.oo1.DB(':memory:');
    db.exec(`create virtual table f using fts5(body,tokenize='unicode61 remove_diacritics 0',content='')`);
    const insert = db.prepare('insert into f(rowid,body) values(?,?)');
    db.exec('begin');
    for (const doc of docs) insert.bind([doc.id + 1, C.bigrams(doc.body).join(' ')]).stepReset();
    db.exec('commit');
    db.exec(`insert into f(f) values('optimize')`);
    const select = db.prepare('select rowid from f where f match ? order by bm25(f) limit 10');
    const find = (phrases) => {
      const ids = [];
      if (!phrases.length) return ids;
      select.bind([phrases.map((phrase) => `"${phrase}"`).join(' OR ')]);
      while (select.step()) ids.push(select.get(0) - 1);
      select.reset();
      return ids;
    };
    // Three characters in a row are two bigrams in a row.
    const trigrams = (words) => words.slice(1).flatMap((word, i) => ([...words[i]][1] === [...word][0] && C.HAN.test(word) ? [`${words[i]} ${word}`] : []));
    return {
      bigrams: (query) => find(unique(C.bigrams(query))),
      'bigrams and trigrams': (query) => find(unique([...C.bigrams(query), ...trigrams(C.bigrams(query))])),
    };
  },

  async minisearch(docs) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({ fields: ['body'], tokenize: C.bigrams, processTerm: (term) => term });
    index.addAll(docs);
    const search = (query, options) => index.search(unique(C.bigrams(query)).join(' '), { combineWith: 'OR', ...options });
    const find = (options) => (query) => topOf(search(query, options).map((hit) => hit.id));
    return {
      'k 2, b 0.9, d 0': find({ bm25: { k: 2, b: 0.9, d: 0 } }),
      'k 1.2, b 0.75, d 0': find({ bm25: { k: 1.2, b: 0.75, d: 0 } }),
      'k 1.2, b 0.7, d 0.5': find({}),
      'k 2, b 0.75, d 0': find({ bm25: { k: 2, b: 0.75, d: 0 } }),
    };
  },

  async flexsearch(docs) {
    const { default: FlexSearch } = await import('flexsearch');
    const open = (options) => {
      const index = new FlexSearch.Index({ tokenize: 'strict', encode: C.bigrams, ...options });
      for (const doc of docs) index.add(doc.id, doc.body);
      return (query) => topOf(index.search(unique(C.bigrams(query)).join(' '), { limit: most, suggest: true }));
    };
    return { strict: open({ resolution: 9 }), context: open({ resolution: 9, context: { depth: 1, bidirectional: false } }) };
  },

  async orama(docs) {
    const { create, insert, search } = await import('@orama/orama');
    const { createTokenizer } = await import('@orama/tokenizers/mandarin');
    const open = (tokenizer) => {
      const db = create({ schema: { body: 'string' }, components: { tokenizer } });
      for (const doc of docs) insert(db, { id: String(doc.id), body: doc.body });
      return (query) => topOf(search(db, { term: query, properties: ['body'], limit: most, threshold: 1 }).hits.map((hit) => hit.id));
    };
    const bigrams = { language: 'english', normalizationCache: new Map(), tokenize: (text) => (typeof text === 'string' ? unique(C.bigrams(text)) : [text]) };
    return { bigrams: open(bigrams), mandarin: open(await createTokenizer()) };
  },

  async newsprism(docs) {
    const { openSearch } = await import('./engine.mjs');
    const index = await openSearch();
    index.add(docs.map((doc) => ({ ...doc, title: '' })));
    return { any: (query) => index.find(query, { limit: most, any: true }).docs };
  },
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [engine, ...options] = process.argv.slice(2);
  const after = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : '');
  const half = after('--half') || 'figure';
  const docs = C.load('10k');
  const items = knownItems(docs, half);
  const settings = await peers[engine](docs);
  const all = Object.keys(settings);
  for (const setting of half === 'tuning' ? all : [after('--setting') || all[0]]) {
    const find = settings[setting];
    const ranks = [];
    const start = performance.now();
    for (const { query, doc } of items) ranks.push((await find(query)).indexOf(doc) + 1);
    const perQueryMs = +((performance.now() - start) / items.length).toFixed(3);
    const variant = half === 'figure' ? 'known' : `known-${half}-${setting.replace(/\W+/g, '-')}`;
    C.report({ engine, variant, corpus: '10k', setting, perQueryMs, ...summary(items, ranks) });
  }
}
