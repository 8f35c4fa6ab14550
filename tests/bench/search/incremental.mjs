// One document more, less, or in place of another, milliseconds each: node eng/incremental.mjs ENGINE
//
// 200 documents are added to an index of 5,000, then each is replaced by another text, then removed. A search ends each of the three and is
// in its time, since an engine may leave work for it. The peers are opened as in the harness's own file of this name, which does not replace.
import * as C from '../common.mjs';

const docs = C.load('10k');
const base = docs.slice(0, 5000);
const extra = docs.slice(5000, 5200);
const other = docs.slice(5200, 5400).map((doc, i) => ({ ...doc, id: extra[i].id }));
const probe = '经济';

// Each: {add(docs), replace(docs), remove(docs), find()}; base is in it already.
const engines = {
  async newsprism() {
    const { openSearch } = await import('./engine.mjs');
    const first = await openSearch();
    first.add(base);
    const index = await openSearch();
    index.load(first.save());
    const add = (doc) => index.add([doc]);
    const remove = (doc) => index.remove(doc.id);
    return {
      add: (list) => list.forEach(add),
      replace: (list) => list.forEach((doc) => { remove(doc); add(doc); }),
      remove: (list) => list.forEach(remove),
      find: () => index.find(`"${probe}"`).total,
    };
  },

  async sqlitewasm() {
    const { default: init } = await import('@sqlite.org/sqlite-wasm');
    const sqlite = await init({ print() {}, printErr() {} });
    const db = new sqlite.oo1.DB(':memory:');
    db.exec(`create virtual table f using fts5(title,body,tokenize='unicode61 remove_diacritics 0')`);
    const words = (text) => C.bigrams(text).join(' ');
    const insertion = db.prepare('insert into f(rowid,title,body) values(?,?,?)');
    const deletion = db.prepare('delete from f where rowid=?');
    const insert = (doc) => insertion.bind([doc.id + 1, words(doc.title), words(doc.body)]).stepReset();
    const remove = (doc) => deletion.bind([doc.id + 1]).stepReset();
    const inOne = (each) => (list) => {
      db.exec('begin');
      list.forEach(each);
      db.exec('commit');
    };
    inOne(insert)(base);
    return {
      add: inOne(insert), replace: inOne((doc) => { remove(doc); insert(doc); }), remove: inOne(remove),
      find: () => db.selectValue(`select count(*) from f where f match '"${probe}"'`),
    };
  },

  async minisearch() {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({ fields: ['title', 'body'], tokenize: C.bigrams, processTerm: (term) => term });
    index.addAll(base);
    return {
      add: (list) => list.forEach((doc) => index.add(doc)),
      // As a page does that keeps no copy of the old text.
      replace: (list) => list.forEach((doc) => index.replace(doc)),
      remove: (list) => list.forEach((doc) => index.discard(doc.id)),
      find: () => index.search(probe).length,
    };
  },

  async flexsearch() {
    const { default: FlexSearch } = await import('flexsearch');
    const field = (name) => ({ field: name, tokenize: 'strict', encode: C.bigrams });
    const index = new FlexSearch.Document({ document: { id: 'id', index: [field('title'), field('body')] } });
    base.forEach((doc) => index.add(doc));
    return {
      add: (list) => list.forEach((doc) => index.add(doc)),
      replace: (list) => list.forEach((doc) => index.update(doc)),
      remove: (list) => list.forEach((doc) => index.remove(doc.id)),
      find: () => new Set(index.search(probe, { limit: 1e6 }).flatMap(({ result }) => result)).size,
    };
  },

  async orama() {
    const { create, insert, remove, search } = await import('@orama/orama');
    const tokenize = (text) => (typeof text === 'string' ? [...new Set(C.bigrams(text))] : [text]);
    const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize };
    const db = create({ schema: { title: 'string', body: 'string' }, components: { tokenizer } });
    const add = (doc) => insert(db, { id: String(doc.id), title: doc.title, body: doc.body });
    const drop = (doc) => remove(db, String(doc.id));
    base.forEach(add);
    return {
      add: (list) => list.forEach(add), replace: (list) => list.forEach((doc) => { drop(doc); add(doc); }), remove: (list) => list.forEach(drop),
      find: () => search(db, { term: probe, threshold: 0, limit: 10 }).count,
    };
  },
};

const [, , engine] = process.argv;
const index = await engines[engine]();
const truth = (list) => list.filter((doc) => `${doc.title}\n${doc.body}`.includes(probe)).length;
const figures = {};
const right = {};
for (const [name, list, holds] of [['add', extra, [...base, ...extra]], ['replace', other, [...base, ...other]], ['remove', other, base]]) {
  const start = C.now();
  index[name](list);
  const found = index.find();
  figures[name] = +((C.now() - start) / list.length).toFixed(4);
  figures[`${name}Cpu`] = +(C.lapCpu() / list.length).toFixed(4);
  right[name] = found === truth(holds);
}
C.report({ engine, variant: 'incremental', corpus: '5k', ...figures, right });
