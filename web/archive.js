// An archive: an index that lies on a server in pieces (core/cli/archive.h). Its head is fetched at once, of its pages only
// what a question needs.
//
//   const archive = await openArchive(engine, 'https://example.org/archive/');
//   const { total, hits } = await archive.search('渡轮 码头');
//   const { text, blocks, highlights } = await archive.document(hits[0].number, { q: '渡轮 码头' });
//
// A newer search ends the fetches of an older one, which then ends with code `superseded`. What came stays.
import { bytesOfStream, fetchBytes } from './engine-host.js';
import { NewsprismError } from './newsprism.js';

const MAGIC = 'NPRISMAR';
const TABLE = 24; // of a head: where it lists the pages, a size and a checksum each
const MAX_BYTES = 256 * 2 ** 20;
const TIMEOUT_S = 30;
const MOST_PAGES = 512; // in one go; a question that asks for more goes through everything

const problem = (code, detail) => new NewsprismError({ code, detail });
const superseded = () => problem('superseded', '');

// Options: credentials as in fetch; maxBytes, the largest file taken; timeout, the seconds that may pass without a byte;
// signal, for the head; onHead(done, total) while it arrives; onPages({done, total, bytes}) while pages do; makeRoom(), awaited
// before the engine gets the head.
export async function openArchive(engine, address, options = {}) {
  const settings = { maxBytes: MAX_BYTES, timeout: TIMEOUT_S, ...options };
  const url = webAddress(address);
  if (!/\.npar$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/?$/, '/index.npar');
  const head = await twice(url.href, settings.signal, async (cache) => {
    const stored = await fetched(url.href, { ...settings, cache }, settings.onHead);
    const is = new TextDecoder().decode(stored.subarray(0, MAGIC.length));
    if (is !== MAGIC) throw problem('bad_index', 'it is no archive');
    const size = new DataView(stored.buffer).getUint32(MAGIC.length, true);
    if (size > settings.maxBytes) throw problem('too_big', '');
    return inflated(stored.subarray(MAGIC.length + 4), size);
  });
  const pages = new DataView(head.buffer.slice(0)); // the engine takes the head
  await settings.makeRoom?.();
  try {
    const { docs } = await engine.openIndexPages(head.buffer);
    return new Archive(engine, url.href, docs, pages, settings);
  } catch (error) {
    if (!/^bad_index/.test(error.code)) throw error;
    throw problem(error.code, `${url.href}: ${error.detail}`);
  }
}

function webAddress(text) {
  try {
    const url = new URL(text, globalThis.document?.baseURI);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // said below
  }
  throw problem('bad_address', text);
}

class Archive {
  #engine;
  #head;
  #settings;
  #here = []; // [page, bytes] that came and are not with the engine yet
  #stop = new AbortController(); // of the search that runs
  #reading = new AbortController(); // of the document that is opened

  fetched = { files: 0, bytes: 0 }; // so far, as they came, without the head

  constructor(engine, url, docs, head, settings) {
    Object.assign(this, { url, docs });
    this.#engine = engine;
    this.#head = head;
    this.#settings = settings;
  }

  // As of an engine. Each hit says also its number, title, source, published and lang; the places of its highlights in
  // its snippet are those of the snippet's text.
  async search(query, options) {
    this.cancel();
    const { signal } = (this.#stop = new AbortController());
    const results = await this.#answer(() => this.#engine.search(query, { ...options, headlines: true }), signal);
    results.hits.forEach(countUnits);
    return results;
  }

  // A document by the number that a hit says, with what answers a question in it: {q, filters, any}.
  document(number, request) {
    this.#reading.abort();
    const { signal } = (this.#reading = new AbortController());
    return this.#answer(() => this.#engine.indexedDocument(number, request), signal);
  }

  // From the pages that are here; none is fetched for it.
  suggest(query, options) { return this.#engine.suggest(query, options); }

  // Ends what is being fetched for a search.
  cancel() { this.#stop.abort(); }

  close() {
    this.cancel();
    this.#reading.abort();
  }

  // Asks until nothing is lacking.
  async #answer(ask, signal) {
    const given = new Set();
    for (;;) {
      if (signal.aborted) throw superseded();
      const pages = this.#here.splice(0);
      if (pages.length) await this.#engine.givePages(pages);
      try {
        return await ask();
      } catch (error) {
        if (error.code !== 'pages_wanted') throw error;
        const wanted = error.pages.filter((page) => !given.has(page));
        if (!wanted.length) throw problem('bad_index', `${this.url}: it asks for the same pages again`);
        if (wanted.length > MOST_PAGES) throw problem('too_many_pages', `${wanted.length} / ${this.#head.getUint32(TABLE - 4, true)}`);
        await this.#fetch(wanted, signal);
        for (const page of wanted) given.add(page);
      }
    }
  }

  // All of them, side by side. One that cannot be had fails the question, after the others came.
  async #fetch(pages, signal) {
    const sizes = new Map();
    let done = 0;
    const tell = (ready = done) => {
      const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      this.#settings.onPages?.({ done: ready, total: pages.length, bytes });
    };
    tell();
    const ended = await Promise.allSettled(pages.map(async (page) => {
      const bytes = await this.#page(page, signal, (size) => {
        sizes.set(page, size);
        if (!signal.aborted) tell();
      });
      this.#here.push([page, bytes]);
      this.fetched.files += 1;
      this.fetched.bytes += sizes.get(page);
      done += 1;
      tell();
    }));
    tell(pages.length);
    const failed = ended.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
  }

