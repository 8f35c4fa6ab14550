// The articles: a list, and one of them to read, with what was found in it as layers.
import { h } from '../dom.js';
import { KINDS, annotationMarks, marked } from '../highlight.js';
import { TYPES } from '../pile.js';
import { figureEvidence, quoteEvidence, source } from './parts.js';

const KEPT_READINGS = 200; // the list tells lengths up to this many articles

export function articles(app, arg = {}) {
  return arg.doc != null && app.pile.byId.has(arg.doc) ? readingView(app, arg) : list(app);
}

async function list(app) {
  const { pile, t } = app;
  const few = pile.docs.length <= KEPT_READINGS;
  const readings = few ? await Promise.all(pile.docs.map((doc) => pile.reading(doc.id))) : [];
  return h('div',
    h('ul.docs', pile.docs.map((doc, i) => h('li', h('button.fact#doc', { onclick: () => app.go('articles', { doc: doc.id }) },
      h('b.read', app.words(doc.title || doc.id, doc.id)),
      h('small', source(app, doc.id), h('span', app.language(doc.lang)),
        h('span', t('chars', { n: doc.chars })), few && [dropped(readings[i]) > 0 && h('span', t('left_out', { n: dropped(readings[i]) }))]))))));
}

const isDropped = (block) => block.type === 'boilerplate' && !block.restored;
const dropped = (reading) => reading.blocks.filter(isDropped).length;

async function readingView(app, arg) {
  const { pile, t } = app;
  const [reading, rows] = await Promise.all([pile.reading(arg.doc), pile.annotations(arg.doc)]);
  const marks = annotationMarks(rows);
  for (const span of app.hits?.get(arg.doc) ?? []) marks.push({ ...span, kind: 'hit' });
  for (const span of arg.spans ?? []) marks.push({ ...span, kind: 'here' });
  const layers = (app.layers ??= new Set(TYPES));
  const body = h('div.text', { lang: reading.meta.lang.value });
  const title = h('h2.read', { lang: app.langOf(reading.meta.title?.value, reading.meta.lang.value) });
  const words = (block) => marked(reading.text, block.start, block.end,
    marks.filter((mark) => mark.kind === 'hit' || mark.kind === 'here' || layers.has(mark.kind)), (text, over) => wrap(app, arg.doc, reading, text, over));
  const headline = reading.blocks.find((block) => block.type === 'title');
  const paint = () => {
    title.replaceChildren(...(headline ? words(headline) : [reading.meta.title?.value ?? arg.doc]));
    body.replaceChildren(...reading.blocks.map((block, i) => block !== headline && blockNode(app, arg.doc, block, i, words)).filter(Boolean));
  };
  paint();
  const node = h('article.reading#reading',
    h('div.row', h('button.more', { onclick: () => app.go('articles', {}) }, '‹ ', t('view_articles')),
      h('span', step(app, arg.doc, -1), step(app, arg.doc, 1))),
    heading(app, reading, arg.doc, title),
    layerBar(app, marks, layers, paint),
    body);
  queueMicrotask(() => node.querySelector('.k-here')?.scrollIntoView({ block: 'center' }));
  return node;
}

function step(app, docId, by) {
  const at = app.pile.docs.findIndex((doc) => doc.id === docId) + by;
  const doc = app.pile.docs[at];
  return app.icon(by < 0 ? '‹' : '›', app.t(by < 0 ? 'previous_article' : 'next_article'), () => app.go('articles', { doc: doc.id }), 'step', !doc);
}

