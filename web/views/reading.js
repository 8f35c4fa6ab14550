// One article to read: its headline and what is known of it, the outline, the text with layers of marks.
//
//   [card, outline] | headline, layers
//                   | blocks (blocks.js), interviews as conversations (conversation.js)
import { append, h } from '../dom.js';
import { KINDS, annotationMarks, marked } from '../highlight.js';
import { TYPES } from '../pile.js';
import { blockNodes } from './blocks.js';
import { did, turn } from './history.js';
import { contradiction, metadataCard } from './metadata.js';
import { outline } from './outline.js';
import { figureEvidence, quoteEvidence, source } from './parts.js';
import { placesOf } from './places.js';
import { speechMarks, speechTag } from './speech.js';
import '../strings/places.js';

const WIDE = 82; // em from which the card and the outline stand beside the text
// The layers, and the key that shows or hides each.
const LAYERS = [...KINDS, 'speech'].map((kind, i) => [kind, 'poldvmqfts'[i]]);
const arrived = new WeakSet(); // what was asked for by a link, and has been shown

// What the pieces of this view share of one article.
class Page {
  here = [];

  constructor(app, docId, reading, rows, found) {
    Object.assign(this, { app, docId, reading, found });
    app.layers ??= new Set(app.element.getAttribute('layers')?.split(/\s+/).filter(Boolean) ?? TYPES);
    this.docLang = reading.meta.lang.value;
    this.headline = reading.blocks.findIndex((block) => block.type === 'title');
    this.marks = [...annotationMarks(rows), ...speechMarks(reading)];
    for (const span of found) this.marks.push({ ...span, kind: 'hit' });
    this.title = h('h2.read', { lang: app.langOf(reading.meta.title?.value, this.docLang), tabindex: -1 });
    this.body = h('div.text', { lang: this.docLang });
  }

  // The nodes of the text of a span, with the marks that are to be seen.
  words({ start, end }) {
    const near = [];
    for (let i = firstAt(this.shown, start - this.longest); this.shown[i]?.start < end; i++) if (this.shown[i].end > start) near.push(this.shown[i]);
    return marked(this.reading.text, start, end, near, (text, over, piece) => wrap(this, text, over, piece));
  }

