// What a search found, an article a group, with the words it found them by.
import { h } from '../dom.js';
import { marked } from '../highlight.js';
import { choice, source } from './parts.js';
import '../strings/search.js';

// state: {q, total, hits, error, filters, busy}; more() asks for the next page.
export default function searchResults(app, node, state, more) {
  const { t } = app;
  const langs = [...new Set(app.pile.docs.map((doc) => doc.lang))];
  const top = [
    h('h2#total', state.error ? app.term('error', state.error.code) : t('found', { n: state.total, q: state.q })),
    state.error ? problem(app, state) : h('div.row',
      langs.length > 1 && choice(app, t('language'), [['', t('every')], ...langs.map((lang) => [lang, app.language(lang)])], state.filters.lang ?? '', (lang) => app.filterSearch({ lang }))),
    !state.error && state.total === 0 && h('p.empty', t('search_empty'), ' ', h('span', t('search_help'))),
  ].filter(Boolean);
  const list = h('ol.hits', state.hits.map((hit) => hitNode(app, hit)));
  const rest = !state.error && state.hits.length < state.total;
  node.replaceChildren(...top, list, ...(rest ? [h('button.more', { onclick: more }, t('show_more'))] : []));
}

function hitNode(app, hit) {
  const doc = app.pile.byId.get(hit.doc);
  const { snippet, highlights, matched_as: forms = [] } = hit;
  const elsewhere = highlights.filter((span) => span.end <= snippet.start || span.start >= snippet.end).length;
  const words = marked(snippet.text, 0, snippet.text.length, highlights.map((span) => ({ start: span.start - snippet.start, end: span.end - snippet.start })),
    (text) => h('mark', text));
  const inside = highlights.filter((span) => span.end > snippet.start && span.start < snippet.end);
  return h('li#hit', { 'data-doc': hit.doc },
    h('h3', h('button.title', { onclick: () => app.open(hit.doc, highlights) }, app.words(doc?.title || hit.doc, hit.doc)), source(app, hit.doc)),
    app.fact({ kicker: app.input.value, passages: [{ doc: hit.doc, spans: inside.length ? inside : [snippet] }] }, 'read', h('span', { lang: app.langOf(snippet.text, doc?.lang) }, words)),
    h('small.by', forms.length > 0 && h('span#matched-as', app.t('matched_as'), ' ', forms.map((form, i) => [i > 0 && ', ', h('b', { lang: app.langOf(form) }, form)])),
      elsewhere > 0 && h('span', app.t('more_places', { n: elsewhere }))));
}

// The query again, with the place that cannot be read marked.
function problem(app, { q, error }) {
  const chars = [...q]; // the place is counted in characters
  const part = (from, to) => chars.slice(from, to).join('');
  const { at } = error;
  return h('div.problem#query-error', { role: 'alert', 'data-at': error.at },
    h('code', part(0, at), h('mark', part(at, at + 1) || '␣'), part(at + 1)),
    h('p', h('small', error.detail)));
}
