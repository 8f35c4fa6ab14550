// What the reader sees: search box, tabs, the view, the evidence pane; and how keys and pointers
// move through them. One Shell belongs to one element and ends with it.
import { append, h } from './dom.js';
import { byteSize, date, langOf, languageName, number, quantity, uiLang } from './format.js';
import { droppedInputs, pastedInputs } from './inputs.js';
import { TYPES } from './pile.js';
import { LANGUAGES, STRINGS } from './strings.js';
import { styleSheet } from './style.js';
import { briefing } from './views/briefing.js';
import { entityEvidence, evidence } from './views/evidence.js';

const OWN_NAMES = { 'zh-Hans': '简', 'zh-Hant': '繁', en: 'EN' };
const NAMES = ['briefing', 'compare', 'people', 'said', 'figures', 'time', 'network', 'articles', 'import'];
// What the first screen does not need: a file each, fetched when it is first used. What it shows is its default export.
const PARTS = {
  briefing: async () => ({ default: briefing }),
  compare: () => import('./views/compare.js'),
  people: () => import('./views/people.js'),
  said: () => import('./views/said.js'),
  figures: () => import('./views/figures.js'),
  time: () => import('./views/time.js'),
  network: () => import('./views/network.js'),
  articles: () => import('./views/articles.js'),
  import: () => import('./views/import.js'),
  archive: () => import('./views/archive.js'),
  search: () => import('./views/search.js'),
  suggestions: () => import('./views/suggestions.js'),
  help: () => import('./views/help.js'),
  history: () => import('./views/history.js'),
};
const NAME = 'Newsprism';
const DEBOUNCE_MS = 120;
const ARCHIVE_DEBOUNCE_MS = 300; // each question may cost the network
const BAR_MS = 400; // what comes sooner needs no bar
const LIVE_MS = 2000;
const PAGE = 20;
const ARCHIVE_PAGE = 10; // each hit may lie in a file of its own
const CSP_LINES = ["script-src 'self' 'wasm-unsafe-eval'", "script-src 'nonce-…' 'strict-dynamic' 'wasm-unsafe-eval'; worker-src 'self' blob:"];

export class Shell {
  #args = {};
  #turn = 0;
  #paneTurn = 0;
  #found = { q: '', within: [], sort: '', any: false, hits: [], total: 0 };
  #asked = 0; // searches so far
  #timer = 0;
  #barTimer;
  #liveAt = 0;
  #liveTimer = 0;
  #fact = null;
  #refused = null; // the message of what could not be read
  #listeners = new AbortController();
  view = 'briefing';
  composing = false;
  pile = null;
  hits = null; // what the last search found, by document
  done = []; // what the reader did to blocks and names (views/history.js)
  undone = [];

  constructor(element, root) {
    this.element = element;
    this.root = root;
    this.t = this.t.bind(this);
    root.adoptedStyleSheets = [styleSheet()];
    this.lang = this.#startLang();
    if (NAMES.includes(element.view)) this.view = element.view;
    this.#build();
    this.setTheme(element.theme);
    this.#listen();
  }