  // The marks that are to be seen, by where they begin: an article may have a hundred thousand.
  sortMarks() {
    const shown = this.marks.filter(({ kind }) => kind === 'hit' || this.app.layers.has(kind));
    this.shown = [...shown, ...this.here.map((span) => ({ ...span, kind: 'here' }))].sort((a, b) => a.start - b.start);
    this.longest = this.shown.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  paint() {
    this.sortMarks();
    const block = this.reading.blocks[this.headline];
    this.title.replaceChildren();
    append(this.title, block ? this.words(block) : [this.reading.meta.title?.value ?? this.docId]);
    this.body.replaceChildren(...blockNodes(this));
    this.onpaint?.();
  }

  // Marks a span and brings it into sight, out of a fold where it is in one.
  goTo(span) {
    this.here = [span];
    this.paint();
    this.reveal([this.title, this.body].map((part) => part.querySelector('.k-here')).find(Boolean));
  }

  // Another of the places that were found; all of them are marked already.
  goToFound(span) {
    const parts = [this.title, this.body];
    const old = parts.flatMap((part) => [...part.querySelectorAll('.k-here')]);
    if (old.some((node) => node.dataset.hit == null)) return this.goTo(span);
    this.here = [span];
    for (const node of old) node.classList.remove('k-here');
    const nodes = parts.flatMap((part) => [...part.querySelectorAll(`[data-hit="${span.start}"]`)]);
    for (const node of nodes) node.classList.add('k-here');
    this.reveal(nodes[0]);
  }

  goToBlock(index) {
    this.reveal(this.body.querySelector(`[data-block="${index}"]`), 'start');
  }

  reveal(node, block = 'center') {
    if (!node) return;
    for (let fold = node.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    node.scrollIntoView({ block });
    node.tabIndex = node.tabIndex < 0 ? -1 : 0;
    node.focus({ preventScroll: true });
  }

  // Puts blocks back or leaves them out; the focus stays with the first of them.
  async change(blocks, restored) {
    const { app, docId } = this;
    did(app, { docId, blocks, restored });
    app.keep = { docId, block: blocks[0] };
    await app.setBlock(docId, blocks, restored);
    app.say(app.t(restored ? 'said_restored' : 'said_left_out', { n: blocks.length }));
  }
}

// The number of the first mark that begins at a place or behind it.
function firstAt(marks, at) {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle].start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export async function readingView(app, arg) {
  const { pile, t } = app;
  const [reading, rows] = await Promise.all([pile.reading(arg.doc), pile.annotations(arg.doc)]);
  const page = new Page(app, arg.doc, reading, rows, await placesOf(app, arg.doc, reading.text));
  page.here = arg.spans ?? [];
  app.opened ??= {};
  const wide = app.base.clientWidth >= WIDE * parseFloat(getComputedStyle(app.base).fontSize);
  const places = outline(page, wide);
  page.onpaint = places?.watch;
  page.paint();
  const node = h('article.reading#reading',
    h('div.row', h('button.more', { onclick: () => app.go('articles', {}) }, '‹ ', t('view_articles')),
      h('span', step(app, arg.doc, -1), step(app, arg.doc, 1))),
    h('div.sheet',
      heading(page),
      h('div.beside-text', metadataCard(page, wide), places?.node),
      h('div.column', toolBar(page), page.body, foundBar(page))));
  node.npShown = () => settle(page, arg, node);
  return node;
}

// After the view stands in the page: to the words that were asked for, or back to where the reader was.
function settle(page, arg, node) {
  const { app } = page;
  if (arg.spans && !arrived.has(arg)) {
    const mark = node.querySelector('.k-here');
    mark?.closest('details')?.setAttribute('open', '');
    mark?.scrollIntoView({ block: 'center' });
  }
  arrived.add(arg);
  if (app.keep?.docId !== page.docId) return;
  const block = page.body.querySelector(`[data-block="${app.keep.block}"]`);
  (block?.querySelector('summary') ?? block)?.focus({ preventScroll: true });
  app.keep = null;
}

function step(app, docId, by) {
  const at = app.pile.docs.findIndex((doc) => doc.id === docId) + by;
  const doc = app.pile.docs[at];
  return app.icon(by < 0 ? '‹' : '›', app.t(by < 0 ? 'previous_article' : 'next_article'), () => app.go('articles', { doc: doc.id }), 'step', !doc);
}

function heading(page) {
  const { app, docId, reading } = page;
  const { meta } = reading;
  return h('header',
    page.title,
    meta.title?.derived && h('p', h('small', app.t('title_derived'))),
    h('p.meta', source(app, docId), meta.published && h('time', { datetime: meta.published.value }, app.date(meta.published.value)),
      h('span', app.language(meta.lang.value)), h('span', app.t('chars', { n: reading.chars }))),
    reading.digest && h('p.notice#digest', app.t('digest')),
    contradiction(page));
}

// From one place that was found to the next, at hand while the reader goes through the text.
function foundBar(page) {
  const { app, found, here } = page;
  const { t } = app;
  if (!found.length) return null;
  let at = found.findIndex(({ start }) => start === here[0]?.start);
  const label = h('span#place-of');
  const tell = () => (label.textContent = at < 0 ? t('places_marked', { n: found.length }) : t('place_of', { at: at + 1, n: found.length }));
  const go = (by) => {
    at = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    tell();
    page.goToFound(found[at]);
    app.say(label.textContent);
  };
  const button = (glyph, name, key, by) => {
    const made = app.icon(glyph, t(name), () => go(by), name);
    made.setAttribute('aria-keyshortcuts', key);
    made.title += ` (${key.toUpperCase()})`;
    return made;
  };
  tell();
  return h('div.found-bar#found-bar', { role: 'group', 'aria-label': t('places_marked', { n: found.length }) },
    label, button('‹', 'previous_place', 'b', -1), button('›', 'next_place', 'n', 1));
}

// ---- layers and tools ------------------------------------------------------------------------------

function toolBar(page) {
  const { app } = page;
  const { t } = app;
  const undo = app.done.findLast((step) => step.docId === page.docId);
  return (page.tools = h('div.tool-bar',
    h('div.layers', { role: 'group', 'aria-label': t('layers') }, LAYERS.map(([kind, key]) => (kind !== 'speech' || page.reading.sentences?.length > 0) && layerPill(page, kind, t(TYPES.includes(kind) ? `type_${kind}` : kind), key)),
      h('button.pill#layers-all', { 'aria-keyshortcuts': 'a', title: `${t('layers_all')} (A)`, onclick: () => showAll(page) }, t('layers_all'))),
    h('div.layers', h('button.pill#edit', { 'aria-pressed': String(!!app.editing), onclick: ({ currentTarget }) => {
      app.editing = !app.editing;
      currentTarget.setAttribute('aria-pressed', String(app.editing));
      page.paint();
    } }, t('edit')),
    undo && h('button.pill#undo', { onclick: () => turn(app, true, undo) }, t('undo')))));
}

function layerPill(page, kind, name, key) {
  const { layers } = page.app;
  const n = page.marks.filter((mark) => mark.kind === kind).length;
  return h(`button.pill.k-${kind}`, { disabled: !n, 'aria-pressed': String(layers.has(kind)), 'aria-keyshortcuts': key, title: `${name} (${key.toUpperCase()})`, 'data-np': `layer-${kind}`, onclick: () => {
    if (!layers.delete(kind)) layers.add(kind);
    showLayers(page);
  } }, h('u', name), n > 0 && kind !== 'speech' && h('small', page.app.num(n)));
}

// Every layer of marks, or none where all are shown. Voices are not among them: they lie under whole sentences.
function showAll(page) {
  const { layers } = page.app;
  const all = KINDS.every((kind) => layers.has(kind));
  for (const kind of KINDS) if (all) layers.delete(kind); else layers.add(kind);
  showLayers(page);
}

// The choice stays with the element, so that a page may keep it.
function showLayers(page) {
  const { layers, element } = page.app;
  for (const [kind] of LAYERS) page.tools.querySelector(`[data-np="layer-${kind}"]`)?.setAttribute('aria-pressed', String(layers.has(kind)));
  element.setAttribute('layers', [...layers].join(' '));
  element.emit('np-layers-change', { layers: [...layers] });
  page.paint();
}

// ---- marks -----------------------------------------------------------------------------------------

const UNDER = new Set(['quote', 'hit', 'here', 'speech']);

// Innermost entity, figure or time decides what a click opens; a quote lies under all of them.
function wrap(page, text, over, piece) {
  const top = over.findLast((mark) => !UNDER.has(mark.kind)) ?? over.find((mark) => mark.kind === 'quote');
  const found = over.some((mark) => mark.kind === 'hit' || mark.kind === 'here');
  const speech = over.find((mark) => mark.kind === 'speech');
  const tag = found ? 'mark' : 'span';
  const hit = over.find((mark) => mark.kind === 'hit')?.start;
  const classes = over.map((mark) => (mark === speech ? `v-${mark.voice}` : `k-${mark.kind}`)).join(' ');
  const intro = speech?.first && speech.start === piece.start && speechTag(page, speech);
  if (!top) return [intro, h(tag, { class: classes, 'data-hit': hit }, text)];
  const open = () => page.app.show(markEvidence(page, top));
  return [intro, h(tag, { class: `${classes} on`, 'data-hit': hit, role: 'button', tabindex: 0, 'data-np': 'fact', onclick: open, onkeydown: (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open();
    }
  } }, text)];
}

function markEvidence({ app, docId: doc, reading }, mark) {
  const { t } = app;
  if (mark.kind === 'quote') return quoteEvidence(app, { ...reading.quotes[mark.index], doc });
  if (mark.kind === 'figure') return figureEvidence(app, [{ ...reading.figures[mark.index], doc }]);
  if (mark.kind === 'time') {
    const time = reading.times[mark.index];
    return { kicker: t('time', { n: 1 }), title: time.text, titleDoc: doc, passages: [{ doc, spans: [time] }], notes: [/^\d/.test(time.value) && t('read_as', { value: app.date(time.value) }), time.anchor && t('counted_from', { date: app.date(time.anchor) })] };
  }
  const mention = reading.mentions[mark.index];
  return { kicker: t(`type_${mark.kind}`, { n: 1 }), title: mention?.text ?? '', titleDoc: doc, passages: [{ doc, spans: [mark] }], notes: [mention && (mention.list ? t('why_list', mention.list) : t(`why_${mention.why}`))], entity: mark.entity };
}
