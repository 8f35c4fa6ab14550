// What the search box understands, and the keys, in a dialog.
import { h } from '../dom.js';
import { syntax } from './syntax.js';
import '../strings/history.js';
import '../strings/places.js';

export default function help(app, views) {
  const { help: dialog, t } = app;
  const rows = [['/', 'search'], ['j k', 'next', 'previous'], ['[ ]', 'previous_article', 'next_article'], [`1 – ${views.length}`, ...views.map((name) => `view_${name}`)], ['e', 'evidence'], ['Ctrl+Z', 'undo'], ['Ctrl+Y', 'redo'], ['a p o l d v m q f t s', 'layers'], ['n b', 'next_place', 'previous_place'], ['?', 'help'], ['Esc', 'close']];
  dialog.replaceChildren(h('h2', { tabindex: -1, autofocus: true }, t('help')), ...syntax(app), h('h3', t('keys')),
    h('dl', rows.map(([keys, ...names]) => [h('dt', keys.split(' ').map((key) => (key === '–' ? ' – ' : h('kbd', key)))), h('dd', names.map((name) => t(name)).join(' · '))])),
    h('button.button', { onclick: () => dialog.close() }, t('close')));
  if (!dialog.open) dialog.showModal();
}