  end() {
    this.#listeners.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#barTimer);
    clearTimeout(this.#liveTimer);
    this.root.replaceChildren();
  }

  get reports() { return this.element.reports; }
  get lists() { return this.element.lists; }
  get archive() { return this.pile?.archive; }
  get asked() { return this.#found; } // the last search: {q, any, ...}
  get source() { return this.archive ?? this.element.engine; } // what searches

  // ---- words ---------------------------------------------------------------------------------------

  t(key, vars = {}) {
    const text = this.element.strings?.[key] ?? STRINGS[key]?.[LANGUAGES.indexOf(this.lang)] ?? key;
    const form = text.includes('|') ? text.split('|')[vars.n === 1 ? 0 : 1] : text;
    return form.replace(/\{(\w+)\}/g, (_, name) => (typeof vars[name] === 'number' ? this.num(vars[name]) : vars[name] ?? ''));
  }

  // The words for a code of the engine; a code that this page does not know shares the words of "other".
  term(group, code) { return this.t(`${group}_${code}` in STRINGS ? `${group}_${code}` : `${group}_other`); }

  // What sources differ in, as the engine names it: "Acme: loss", "China / Japan", or a sentence.
  topic(text) {
    const name = (part) => {
      const entity = this.pile.entities.find(({ name, names }) => name === part || names.en?.includes(part));
      return entity ? this.nameText(entity) : `topic_${part}` in STRINGS ? this.t(`topic_${part}`) : part;
    };
    return text.split(': ').map((part) => part.split(' / ').map(name).join(' / ')).join(this.lang === 'en' ? ': ' : '：');
  }

  num(value, options) { return number(value, this.lang, options); }
  date(value, options) { return date(value, this.lang, options); }
  qty(figure) { return quantity(figure, this.lang); }
  langOf(text, docLang) { return langOf(text, docLang ?? this.lang); }

  language(tag) { return languageName(tag, this.lang) ?? this.t('lang_mixed'); }

  // Source words with the lang that picks their glyphs.
  words(text, docId) { return h('span', { lang: langOf(text, docId ? this.pile.lang(docId) : this.lang) }, text); }

  nameText(entity) {
    const { names } = entity;
    if (entity.named) return entity.name;
    // in English a person's full name, where it is known
    if (this.lang === 'en') return (entity.type === 'PER' && names.en?.find((name) => name.includes(' '))) || (names.en?.[0] ?? entity.name);
    const chinese = names[this.lang] ?? names[this.lang === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'];
    return chinese ? this.pile.usualName(entity, chinese) : entity.name;
  }

  name(entity) {
    const text = this.nameText(entity);
    const script = Object.keys(entity.names).find((key) => key !== 'nick' && entity.names[key].includes(text));
    return h(`span.name.k-${entity.type}`, { lang: script ?? langOf(text, this.lang) }, text);
  }

  speaker({ speaker }) {
    const entity = speaker.entity && this.pile.entityById.get(speaker.entity);
    return entity ? this.name(entity) : this.words(speaker.name);
  }

  // ---- facts and their evidence ----------------------------------------------------------------------

  // A button that opens the words it stands on. `what` is evidence, or a function that makes it.
  fact(what, classes, ...children) {
    const button = h(`button.fact${classes && `.${classes}`}`, { 'data-np': 'fact', onclick: () => this.show(what, button) }, children);
    return button;
  }

  entityFact(entity, ...children) {
    return this.fact(() => entityEvidence(this, entity), 'line', children);
  }

  async show(what, from) {
    const turn = ++this.#paneTurn;
    this.#fact?.classList.remove('current');
    this.#fact = from ?? this.root.activeElement;
    this.#fact?.classList.add('current');
    try {
      const made = typeof what === 'function' ? await what() : what;
      const nodes = await evidence(this, made);
      if (turn !== this.#paneTurn) return;
      this.paneBody.replaceChildren();
      append(this.paneBody, nodes);
      this.pane.classList.add('open');
      this.pane.scrollTop = 0;
      this.say(`${made.kicker} ${made.title ?? ''}`);
    } catch (error) {
      this.#problem(error);
    }
  }

  #closePane() {
    const open = this.pane.classList.contains('open');
    const inside = this.pane.contains(this.root.activeElement);
    this.pane.classList.remove('open');
    this.#paneTurn++;
    this.#fact?.classList.remove('current');
    this.paneBody.replaceChildren(h('p.note', this.t('evidence_hint')), h('p.kinds', TYPES.map((type) => h(`span.k-${type}`, this.t(`type_${type}`)))));
    if (inside) this.#fact?.focus();
    return open;
  }

  #step(by) {
    const facts = [...this.stage.querySelectorAll('[data-np=fact]')].filter((el) => el.getClientRects().length);
    if (!facts.length) return;
    const next = facts[Math.min(facts.length - 1, Math.max(0, facts.indexOf(this.#fact) + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    next.click();
  }

  // ---- moving about --------------------------------------------------------------------------------

  go(view, arg) {
    if (!NAMES.includes(view)) return;
    if (this.archive && view !== 'articles' && view !== 'import') view = 'briefing'; // the others need a pile
    const inside = this.stage.contains(this.root.activeElement) || this.pane.contains(this.root.activeElement);
    if (arg) this.#args[view] = arg;
    if (view === 'articles' && arg?.doc != null && !this.element.emit('np-select', { docId: arg.doc }, true)) return;
    this.view = view;
    this.#closePane(); // what it shows belongs to the view that is left
    this.#showResults(false);
    this.element.emit('np-view-change', { view });
    if (!arg?.spans) this.#toTop();
    return this.render().then(() => inside && this.stage.focus({ preventScroll: true }));
  }

  // Something else is shown now: from its beginning.
  #toTop() {
    this.base.scrollTop = 0;
    if (this.base.getBoundingClientRect().top < -200) this.base.scrollIntoView();
  }

  open(docId, spans) { return this.go('articles', { doc: docId, spans: spans?.slice(0, 1) }); }

  async render() {
    this.#status();
    this.tabs.hidden = this.pane.hidden = this.archive != null;
    this.base.classList.toggle('alone', this.tabs.hidden);
    this.base.classList.toggle('capped', getComputedStyle(this.base).maxHeight !== 'none'); // then it scrolls by itself
    const turn = ++this.#turn;
    for (const tab of this.tabs.children) {
      const on = tab.id === `tab-${this.view}`;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      if (!on) continue;
      this.stage.setAttribute('aria-labelledby', tab.id);
      this.tabs.scrollLeft = tab.offsetLeft - this.tabs.offsetLeft - 40;
    }
    if (!this.archive && !this.pile?.docs.length && this.element.state === 'loading') return;
    try {
      const view = this.view === 'import' ? 'import' : this.archive ? 'archive' : this.pile?.docs.length ? this.view : 'import';
      const node = this.pile ? await (await this.part(view)).default(this, this.#args[this.archive ? this.view : view] ?? {}) : '';
      if (turn !== this.#turn) return;
      this.panel.replaceChildren(h('h2.sr', this.t(`view_${view}`)), node);
      node.npShown?.(); // what a view does once it stands in the page
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error.code === 'part_missing') this.panel.replaceChildren(this.#missing(() => this.render()));
      else this.#problem(error);
    }
  }

  async part(name) {
    try {
      return await PARTS[name]();
    } catch (error) {
      this.element.emit('np-error', { code: 'part_missing', message: error.message, recoverable: true });
      throw Object.assign(error, { code: 'part_missing', detail: '' });
    }
  }

  // A part could not be fetched: the reader may ask for it again.
  #missing(again) {
    return h('div.problem#part-missing', { role: 'alert' }, h('p', this.t('error_part_missing')), h('button.button#retry', { onclick: again }, this.t('retry')));
  }

  setLang(tag) {
    const lang = uiLang(tag) ?? this.lang;
    if (lang === this.lang) return;
    this.lang = lang;
    const searching = this.base.classList.contains('searching');
    this.#build();
    this.setTheme(this.theme);
    this.render();
    if (searching) this.#search();
    this.element.emit('np-language', { lang });
  }

  setTheme(theme) {
    this.theme = theme;
    if (theme === 'light' || theme === 'dark') this.base.style.setProperty('color-scheme', theme);
    else this.base.style.removeProperty('color-scheme');
  }

  #startLang() {
    const near = this.element.closest('[lang]')?.lang || this.element.getRootNode().host?.closest('[lang]')?.lang;
    return [near, ...navigator.languages].map(uiLang).find(Boolean) ?? 'en';
  }

  // ---- what the element tells ----------------------------------------------------------------------

  setBlock(docId, block, restored) { return this.element.setBlock(docId, block, restored).catch((error) => this.#problem(error)); }
  rereads({ docs }) { return !docs.length || docs.some(({ id, doc }) => this.pile.byId.get(id)?.doc === doc); }
  reread(report, encoding) {
    this.done = this.done.filter((step) => !step.blocks); // they are blocks of the old text
    this.undone = [];
    return this.element.reread(report, encoding);
  }
  setNames(choices) { return this.element.setNames(choices).catch((error) => this.#problem(error)); }
  choices() { return this.element.choices().catch((error) => this.#problem(error)); }
  remove(docId) { return this.element.removeDocument(docId).catch((error) => this.#problem(error)); }
  removeList(list) { return this.element.removeList(list).catch((error) => this.#problem(error)); }
  clear() { return this.element.unload().then(() => this.go('import')); }
  load(inputs) { return inputs.length ? this.element.load(inputs) : null; }

  stateChanged(state) {
    this.base.dataset.state = state;
    this.bar.hidden = state !== 'loading';
    if (state === 'stopped') this.message(this.t('stopped'));
  }

  progress({ phase, name, done, total, bytes = done }) {
    if (phase === 'pages') this.#showBar(done < total);
    const meter = this.bar.querySelector('progress');
    if (total > 0) Object.assign(meter, { max: total, value: done });
    const parts = [this.t(`loading_${phase}`, { name })];
    if (phase === 'files') parts.push(this.t('file_of', { n: done + 1, total }));
    if (bytes > 0) parts.push(byteSize(bytes, this.lang));
    this.bar.querySelector('span').textContent = parts.join(' · ');
    this.say(parts[0]);
  }

  // While pages of an archive come; not for those that come at once.
  #showBar(on) {
    if (on) this.#barTimer ??= setTimeout(() => (this.bar.hidden = false), BAR_MS);
    else this.#barTimer = clearTimeout(this.#barTimer);
    if (!on) this.bar.hidden = this.element.state !== 'loading';
  }

  loaded(refused) {
    this.say(this.t('loaded', { n: this.archive?.docs ?? this.pile.docs.length }));
    this.#refused?.remove();
    if (refused.length) {
      const list = h('ul');
      const note = (this.#refused = this.message(this.t('refused_some', { n: refused.length }), list, h('button.more', { onclick: () => {
        note.remove(); // the report says the same
        this.go('import');
      } }, this.t('report'))));
      this.part('import').then(({ refusalText }) => append(list, refused.slice(0, 5).map((refusal) => h('li', refusalText(this, refusal)))), () => {});
    }
    // a search that was asked for before there was anything, or that the reader looks at
    const q = this.input.value || this.element.query;
    if (q && !(this.#found.q && this.results.hidden)) this.search(q);
  }

  // The engine is not to be had: say why, and leave the page's own fallback in sight.
  broken(error) {
    this.bar.hidden = true;
    this.panel.replaceChildren(h('div.problem#broken', { role: 'alert', 'data-code': error.code },
      h('p', this.term('error', error.code)),
      error.code === 'wasm_blocked' ? h('ul', CSP_LINES.map((line) => h('li', h('code', line)))) : h('p', h('small', error.detail))),
    h('slot'));
  }

  message(text, ...more) {
    const note = h('div.message#message', { role: 'status' }, h('div', h('p', text), more),
      this.icon('×', this.t('close'), () => note.remove()));
    this.messages.append(note);
    return note;
  }

  #problem(error) {
    if (isQuiet(error)) return;
    this.message(this.term('error', error.code), h('small', error.detail ?? error.message));
    this.element.emit('np-error', { code: error.code ?? 'internal', message: error.message, recoverable: error.recoverable !== false });
    this.element.failed(error);
  }

  // The live region: at most one line every two seconds, the newest.
  say(text) {
    clearTimeout(this.#liveTimer);
    const wait = Math.max(0, this.#liveAt + LIVE_MS - performance.now());
    this.#liveTimer = setTimeout(() => {
      this.#liveAt = performance.now();
      this.live.textContent = text;
    }, wait);
  }

  // ---- searching -----------------------------------------------------------------------------------

  search(text) {
    this.input.value = text;
    return this.#search();
  }

  // The same words, in another order or narrowed otherwise: what changes of {within, sort, any}.
  filterSearch(change) {
    Object.assign(this.#found, change);
    return this.#search();
  }

  // An input method begins or ends: what it composes is not searched for.
  #compose(on) {
    this.composing = on;
    if (on) clearTimeout(this.#timer);
    else this.#searchSoon();
  }

  #searchSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), this.archive ? ARCHIVE_DEBOUNCE_MS : DEBOUNCE_MS);
  }

  async #search(from = 0) {
    clearTimeout(this.#timer);
    const found = this.#found;
    const asked = ++this.#asked;
    const q = this.input.value.trim();
    if (q !== found.q) found.any = false;
    if (!q || !this.element.engine) {
      this.archive?.cancel();
      this.hits = null;
      Object.assign(found, { q: '', within: [] });
      return this.#showResults(false);
    }
    const late = () => asked !== this.#asked || q !== this.input.value.trim();
    const { within, sort, any } = found;
    const isOther = this.results.hidden || q !== found.q;
    try {
      const { total, hits, facets = {}, did_you_mean: meant = [] } = await this.element.search(q, { within, sort, any, from, headlines: true, size: this.archive ? ARCHIVE_PAGE : PAGE, facets: !from && (!this.archive || found.open) });
      if (late()) return;
      Object.assign(found, { q, total, from, meant, error: null, hits: from ? [...found.hits, ...hits] : hits });
      if (!from) found.facets = facets;
      this.hits = new Map(found.hits.map((hit) => [hit.doc, hit]));
      if (!from) this.say(this.t('found', { n: total, q }));
    } catch (error) {
      if (isQuiet(error)) return;
      if (late()) return;
      Object.assign(found, { q, total: 0, hits: [], facets: {}, error });
      this.element.failed(error);
    }
    const inside = this.results.contains(this.root.activeElement);
    try {
      (await this.part('search')).default(this, this.results, found, () => this.#search(found.hits.length));
    } catch (error) {
      if (error.code !== 'part_missing') throw error;
      this.results.replaceChildren(this.#missing(() => this.#search()));
    }
    if (late()) return; // cleared or typed on while the part came
    this.input.setAttribute('aria-invalid', String(Boolean(found.error)));
    this.#showResults(true);
    if (isOther) this.#toTop();
    if (inside && !this.results.contains(this.root.activeElement)) this.stage.focus({ preventScroll: true });
  }

  #showResults(on) {
    this.results.hidden = !on;
    this.panel.hidden = on;
    this.base.classList.toggle('searching', on);
  }

  #clearSearch() {
    if (!this.input.value) return false;
    this.search('');
    return true;
  }

  // ---- building ------------------------------------------------------------------------------------

  #build() {
    const text = this.t;
    const typed = this.input?.value ?? '';
    this.input = h('input#search', { type: 'text', enterkeyhint: 'search', part: 'searchbox', value: typed, placeholder: text('search_hint'), 'aria-label': text('search'), autocomplete: 'off', spellcheck: 'false',
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'suggestions', onfocus: () => this.part('suggestions').then((part) => part.default(this), () => {}),
      oninput: (event) => event.isComposing || this.#searchSoon(), oncompositionstart: () => this.#compose(true), oncompositionend: () => this.#compose(false) });
    this.counts = h('span.counts#counts');
    this.spectrum = h('div.spectrum', { 'aria-hidden': 'true' }, TYPES.map((type) => h(`i.k-${type}`)));
    this.tabs = h('div.tabs', { role: 'tablist', part: 'tablist', 'aria-label': NAME }, NAMES.map((name) => h('button', { role: 'tab', part: 'tab', id: `tab-${name}`, 'data-np': `tab-${name}`, 'aria-controls': 'stage', onclick: () => this.go(name, name === this.view ? {} : undefined),
    }, text(`view_${name}`))));
    this.bar = h('div.progress#progress', { part: 'progress', hidden: this.element.state !== 'loading' }, h('progress', { 'aria-label': text('loading_engine') }), h('span', text('loading_engine')),
      h('button.more#cancel', { onclick: () => this.element.cancel() }, text('cancel')));
    this.messages ??= h('div.messages');
    this.panel = h('div.panel#panel', { part: 'panel' }, h('slot'));
    this.results = h('div.results#results', { part: 'results', hidden: true });
    this.stage = h('div.stage', { id: 'stage', role: 'tabpanel', tabindex: -1 }, this.results, this.panel);
    this.paneBody = h('div.pane-body#evidence', { tabindex: -1 });
    this.pane = h('aside.pane', { 'aria-label': text('evidence') }, h('div.pane-head', h('h2', text('evidence')),
      this.icon('‹', text('previous'), () => this.#step(-1), 'previous'), this.icon('›', text('next'), () => this.#step(1), 'next'), this.icon('×', text('close'), () => this.#closePane(), 'pane-close')), this.paneBody);
    this.live ??= h('div.sr#live', { role: 'status', 'aria-live': 'polite' });
    this.help = h('dialog', { part: 'dialog', 'aria-label': text('help') });
    this.base = h('div.np', { part: 'base', lang: this.lang, role: 'region', 'aria-label': NAME, 'data-state': this.element.state },
      this.spectrum,
      h('div.top', { part: 'toolbar' },
        h('div.brand', h('slot', { name: 'title' }, h('b', NAME)), this.counts),
        h('form.find', { role: 'search', onsubmit: (event) => event.preventDefault() }, this.input,
          this.icon('×', text('clear_search'), () => {
            this.#clearSearch();
            this.input.focus();
          }, 'clear-search'), h('div.suggestions#suggestions', { id: 'suggestions', role: 'listbox', 'aria-label': text('suggestions'), hidden: true })),
        h('div.tools',
          h('button.button#add', { onclick: () => this.go('import') }, text('add')),
          h('div.langs', { role: 'group', 'aria-label': text('language') }, Object.keys(OWN_NAMES).map((lang) => h('button', { lang, 'data-np': `lang-${lang}`, 'aria-pressed': String(lang === this.lang), onclick: () => this.setLang(lang) }, OWN_NAMES[lang]))),
          this.icon('◐', text('theme'), () => this.#toggleTheme(), 'theme'), this.icon('?', text('help'), () => this.#showHelp(), 'help')),
        this.tabs),
      this.bar, this.messages, h('div.body', this.stage, this.pane), h('slot', { name: 'footer' }), this.live, this.help,
      h('div.dropping', { 'aria-hidden': 'true' }, h('p', text('drop_here'))));
    this.root.replaceChildren(this.base);
    this.#closePane();
  }

  icon(glyph, label, onclick, name = 'icon', disabled = false) {
    return h(`button.icon.${name}`, { 'aria-label': label, title: label, 'data-np': name, disabled, onclick }, glyph);
  }

  async #showHelp() {
    try {
      (await this.part('help')).default(this, NAMES);
    } catch {
      this.message(this.t('error_part_missing'));
    }
  }

  #toggleTheme() {
    const light = /rgb\(2\d\d/.test(getComputedStyle(this.base).backgroundColor);
    this.setTheme(light ? 'dark' : 'light');
  }

  // How large the pile is, and its colours: each kind's share of all names.
  #status() {
    const docs = this.pile?.docs ?? [];
    this.counts.textContent = this.archive ? this.t('articles', { n: this.archive.docs }) : docs.length ? [this.t('articles', { n: docs.length }), this.t('outlets', { n: this.pile.outlets.length })].join(' · ') : '';
    for (const part of this.spectrum.children) {
      const type = part.className.slice(2);
      part.style.flexGrow = this.pile?.entities?.reduce((sum, entity) => sum + (entity.type === type && entity.total), 1) ?? 1;
    }
  }

  // ---- keys, drops, pastes -------------------------------------------------------------------------

  #listen() {
    const { element } = this;
    const whole = element.hasAttribute('whole-page');
    const on = (target, type, action) => target.addEventListener(type, action, { signal: this.#listeners.signal });
    const place = whole ? element.ownerDocument : element;
    const ours = (event) => event.composedPath().includes(element) || event.composedPath()[0] === element.ownerDocument.body;
    on(place, 'keydown', (event) => ours(event) && this.#key(event));
    on(place, 'paste', (event) => {
      if (!ours(event) || isField(event.composedPath()[0]) || element.hasAttribute('no-paste')) return;
      const inputs = pastedInputs(event.clipboardData);
      if (inputs.length) event.preventDefault();
      this.load(inputs);
    });
    if (element.hasAttribute('no-drop')) return;
    on(place, 'dragover', (event) => {
      event.preventDefault();
      this.base.classList.add('dragging');
    });
    on(place, 'dragleave', (event) => event.relatedTarget || this.base.classList.remove('dragging'));
    on(place, 'drop', async (event) => {
      event.preventDefault();
      this.base.classList.remove('dragging');
      this.load(await droppedInputs(event.dataTransfer));
    });
  }

  #key(event) {
    // While an input method composes, every key is its own.
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const target = event.composedPath()[0];
    if (event.ctrlKey || event.metaKey) return void (isField(target) || this.#turnBack(event));
    if (event.key === 'Escape') return void (this.help.open || this.#escape(target));
    if (target.role === 'tab' || target.getAttribute?.('role') === 'tab') if (this.#tabKey(event)) return event.preventDefault();
    if (target === this.input && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      const first = () => this.results.querySelector('[data-np=hit] button')?.focus();
      // of what stands in the box, also where its search has not begun
      if (event.key === 'Enter' && this.#found.q !== this.input.value.trim()) this.#search().then(first);
      else first();
      return event.preventDefault();
    }
    if (isField(target) || this.help.open) return;
    const action = this.#shortcut(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  }

  // Control-Z, and Control-Shift-Z or Control-Y to do it again.
  #turnBack(event) {
    const key = event.key.toLowerCase();
    const again = key === 'y' || event.shiftKey;
    if (!/[zy]/.test(key) || !(again ? this.undone : this.done).length) return;
    event.preventDefault();
    this.part('history').then(({ turn }) => turn(this, !again), () => {});
  }

  #shortcut(key) {
    // a view names keys of its own
    const own = /^[a-z]$/.test(key) && !this.panel.hidden && this.panel.querySelector(`[aria-keyshortcuts="${key}"]`);
    if (own) return () => own.click();
    if (key >= '1' && key <= String(NAMES.length)) return () => this.go(NAMES[key - 1]);
    return {
      '/': () => this.input.select(), j: () => this.#step(1), k: () => this.#step(-1), '?': () => this.#showHelp(),
      e: () => this.paneBody.focus(), '[': () => this.#article(-1), ']': () => this.#article(1),
    }[key];
  }

  #escape(target) {
    if (this.pane.contains(target) || target !== this.input) {
      if (this.#closePane()) return;
    }
    this.#clearSearch();
  }

  #tabKey({ key }) {
    const at = NAMES.indexOf(this.view);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: NAMES.length - 1 }[key];
    if (to == null) return false;
    const name = NAMES[(to + NAMES.length) % NAMES.length];
    this.go(name);
    this.root.getElementById(`tab-${name}`).focus();
    return true;
  }

  #article(by) {
    const docs = this.pile?.docs ?? [];
    if (!docs.length) return;
    const at = docs.findIndex((doc) => doc.id === this.#args.articles?.doc);
    this.open(docs[Math.min(docs.length - 1, Math.max(0, at + by))].id);
  }
}

// Calls that somebody took back: nothing went wrong.
const isQuiet = ({ code }) => /^(superseded|cancelled|closed)$/.test(code);

function isField(el) {
  return el?.matches?.('input, textarea, select, [contenteditable]') ?? false;
}
