// People & things: the list, and the page of one of them.
import { h } from '../dom.js';
import { TYPES, countBy, groups } from '../pile.js';
import { byHand, correctButton, corrections, elsewhereButton, entityOf, formTable, keepFocus, offers } from './hands.js';
import { bar, choice, context, eventEvidence, figureEvidence, filterBox, firstFew, quoteEvidence, section, shortened, source, typeBadge } from './parts.js';
import '../strings/people.js';

const MOST_ROWS = 300;
const MOST_LINES = 5; // of the reader's lists

export default async function people(app, arg = {}) {
  const entity = arg.entity && (await entityOf(app, arg));
  return keepFocus(app, entity ? await page(app, entity, arg) : list(app, arg));
}

function list(app, arg) {
  const { pile, t } = app;
  const counts = countBy(pile.entities, (entity) => entity.type);
  const body = h('ul.rank.wide');
  const most = Math.max(1, ...pile.entities.map((entity) => entity.total));
  const show = (typed) => {
    const needle = typed.trim().toLowerCase();
    const found = pile.entities.filter((entity) => (!arg.type || entity.type === arg.type)
      && (!needle || [entity.name, ...Object.values(entity.names).flat()].some((name) => name.toLowerCase().includes(needle))));
    body.replaceChildren(...found.slice(0, MOST_ROWS).map((entity) => h('li', h('button.fact#entity', { onclick: () => app.go('people', { entity: entity.id }),
    }, app.name(entity), typeBadge(app, entity.type), h('small.forms', formsLine(app, entity)), h('span.n', app.num(entity.total)), bar(app, entity, most)))));
  };
  show('');
  return h('div',
    h('p.row', h('button.more#to-network', { onclick: () => app.go('network', {}) }, t('see_network'))),
    offers(app), byHand(app),
    h('div.row',
      choice(app, t('type'), [['', t('every'), pile.entities.length], ...TYPES.filter((type) => counts.get(type)).map((type) => [type, t(`type_${type}`), counts.get(type)])],
        arg.type ?? '', (type) => app.go('people', { type })),
      filterBox(app, 'input.filter', t('filter_names'), show)),
    body);
}

function formsLine(app, entity) {
  return [...new Set(Object.values(entity.names).flat())].filter((name) => name !== app.nameText(entity)).slice(0, 4).join(' · ');
}

async function page(app, entity, arg) {
  const { pile, t } = app;
  const data = await pile.entity(entity.id);
  const { said, figures, company: others, days, places } = data;
  return h('article.entity#entity-page',
    h('div.row', h('button.more', { onclick: () => app.go('people', {}) }, '‹ ', t('view_people')), correctButton(app, () => app.render())),
    h('header', h('h2', app.name(entity)), typeBadge(app, entity.type),
      h('p', t('mentioned', { n: entity.total, docs: t('articles', { n: Object.keys(entity.mentions).length }) })),
      entity.lists && h('p#in-lists', h('small', entity.lists.slice(0, MOST_LINES).map((place) => t('in_list', place)).join(' · ')))),
    app.correcting && [corrections(app, entity), byHand(app)],
    section(app, 'forms', null, formTable(app, entity, arg)),
    offers(app, entity),
    h('div.columns',
      h('div',
        said.length > 0 && section(app, 'their_words', null, firstFew(app, said, 5, (quote) => h('li', app.fact(quoteEvidence(app, quote), 'voice',
          h('q.read', { lang: app.langOf(quote.spans[0].text, pile.lang(quote.doc)) }, shortened(quote.spans.map((span) => span.text).join(' … '), 240)), source(app, quote.doc))))),
        section(app, 'mentions', null, mentionGroups(app, entity, places))),
      h('div',
        others.length > 0 && section(app, 'company', null, company(app, others), h('button.more#appears-with', { onclick: () => app.go('network', { entity: entity.id }) }, t('see_network'))),
        figures.length > 0 && section(app, 'figures_near', null, firstFew(app, figures, 6, (figure) => h('li', app.fact(figureEvidence(app, [figure]), 'line',
          h('b', app.qty(figure)), h('span', { lang: pile.lang(figure.doc) }, context(figure.reading, figure, 16)))))),
        days.length > 0 && section(app, 'when', null, firstFew(app, days, 6, (day) => h('li', dayLine(app, day)))))));
}

function company(app, list) {
  const known = list.map((item) => ({ ...item, entity: app.pile.entityById.get(item.entity) })).filter((item) => item.entity);
  return firstFew(app, known, 8, ({ entity, count }) => h('li', h('button.fact.line', { onclick: () => app.go('people', { entity: entity.id }) },
    app.name(entity), typeBadge(app, entity.type), h('span.n', app.num(count)))));
}

function dayLine(app, day) {
  return app.fact(eventEvidence(app, [day]), 'line', h('b', app.date(day.date)), h('span.read', app.words(shortened(day.label, 80), day.members[0]?.doc)));
}

// Key words in context, a group an article.
function mentionGroups(app, entity, mentions) {
  return groups(mentions, (mention) => mention.doc).map(([doc, list]) => h('div.kwic', h('h3', source(app, doc), h('small', app.num(list.length)), elsewhereButton(app, entity, doc)),
    firstFew(app, list, 3, (mention) => h('li', app.fact({ kicker: app.t('mentions'), title: mention.text ?? '', passages: [{ doc, spans: [mention] }] }, 'line', inSentence(app, mention, doc))))));
}

function inSentence(app, mention, doc) {
  const { sentence } = mention;
  const text = sentence?.text ?? mention.text;
  const at = sentence ? mention.start - sentence.start : 0;
  const from = Math.max(0, at - 50);
  const end = at + (mention.end - mention.start);
  return h('span.read', { lang: app.langOf(text, app.pile.lang(doc)) }, from > 0 && '…', text.slice(from, at), h('mark', text.slice(at, end)), shortened(text.slice(end), 90));
}
