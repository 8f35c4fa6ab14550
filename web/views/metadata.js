// What is known about an article: every value with how it is known, and the exact words that say it on hover, focus or tap.
import { append, h } from '../dom.js';
import { encodingName } from './encodings.js';
import { context } from './parts.js';

const DATES = new Set(['published', 'updated', 'contradiction']);
const FIELDS = ['title', 'published', 'updated', 'source', 'site', 'agency', 'author', 'reporters', 'editor', 'dateline'];
const LEAVE_MS = 200;
const REACH = 48; // characters shown before and after the words

export function metadataCard(page, wide) {
  const { app, reading } = page;
  const { meta } = reading;
  const row = (key, items) => items.length > 0 && h('div#meta-row', { 'data-field': key }, h('dt', app.t(`field_${key}`)), h('dd', items));
  const rows = FIELDS.map((key) => row(key, [meta[key] ?? []].flat().map((field) => item(page, field, shown(page, key, field)))));
  rows.push(row('republished', chain(page)),
    row('lang', [h('span', app.language(meta.lang.value))]),
    meta.anchor_date && row('anchor_date', [item(page, { ...meta.anchor_date, how: app.term('basis', meta.anchor_date.basis) }, app.date(meta.anchor_date.value))]),
    row('file', [h('span', [reading.file, app.term('format', reading.format), encodingName(reading.encoding)].filter(Boolean).join(' · '))]));
  return h('details.card#card', { open: app.opened.card ?? wide, ontoggle: (event) => (app.opened.card = event.target.open) }, h('summary', app.t('card')), h('dl', rows));
}

function shown({ app, docLang }, key, { value, zone }) {
  if (!DATES.has(key)) return h('span', { lang: app.langOf(value, docLang) }, value);
  return [app.date(value), zone && h('small', ` UTC${zone === 'Z' ? '' : zone}`)];
}

// Where it was first, then by whom it was taken over, to the site that carries it.
function chain(page) {
  const { meta } = page.reading;
  const links = [...meta.republished ?? []].reverse();
  if (links.length && meta.site && !links.some(({ value }) => value === meta.site.value)) links.push(meta.site);
  return links.map((field, i) => [i > 0 && h('span.arrow', { 'aria-hidden': 'true' }, '→'), item(page, field, shown(page, 'republished', field))]);
}

// A value with its proof, which opens on hover, focus and tap; Escape closes it.
function item(page, field, value) {
  const { app } = page;
  const known = field.inferred ? 'inferred' : field.derived ? 'derived' : 'stated';
  const proof = h('span.proof', { hidden: true, role: 'note' });
  const show = (on) => {
    if (on && !proof.firstChild) append(proof, proofOf(page, field, known));
    proof.hidden = !on;
    button.setAttribute('aria-expanded', String(on));
  };
  let leaving = 0; // the pointer may cross a gap on its way to the proof
  const button = h('button.value#meta-value', { 'aria-expanded': 'false', 'data-known': known, onclick: () => show(true) }, value,
    known !== 'stated' && h('small.tag', app.t(`known_${known}`)));
  const box = h('span.item', {
    onpointerenter: ({ pointerType }) => {
      clearTimeout(leaving);
      if (pointerType === 'mouse' && beside(proof)) show(true);
    },
    onpointerleave: () => (leaving = setTimeout(() => box.contains(app.root.activeElement) || show(false), LEAVE_MS)),
    onfocusin: () => show(true),
    onfocusout: (event) => box.contains(event.relatedTarget) || show(false),
    onkeydown: (event) => {
      if (event.key !== 'Escape' || proof.hidden) return;
      event.stopPropagation();
      button.focus();
      show(false);
    },
  }, button, proof);
  return box;
}

// Where the proof stands in the text, hovering may not open it: things would move under the pointer.
const beside = (proof) => getComputedStyle(proof).position === 'absolute';

function proofOf(page, field, known) {
  const { app, reading } = page;
  const { origin, how } = field;
  const notes = [app.t(`known_${known}`), how ?? (origin && origin !== 'text' && app.t('from_origin', { origin }))].filter(Boolean);
  const text = h('small', notes.join(' · '));
  if (!(field.end > field.start)) return [text, !how && !origin && h('small', app.t('no_place'))];
  const [before, words, after] = context(reading, field, REACH);
  return [
    h('span.line.read', { lang: app.langOf(before + words + after, page.docLang) }, before, h('mark', words), after),
    text,
    h('button.more#to-text', { onclick: () => page.goTo(field) }, app.t('in_text')),
  ];
}

// A day of the text beside which the stated one cannot be true.
export function contradiction(page) {
  const { app, reading: { meta } } = page;
  const { contradiction: other, published } = meta;
  if (!other) return null;
  return h('p.notice.bad#contradiction', { role: 'note' }, h('b', app.t('warning'), ' '),
    app.t('contradiction', { published: app.date(published?.value) || '–', text: app.date(other.value) }), ' ',
    other.end > other.start && h('button.more#to-text', { onclick: () => page.goTo(other) }, app.t('in_text')));
}
