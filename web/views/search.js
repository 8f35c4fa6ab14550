// What a search found, an article a group, with the words it found them by; what the articles have in common, by which
// they can be narrowed; and help where there is nothing or where the search cannot be read.
import { append, h } from '../dom.js';
import { marked } from '../highlight.js';
import { STRINGS } from '../strings.js';
import { addStyle } from '../style.js';
import { choice, errorText, source } from './parts.js';
import { countPlaces } from './places.js';
import '../strings/search.js';

const FACETS = ['source', 'lang', 'type', 'entity', 'speaker', 'day'];
const FEW = 6; // values of a facet that are shown at first
const MOST_WORDS = 6; // of an empty search that are tried by themselves
const LONG = 100_000; // characters of an article whose places are not counted beforehand
const AROUND = 60; // characters shown on either side of a place that cannot be read
const OPERATORS = /["“”＂「」『』()（）:：|｜*＊~～<>＜＞=]|(^|\s)(-|−|OR\s|AND\s)/;

addStyle(`
.narrowed,.hints{display:flex;flex-wrap:wrap;gap:.3em .5em;align-items:baseline;margin-bottom:1em}
.results .row{align-items:center}
.pill .off{margin-left:.5em}
.facets section{margin:0 0 1.2em}
.facets h3{font-weight:600;font-size:.86em;color:var(--muted);border-bottom:1px solid var(--line);margin-bottom:.2em;padding-bottom:.2em}
.value-of{display:grid;grid-template-columns:1fr auto;gap:.8em;width:100%;padding:.25em .5em;align-items:baseline}
.value-of:hover{background:var(--raised)}
.value-of[aria-pressed=true]{background:var(--text);color:var(--surface)}
.value-of[aria-pressed=true] *{color:inherit}
.value-of .name{white-space:normal}
.facets .more{padding:.25em .5em}
.beside-facets{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2em}
.results .empty{padding:.5em 0 1em}
.results .problem{margin-bottom:1em}
.results .problem .read-here{font-size:1.06em;white-space:pre-wrap;margin-bottom:.5em}
@container np (max-width:45.99em){
.facets{display:none}.facets.open{display:grid;grid-template-columns:repeat(auto-fill,minmax(10em,1fr));gap:0 1.2em}
.value-of{padding-block:.5em}
}
@container np (min-width:46em){
.narrow{display:none}
.beside-facets{grid-template-columns:13em minmax(0,1fr)}
.hits>li:first-child{border-top:0;padding-top:0}
}
@media print{.facets,.narrowed{display:none!important}}
@media (forced-colors:active){.value-of[aria-pressed=true]{outline:2px solid Highlight}}
`);

// state: {q, total, hits, from, facets, meant, error, within, sort, any}; more() asks for the next page.
export default function searchResults(app, node, state, more) {
  const { t } = app;
  const focus = focusIn(app, node);
  const { error, total, hits, any, q } = state;
  const sides = !error && facets(app, state);
  const list = h('ol.hits', hits.map((hit) => hitNode(app, hit)));
  const rest = !error && hits.length < total && h('p', h('button.more#show-more', { 'data-key': 'more', onclick: more }, t('show_more')), ' ', h('small', t('shown_of', { shown: hits.length, n: total })));
  node.replaceChildren(...[
    h('h2#total', error ? errorText(app, error) : t(total === 0 ? 'found_nothing' : any ? 'found_any' : 'found', { n: total, q })),
    error && problem(app, state),
    total > 0 && h('div.row', total > 1 && choice(app, t('sort'), [['', t('sort_best')], ['date', t('sort_date')]], state.sort, (sort) => app.filterSearch({ sort })),
      sides ? narrowButton(app, state, sides) : app.archive && !state.open && total > 1 && askToNarrow(app)),
    narrowedBy(app, state),
    !error && total === 0 && nothing(app, state),
    sides ? h('div.beside-facets', sides, h('div', list, rest)) : h('div', list, rest),
  ].filter(Boolean));
  if (!app.archive) countElsewhere(app, list, hits);
  if (focus) focusAgain(node, focus, state);
}

// ---- the focus outlives that everything is made anew -------------------------------------------------

function focusIn(app, node) {
  const focus = app.root.activeElement;
  return node.contains(focus) ? { key: focus.dataset.key ?? `pick-${focus.dataset.np}` } : null;
}

function focusAgain(node, { key }, { from }) {
  const all = [...node.querySelectorAll('button')].filter((button) => button.getClientRects().length);
  const again = key === 'more' && from > 0 ? node.querySelectorAll('[data-np=hit] button.title')[from]
    : all.find((button) => key === (button.dataset.key ?? `pick-${button.dataset.np}`));
  (again ?? node.querySelector('[data-key^=chip]') ?? all[0])?.focus({ preventScroll: again !== undefined && key !== 'more' });
}

// ---- narrowing ----------------------------------------------------------------------------------------

const same = ([facet, value]) => ([otherFacet, other]) => facet === otherFacet && value === other;

function narrow(app, state, pair) {
  const others = state.within.filter((other) => !same(pair)(other));
  return app.filterSearch({ within: others.length < state.within.length ? others : [...others, pair] });
}

// What a value of a facet is called, as text and as nodes.
function called(app, facet, value) {
  if (facet === 'lang') return [app.language(value)];
  if (facet === 'type') return [app.t(`type_${value}`, { n: 2 })];
  if (facet === 'day') return [app.date(value)];
  const entity = facet !== 'source' && app.pile.entities.find(({ name }) => name === value);
  return entity ? [app.nameText(entity), app.name(entity)] : [value, app.words(value)];
}

function facets(app, state) {
  const shown = FACETS.map((facet) => [facet, state.facets[facet] ?? []])
    // one value that all have in common does not narrow
    .filter(([facet, values]) => values.some((row) => row.count < state.total || state.within.some(same([facet, row.value]))));
  if (!shown.length) return null;
  return h(`div.facets${state.open ? '.open' : ''}#facets`, { id: 'facets', role: 'group', 'aria-label': app.t('narrow') }, shown.map(([facet, values]) => facetNode(app, state, facet, values)));
}

function facetNode(app, state, facet, values) {
  const longer = (state.longer ??= new Set());
  const list = h('ul');
  const more = values.length > FEW && h('button.more', { 'data-key': `more-${facet}`, onclick: () => {
    if (!longer.delete(facet)) longer.add(facet);
    fill();
  } });
  const fill = () => {
    const long = longer.has(facet);
    list.replaceChildren(...values.slice(0, long ? values.length : FEW).map((row) => h('li', valueButton(app, state, facet, row))));
    if (!more) return;
    more.textContent = app.t(long ? 'fewer' : 'show_all', { n: values.length });
    more.setAttribute('aria-expanded', String(long));
  };
  fill();
  return h('section', { 'data-np': `facet-${facet}`, role: 'group', 'aria-label': app.t(`facet_${facet}`) }, h('h3', app.t(`facet_${facet}`)), list, more);
}

function valueButton(app, state, facet, { value, count }) {
  const [text, node = text] = called(app, facet, value);
  const on = state.within.some(same([facet, value]));
  return h('button.value-of', { 'data-key': `value-${facet}-${value}`, 'data-value': value, 'aria-pressed': String(on), 'aria-label': `${text} ${app.t('articles', { n: count })}`,
    onclick: () => narrow(app, state, [facet, value]) }, h('span', node), h('span.n', app.num(count)));
}

// Where there is no room the facets wait behind a button.
function narrowButton(app, state, sides) {
  const button = h('button.pill.narrow', { 'data-np': 'narrow', 'aria-expanded': String(Boolean(state.open)), 'aria-controls': 'facets', onclick: () => {
    state.open = !state.open;
    sides.classList.toggle('open', state.open);
    button.setAttribute('aria-expanded', String(state.open));
  } }, app.t('narrow'), state.within.length > 0 && h('small', app.num(state.within.length)));
  return button;
}

// What all that was found has in common costs an archive some more files: they come when they are asked for.
function askToNarrow(app) {
  return h('button.pill#ask-to-narrow', { 'data-key': 'ask-to-narrow', onclick: () => app.filterSearch({ open: true }) }, app.t('narrow'));
}

// What the articles are narrowed by, each to be taken off.
function narrowedBy(app, state) {
  const { t } = app;
  const chips = state.within.map(([facet, value]) => [t('chip', { name: t(`facet_${facet}`), value: called(app, facet, value)[0] }), () => narrow(app, state, [facet, value])]);
  if (state.any) chips.push([t('facet_any'), () => app.filterSearch({ any: false })]);
  if (!chips.length) return null;
  return h('div.narrowed#narrowed', { role: 'group', 'aria-label': t('narrowed_by') },
    chips.map(([text, off], i) => h('button.pill#chip', { 'data-key': `chip-${i}`, 'aria-label': t('take_off', { value: text }), onclick: off }, text, h('span.off', { 'aria-hidden': 'true' }, '×'))),
    chips.length > 1 && h('button.more#take-all-off', { 'data-key': 'chip-all', onclick: () => app.filterSearch({ within: [], any: false }) }, t('take_all_off')));
}

// ---- hits -----------------------------------------------------------------------------------------------

function hitNode(app, hit) {
  const doc = app.pile.byId.get(hit.doc);
  const { snippet, highlights, matched_as: forms = [] } = hit;
  const words = marked(snippet.text, 0, snippet.text.length, highlights.map((span) => ({ start: span.start - snippet.start, end: span.end - snippet.start })),
    (text) => h('mark', text));
  const inside = highlights.filter((span) => span.end > snippet.start && span.start < snippet.end);
  const shown = h('span', { lang: app.langOf(snippet.text, doc?.lang) }, words);
  return h('li#hit', { 'data-doc': hit.doc },
    h('h3', h('button.title', { onclick: () => app.open(hit.doc, inside.length ? inside : highlights) }, app.words(doc?.title || hit.doc, hit.doc)), source(app, hit.doc)),
    app.archive ? h('button.fact.read#snippet', { onclick: () => app.go('articles', { doc: hit.doc, snippet: snippet.text }) }, shown)
      : app.fact({ kicker: app.input.value, passages: [{ doc: hit.doc, spans: inside.length ? inside : [snippet] }] }, 'read', shown),
    h('small.by', forms.length > 0 && h('span#matched-as', app.t('matched_as'), ' ', forms.map((form, i) => [i > 0 && ', ', h('b', { lang: app.langOf(form) }, form)]))));
}

// How often an article says it beside what is shown: after the answer, one article at a time, while it is in sight. An archive
// would have to fetch each of them for that.
async function countElsewhere(app, list, hits) {
  for (const [i, hit] of hits.entries()) {
    if (app.pile.byId.get(hit.doc)?.chars > LONG) continue;
    const n = (hit.places ??= await countPlaces(app, hit));
    if (!list.isConnected) return;
    const shown = hit.highlights.filter(({ start, end }) => end > hit.snippet.start && start < hit.snippet.end).length;
    if (n > shown) list.children[i].querySelector('.by').append(h('span#more-places', app.t('more_places', { n: n - shown })));
  }
}

// ---- where there is nothing ---------------------------------------------------------------------------

// What may have been meant, what narrows too much, and which of the words are there; the search itself stays as it is.
function nothing(app, state) {
  const { t } = app;
  const hints = (key, ...buttons) => h('p.hints', { 'data-np': key }, h('span', t(key)), buttons);
  const queryButton = (q, n) => h('button.pill#try', { lang: app.langOf(q), onclick: () => app.search(q) }, q, n != null && h('small', app.num(n)));
  const body = h('div', h('p.empty', state.within.length > 0 && `${t('search_empty_narrowed')} `, t('search_help')),
    state.meant?.length > 0 && hints('did_you_mean', state.meant.map((q) => queryButton(q))));
  offers(app, state, ({ alone, part }) => append(body, [
    alone && hints('each_alone', alone.map(([word, n]) => queryButton(word, n))),
    part && h('p', h('button.more#say-part', { onclick: () => app.filterSearch({ any: true }) }, t('say_part', { n: part }))),
  ]), () => body.isConnected);
  return body;
}

// Asks for the words by themselves and for articles that say part of them; gives up once anything else is asked.
async function offers(app, { q, within, any }, put, wanted) {
  if (OPERATORS.test(q) || any) return;
  const words = [...new Set(q.split(/\s+/))];
  const ask = async (query, options) => {
    // a search that waits would be dropped for this one
    if (!wanted() || app.input.value.trim() !== q) throw new Error('late');
    return (await app.source.search(query, { size: 0, ...options })).total;
  };
  try {
    await null; // until it stands in the page
    if (words.length > 1 && words.length <= MOST_WORDS) {
      const alone = [];
      for (const word of words) alone.push([word, await ask(word, { within })]);
      if (wanted() && alone.some(([, n]) => n > 0)) put({ alone });
    }
    const part = await ask(q, { within, any: true });
    if (wanted() && part > 0) put({ part });
  } catch {
    // somebody asked for something else
  }
}

// ---- where it cannot be read -----------------------------------------------------------------------------

// The query again, with the place that cannot be read marked.
function problem(app, { q, error }) {
  if (error.code !== 'bad_query') {
    return h('div.problem#query-error', { role: 'alert', 'data-code': error.code }, h('p', h('small', withoutFilter(app, error.detail))),
      app.archive && error.code !== 'bad_filter' && h('button.button#retry', { onclick: () => app.filterSearch({}) }, app.t('retry')));
  }
  const chars = [...q]; // the place is counted in characters
  const { at } = error;
  const part = (from, to) => chars.slice(Math.max(0, from), to).join('');
  const toPlace = () => {
    const begin = app.input.value.indexOf(q) + part(0, at).length;
    app.input.focus();
    app.input.setSelectionRange(begin, begin + part(at, at + 1).length);
  };
  return h('div.problem#query-error', { role: 'alert', 'data-at': at },
    h('code.read-here', at > AROUND && '…', part(at - AROUND, at), h('mark', part(at, at + 1) || '␣'), part(at + 1, at + AROUND), chars.length > at + AROUND && '…'),
    h('p#expected', expected(app, error.detail)),
    h('p', h('button.more#to-the-place', { onclick: toPlace }, app.t('to_the_place'))));
}

function withoutFilter({ t }, detail) {
  const [, field] = /^an archive .* has no filter (.*)$/.exec(detail) ?? [];
  return field ? t('archive_no_filter', { field }) : detail;
}

// The engine's English sentence in the reader's language; a sentence that this page does not know stays as it is.
function expected(app, detail) {
  const [, field] = /(?: for |after )(\w+):?$/.exec(detail) ?? [];
  const [, values] = /^expected one of (.*) for \w+$/.exec(detail) ?? [];
  const key = `query_${detail.replace(/(?: like .*| of .*)? for \w+$| after \w+:$|:.*/, '')}`;
  return key in STRINGS ? app.t(key, { field, values }) : detail;
}
