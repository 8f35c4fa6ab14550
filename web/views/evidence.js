// The pane beside every view: the exact words behind a fact, marked in their paragraph.
import { h } from '../dom.js';
import { marked } from '../highlight.js';
import { countBy } from '../pile.js';
import { source, typeBadge } from './parts.js';

const REACH = 320; // characters shown around the words where a paragraph is long
const MOST_PASSAGES = 40;

export async function evidence(app, what) {
  const { t } = app;
  const passages = what.passages.slice(0, MOST_PASSAGES);
  const shown = await Promise.all(passages.map((passage) => passageNode(app, passage)));
  const entity = what.entity && app.pile.entityById.get(what.entity);
  return [
    h('p.kicker', what.kicker),
    what.title && h('h3', app.words(what.title, what.titleDoc)),
    (what.notes ?? []).filter(Boolean).map((note) => h('p.note', note)),
    shown,
    what.passages.length > MOST_PASSAGES && h('p.note', t('and_more', { n: what.passages.length - MOST_PASSAGES })),
    entity && h('p.row', h('button.more#open-entity', { onclick: () => app.go('people', { entity: entity.id }) }, t('open_page')), typeBadge(app, entity.type)),
  ];
}

async function passageNode(app, { doc, spans, note }) {
  const reading = await app.pile.reading(doc);
  const [begin, end] = around(reading, spans);
  const lang = app.langOf(reading.text.slice(begin, end), app.pile.lang(doc));
  const label = reading.blocks.find((block) => block.start <= spans[0].start && spans[0].start < block.end)?.label;
  const cutLeft = begin > 0 && reading.text[begin - 1] !== '\n';
  const cutRight = end < reading.text.length && reading.text[end] !== '\n';
  return h('figure.passage#passage',
    h('blockquote.read', { lang }, label && h('b.label', label), cutLeft && '…',
      marked(reading.text, begin, end, spans, (words, marks) => h('mark', marks.length > 1 ? h('b', words) : words)), cutRight && '…'),
    h('figcaption', source(app, doc), note && h('small', note),
      h('button.more#read-article', { onclick: () => app.go('articles', { doc, spans }) }, app.t('read_article'))));
}

// The paragraph of the words; where it is long, the sentences nearest to them.
function around({ text, blocks }, spans) {
  const first = spans[0].start;
  const last = Math.max(...spans.map((span) => span.end));
  const block = blocks.find((b) => b.start <= first && last <= b.end);
  const begin = block ? block.start : text.lastIndexOf('\n', first - 1) + 1;
  const line = text.indexOf('\n', last);
  const end = block ? block.end : line < 0 ? text.length : line;
  return [first - begin > REACH ? first - REACH : begin, end - last > REACH ? last + REACH : end];
}

// The card of an entity: one passage an article, and the way to its page.
export async function entityEvidence(app, entity) {
  const { places } = await app.pile.entity(entity.id);
  const seen = new Set();
  const first = places.filter(({ doc }) => !seen.has(doc) && seen.add(doc));
  const counts = countBy(places, (place) => place.doc);
  return {
    kicker: app.t(`type_${entity.type}`, { n: 1 }), title: app.nameText(entity), entity: entity.id,
    notes: [[...new Set(Object.values(entity.names).flat())].join(' · ')],
    passages: first.map((m) => ({ doc: m.doc, spans: [m], note: app.t('times', { n: counts.get(m.doc) }) })),
  };
}
