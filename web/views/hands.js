// Names by hand: what may be one is offered, what was joined can be taken apart, and each of these is a choice that the
// reader can take back. The core holds to the choices (core/facts/entity_choices.h); here they are made and listed.
import { h } from '../dom.js';
import { TYPES } from '../pile.js';
import { addStyle } from '../style.js';
import { did, turn } from './history.js';
import { choice, filterBox, firstFew, section, typeBadge } from './parts.js';
import '../strings/hands.js';

const MOST_NAMES = 12; // of an entity in a choice: the first that a pile has stands for it
const MOST_FOUND = 8;
const FEW = 3;

addStyle(`
.hand-rows li{display:flex;flex-wrap:wrap;gap:.3em .8em;align-items:baseline;padding:.3em 0}
.hand-rows li+li{border-top:1px solid var(--line)}
.hand-rows .name{white-space:normal}
.hand-rows .ends{margin-left:auto;display:flex;gap:.3em;align-items:baseline}
.pair{display:inline-flex;flex-wrap:wrap;gap:0 .5em;align-items:baseline}
.pair button:hover{text-decoration:underline;text-underline-offset:.2em}
.hands{background:var(--raised);padding:1em;border-radius:var(--radius);margin-bottom:1.6em;display:grid;gap:1.2em}
.hands section{margin:0;border:0}
.hands h3{margin-bottom:.3em}
.hands .fact:hover{background:var(--surface)}
.hands input{background:var(--surface);max-width:24em;margin-bottom:.3em}
.kwic h3{flex-wrap:wrap;row-gap:0}
.form-table :is(td,th):first-child{padding-left:0}
.form-table label{display:flex;gap:.5em;align-items:baseline}
.form-table input{width:auto;flex:none}
.form-table .fact{margin:0;padding:0 .3em;width:auto}
.hand-rows .fact small,.form-table .fact>span{text-decoration:underline dotted var(--muted);text-underline-offset:.25em}
.form-table .other{color:var(--muted);margin-left:.5em}
.kept-with p,.take-out{margin:.5em 0}
.kept-with{margin-bottom:1.6em}
.entity .columns{margin-top:1.6em}
.take-out .button{margin-top:.5em;white-space:normal}
@container np (max-width:40em){
.form-table thead{display:none}
.form-table tr{display:grid;grid-template-columns:1fr auto auto;gap:0 .8em;padding:.5em 0}
.form-table td{padding:0}
.form-table td:nth-child(4){grid-column:1/-1}
}`);

// ---- entities and their forms ----------------------------------------------------------------------

// form -> times, the commonest first
function formCounts(entity) {
  const counts = new Map();
  for (const surfaces of Object.values(entity.aliases)) for (const form in surfaces) counts.set(form, (counts.get(form) ?? 0) + surfaces[form]);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

const has = ({ aliases }, form) => Object.values(aliases).some((surfaces) => Object.hasOwn(surfaces, form));

// An entity as a choice names it: full names first, then what is part of them, then nicknames.
function named({ type, document, names: { nick = [] } }, forms) {
  const rank = (form) => (nick.includes(form) ? 2 : forms.some((other) => other !== form && other.includes(form)) ? 1 : 0);
  return { type, names: [...forms].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_NAMES), ...(document && { document }) };
}

// All of it. A form that others have, too, names it only where it has no other, and then in its one article.
async function whole({ pile }, entity) {
  const forms = [...formCounts(entity).keys()];
  const own = entity.document ? [] : forms.filter((form) => !pile.entities.some((other) => other !== entity && has(other, form)));
  if (own.length) return named(entity, own);
  const [doc, ...others] = Object.keys(entity.aliases);
  return named(others.length ? entity : { ...entity, document: (await pile.reading(doc)).fingerprint }, forms);
}

// The entity that was shown before the pile changed: by its names, for the numbers are new.
export async function entityOf(app, arg) {
  const { pile } = app;
  let entity = pile.entityById.get(arg.entity);
  if (arg.names && arg.of !== pile.entities) {
    const found = arg.names.map((form) => pile.entities.filter((other) => has(other, form))).find((list) => list.length) ?? [];
    const alike = await Promise.all(found.map(async (other) => (await whole(app, other)).document === arg.document));
    entity = [...found.filter((_, i) => alike[i]), ...found].find(({ type }) => type === arg.type) ?? found[0];
  }
  if (entity) Object.assign(arg, { document: undefined }, await whole(app, entity), { entity: entity.id, of: pile.entities });
  return entity;
}

