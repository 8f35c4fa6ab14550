// Where sources agree and differ: a row a claim, a column a source.
import { h } from '../dom.js';
import { choice, membersEvidence, outletCount, shortened, source } from './parts.js';
import '../strings/compare.js';

const GLYPH = { agrees: '=', differs: '≠', only: '◆', stale: '↺', silent: '·' };
const MOST_COLUMNS = 24;

export default function compare(app, arg = {}) {
  const { pile, t } = app;
  const rows = [...differingRows(app), ...alignedRows(app), ...lonelyRows(app)];
  const groupsOf = ['differ', 'agree', 'only'].map((key) => [key, t(`rows_${key}`), rows.filter((row) => row.group === key).length]).filter((g) => g[2]);
  const shown = rows.filter((row) => !arg.group || row.group === arg.group);
  if (!rows.length) return h('p.empty', t('no_compare'));
  const outlets = pile.outlets.map((name) => [name, shown.filter((row) => row.cells.has(name)).length])
    .filter((pair) => pair[1]).sort((a, b) => b[1] - a[1]).slice(0, MOST_COLUMNS).map((pair) => pair[0]);
  return h('div',
    h('div.row', choice(app, t('view_compare'), [['', t('every'), rows.length], ...groupsOf], arg.group ?? '', (group) => app.go('compare', { group })),
      h('p.legend', ['agrees', 'differs', 'stale', 'only', 'silent'].map((state) => h(`span.c-${state}`, h('b', GLYPH[state]), ` ${t(`cell_${state}`)}`)))),
    h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': t('view_compare') },
      h('table.matrix',
        h('thead', h('tr', h('th', { scope: 'col' }, t('claim')), outlets.map((name) => h('th', { scope: 'col', lang: app.langOf(name) }, h('span', name))))),
        h('tbody', shown.map((row) => tableRow(app, row, outlets))))));
}

function tableRow(app, row, outlets) {
  const detail = h('tr.detail', { hidden: true });
  const toggle = h('button.claim#claim', { 'aria-expanded': 'false', onclick: () => {
    if (detail.hidden && !detail.firstChild) detail.append(h('td', { colspan: outlets.length + 1 }, sideBySide(app, row)));
    detail.hidden = !detail.hidden;
    toggle.setAttribute('aria-expanded', String(!detail.hidden));
  } }, app.words(shortened(row.title, 90), row.titleDoc), h('small', row.kind));
  const cells = outlets.map((name) => {
    const state = row.cells.get(name) ?? 'silent';
    const word = app.t(`cell_${state}`);
    const members = row.members.filter((m) => app.pile.outlet(m.doc) === name);
    return h(`td.c-${state}`, members.length
      ? app.fact(membersEvidence(app, row.kind, row.title, members), 'cell', h('b', GLYPH[state]), h('small', word))
      : [h('b', { 'aria-hidden': 'true' }, GLYPH[state]), h('span.sr', word)]);
  });
  return [h('tr', h('th', { scope: 'row' }, toggle), cells), detail];
}

function sideBySide(app, row) {
  const base = row.members[0];
  return h('div.beside', row.members.map((m) => app.fact(membersEvidence(app, row.kind, row.title, [m]), 'passage',
    source(app, m.doc), h('span.read', { lang: app.langOf(m.text, app.pile.lang(m.doc)) }, differing(app, m, m === base ? row.members[1] ?? m : base)))));
}

// ---- rows ----------------------------------------------------------------------------------------

function cellsOf(app, members, stateOf) {
  const cells = new Map();
  for (const m of members) {
    const name = app.pile.outlet(m.doc);
    if (cells.get(name) !== 'differs') cells.set(name, stateOf(m));
  }
  return cells;
}

function differingRows(app) {
  return app.pile.differing.map((item) => {
    const latest = item.members.map((m) => m.date ?? '').sort().at(-1);
    const stale = (m) => item.kind === 'different-time' && m.date && m.date < latest;
    return {
      group: item.flag === false ? 'agree' : 'differ', kind: app.term('diff', item.kind), title: app.topic(item.topic), members: item.members,
      cells: cellsOf(app, item.members, (m) => (stale(m) ? 'stale' : item.kind === 'different-time' || item.flag === false ? 'agrees' : 'differs')),
    };
  });
}

function alignedRows(app) {
  return app.pile.alignments.map((item) => {
    const conflict = item.relation === 'same-with-conflict' || item.relation === 'differing-figures';
    const cells = cellsOf(app, item.members, () => (conflict ? 'differs' : 'agrees'));
    const only = cells.size === 1 ? new Map([[[...cells.keys()][0], 'only']]) : cells;
    return { group: conflict ? 'differ' : cells.size === 1 ? 'only' : 'agree', kind: app.t(`align_${item.kind}`), title: item.members[0].text, titleDoc: item.members[0].doc, members: item.members, cells: only, score: item.score };
  }).sort((a, b) => b.cells.size - a.cells.size);
}

// Dated events that a single source tells, the newest first.
function lonelyRows(app) {
  return app.pile.timeline.filter((entry) => outletCount(app, entry.members) === 1).slice(-10).reverse()
    .map((entry) => ({
      group: 'only', kind: app.date(entry.date), title: entry.label, titleDoc: entry.members[0].doc, members: entry.members,
      cells: new Map([[app.pile.outlet(entry.members[0].doc), 'only']]),
    }));
}

// ---- what differs within two passages --------------------------------------------------------------

const WORD = /\p{Script=Han}|[\w.,%À-ɏ]+|\s+|./gsu;

// Nodes of a's words, those that b has not as <mark>. In two scripts or languages only the numbers can be compared.
function differing(app, a, b) {
  if (a === b || (a.value && a.value === b.value)) return a.text;
  const words = a.text.match(WORD) ?? [];
  const others = new Set(b.text.match(WORD));
  const telling = app.pile.lang(a.doc) === app.pile.lang(b.doc) ? /[\p{L}\p{N}]/u : /\d/;
  const isNew = (word) => !others.has(word) && telling.test(word);
  if (words.filter(isNew).length > words.length * 0.7) return a.text; // two tellings with nothing in common
  return words.map((word) => (isNew(word) ? h('mark', word) : word));
}
