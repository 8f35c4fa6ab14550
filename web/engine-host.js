// Holds one WebAssembly module and calls it by name. The same code runs inside the worker and, where
// a page forbids workers, on the main thread. See wasm/README.md for what the names do.

const NAMES = ['newsprism.mjs', 'newsprism.wasm', 'newsprism.pack'];
const SMALLEST_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const TAKES_BYTES = new Set(['loadLexicon', 'addDocuments', 'listArchive', 'loadIndex', 'openIndexPages']);
const PLAIN = new Set(['version', 'annotations', 'saveIndex']);
// After these the module's memory is not to be trusted any more.
export const FATAL = new Set(['out_of_memory', 'internal', 'trap']);

// "PK" and what begins a file or an empty archive.
export const isArchive = ([p, k, a, b]) => p === 80 && k === 75 && ((a === 3 && b === 4) || (a === 5 && b === 6));

export function failure(code, detail, at = 0) {
  return { code, at, detail: String(detail ?? '') };
}

// {base, wasm?, onProgress} -> {call(name, args)}; throws a failure object, or answers with a promise that does.
export async function startHost({ base, wasm, onProgress = () => {} }) {
  try {
    new WebAssembly.Module(SMALLEST_MODULE);
  } catch (error) {
    throw failure('wasm_blocked', error.message);
  }
  const { glue, wasmBinary, pack } = await fetchEngine(base, wasm, onProgress);
  const locateFile = (name) => new URL(name, glue).href;
  let module;
  try {
    module = await (await import(glue)).default({ wasmBinary, locateFile });
  } catch (error) {
    throw failure('engine_failed', error.message ?? error);
  }
  const add = (bytes, options) => invoke(module, 'addDocuments', [bytes, options]);
  const pages = new Map(); // of an index, that the module has not asked for yet: number -> bytes
  const take = (page) => {
    const bytes = pages.get(page);
    pages.delete(page);
    return bytes;
  };
  const call = (name, args = []) => {
    if (name === 'addDocuments' && isArchive(args[0])) return addArchive(module, add, ...args);
    if (name === 'givePages') return args[0].forEach(([page, bytes]) => pages.set(page, bytes));
    if (name !== 'openIndexPages') return invoke(module, name, args);
    pages.clear();
    return invoke(module, name, [...args, take]);
  };
  call('loadLexicon', [pack]);
  return { call };
}

// The module's glue, code and dictionary: in engine/ under base, or beside the .wasm that is named.
async function fetchEngine(base, wasm, onProgress) {
  const folder = wasm ?? new URL('engine/newsprism.wasm', base);
  const [glue, code, pack] = NAMES.map((name, i) => (i === 1 && wasm ? wasm : new URL(name, folder).href));
  const sizes = {};
  const report = (key) => (...size) => {
    sizes[key] = size;
    const sum = (i) => Object.values(sizes).reduce((n, pair) => n + pair[i], 0);
    onProgress({ phase: 'engine', done: sum(0), total: sum(1) });
  };
  try {
    const bytes = await Promise.all([code, pack].map((href) => fetchBytes(href, report(href))));
    return { glue, wasmBinary: bytes[0], pack: bytes[1] };
  } catch (error) {
    throw failure('engine_failed', error.message);
  }
}

// The bytes behind an address, counted as they arrive. `timeout`: so many seconds may pass without any.
export async function fetchBytes(href, onProgress, { timeout, signal, ...options } = {}) {
  const stop = new AbortController();
  const end = () => stop.abort();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    if (timeout) timer = setTimeout(() => stop.abort(new Error(`nothing came for ${timeout} s`)), timeout * 1000);
  };
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  try {
    wait();
    const response = await fetch(href, { ...options, signal: stop.signal });
    if (!response.ok) throw Object.assign(new Error(`${response.status} ${href}`), { status: response.status });
    const total = +response.headers.get('content-length') || 0;
    return await bytesOfStream(response.body, (size) => {
      wait();
      onProgress(size, Math.max(total, size));
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    stop.abort(); // of what failed half way
  }
}

// All of a stream; onSize may end it by an error.
export async function bytesOfStream(stream, onSize) {
  const chunks = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    try {
      onSize(size);
    } catch (error) {
      reader.cancel().catch(() => {});
      throw error;
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

// Every file of a ZIP goes the way of a file by itself.
async function addArchive(module, add, bytes, options) {
  const { addArchive: unpack } = await import('./unzip.js');
  return unpack(bytes, options.name ?? '', {
    list: (archive) => invoke(module, 'listArchive', [archive]),
    add: (content, name) => add(content, { ...options, name }),
    textOf: (names) => {
      module.reserveInput(names.length).set(names);
      return textOf(names, JSON.parse(module.findEncodings('{}')).value.runs);
    },
    isFatal: ({ code }) => FATAL.has(code),
  });
}

function invoke(module, name, args) {
  if (typeof module[name] !== 'function') throw failure('no_such_function', name);
  let answer;
  try {
    if (TAKES_BYTES.has(name)) {
      const [bytes, ...rest] = args;
      module.reserveInput(bytes.length).set(bytes);
      args = name === 'addDocuments' ? [decodeInput(module, bytes, rest[0])] : rest;
    }
    answer = module[name](...args.map(asArgument));
  } catch (error) {
    // What the engine cannot catch itself: a trap, or no room for the input.
    throw failure('trap', error?.message ?? error);
  }
  if (name === 'version') return JSON.parse(answer);
  // Copied: the module's own memory may move with the next call.
  if (PLAIN.has(name)) return answer.slice();
  const { ok, value, error } = JSON.parse(answer);
  if (!ok) throw { ...failure(error.code, error.detail, error.at), ...(error.code === 'pages_wanted' && { pages: [...module.wantedPages()] }) };
  return value;
}

// The browser has the tables for Chinese encodings, the engine knows where they are needed. Gives the options for
// addDocuments, and leaves UTF-8 as the input where it decoded.
function decodeInput(module, bytes, options = {}) {
  const { ok, value } = JSON.parse(module.findEncodings(asArgument(options)));
  // what is wrong with the options, addDocuments says
  if (!ok || !value.runs.some(([, , name]) => name === 'gb18030' || name === 'big5')) return options;
  const text = textOf(bytes, value.runs);
  const utf8 = new TextEncoder().encode(text);
  module.reserveInput(utf8.length).set(utf8);
  return { ...options, encoding: value.encoding, decoded: value.basis, replaced: text.split('\uFFFD').length - 1 };
}

function textOf(bytes, runs) {
  return runs.map(([begin, end, name]) => new TextDecoder(name, { ignoreBOM: true }).decode(bytes.subarray(begin, end))).join('');
}

// Options cross as JSON; half a surrogate pair would be refused there.
function asArgument(arg) {
  if (typeof arg !== 'object') return arg;
  return JSON.stringify(arg, (_, value) => value?.toWellFormed?.() ?? value);
}
