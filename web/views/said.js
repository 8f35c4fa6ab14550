// Who said what: by speaker, and interviews as the conversations they were.
import { h } from '../dom.js';
import { countBy, groups } from '../pile.js';
import { choice, firstFew, quoteEvidence, shortened, source } from './parts.js';
import '../strings/said.js';

export default async function said(app, arg = {}) {
  const { t } = app;
  const { quotes, qa } = await app.pile.facts();
  const voices = countBy(quotes, (quote) => quote.type);
  const options = [['', t('every'), quotes.length], ...['direct', 'indirect', 'mixed'].filter((type) => voices.get(type)).map((type) => [type, t(`voice_${type}`), voices.get(type)])];
  if (qa.length) options.push(['asked', t('voice_asked'), qa.length]);
  return h('div',
    h('div.row', choice(app, t('view_said'), options, arg.voice ?? '', (voice) => app.go('said', { voice }))),
    arg.voice === 'asked' ? interviews(app, qa) : speakers(app, quotes.filter((quote) => !arg.voice || quote.type === arg.voice)),
    !quotes.length && !qa.length && h('p.empty', t('no_quotes')));
}

function speakers(app, quotes) {
  const named = groups(quotes, (quote) => quote.speaker?.entity ?? quote.speaker?.name ?? '').sort((a, b) => (a[0] === '') - (b[0] === ''));
  return named.map(([key, list]) => h('section.speaker#speaker',
    h('div.who', h('h3', key ? app.speaker(list[0]) : app.t('unnamed')), h('small', app.t('quotes', { n: list.length })),
      /^e\d+$/.test(key) && h('button.more', { onclick: () => app.go('people', { entity: key }) }, app.t('open_page'))),
    firstFew(app, list, 4, (quote) => h('li', app.fact(quoteEvidence(app, quote), 'voice',
      h(quote.type === 'indirect' ? 'span.read.told' : 'q.read', { lang: app.langOf(quote.spans[0].text, app.pile.lang(quote.doc)) }, shortened(quote.spans.map((span) => span.text).join(' … '), 320)),
      h('span', source(app, quote.doc), h('small.tag', app.t(`voice_${quote.type}`))))))));
}

function interviews(app, qa) {
  return groups(qa, (turn) => turn.doc).map(([doc, turns]) => h('section.talk#interview',
    h('h3', app.words(app.pile.byId.get(doc).title, doc), source(app, doc)),
    firstFew(app, turns, 6, (turn) => h('li', side(app, turn, 'question', turn.asker), side(app, turn, 'answer', turn.answerer)), h('ol'))));
}

function side(app, turn, part, person) {
  const name = person?.entity && app.pile.entityById.get(person.entity);
  return app.fact({ kicker: app.t(part), title: person?.name ?? '', passages: [{ doc: turn.doc, spans: [turn[part]] }], entity: person?.entity }, `turn.${part}`,
    h('b', name ? app.name(name) : person?.name ?? app.t(part)), h('span.read', app.words(shortened(turn[part].text, 600), turn.doc)));
}
