// The first screen: what the pile says, who is in it, where its sources part.
import { h } from '../dom.js';
import { groups } from '../pile.js';
import { axis } from './axis.js';
import { bar, context, eventEvidence, figureEvidence, membersEvidence, outletCount, quoteEvidence, section, shortened, source } from './parts.js';

export async function briefing(app) {
  const { pile, t } = app;
  const facts = await pile.facts();
  return h('div.brief',
    h('div.brief-main',
      inShort(app),
      pile.timeline.length > 1 && section(app, 'when', 'time',
        axis(app, pile.timeline, (entries) => app.show(eventEvidence(app, entries)))),
      differences(app),
      voices(app, facts.quotes),
      figures(app, facts.figures)),
    h('div.brief-side',
      entityList(app, 'who', ['PER']),
      entityList(app, 'what', ['ORG', 'PRODUCT', 'EVENT', 'MEDIA']),
      entityList(app, 'where', ['LOC']),
      pile.keyphrases.length > 0 && section(app, 'words', null, h('p.phrases', pile.keyphrases.slice(0, 14).map(({ text }) =>
        h('button.pill', { lang: app.langOf(text), onclick: () => app.search(text) }, text))))));
}

function inShort(app) {
  return app.pile.summary.length > 0 && section(app, 'in_short', 'articles', h('ol.short', app.pile.summary.map((s) => h('li',
    app.fact({ kicker: app.t('in_short'), passages: [{ doc: s.doc, spans: [s] }] }, 'read', app.words(shortened(s.text, 220), s.doc), source(app, s.doc))))));
}

function entityList(app, key, types) {
  const list = app.pile.entities.filter((entity) => types.includes(entity.type)).slice(0, 8);
  if (!list.length) return null;
  return section(app, key, 'people', h('ul.rank', list.map((entity) => h('li',
    app.entityFact(entity, app.name(entity), h('span.n', app.num(entity.total)), bar(app, entity, list[0].total))))));
}

function differences(app) {
  const list = app.pile.differing.filter((item) => item.flag !== false).slice(0, 3);
  if (!list.length) return null;
  return section(app, 'differ', 'compare', h('ul.differ', list.map((item) => h('li',
    app.fact(membersEvidence(app, app.term('diff', item.kind), app.topic(item.topic), item.members), '',
      h('b', app.words(app.topic(item.topic))), h('small', app.term('diff', item.kind)),
      h('span.sides', groups(item.members, (m) => m.value ?? m.text).slice(0, 4).map(([, [m, ...same]]) => h('span.side', app.words(shortened(m.text, 40), m.doc), source(app, m.doc), same.length > 0 && h('small', ` +${same.length}`)))))))));
}

// For the people who speak most, the words that are quoted most surely and fit a line or two.
function voices(app, quotes) {
  const named = groups(quotes.filter((quote) => quote.speaker), (quote) => quote.speaker.entity ?? quote.speaker.name).slice(0, 4);
  if (!named.length) return null;
  const fit = (quote) => {
    const n = quote.spans[0].text.length;
    return (quote.confidence ?? 0.5) + (quote.type === 'direct' ? 0.3 : 0) - (n < 14 || n > 130 ? 1 : 0);
  };
  return section(app, 'voices', 'said', h('div.voices', named.map(([, list]) => {
    const best = list.reduce((a, b) => (fit(b) > fit(a) ? b : a));
    return app.fact(quoteEvidence(app, best), 'voice',
      h('b', app.speaker(best), h('small', app.t('quotes', { n: list.length }))),
      h('q.read', { lang: app.langOf(best.spans[0].text, app.pile.lang(best.doc)) }, shortened(best.spans[0].text, 110)),
      source(app, best.doc));
  })));
}

const WEIGHT = { money: 3, percent: 2.5, compute: 2.5, multiple: 2, rank: 1.5, level: 1.5, count: 1, age: 0.5, ordinal: 0.2 };

// Figures that several sources give come first, then money and shares.
function figures(app, all) {
  const same = groups(all.filter((f) => f.value != null || f.min != null), (f) => [f.kind, f.currency, f.value ?? `${f.min}-${f.max}`, f.currency ? '' : f.unit].join('|'));
  const score = (list) => outletCount(app, list) * (WEIGHT[list[0].kind] ?? 1) + list.length / 20;
  const best = same.map(([, list]) => list).filter((list) => WEIGHT[list[0].kind] !== 0.2).sort((a, b) => score(b) - score(a)).slice(0, 6);
  if (!best.length) return null;
  return section(app, 'figures_carry', 'figures', h('div.tiles', best.map((list) => {
    const [first] = list;
    const [before, words, after] = context(first.reading, first, 22);
    return app.fact(figureEvidence(app, list), 'tile',
      h('b.fig', app.qty(first), !first.currency && first.kind !== 'percent' && first.unit && h('small', { lang: app.langOf(first.unit) }, first.unit)),
      h('span', { lang: app.pile.lang(first.doc) }, before, h('mark', words), after),
      h('small', app.t('in_sources', { n: outletCount(app, list) })));
  })));
}