// Forms of one name (written otherwise) in one row, each with the reasons why it belongs to the rows before it.
function formRows(entity) {
  const rowOf = new Map([...formCounts(entity)].map(([form, n]) => [form, { forms: [form], n, reasons: [] }]));
  const edges = [];
  for (const merge of entity.evidence) {
    const [a, b] = merge.merged.map((form) => rowOf.get(form));
    if (merge.why !== 'same_key') edges.push(merge);
    else if (a && b && a !== b) {
      a.forms.push(...b.forms);
      a.n += b.n;
      for (const form of b.forms) rowOf.set(form, a);
    }
  }
  const rows = [...new Set(rowOf.values())].sort((a, b) => b.n - a.n);
  const first = rowOf.get(named(entity, [...rowOf.keys()]).names[0]);
  const reached = new Set([first]);
  const told = new Set();
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of edges) {
      const [a, b] = merge.merged.map((form) => rowOf.get(form));
      if (told.has(merge) || !a || !b || !(reached.has(a) || reached.has(b))) continue;
      const row = reached.has(b) ? a : b;
      row.reasons.push(merge);
      reached.add(row);
      told.add(merge);
      grown = true;
    }
  }
  return [first, ...rows.filter((row) => row !== first)];
}

// ---- deciding --------------------------------------------------------------------------------------

// Adds choices to those that hold. `focus` names what has the focus when the view stands again.
async function decide(app, choices, said, focus) {
  const before = app.element.names;
  const again = new Set(choices.map((one) => JSON.stringify(one)));
  await replace(app, [...before.filter((one) => !again.has(JSON.stringify(one))), ...choices], focus);
  app.say(app.t(said));
}

async function replace(app, after, focus) {
  did(app, { before: app.element.names, after });
  app.keepFocus = focus;
  await app.setNames(after);
}

const pair = async (app, a, b) => [await whole(app, a), await whole(app, b)];
const join = async (app, a, b, focus) => decide(app, [{ same: await pair(app, a, b) }], 'said_joined', focus);
const part = async (app, a, b, focus) => decide(app, [{ apart: await pair(app, a, b) }], 'said_parted', focus);

// After the view stands: the focus where the reader was.
export function keepFocus(app, node) {
  node.npShown = () => {
    if (app.keepFocus) (node.querySelector(`[data-np="${app.keepFocus}"]`) ?? node.querySelector('h2,h3,button'))?.focus({ preventScroll: true });
    app.keepFocus = null;
  };
  return node;
}

// ---- offers ----------------------------------------------------------------------------------------

// Pairs that the core left apart, to be decided by the reader; of one entity where that is given.
export function offers(app, entity) {
  const { pile, t } = app;
  const list = (pile.offers ?? []).filter(({ entities }) => !entity || entities.includes(entity.id));
  if (!list.length) return null;
  return h('section.kept-with#offers', h('div.head', h('h2', { tabindex: -1, 'data-np': 'offers-head' }, t('offers')), h('small', app.num(list.length))),
    h('p', h('small', t('offers_help'))),
    firstFew(app, list, FEW, (offer) => offerRow(app, offer), h('ul.hand-rows')));
}

function offerRow(app, { entities, names, why, score, place }) {
  const { t } = app;
  const [a, b] = entities.map((id) => app.pile.entityById.get(id));
  const open = (entity) => h('button#offer-name', { onclick: () => app.go('people', { entity: entity.id }) }, app.name(entity));
  const evidence = { kicker: app.term('merge', why), title: names.join(' = '), passages: [{ doc: place.doc, spans: [place] }], notes: [t('offer_score', { n: app.num(score, { style: 'percent' }) })] };
  const label = (key) => ({ 'aria-label': t(key, { a: app.nameText(a), b: app.nameText(b) }) });
  return h('li#offer', h('span.pair', open(a), h('b', { 'aria-hidden': 'true' }, '=?'), open(b), typeBadge(app, a.type)),
    h('span.ends', app.fact(evidence, 'line', h('small', app.term('merge', why))),
      h('button.pill#offer-yes', { ...label('offer_yes_of'), onclick: () => join(app, a, b, 'offers-head') }, t('offer_yes')),
      h('button.pill#offer-no', { ...label('offer_no_of'), onclick: () => part(app, b, a, 'offers-head') }, t('offer_no'))));
}

