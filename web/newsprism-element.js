// <news-prism src="corpus.jsonl">: its life, its attributes, its events, and the loading of articles.
// What the reader sees is shell.js. Importable on a server: nothing here touches the DOM until an
// element is connected.
import { inputName, bytesOf } from './inputs.js';
import { NewsprismError, open } from './newsprism.js';
import { Pile } from './pile.js';
import { Shell } from './shell.js';

const MAX_BYTES = 256 * 2 ** 20;
const TIMEOUT_S = 30; // without a byte
const PROGRESS_MS = 100;
const PIECE_BYTES = 2 ** 20;
const CHOICES = 'newsprism.choices/1';

export class NewsPrismElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ['src', 'lang', 'theme', 'view', 'query', 'worker', 'wasm-src', 'lexicon'];

  #shell = null;
  #engine = null;
  #starting = null;
  #loading = Promise.resolve();
  #stop = null; // AbortController of the load that runs
  #kept = []; // inputs that gave articles, for a restart
  #numbers = new Map(); // id -> the engine's number
  #watcher = null;
  #progressAt = 0;

  state = 'idle';
  error = null;
  reports = [];
  lists = []; // {list, name, entries, names, refused, input}: the reader's own names
  names = []; // the reader's choices about names, in the order in which they hold (newsprism.choices/1)

  get engine() { return this.#engine; }
  get pile() { return this.#shell?.pile; }
  get archive() { return this.pile?.archive; } // in place of articles (archive.js)
  get ready() { return this.#starting ?? Promise.resolve(); }

  connectedCallback() {
    if (this.#shell) return; // moved within the page: all goes on
    for (const name of ['src', 'lexicon', 'view', 'query', 'theme']) this.#upgrade(name);
    this.#shell = new Shell(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }));
    if (this.getAttribute('loading') === 'manual') return;
    if (this.getAttribute('loading') === 'eager' || !globalThis.IntersectionObserver) return void this.#begin();
    this.#watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#begin();
    }, { rootMargin: '200px' });
    this.#watcher.observe(this);
  }

  disconnectedCallback() {
    // A move disconnects and connects in one go; only a real removal ends the engine.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#shell) return;
    if (name === 'lang') this.#shell.setLang(after);
    if (name === 'theme') this.#shell.setTheme(after);
    if (name === 'view' && after) this.#shell.go(after, {});
    if (name === 'query') this.#shell.search(after ?? '');
    if (name === 'src' && this.#engine) this.#changeSource();
    if (name === 'lexicon' && this.#starting) this.#changeLists();
    if ((name === 'worker' || name === 'wasm-src') && this.#engine) this.#restart(null);
  }

  // ---- methods -----------------------------------------------------------------------------------

  // Takes files, texts and addresses: File | {name, text} | {url} | string | a list of these.
  load(input, { append = true } = {}) {
    const inputs = [input].flat().map((item) => (item instanceof File ? { name: item.webkitRelativePath || item.name, file: item }
      : typeof item === 'string' ? { text: item } : item));
    this.#loading = this.#loading.then(async () => {
      if (!append) await this.unload();
      await this.#begin();
      if (this.#engine) await this.#read(inputs);
    }).catch((error) => this.#fail(error));
    return this.#loading;
  }

  async search(query, options) {
    const results = await (this.archive ?? this.#engine).search(query, options);
    this.pile?.remember?.(results.hits);
    this.emit('np-search', { query, total: results.total });
    return results;
  }

  select(docId) { this.#shell.open(docId); }

  cancel() {
    this.#stop?.abort();
    this.archive?.cancel();
    this.#engine?.cancel();
  }

  // Takes every article out again, or the archive.
  async unload() {
    await this.#clear();
    this.#kept = this.#kept.filter((input) => this.lists.some((list) => list.input === input));
    this.reports = [];
    await this.#settle();
  }

  // Takes an article out, or several.
  async removeDocument(docIds) {
    for (const id of [docIds].flat()) await this.#engine.removeDocument(this.pile.byId.get(id).doc);
    await this.pile.refresh(this.#numbers);
    // a file that gave nothing but articles that are gone is no longer told of, nor read again after a restart
    const isGone = ({ docs, refused, choices, entriesOfNames }) => docs.length > 0 && !refused.length && choices == null && entriesOfNames == null
      && docs.every(({ id, doc }) => this.pile.byId.get(id)?.doc !== doc);
    const gone = this.reports.filter(isGone);
    this.reports = this.reports.filter((report) => !gone.includes(report));
    this.#kept = this.#kept.filter((input) => !gone.some((report) => report.input === input));
    await this.#shell?.render();
  }

  // Takes a list of names out: one of `lists`.
  async removeList(list) {
    await this.#dropList(list);
    await this.#settle();
  }

  async setBlock(docId, block, restored) {
    for (const one of [block].flat()) await this.#engine.setBlock(this.pile.byId.get(docId).doc, one, restored);
    await this.#settle();
  }

  // Reads a file of the reports again as if its bytes were in another encoding ('': found by looking); what it gave
  // before goes out.
  reread(report, encoding) {
    this.#loading = this.#loading.then(async () => {
      this.#setState('loading');
      const stop = (this.#stop = new AbortController());
      for (const { doc } of report.docs) await this.#engine.removeDocument(doc).catch(() => {});
      for (const list of this.lists.filter(({ input }) => input === report.input)) await this.#dropList(list);
      this.#kept = this.#kept.filter((input) => input !== report.input);
      const again = await this.#readOne({ ...report.input, encoding }, report.name, stop.signal, () => {});
      this.reports = this.reports.map((one) => (one === report ? again : one));
      await this.#settle();
      this.#setState('ready');
      this.#shell.loaded(again.refused);
    }).catch((error) => this.#fail(error));
    return this.#loading;
  }

  // Choices about names instead of those in `names`. Entities are numbered anew.
  async setNames(choices) {
    await this.#nameBy(choices);
    await this.#settle();
  }

  // What the reader put back, left out and decided about names, as JSON text; a file of it can be loaded like an article.
  choices() { return this.#engine.choices(); }

  // A call of the engine failed. One that broke it starts a new one, without `culprit`.
  failed(error, culprit) {
    if (error.recoverable === false && error.code !== 'closed') return this.#restart(culprit);
  }

  emit(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  // ---- life --------------------------------------------------------------------------------------

  // A property that was set before the element was defined hides the accessor: take it as attribute.
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #begin() {
    this.#watcher?.disconnect();
    return (this.#starting ??= this.#start());
  }

  async #start() {
    this.#setState('loading');
    try {
      await this.#openEngine();
      if (!this.#shell) return;
      await this.#loadLists();
      await this.#loadSource();
      this.emit('np-ready', { docs: this.#count });
    } catch (error) {
      this.#fail(error);
    }
  }

  async #openEngine() {
    const worker = this.getAttribute('worker');
    const engine = await open({
      worker: worker === 'none' ? false : worker,
      wasm: this.getAttribute('wasm-src') ?? undefined,
      onProgress: (progress) => this.#progress(progress),
    });
    if (!this.#shell) return engine.close(); // removed meanwhile
    this.#engine = engine;
    this.#shell.pile = new Pile(engine);
    this.#numbers.clear();
    this.emit('np-engine', { mode: engine.mode });
    if (this.names.length) await this.#nameBy(this.names);
    await this.#shell.pile.refresh(this.#numbers);
  }

  async #nameBy(choices) {
    await this.#engine.setNameChoices(JSON.stringify({ schema: CHOICES, choices }));
    this.names = choices;
  }

  #loadSource() {
    const format = this.getAttribute('format');
    return this.#read(this.#named('src').map((url) => ({ url, ...((format || url.endsWith('/')) && { format: format || 'archive' }) })));
  }

  // The attribute names others: what is read by now goes out. Before there is an engine nothing is read.
  #changeSource() {
    this.#loading = Promise.all([this.#loading, this.#starting]).then(() => this.unload()).then(() => this.#loadSource()).catch((error) => this.#fail(error));
  }

  get #count() { return this.archive?.docs ?? this.pile.docs.length; }

  // What of the attributes holds for every file that is fetched.
  #limits() {
    return { maxBytes: +this.getAttribute('max-bytes') || MAX_BYTES, credentials: this.getAttribute('credentials') ?? undefined, timeout: +this.getAttribute('timeout') || TIMEOUT_S };
  }

  async #clear() {
    for (const doc of this.pile?.docs ?? []) await this.#engine.removeDocument(doc.doc);
    if (!this.archive) return;
    this.archive.close();
    await this.#engine.openIndex(); // lets go of what was fetched
    this.#shell.pile = new Pile(this.#engine);
  }

  // In place of all articles. -> the bytes of its head
  async #openArchive(input, signal, onBytes) {
    const { openArchive, ArchivePile } = await import('./archive.js').catch((error) => { throw Object.assign(error, { code: 'part_missing' }); });
    let bytes = 0;
    const archive = await openArchive(this.#engine, input.url, { ...this.#limits(), signal, onHead: (done) => onBytes((bytes = done)),
      makeRoom: () => this.unload(), onPages: (progress) => this.#progress({ phase: 'pages', ...progress }) });
    this.#shell.pile = new ArchivePile(archive);
    this.#kept.push(input);
    return bytes;
  }

  // The addresses that an attribute holds.
  #named(attribute) {
    return (this.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  }

  // Those lists of the attribute that are not there.
  #loadLists() {
    const urls = this.#named('lexicon').filter((url) => !this.lists.some(({ input }) => input.url === url && input.lexicon));
    return urls.length ? this.#read(urls.map((url) => ({ url, name: url, format: 'names', lexicon: true }))) : null;
  }

  // The attribute names other lists.
  #changeLists() {
    this.#loading = this.#loading.then(async () => {
      const urls = this.#named('lexicon');
      const gone = this.lists.filter(({ input }) => input.lexicon && !urls.includes(input.url));
      for (const list of gone) await this.#dropList(list);
      if (gone.length) await this.#settle();
      await this.#loadLists();
    }).catch((error) => this.#fail(error));
  }

  async #dropList(list) {
    this.lists = this.lists.filter((one) => one !== list);
    this.#kept = this.#kept.filter((input) => input !== list.input || this.lists.some((one) => one.input === input));
    await this.#engine.removeList(list.list);
  }

  #end() {
    this.#watcher?.disconnect();
    this.#stop?.abort();
    this.archive?.close();
    this.#engine?.close();
    this.#shell?.end();
    this.#shell = this.#engine = this.#starting = null;
    this.#kept = [];
    this.reports = [];
    this.names = [];
    this.lists = [];
    this.#loading = Promise.resolve();
    this.state = 'idle';
  }

  async #restart(culprit) {
    const again = this.#kept.filter((input) => input !== culprit);
    this.#engine?.close();
    this.#kept = [];
    this.lists = [];
    this.emit('np-restart', { reason: culprit ? inputName(culprit, '') : '' });
    try {
      await this.#openEngine();
      if (culprit) this.#shell.message(this.#shell.t('restarted', { name: inputName(culprit, '') }));
      await this.#read(again);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error) {
    if (!this.#shell || error.code === 'closed') return;
    this.error = error instanceof NewsprismError ? error : new NewsprismError({ code: 'internal', detail: error.message });
    this.#setState('error');
    this.emit('np-error', { code: this.error.code, message: this.error.message, recoverable: this.error.recoverable });
    this.#shell.broken(this.error);
  }

  #setState(state) {
    this.state = state;
    this.emit('np-state-change', { state });
    this.#shell?.stateChanged(state);
  }

  // At most ten a second, and always the last of a phase.
  #progress(progress) {
    const now = performance.now();
    if (progress.done < progress.total && now - this.#progressAt < PROGRESS_MS) return;
    this.#progressAt = now;
    this.emit('np-progress', progress);
    this.#shell?.progress(progress);
  }

  // ---- reading -----------------------------------------------------------------------------------

  async #read(inputs) {
    if (!inputs.length) return this.#setState('ready');
    const started = performance.now();
    const stop = (this.#stop = new AbortController());
    const reports = [];
    let bytes = 0;
    this.#setState('loading');
    this.emit('np-loadstart', { files: inputs.length });
    for (const [i, input] of inputs.entries()) {
      const name = this.#nameOf(input);
      const count = { phase: 'files', name, done: i, total: inputs.length };
      this.#progress({ ...count, bytes });
      const report = await this.#readOne(input, name, stop.signal, (size) => this.#progress({ ...count, bytes: bytes + size }));
      if (!this.#shell) return;
      bytes += report.bytes;
      reports.push(report);
      if (stop.signal.aborted) break;
    }
    this.reports = [...reports, ...this.reports];
    this.#progress({ phase: 'settling', done: inputs.length, total: inputs.length, bytes });
    await this.#settle();
    const refused = reports.flatMap((report) => report.refused);
    this.emit('np-load', { docs: this.#count, bytes, ms: Math.round(performance.now() - started), skipped: refused.length });
    this.#setState(stop.signal.aborted ? 'stopped' : 'ready');
    this.#shell.loaded(refused);
  }

  // A list that is pasted is another one than that before it, though the page calls both the same.
  #nameOf(input) {
    const name = inputName(input, this.#shell.t('pasted_name'));
    const taken = (other) => input.text != null && this.lists.some((list) => list.name === other);
    let free = name;
    for (let n = 2; taken(free); n++) free = `${name} ${n}`;
    return free;
  }

  async #readOne(input, name, signal, onBytes) {
    const report = { name, bytes: 0, docs: [], refused: [], input };
    try {
      if (isArchive(input)) {
        report.bytes = await this.#openArchive(input, signal, onBytes);
        report.archive = this.archive.docs;
        return report;
      }
      const bytes = await bytesOf(input, { signal, onBytes, ...this.#limits() });
      if (this.archive) await this.unload();
      if (signal.aborted) throw new NewsprismError({ code: 'cancelled' });
      report.bytes = bytes.length;
      const { encoding, format } = input;
      const options = { name, ...(encoding && { encoding }), ...(format && { format }) };
      const choices = choicesIn(bytes);
      if (choices) {
        report.choices = (await this.#engine.applyChoices(choices)).applied;
        this.names = JSON.parse(await this.#engine.choices()).choices.filter((choice) => !choice.block);
      }
      for (const [at, piece] of choices ? [] : pieces(bytes, name, encoding)) {
        if (signal.aborted) break;
        onBytes(at);
        let answer = await this.#engine.addDocuments(piece, options);
        const whole = answer.list && piece.length < bytes.length;
        // a list of names is one, however long: under its name it takes the place of its own beginning
        if (whole) answer = await this.#engine.addDocuments(bytes, options);
        for (const { id, doc } of answer.docs) this.#numbers.set(id, doc);
        report.docs.push(...answer.docs);
        report.refused.push(...answer.refused.map((refusal) => ({ ...refusal, at: refusal.at && refusal.at + at })));
        report.report = joined(report.report, answer.report);
        if (answer.reports) report.entries = answer.reports;
        for (const one of [answer, ...(answer.reports ?? [])]) {
          if (!one.list) continue;
          const list = { ...one.list, name: one.name ?? name, refused: one.refused.length, input };
          report.entriesOfNames = (report.entriesOfNames ?? 0) + list.entries;
          this.lists = [...this.lists.filter((other) => other.list !== list.list), list];
        }
        if (whole) break;
      }
      if (report.docs.length || choices || report.entriesOfNames != null) this.#kept.push(input);
    } catch (error) {
      report.refused.push({ name, code: error.code ?? 'not_readable', at: error.at ?? 0, detail: error.detail ?? error.message });
      if (error.recoverable === false && error.code !== 'closed') await this.#restart(input);
    }
    for (const refusal of report.refused) this.emit('np-error', { ...refusal, recoverable: true });
    return report;
  }

  async #settle() {
    await this.pile.refresh(this.#numbers);
    await this.#shell?.render();
  }
}

// The head of an archive (archive.js), or the folder that it lies in.
const isArchive = ({ url, format }) => url != null && (format === 'archive' || (!format && /\.npar([?#]|$)/.test(url)));

// [offset, bytes]: a long file of JSON lines goes in by and by, so that it can be watched and stopped. In an encoding that
// the reader chose, a byte 10 need not end a line.
function* pieces(bytes, name, encoding) {
  const step = /\.(jsonl|ndjson)$/i.test(name) && !encoding ? PIECE_BYTES : Infinity;
  let at = 0;
  do {
    const end = bytes.indexOf(10, at + step) + 1 || bytes.length;
    yield [at, bytes.slice(at, end)];
    at = end;
  } while (at < bytes.length);
}

// The report of a file that went in by pieces.
function joined(before, now) {
  if (!before || !now) return now ?? before;
  const known = new Set(before.mapping.map(String));
  return { ...before, replaced: before.replaced + now.replaced, mapping: [...before.mapping, ...now.mapping.filter((pair) => !known.has(String(pair)))] };
}

// The text of a file of saved choices; null for any other file.
function choicesIn(bytes) {
  const words = (end) => new TextDecoder().decode(bytes.subarray(0, end));
  if (!words(400).includes(CHOICES)) return null;
  const text = words(bytes.length);
  try {
    return JSON.parse(text).schema === CHOICES ? text : null;
  } catch {
    return null;
  }
}

// Strings mirror into attributes, so that frameworks may set either.
for (const name of ['src', 'lexicon', 'view', 'query', 'theme', 'loading', 'worker']) {
  Object.defineProperty(NewsPrismElement.prototype, name, {
    get() { return this.getAttribute(name) ?? ''; },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    configurable: true,
    enumerable: true,
  });
}