  #page(page, signal, onSize) {
    const [size, sum] = [0, 4].map((at) => this.#head.getUint32(TABLE + page * 8 + at, true));
    const { href } = new URL(`pages/${page}-${sum.toString(16).padStart(8, '0')}.npz`, this.url);
    return twice(href, signal, async (cache) => {
      const bytes = await inflated(await fetched(href, { ...this.#settings, signal, cache }, onSize), size);
      if (checksumOf(bytes) !== sum) throw problem('bad_index', 'its checksum does not agree');
      return bytes;
    });
  }
}

// A file that cannot be had is asked for again once, past all caches where it was damaged; then the error names it.
async function twice(href, signal, get) {
  for (let cache = 'default'; ; cache = 'reload') {
    try {
      return await get(cache);
    } catch (error) {
      if (signal?.aborted) throw superseded();
      if (cache === 'reload' || error.code === 'too_big') throw problem(error.code ?? 'not_fetched', `${href}: ${error.detail || error.message}`);
    }
  }
}

async function fetched(href, { credentials, maxBytes, timeout, signal, cache }, onSize = () => {}) {
  const limited = (done, total) => {
    if (done > maxBytes) throw problem('too_big', '');
    onSize(done, total);
  };
  try {
    return await fetchBytes(href, limited, { credentials, timeout, signal, cache });
  } catch (error) {
    if (error.code === 'too_big') throw error;
    throw problem('not_fetched', error.status ? String(error.status) : error.message);
  }
}

// What unpacks to exactly `size` bytes; more is not taken.
async function inflated(packed, size) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const damaged = (why) => problem('bad_index', why);
  let bytes;
  try {
    bytes = await bytesOfStream(stream, (done) => {
      if (done > size) throw damaged('it unpacks to more than it says');
    });
  } catch (error) {
    throw error.code ? error : damaged('it cannot be unpacked');
  }
  if (bytes.length < size) throw damaged('it unpacks to less than it says');
  return bytes;
}

// fast_checksum() of core/base/checksum.cpp, written again: the engine is a worker away and reads a page only when a question
// does, too late to fetch a damaged one anew. Where the two differ no page of an archive that the program wrote is taken, and
// tests/web/archive.test.mjs fails.
function checksumOf(bytes) {
  const PRIME = 0x9e3779b1;
  const turned = (n, by) => (n << by) | (n >>> (32 - by));
  const sums = Int32Array.from({ length: 16 }, (_, lane) => lane + 1);
  const whole = new Uint8Array((Math.floor(bytes.length / 64) + 1) * 64);
  whole.set(bytes);
  const words = new Int32Array(whole.buffer);
  for (let at = 0; at < words.length; at += 1) {
    const lane = at & 15;
    sums[lane] = turned(Math.imul(sums[lane] ^ words[at], PRIME), 13);
  }
  return sums.reduce((out, sum) => turned(Math.imul(out ^ sum, PRIME), 17), Math.imul(bytes.length, PRIME)) >>> 0;
}

// The index counts characters, JavaScript units of UTF-16: in a snippet with characters of two units the places behind
// them are moved.
function countUnits({ snippet, highlights }) {
  const chars = [...snippet.text];
  if (chars.length === snippet.text.length) return;
  const { start, end } = snippet;
  const unit = (at) => start + chars.slice(0, at - start).join('').length;
  for (const span of highlights) {
    if (span.start >= start && span.end <= end) Object.assign(span, { start: unit(span.start), end: unit(span.end) });
  }
  snippet.end = start + snippet.text.length;
}

// What the views ask of a pile (pile.js), as far as an archive can tell: of articles that were found, what their hits say.
export class ArchivePile {
  docs = [];
  entities = [];
  byId = new Map();

  constructor(archive) {
    this.archive = archive;
  }

  // Gives each hit an id of its own and keeps what it says of its article.
  remember(hits) {
    for (const hit of hits) {
      const other = this.byId.get(hit.doc);
      if (other && other.number !== hit.number) hit.doc += `#${hit.number}`;
      const { doc: id, number, title, source, published, lang } = hit;
      this.byId.set(id, { id, number, title, source, published, lang });
    }
  }

  async refresh() {} // there is nothing to be found anew

  outlet(id) { return this.byId.get(id)?.source ?? ''; }
  lang(id) { return this.byId.get(id)?.lang ?? 'zh-Hans'; }
}