// ---- what was decided ------------------------------------------------------------------------------

// Undo, redo, and every choice with the way to take it back.
export function byHand(app) {
  const { t } = app;
  const { names } = app.element;
  const steps = [['undo', app.done], ['redo', app.undone]].filter(([, list]) => list.some((step) => !step.blocks));
  if (!names.length && !steps.length) return null;
  const buttons = steps.map(([key, list]) => h(`button.pill#${key}`, { onclick: () => {
    app.keepFocus = key;
    turn(app, key === 'undo', list.findLast((step) => !step.blocks));
  } }, t(key)));
  return h('section.kept-with#by-hand', h('div.head', h('h2', t('by_hand', { n: names.length })), h('span.choice', buttons)),
    firstFew(app, names.map((one, at) => [one, at]).reverse(), FEW, ([one, at]) => h('li#hand', told(app, one),
      h('span.ends', app.icon('×', t('take_back'), () => replace(app, app.element.names.filter((_, i) => i !== at), 'by-hand'), 'take-back'))), h('ul.hand-rows')),
    names.length > 0 && h('p', h('small', t('by_hand_help'))));
}

function told(app, { same, apart, entity, type, name }) {
  const words = ({ names, document }, most) => [h('b', names.slice(0, most).map((form, i) => [i > 0 && ' · ', h('span', { lang: app.langOf(form) }, form)])), document && h('small', app.t('in_one_article'))];
  if (same) return h('span.pair', words(same[0], 1), '=', words(same[1], 1));
  if (apart) return h('span.pair', words(apart[0], 4), '≠', words(apart[1], 1));
  return h('span.pair', words(entity, 1), '→', type ? typeBadge(app, type) : words({ names: [name] }, 1));
}

// ---- correcting one entity -------------------------------------------------------------------------

export function correctButton(app, redraw) {
  return h('button.pill#correct', { 'aria-pressed': String(!!app.correcting), onclick: () => {
    app.correcting = !app.correcting;
    app.keepFocus = 'correct';
    redraw();
  } }, app.t('correct'));
}

export function corrections(app, entity) {
  const { t } = app;
  const shown = app.nameText(entity);
  return h('section.hands#hands',
    h('section', h('h3', t('same_as')), joinList(app, entity)),
    h('section', h('h3', t('type')), choice(app, t('type'), TYPES.map((type) => [type, t(`type_${type}`, { n: 1 })]), entity.type,
      async (type) => type !== entity.type && decide(app, [{ entity: await whole(app, entity), type }], 'said_changed', `pick-${type}`))),
    h('section', h('h3', t('shown_as')), choice(app, t('shown_as'), [...formCounts(entity).keys()].slice(0, MOST_NAMES).map((form) => [form, h('span', { lang: app.langOf(form) }, form)]), shown,
      async (name) => name !== shown && decide(app, [{ entity: await whole(app, entity), name }], 'said_changed', 'correct'))));
}

// The names of an entity mean another one in one article: a button, where it stands in others, too.
export function elsewhereButton(app, entity, doc) {
  if (!app.correcting || Object.keys(entity.aliases).length < 2) return null;
  return h('button.more#other-here', { onclick: async () => {
    const { fingerprint } = await app.pile.reading(doc);
    const here = named({ ...entity, document: fingerprint }, Object.keys(entity.aliases[doc]));
    decide(app, [{ apart: [here, named(entity, [...formCounts(entity).keys()])] }], 'said_parted', 'correct');
  } }, app.t('other_here'));
}

