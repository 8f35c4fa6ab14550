// Where articles come in, what is kept of the reader's choices, and what the pile holds. The report is report.js.
import { h } from '../dom.js';
import { addStyle } from '../style.js';
import { source } from './parts.js';
import { refusalText, report, reportStyle } from './report.js';
import '../strings/import.js';

export { refusalText };

addStyle(`
.ways,form,.drop{gap:.8em}
.drop{border:2px dashed var(--line);padding:1.6em}
.drop .row{justify-content:flex-start;margin:0}
.docs .row{margin:0;flex-wrap:nowrap}
${reportStyle}`);

export default function importView(app) {
  const { t, pile } = app;
  // What is being written outlives the view, which is made anew whenever a load ends.
  const draft = (key) => ({ value: app.drafts?.[key] ?? '', oninput: ({ target }) => (app.drafts = { ...app.drafts, [key]: target.value }) });
  const taken = (event) => {
    event.preventDefault();
    app.drafts = null;
  };
  const address = h('input', { ...draft('address'), type: 'url', required: true, placeholder: 'https://', 'aria-label': t('address') });
  const pasted = h('textarea', { ...draft('pasted'), rows: 5, 'aria-label': t('paste_title') });
  const pick = (key, props) => {
    const input = h('input.sr', { type: 'file', multiple: true, tabindex: -1, 'aria-hidden': 'true', 'data-np': `input-${key}`, onchange: () => app.load([...input.files]), ...props });
    return [h('button.button', { onclick: () => input.click() }, t(key)), input];
  };
  return h('div.import#import',
    app.archive && h('p', h('button.more#to-archive', { onclick: () => app.go('briefing') }, '‹ ', t('view_archive'))),
    h('div.ways',
      h('div.drop', h('p.big', t('drop_here')), h('p', t('drop_help')), h('p.row', pick('choose_files'), pick('choose_folder', { webkitdirectory: true }))),
      h('form', { onsubmit: (event) => {
        taken(event);
        if (pasted.value.trim()) app.load([{ name: t('pasted_name'), text: pasted.value }]);
      } }, h('h3', t('paste_title')), pasted, h('button.button#paste-add', { type: 'submit' }, t('add_text'))),
      h('form', { onsubmit: (event) => {
        taken(event);
        app.load([{ url: address.value }]);
      } }, h('h3', t('address')), address, h('button.button#fetch', { type: 'submit' }, t('fetch')), h('p', h('small', t('address_help'))))),
    report(app),
    app.lists.length > 0 && lists(app),
    pile.docs.length > 0 && h('section', h('div.head', h('h2', t('in_pile', { n: pile.docs.length })), h('button.more#clear', { onclick: () => app.clear() }, t('clear'))),
      h('ul.docs', pile.docs.map((doc) => h('li.row', h('span', app.words(doc.title || doc.id, doc.id), ' ', source(app, doc.id)),
        app.icon('×', t('remove', { title: doc.title || doc.id }), () => app.remove(doc.id), 'remove'))))),
    pile.docs.length > 0 && choices(app),
    h('p', h('small', t('private'))));
}

// The reader's own names: what holds for the whole pile.
function lists(app) {
  const { t } = app;
  return h('section#lists', h('h2', t('own_lists')), h('p', h('small', t('own_lists_help'))),
    h('ul.docs', app.lists.map((list) => h('li.row', { 'data-np': 'list' },
      h('span', list.name, ' ', h('small', [t('list_holds', { n: list.entries }), t('list_names', { n: list.names }), list.refused > 0 && t('list_refused', { n: list.refused })].filter(Boolean).join(' · '))),
      app.icon('×', t('remove', { title: list.name }), () => app.removeList(list), 'remove-list')))));
}

// What the reader put back and left out, as a file: nothing is kept without being asked.
function choices(app) {
  const { t } = app;
  return h('section', h('div.head', h('h2', t('choices')), h('button.button#save-choices', { onclick: () => save(app) }, t('save_choices'))),
    h('p', h('small', t('choices_help'))));
}

async function save(app) {
  const text = await app.choices();
  if (text == null) return;
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  h('a', { href, download: 'newsprism-choices.json' }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
