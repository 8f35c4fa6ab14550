// The Newsprism engine as a JavaScript object with promises.
//
//   const engine = await open();
//   await engine.addDocuments(bytes, {name: 'a.txt'});
//   const dossier = await engine.dossier();
//   engine.close();
//
// One call runs at a time, in the order asked; a new search takes the place of one that still waits.
// Offsets are UTF-16 units, so `reading.text.slice(start, end)` gives the words.

import { FATAL, failure, startHost } from './engine-host.js';

export class NewsprismError extends Error {
  constructor({ code, at = 0, detail = '', pages }) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'NewsprismError';
    this.code = code;
    this.at = at;
    this.detail = detail;
    this.pages = pages; // of pages_wanted: which
    // False: this engine is finished, open another one.
    this.recoverable = !FATAL.has(code) && code !== 'closed';
  }
}

// One policy a page; a second copy of this file gets none and goes on to the main thread.
let policy;
function trusted(url) {
  const types = globalThis.trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('newsprism', { createScriptURL: (href) => href });
  return policy.createScriptURL(url);
}

// Starts an engine. Options:
//   base        where newsprism.js's files are (default: beside this file)
//   wasm        address of the .wasm file, where it is not under base
//   worker      address of worker.js on the page's own origin; false: no worker
//   onProgress  ({phase: 'engine', done, total}) while the engine's files arrive
//   signal      an AbortSignal that closes the engine
export async function open(options = {}) {
  const base = new URL(options.base ?? '.', options.base ? document.baseURI : import.meta.url).href;
  const settings = { base, wasm: options.wasm && new URL(options.wasm, globalThis.document?.baseURI ?? base).href };
  const file = new URL(options.worker || 'worker.js', options.worker ? document.baseURI : base).href;
  const threads = options.worker === false || !globalThis.Worker ? [] : [
    ['file', () => new Worker(trusted(file), { type: 'module' })],
    ['blob', () => blobWorker(file)],
  ];
  for (const [mode, start] of threads) {
    try {
      return new Engine(mode, await workerCaller(start(), settings, options), options.signal);
    } catch (error) {
      // A missing or broken engine is missing on every thread; a refused thread (an Error) is not.
      if (!(error instanceof Error) && error.code !== 'wasm_blocked') throw new NewsprismError(error);
    }
  }
  try {
    const host = await startHost({ ...settings, onProgress: options.onProgress });
    return new Engine('main', pageCaller(host), options.signal);
  } catch (error) {
    throw new NewsprismError(error instanceof Error ? failure('engine_failed', error.message) : error);
  }
}

