// What came of each file: its format, its encoding and how that was found, the articles, the keys that were read as
// fields, and what was refused, with reason and place. A file's encoding can be chosen here; it is then read again.
import { h } from '../dom.js';
import { byteSize } from '../format.js';
import { STRINGS } from '../strings.js';
import { shortened } from './parts.js';
import { encodingName } from './encodings.js';

const COLUMNS = ['file', 'format', 'encoding', 'articles_read', 'size', 'refused'];
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le', 'utf-16be'];
const NONE = '–';
const MOST_ENTRIES = 200; // lines of one archive
const MOST_REFUSALS = 20; // of one file

export function report(app) {
  const { t, reports } = app;
  if (!reports.length) return null;
  return h('section#report', h('h2', t('report')),
    h('div.scroll', h('table.report',
      h('thead', h('tr', COLUMNS.map((key) => h('th', { scope: 'col', class: /size|read/.test(key) && 'num' }, t(key))))),
      h('tbody', reports.map((item, i) => [
        line(app, item, i),
        (item.entries ?? []).slice(0, MOST_ENTRIES).map((entry) => line(app, entry, null, `${item.name}/`)),
        item.entries?.length > MOST_ENTRIES && h('tr.entry', h('td', { colspan: COLUMNS.length }, t('and_more_files', { n: item.entries.length - MOST_ENTRIES }))),
      ])))));
}

// The line of a file, or of a file in an archive: these have no number, and no size of their own.
function line(app, item, index, folder = '') {
  const { t } = app;
  const { name, bytes, docs = [], refused = [], report: found = {} } = item;
  const cell = (key, ...children) => h('td', { 'data-label': t(key), class: /size|read/.test(key) ? 'num' : children[0] === NONE && 'none' }, children);
  const refusals = item.entries ? refused.filter((refusal) => !item.entries.some((entry) => entry.refused?.some((other) => other.name === refusal.name))) : refused;
  return h(index == null ? 'tr.entry' : 'tr', { 'data-np': index == null ? 'report-entry' : 'report-file', 'data-report': index },
    h('th', { scope: 'row' }, h('span', name.startsWith(folder) ? name.slice(folder.length) : name), keys(app, found.mapping)),
    cell('format', item.archive != null ? t('view_archive') : item.choices != null ? t('format_choices') : found.format ? app.term('format', found.format) : NONE),
    cell('encoding', encodingCell(app, item, index)),
    cell('articles_read', item.choices != null ? t('choices_applied', { n: item.choices }) : found.format === 'names' ? t('list_holds', { n: item.entriesOfNames ?? item.list?.entries ?? 0 }) : app.num(item.archive ?? docs.length)),
    cell('size', bytes == null ? '' : byteSize(bytes, app.lang)),
    cell('refused', refusals.length ? [h('ul', refusals.slice(0, MOST_REFUSALS).map((refusal) => h('li', refusalText(app, { ...refusal, name: refusal.name === name ? '' : refusal.name })))),
      refusals.length > MOST_REFUSALS && h('small', t('and_more_files', { n: refusals.length - MOST_REFUSALS }))] : NONE));
}

function encodingCell(app, item, index) {
  const { t } = app;
  const { report: found = {}, input } = item;
  const how = [found.encoding && found.basis && app.term('basis_of_encoding', found.basis), found.replaced > 0 && t('replaced', { n: found.replaced })].filter(Boolean);
  const notes = how.length > 0 && h('small', { class: found.replaced > 0 && 'bad' }, how.join(' · '));
  const mayChoose = index != null && input && input.text == null && !item.entries && item.choices == null && item.archive == null && app.rereads(item);
  if (!mayChoose) return [encodingName(found.encoding) ?? '–', notes && [' ', notes]];
  const select = h('select#encoding', { 'aria-label': t('encoding_of', { name: item.name }), onchange: async () => {
    await app.reread(item, select.value);
    app.panel.querySelector(`[data-report="${index}"] select`)?.focus();
  } },
  h('option', { value: '' }, found.encoding && !input.encoding ? t('encoding_auto_as', { encoding: encodingName(found.encoding) }) : t('encoding_auto')),
  ENCODINGS.map((name) => h('option', { value: name }, encodingName(name))));
  select.value = input.encoding ?? '';
  return [select, notes];
}

// Which key of a record, column or mark of a page was read as which field.
function keys(app, mapping) {
  if (!mapping?.length) return null;
  const { t } = app;
  const field = (name) => (t(`field_${name}`) === `field_${name}` ? name : t(`field_${name}`));
  return h('details.keys#mapping', h('summary', t('keys_read', { n: mapping.length })),
    h('dl', mapping.map(([key, name]) => [h('dt', h('code', shortened(key, 60))), h('dd', `→ ${field(name)}`)])));
}

// Name, reason, place, and what exactly is wrong.
export function refusalText(app, { name, code, at, detail }) {
  return h('span#refusal', { 'data-code': code },
    name && h('b', `${name} `), app.term('error', code), ' ', h('small', [at > 0 && app.t('at_place', { n: at }), inWords(app, detail)].filter(Boolean).join(' · ')));
}

// The engine's own sentence in the reader's language; one that this page does not know stays as it is.
function inWords({ t }, detail = '') {
  const [x = ''] = /\d+|(?<= in )\S+$/.exec(detail) ?? [];
  const key = `detail_${x ? detail.replace(x, 'X') : detail}`;
  return key in STRINGS ? t(key, { x }) : detail;
}

export const reportStyle = `
.report th[scope=row]{font-size:1em;color:inherit;vertical-align:top;min-width:10em}
.report .num{text-align:right}
.report td:nth-child(2),.report .num{white-space:nowrap}
.report small{display:block}
.report li small{display:inline}
.report td.bad,.report .bad{color:var(--danger)}
.report select{width:auto;max-width:15em;padding:.2em .4em}
.report .entry{border:0}
.report .entry th{padding-left:1.6em;font-weight:400}
.keys{font-weight:400;font-size:.86em}
.keys dl{gap:.1em .8em;margin:.3em 0}
@container np (max-width:46em){
.report thead{display:none}
.report select{max-width:100%}
.report tr{display:grid;grid-template-columns:1fr 1fr;gap:0 .8em;padding:.5em 0}
.report th[scope=row],.report td:last-child{grid-column:1/-1}
.report th[scope=row],.report td,.report .num{padding:.2em 0;text-align:left}
.report td::before{content:attr(data-label);display:block;font-size:.8em;color:var(--muted)}
.report .entry{padding-left:1.2em}
.report td:empty,.report .none{display:none}
}
`;