function heading(app, reading, docId, title) {
  const { meta } = reading;
  const facts = [
    meta.author?.value && ['author', meta.author.value], meta.editor?.value && ['editor', meta.editor.value],
    meta.site?.value && meta.site.value !== meta.source?.value && ['site', meta.site.value],
    meta.anchor_date?.inferred && ['written_about', app.date(meta.anchor_date.value)],
  ].filter(Boolean);
  return h('header',
    title,
    meta.title?.derived && h('p', h('small', app.t('title_derived'))),
    h('p.meta', source(app, docId), meta.published && h('time', { datetime: meta.published.value }, app.date(meta.published.value)),
      h('span', app.language(meta.lang.value)), h('span', app.t('chars', { n: reading.chars }))),
    facts.length > 0 && h('p.meta', facts.map(([key, value]) => h('span', `${app.t(key)} `, h('b', { lang: app.langOf(value) }, value)))));
}

function layerBar(app, marks, layers, paint) {
  return h('div.layers', { role: 'group', 'aria-label': app.t('layers') }, KINDS.map((kind) => {
    const n = marks.filter((mark) => mark.kind === kind).length;
    const name = app.t(TYPES.includes(kind) ? `type_${kind}` : kind);
    const button = h(`button.pill.k-${kind}`, { disabled: !n, 'aria-pressed': String(layers.has(kind)), 'data-np': `layer-${kind}`, onclick: () => {
      if (!layers.delete(kind)) layers.add(kind);
      button.setAttribute('aria-pressed', String(layers.has(kind)));
      paint();
    } }, h('u', name), h('small', app.num(n)));
    return button;
  }));
}

const TAG = { title: 'h3', heading: 'h4', list_item: 'li', metadata: 'p.metadata' };

function blockNode(app, docId, block, index, words) {
  const restore = (restored) => h('button.more', { 'data-np': restored ? 'restore' : 'drop', onclick: () => app.setBlock(docId, index, restored) }, app.t(restored ? 'restore' : 'drop_again'));
  if (isDropped(block)) {
    return h('details.dropped#dropped',
      h('summary', { lang: app.lang }, app.t('dropped', { why: app.term('reason', block.reason), chars: app.t('chars', { n: block.end - block.start }) })),
      h('p', words(block)), restore(true));
  }
  const speaker = block.label && h('b.label', block.label);
  return h(TAG[block.type] ?? `p.${block.type}`, speaker, words(block), block.restored && restore(false));
}

// Innermost entity, figure or time decides what a click opens; a quote lies under all of them.
function wrap(app, docId, reading, text, over) {
  const top = over.findLast((mark) => mark.kind !== 'quote' && mark.kind !== 'hit' && mark.kind !== 'here') ?? over.find((mark) => mark.kind === 'quote');
  const found = over.some((mark) => mark.kind === 'hit' || mark.kind === 'here');
  const tag = found ? 'mark' : 'span';
  const classes = over.map((mark) => `k-${mark.kind}`).join(' ');
  if (!top) return h(tag, { class: classes }, text);
  const open = () => app.show(markEvidence(app, docId, reading, top));
  return h(tag, { class: `${classes} on`, role: 'button', tabindex: 0, 'data-np': 'fact', onclick: open, onkeydown: (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open();
    }
  } }, text);
}

function markEvidence(app, doc, reading, mark) {
  if (mark.kind === 'quote') return quoteEvidence(app, { ...reading.quotes[mark.index], doc });
  if (mark.kind === 'figure') return figureEvidence(app, [{ ...reading.figures[mark.index], doc }]);
  if (mark.kind === 'time') {
    const time = reading.times[mark.index];
    return { kicker: app.t('time'), title: time.text, titleDoc: doc, passages: [{ doc, spans: [time] }], notes: [/^\d/.test(time.value) && app.t('read_as', { value: app.date(time.value) }), time.anchor && app.t('counted_from', { date: app.date(time.anchor) })] };
  }
  const mention = reading.mentions[mark.index];
  return { kicker: app.t(`type_${mark.kind}`, { n: 1 }), title: mention?.text ?? '', titleDoc: doc, passages: [{ doc, spans: [mark] }], notes: [mention && app.t(`why_${mention.why}`)], entity: mark.entity };
}