// Another entity to be one with this one, found by any of its forms.
function joinList(app, entity) {
  const { pile, t } = app;
  const list = h('ul.rank.wide');
  const alike = likeness(entity);
  const all = pile.entities.filter((other) => other !== entity).map((other) => [other, alike(other)]).sort((a, b) => b[1] - a[1] || b[0].total - a[0].total).map(([other]) => other);
  const show = (typed) => {
    const needle = typed.trim().toLowerCase();
    const found = all.filter((other) => !needle || [...formCounts(other).keys(), ...Object.values(other.names).flat()].some((form) => form.toLowerCase().includes(needle)));
    list.replaceChildren(...found.slice(0, MOST_FOUND).map((other) => h('li', h('button.fact#join-with', { onclick: () => join(app, entity, other, 'correct') },
      app.name(other), typeBadge(app, other.type), h('small.forms', [...formCounts(other).keys()].filter((form) => form !== app.nameText(other)).slice(0, 4).join(' · ')), h('span.n', app.num(other.total))))));
    if (!found.length) list.replaceChildren(h('li', t('nothing_named_so')));
  };
  show('');
  return [filterBox(app, 'input#join-search', t('same_as'), show), list];
}

// How likely two are one, only to sort them: one type, then how many words or characters of Han their names share.
function likeness({ type, names }) {
  const parts = (of) => new Set(Object.values(of).flat().flatMap((name) => name.toLowerCase().match(/\p{Script=Han}|[^\s\p{Script=Han}·.-]{2,}/gu) ?? []));
  const own = parts(names);
  return (other) => (other.type === type ? 1 : 0) + 2 * [...parts(other.names)].filter((piece) => own.has(piece)).length;
}

// Every form: how often, in which script, and why it belongs here. Ticked ones can be taken out.
export function formTable(app, entity, arg) {
  const { t } = app;
  const rows = formRows(entity);
  const splits = app.correcting && rows.length > 1;
  const ticked = new Set();
  const out = splits && h('button.button#take-out', { disabled: true, onclick: () => {
    const [leaving, staying] = [true, false].map((is) => named(entity, rows.filter((row) => ticked.has(row) === is).flatMap((row) => row.forms)));
    arg.names = staying.names;
    decide(app, [{ apart: [leaving, staying] }], 'said_parted', 'correct');
  } }, t('take_out'));
  const tick = (row) => h('input#tick', { type: 'checkbox', 'aria-label': row.forms.join(' '), onchange: ({ target }) => {
    if (target.checked) ticked.add(row);
    else ticked.delete(row);
    out.disabled = !ticked.size || ticked.size === rows.length;
  } });
  const body = rows.map((row) => {
    const [form, ...others] = row.forms;
    const label = [h('b', { lang: app.langOf(form) }, form), others.map((other) => h('span.other', { lang: app.langOf(other) }, other))];
    return h('tr#form', h('td', splits ? h('label', tick(row), h('span', label)) : label),
      h('td', h('small', [...new Set(row.forms.map((one) => script(app, entity, one)))].filter(Boolean).join(' · '))), h('td.num', app.num(row.n)),
      h('td', row.reasons.map((merge) => reason(app, merge, row))));
  });
  const unused = [...new Set(Object.values(entity.names).flat())].filter((name) => !formCounts(entity).has(name));
  return [h('div.scroll', h('table.form-table', h('thead', h('tr', ['form', 'script', 'count', 'from'].map((key) => h('th', { scope: 'col' }, t(`form_${key}`))))), h('tbody', body))),
    splits && h('p.take-out', h('small', t('take_out_help')), ' ', out),
    unused.length > 0 && h('p', h('small', t('also_known'), ' ', unused.map((name, i) => [i > 0 && ' · ', h('span', { lang: app.langOf(name) }, name)])))];
}

function script(app, entity, form) {
  const found = Object.keys(entity.names).find((key) => entity.names[key].includes(form));
  return found && app.t(`script_${found}`);
}

// Why a form belongs to another one, with the words that show it where there are such.
function reason(app, merge, row) {
  const why = app.term('merge', merge.why);
  const other = merge.merged.find((form) => !row.forms.includes(form)) ?? merge.merged[0];
  const body = [h('span', why), h('small.other', '= ', h('span', { lang: app.langOf(other) }, other))];
  return merge.end > merge.start ? app.fact({ kicker: why, title: merge.merged.join(' = '), passages: [{ doc: merge.doc, spans: [merge] }] }, 'line', body) : h('div.line', body);
}
