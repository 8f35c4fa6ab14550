// Where articles come in, and the report of what came of each file.
import { h } from '../dom.js';
import { byteSize } from '../format.js';
import { source } from './parts.js';

export function importView(app) {
  const { t, pile } = app;
  const address = h('input', { type: 'url', required: true, placeholder: 'https://', 'aria-label': t('address') });
  const pasted = h('textarea', { rows: 5, 'aria-label': t('paste_title') });
  const pick = (key, props) => {
    const input = h('input.sr', { type: 'file', multiple: true, tabindex: -1, 'aria-hidden': 'true', 'data-np': `input-${key}`, onchange: () => app.load([...input.files]), ...props });
    return [h('button.button', { onclick: () => input.click() }, t(key)), input];
  };
  return h('div.import#import',
    h('div.ways',
      h('div.drop', h('p.big', t('drop_here')), h('p', t('drop_help')), h('p.row', pick('choose_files'), pick('choose_folder', { webkitdirectory: true }))),
      h('form', { onsubmit: (event) => {
        event.preventDefault();
        if (pasted.value.trim()) app.load([{ name: t('pasted_name'), text: pasted.value }]);
      } }, h('h3', t('paste_title')), pasted, h('button.button#paste-add', { type: 'submit' }, t('add_text'))),
      h('form', { onsubmit: (event) => {
        event.preventDefault();
        app.load([{ url: address.value }]);
      } }, h('h3', t('address')), address, h('button.button#fetch', { type: 'submit' }, t('fetch')), h('p', h('small', t('address_help'))))),
    report(app),
    pile.docs.length > 0 && h('section', h('div.head', h('h2', t('in_pile', { n: pile.docs.length })), h('button.more#clear', { onclick: () => app.clear() }, t('clear'))),
      h('ul.docs', pile.docs.map((doc) => h('li.row', h('span', app.words(doc.title || doc.id, doc.id), ' ', source(app, doc.id)),
        app.icon('×', t('remove', { title: doc.title || doc.id }), () => app.remove(doc.id), 'remove'))))),
    h('p', h('small', t('private'))));
}

export function report(app) {
  const { t, reports } = app;
  if (!reports.length) return null;
  return h('section#report', h('h2', t('report')),
    h('div.scroll', h('table.report',
      h('thead', h('tr', ['file', 'size', 'articles_read', 'refused'].map((key) => h('th', { scope: 'col' }, t(key))))),
      h('tbody', reports.map((item) => h('tr', h('td', item.name), h('td.num', byteSize(item.bytes, app.lang)), h('td.num', app.num(item.docs.length)),
        h('td', item.refused.length ? h('ul', item.refused.map((refusal) => h('li', refusalText(app, refusal)))) : '–')))))));
}

// Name, reason in the reader's language, place, and the engine's own sentence.
export function refusalText(app, { name, code, at, detail }) {
  return h('span#refusal', { 'data-code': code },
    name && h('b', `${name} `), app.term('error', code), ' ', h('small', [at > 0 && app.t('at_place', { n: at }), detail].filter(Boolean).join(' · ')));
}
