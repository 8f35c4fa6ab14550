// Newsprism's index in the harness of ../shared/bench: what its adapters say to the wasm module; nothing else here knows the module.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = pathToFileURL(`${process.env.NEWSPRISM_ENGINE}/`);
const batch = 300000;  // characters of JSON lines that go over at a time, about half a megabyte

const quoted = (term) => `"${term.replaceAll('"', ' ')}"`;

// A query of the harness, {terms, prefix}, in our language: each term as it stands, and all of them; only the last may go on.
export function ourQuery({ terms, prefix }) {
  return terms.map((term, i) => (prefix && i === terms.length - 1 ? `${term}*` : quoted(term))).join(' ');
}

// Some functions answer an envelope, others what they have.
function valueOf(answer) {
  if (typeof answer !== 'string') return answer;
  const { ok, value, error } = JSON.parse(answer);
  if (!ok) throw Object.assign(new Error(`${error.code} at ${error.at}: ${error.detail}`), error);
  return value;
}

function unlessWanted(ask) {
  try {
    return ask();
  } catch (error) {
    if (error.code !== 'pages_wanted') throw error;
    return undefined;
  }
}

class Search {
  #module;
  #pages = [];
  #encoder = new TextEncoder();

  constructor(module) {
    if (!module.openIndex || !module.findDocuments) throw new Error('the built module has no openIndex and findDocuments');
    this.#module = module;
    valueOf(module.openIndex());
  }

  // docs of the harness: {id, title, body, date, src, lang}.
  add(docs) {
    let lines = '';
    for (const { id, title, body, date, src, lang } of docs) {
      lines += `${JSON.stringify({ id: String(id), title, body, published: date, source: src, lang })}\n`;
      if (lines.length > batch) {
        this.#send(lines);
        lines = '';
      }
    }
    if (lines) this.#send(lines);
  }

  #send(lines) {
    this.#fill(this.#encoder.encode(lines));
    valueOf(this.#module.indexDocuments());
  }

  #fill(bytes) {
    this.#module.reserveInput(bytes.length).set(bytes);
  }

  remove(id) {
    valueOf(this.#module.dropFromIndex(String(id)));
  }

  // -> the head and the pages, each bytes of its own.
  save() {
    return this.#module.saveIndexPages();
  }

  // A page is read when a query first needs it, and let go.
  load(saved) {
    const [head, ...pages] = saved;
    this.#fill(head);
    valueOf(this.#module.openIndexPages((page) => {
      const bytes = pages[page];
      pages[page] = undefined;
      return bytes;
    }));
    this.#pages = pages;
  }

  // An archive: pages are bytes that `page` may have, or nothing.
  openArchive(head, page) {
    this.#fill(head);
    valueOf(this.#module.openIndexPages(page));
  }

  wanted() {
    return this.#module.wantedPages();
  }

  // As find(), and with the ten best to show; nothing where pages are wanted.
  tryFind(query) {
    return unlessWanted(() => this.find(query));
  }

  trySearch(query) {
    return unlessWanted(() => valueOf(this.#module.search(JSON.stringify({ q: query, size: 10 }))));
  }

  // -> {total, docs}: numbers of documents, best first.
  find(query, { limit = 10, from = 0, any = false } = {}) {
    const rows = valueOf(this.#module.findDocuments(JSON.stringify({ query, limit, from, any })));
    const docs = [];
    for (let i = 1; i < rows.length; i += 2) docs.push(rows[i]);
    return { total: rows[0], docs };
  }

  // -> [{text, query, kind, documents}] while somebody types.
  suggest(query, limit = 8) {
    return valueOf(this.#module.suggest(JSON.stringify({ query, limit }))).suggestions;
  }

  // The dictionary, before anything is added or loaded.
  useDictionary(bytes) {
    this.#fill(bytes);
    valueOf(this.#module.loadLexicon());
    valueOf(this.#module.openIndex());
  }

  // The module's whole memory, what it holds and what it once held, and the pages that it has not asked for yet.
  get megabytes() {
    const waiting = this.#pages.reduce((sum, page) => sum + (page?.length ?? 0), 0);
    return (this.#module.reserveInput(8).buffer.byteLength + waiting) / 1e6;
  }
}

// A new module with an empty index in it; the dictionary lies beside it.
export async function openSearch({ dictionary = false } = {}) {
  const { default: create } = await import(new URL('newsprism.mjs', folder));
  const search = new Search(await create({ wasmBinary: readFileSync(new URL('newsprism.wasm', folder)) }));
  if (dictionary) search.useDictionary(readFileSync(new URL('newsprism.pack', folder)));
  return search;
}