// A page may not start a worker from another origin, but its own blob may import one.
function blobWorker(file) {
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(file)};`], { type: 'text/javascript' }));
  const worker = new Worker(trusted(url), { type: 'module' });
  worker.npRevoke = () => URL.revokeObjectURL(url);
  return worker;
}

// A caller is {call(name, args, transfer) -> Promise, close()}; it throws failure objects.
async function workerCaller(worker, settings, { onProgress }) {
  const waiting = new Map();
  let last = 0;
  let dead = null;
  const end = (error) => {
    dead = error;
    worker.terminate();
    worker.npRevoke?.();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const call = (name, args, transfer) => new Promise((resolve, reject) => {
    if (dead) return reject(dead);
    waiting.set(++last, { resolve, reject });
    worker.postMessage({ id: last, name, args }, transfer);
  });
  try {
    await new Promise((resolve, reject) => {
      worker.onerror = (event) => {
        event.preventDefault?.();
        reject(new Error(event.message || 'worker refused'));
      };
      worker.onmessage = resolve;
    });
    worker.onerror = (event) => end(failure('trap', event.message));
    worker.onmessage = ({ data }) => {
      if (data.progress) return onProgress?.(data.progress);
      const { resolve, reject } = waiting.get(data.id) ?? {};
      waiting.delete(data.id);
      if (data.error) reject?.(data.error);
      else resolve?.(data.result);
    };
    await call('start', [settings]);
  } catch (error) {
    end(error);
    throw error;
  }
  return { call, close: () => end(failure('closed')) };
}

// Without a worker each call waits for a free moment, so that the page can paint in between.
function pageCaller(host) {
  let dead = null;
  return {
    async call(name, args) {
      await new Promise((resolve) => setTimeout(resolve));
      if (dead) throw dead;
      return host.call(name, args);
    },
    close: () => (dead = failure('closed')),
  };
}

class Engine {
  #caller;
  #queue = [];
  #busy = false;

  constructor(mode, caller, signal) {
    this.mode = mode;
    this.#caller = caller;
    signal?.addEventListener('abort', () => this.close(), { once: true });
  }

  version() { return this.#ask('version'); }
  addDocuments(input, options = {}) { return this.#give('addDocuments', input, [options]); }
  removeDocument(doc) { return this.#ask('removeDocument', [doc]); }
  removeList(list) { return this.#ask('removeList', [list]); }
  setBlock(doc, block, restored) { return this.#ask('setBlock', [doc, block, restored]); }
  choices() { return this.#ask('choices'); }
  applyChoices(choices) { return this.#ask('applyChoices', [choices]); }
  setNameChoices(choices) { return this.#ask('setNameChoices', [choices]); }
  settle() { return this.#ask('settle'); }
  reading(doc, options = {}) { return this.#ask('reading', [doc, options]); }
  annotations(doc) { return this.#ask('annotations', [doc]); }
  dossier(options = {}) { return this.#ask('dossier', [options]); }
  entity(entity, options = {}) { return this.#ask('entity', [entity, options]); }
  network(options = {}) { return this.#ask('network', [options]); }
  saveIndex() { return this.#ask('saveIndex'); }
  loadIndex(input) { return this.#give('loadIndex', input, []); }

  // An index by its head; what a question then lacks, its error pages_wanted lists. archive.js does all of it.
  openIndexPages(head) { return this.#give('openIndexPages', head, []); }
  givePages(pages) { return this.#ask('givePages', [pages], pages.map(([, bytes]) => bytes.buffer)); }
  openIndex() { return this.#ask('openIndex'); }
  indexedDocument(number, request = {}) { return this.#ask('indexedDocument', [number, request]); }

  // Only the newest search is worth answering: one that still waits ends with code `superseded`.
  search(query, { filters = [], within = [], from = 0, size = 20, sort = '', any = false, facets = false, headlines = false } = {}) {
    this.#drop((job) => job.name === 'search', 'superseded');
    return this.#ask('search', [{ q: query, filters, within, from, size, sort, any, facets, headlines }]);
  }

  // How what has been typed so far may go on; only the newest is worth answering, as with a search.
  suggest(query, { limit = 8 } = {}) {
    this.#drop((job) => job.name === 'suggest', 'superseded');
    return this.#ask('suggest', [{ query, limit }]);
  }

  // Drops every call that has not begun; they end with code `cancelled`.
  cancel() {
    this.#drop(() => true, 'cancelled');
  }

  // Ends the worker and frees its memory.
  close() {
    this.#drop(() => true, 'closed');
    this.#caller.close();
  }

  // A string or a Blob is read here; an ArrayBuffer is handed over, a Uint8Array is copied.
  async #give(name, input, rest) {
    if (typeof input === 'string') input = new TextEncoder().encode(input).buffer;
    if (input instanceof Blob) input = await input.arrayBuffer();
    const transfer = input instanceof ArrayBuffer ? [input] : [];
    return this.#ask(name, [transfer.length ? new Uint8Array(input) : input, ...rest], transfer);
  }

  #drop(which, code) {
    const dropped = this.#queue.filter(which);
    this.#queue = this.#queue.filter((job) => !dropped.includes(job));
    for (const job of dropped) job.reject(new NewsprismError({ code }));
  }

  #ask(name, args = [], transfer = []) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ name, args, transfer, resolve, reject });
      this.#next();
    });
  }

  async #next() {
    const job = this.#busy ? null : this.#queue.shift();
    if (!job) return;
    this.#busy = true;
    try {
      job.resolve(await this.#caller.call(job.name, job.args, job.transfer));
    } catch (error) {
      job.reject(new NewsprismError(error instanceof Error ? failure('trap', error.message) : error));
    }
    this.#busy = false;
    this.#next();
  }
}
