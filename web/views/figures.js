// Every figure with the words it stands in; equal values of several sources share a row.
import { h } from '../dom.js';
import { countBy, groups } from '../pile.js';
import { choice, context, figureEvidence, outletCount, source } from './parts.js';
import '../strings/figures.js';

const KINDS = ['money', 'percent', 'count', 'multiple', 'compute', 'rank', 'ordinal', 'level', 'age'];
const STEP = 120;

export default async function figures(app, arg = {}) {
  const { t } = app;
  const { figures: all } = await app.pile.facts();
  const counts = countBy(all, (figure) => figure.kind);
  const kinds = KINDS.filter((kind) => counts.get(kind));
  if (!all.length) return h('p.empty', t('no_figures'));
  const kind = arg.kind ?? kinds[0];
  const rows = groups(all.filter((f) => f.kind === kind), (f) => `${f.value ?? `${f.min}-${f.max}`} ${f.currency ?? f.unit ?? ''}`)
    .map(([, list]) => list)
    .sort((a, b) => outletCount(app, b) - outletCount(app, a) || size(b[0]) - size(a[0]));
  const shown = arg.shown ?? STEP;
  return h('div',
    h('div.row', choice(app, t('type'), kinds.map((key) => [key, t(`kind_${key}`), counts.get(key)]), kind, (next) => app.go('figures', { kind: next }))),
    h('div.scroll', h('table.figures',
      h('thead', h('tr', h('th', { scope: 'col' }, t('value')), h('th', { scope: 'col' }, t('in_words')), h('th', { scope: 'col' }, t('sources')))),
      h('tbody', rows.slice(0, shown).map((list) => row(app, list))))),
    rows.length > shown && h('button.more', { onclick: () => app.go('figures', { kind, shown: shown + STEP }) }, t('show_more')));
}

const size = (figure) => Number(figure.value ?? figure.max ?? figure.min ?? 0);

function row(app, list) {
  const [first] = list;
  const [before, words, after] = context(first.reading, first, 40);
  const plainUnit = !first.currency && first.kind !== 'percent' ? first.unit : '';
  return h('tr',
    h('td.num', h('b', app.qty(first)), plainUnit && h('small', { lang: app.langOf(plainUnit) }, ` ${plainUnit}`), first.approx && h('small', ` ${app.t(`approx_${first.approx}`)}`)),
    h('td', app.fact(figureEvidence(app, list), 'line', h('span.read', { lang: app.pile.lang(first.doc) }, before, h('mark', words), after))),
    h('td', [...new Set(list.map((f) => f.doc))].slice(0, 4).map((doc) => source(app, doc))));
}
