// Pieces that several views share.
import { h } from '../dom.js';
import { groups } from '../pile.js';
import { STRINGS } from '../strings.js';

// A titled section; `more` is a view that shows all of it.
export function section(app, key, more, ...children) {
  return h('section', { 'data-np': key },
    h('div.head', h('h2', app.t(key)), more && h('button.more', { onclick: () => app.go(more) }, app.t('all'))),
    children);
}

// One choice out of a few: a group of toggle buttons.
export function choice(app, label, options, value, onpick) {
  return h('div.choice', { role: 'group', 'aria-label': label },
    options.map(([key, text, count]) => h('button.pill', { 'aria-pressed': String(key === value), 'data-np': `pick-${key}`, onclick: () => onpick(key),
    }, text, count != null && h('small', app.num(count)))));
}

// Outlet and day of an article.
export function source(app, docId) {
  const doc = app.pile.byId.get(docId);
  return h('span.src', { lang: app.langOf(app.pile.outlet(docId), doc?.lang) }, app.pile.outlet(docId),
    doc?.published && h('time', { datetime: doc.published, lang: app.lang }, app.date(doc.published.slice(0, 10))));
}

export function typeBadge(app, type) {
  return h(`span.type.k-${type}`, app.t(`type_${type}`, { n: 1 }));
}

// What went wrong. A file of an archive that is lacking is another matter than one that the reader brought.
export function errorText(app, { code }) {
  const key = `archive_error_${code}`;
  return app.archive && key in STRINGS ? app.t(key) : app.term('error', code);
}

// How many outlets the rows are of.
export const outletCount = (app, rows) => new Set(rows.map(({ doc }) => app.pile.outlet(doc))).size;

// A box that narrows a list as one types; an input method that composes is waited for.
export function filterBox(app, spec, label, show) {
  return h(spec, { type: 'search', placeholder: app.t('filter_names'), 'aria-label': label, oninput: (event) => event.isComposing || show(event.target.value), oncompositionend: (event) => show(event.target.value) });
}

// The bar of an entity: its length is the number of mentions, its parts are the sources.
export function bar(app, entity, most) {
  const byOutlet = groups(Object.entries(entity.mentions), ([doc]) => app.pile.outlet(doc))
    .map(([outlet, list]) => [outlet, list.reduce((sum, [, n]) => sum + n, 0)])
    .sort((a, b) => b[1] - a[1]);
  return h(`span.bar.k-${entity.type}`, { style: { width: `${(100 * entity.total) / most}%` }, title: byOutlet.map((pair) => pair.join(' ')).join(' · ') },
    byOutlet.map(([, n]) => h('i', { style: { 'flex-grow': n } })));
}

// ---- what the evidence pane is given ------------------------------------------------------------

export function quoteEvidence(app, quote) {
  const notes = [app.t(`voice_${quote.type}`)];
  if (quote.cue?.text) notes.push(app.t('cue', { cue: quote.cue.text }));
  if (quote.confidence != null) notes.push(app.t('certainty', { n: app.num(quote.confidence, { style: 'percent' }) }));
  return {
    kicker: app.t('quote', { n: 1 }),
    title: quote.speaker?.name ?? app.t('unnamed'),
    passages: [{ doc: quote.doc, spans: quote.spans }],
    notes,
    entity: quote.speaker?.entity,
  };
}

export function figureEvidence(app, list) {
  const [first] = list;
  const notes = [app.t('read_as', { value: app.qty(first) })];
  if (first.approx) notes.push(app.t(`approx_${first.approx}`));
  return { kicker: app.t(`kind_${first.kind}`), title: first.text, titleDoc: first.doc, passages: list.map((f) => ({ doc: f.doc, spans: [f] })), notes };
}

export function eventEvidence(app, entries) {
  return {
    kicker: [...new Set(entries.map((entry) => app.t(`status_${entry.status}`)))].join(' · '),
    title: [...new Set([entries[0], entries.at(-1)].map((entry) => app.date(entry.date)))].join(' – '),
    passages: entries.flatMap((entry) => entry.members.map((m) => ({ doc: m.doc, spans: [m] }))),
  };
}

export function membersEvidence(app, kicker, title, members) {
  return { kicker, title, passages: members.map((m) => ({ doc: m.doc, spans: [m], note: [app.pile.byId.get(m.doc).published?.startsWith(m.date) || app.date(m.date), valueText(app, m.value)].filter((part) => part && part !== true).join(' · ') })) };
}

function valueText(app, value) {
  if (!value || /^P|\.\./.test(value)) return ''; // a duration or a range: its words say it better
  if (/^\d{4}-\d/.test(value)) return app.date(value);
  return Number.isNaN(+value) ? app.topic(value) : app.num(+value, { notation: 'compact', maximumFractionDigits: 2 });
}

// ---- short words ---------------------------------------------------------------------------------

// The words around a span, cut at line breaks: [before, words, after].
export function context({ text }, { start, end }, reach = 36) {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = (text.indexOf('\n', end) + 1 || text.length + 1) - 1;
  let left = Math.max(first, start - reach);
  let right = Math.min(last, end + reach);
  const inWord = (at) => /\w\w/.test(text.slice(at - 1, at + 1));
  while (left < start && inWord(left)) left++;
  while (right > end && inWord(right)) right--;
  return [(left > first ? '…' : '') + text.slice(left, start), text.slice(start, end), text.slice(end, right) + (right < last ? '…' : '')];
}

export function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}

// A list that shows its first few and a button for the rest.
export function firstFew(app, items, few, make, list = h('ul')) {
  const add = (from, to) => list.append(...items.slice(from, to).map(make));
  add(0, few);
  if (items.length <= few) return list;
  const more = h('button.more', { onclick: () => {
    add(few, items.length);
    more.remove();
  } }, app.t('show_all', { n: items.length }));
  return h('div', list, more);
}
