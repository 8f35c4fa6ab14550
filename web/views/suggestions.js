// How what is typed may go on, in a list below the search box: names and words of the pile. The focus stays in the box
// (the combobox of the ARIA practices); an input method that composes is left alone.
import { h } from '../dom.js';
import { addStyle } from '../style.js';
import { typeBadge } from './parts.js';
import '../strings/suggestions.js';

const MOST = 8;
const ready = new WeakSet();

addStyle(`
.suggestions{position:absolute;inset:100% 0 auto;z-index:5;margin-top:4px;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);
box-shadow:0 8px 24px light-dark(#0003,#0009);padding:.3em 0;overflow:auto;max-height:min(60vh,26em)}
[role=option]{display:flex;gap:.8em;align-items:baseline;padding:.4em .8em;cursor:pointer;line-height:1.3}
[role=option] .words{flex:0 1 auto}
[role=option] .n{margin-left:auto;white-space:nowrap}
[role=option]:hover{background:var(--raised)}
[role=option][aria-selected=true]{background:var(--raised);box-shadow:inset 3px 0 var(--accent)}
@media (forced-colors:active){[role=option][aria-selected=true]{outline:2px solid Highlight;outline-offset:-2px}}
`);

// For the search box that the page has now; a second call does nothing.
export default function suggestions(app) {
  const { input } = app;
  if (ready.has(input)) return;
  ready.add(input);
  const list = app.root.getElementById('suggestions');
  let shown = [];
  let current = -1;
  let turn = 0; // an answer to an earlier one comes too late

  const hide = () => {
    turn++;
    shown = [];
    current = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const point = (to) => {
    current = to;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === to));
    if (to < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[to].id);
    list.children[to].scrollIntoView({ block: 'nearest' });
  };

  const take = ({ query }) => {
    hide();
    app.search(query);
    input.setSelectionRange(query.length, query.length);
  };

  const show = (found, query) => {
    shown = found;
    if (!shown.length) return hide();
    list.dataset.query = query;
    list.replaceChildren(...shown.map((one, i) => option(app, one, i, () => take(one))));
    list.hidden = false;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', 'true');
    point(-1);
    app.say(app.t('suggested', { n: shown.length }));
  };

  const ask = async () => {
    const mine = ++turn;
    const query = input.value;
    if (current >= 0) point(-1); // it belongs to what was typed before
    if (!query.trim() || !app.element.engine) return hide();
    try {
      const { suggestions: found } = await app.source.suggest(query, { limit: MOST });
      if (mine === turn && app.root.activeElement === input) show(named(app, found).filter((one) => one.query.trim() !== query.trim()), query);
    } catch (error) {
      if (mine === turn) hide();
      app.element.failed(error);
    }
  };

  const key = (event) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey || list.hidden) return;
    const { length } = shown;
    const to = { ArrowDown: current + 1 < length ? current + 1 : -1, ArrowUp: current < 0 ? length - 1 : current - 1 }[event.key];
    if (to != null) list.dataset.query === input.value && point(to); // else wait for the answer
    else if (event.key === 'Enter' && current >= 0) take(shown[current]);
    else if (event.key === 'Escape') hide();
    else return void (event.key === 'Enter' && hide());
    event.preventDefault();
    event.stopPropagation(); // the page has other uses for these keys
  };

  input.addEventListener('input', (event) => event.isComposing || ask());
  input.addEventListener('compositionstart', hide);
  input.addEventListener('compositionend', ask);
  input.addEventListener('keydown', key);
  input.addEventListener('blur', hide);
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // the focus stays in the box
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // what was typed before this part came
  if (input.value && !app.composing && app.root.activeElement === input) ask();
}

// Things are called what the page calls them, and asked for by that: any of its names finds them. A word that is such a
// name is not said twice.
function named(app, found) {
  const rows = found.map((one) => {
    const { text, query, kind, type } = one;
    const entity = kind === 'entity' && app.pile.entities.find((other) => other.name === text && other.type === type);
    const name = entity ? app.nameText(entity) : text;
    const at = query.length - text.length;
    const alone = query.endsWith(text) && (at === 0 || /\s/.test(query[at - 1])); // not in a quotation, not behind a field
    return { ...one, text: name, query: alone ? query.slice(0, at) + name : query };
  });
  const names = new Set(rows.filter(({ kind }) => kind === 'entity').map(({ text }) => text.toLowerCase()));
  return rows.filter(({ kind, text }) => kind === 'entity' || !names.has(text.toLowerCase()));
}

function option(app, { text, kind, type, matched, documents, about }, i, onclick) {
  return h('div#suggestion', { id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false', onclick },
    h('span.words', { lang: app.langOf(text) }, text), kind === 'entity' && typeBadge(app, type),
    matched && matched.toLowerCase() !== text.toLowerCase() && h('small', app.t('suggested_form', { form: matched })),
    h('small.n', app.t(about ? 'about_articles' : 'articles', { n: documents })));
}
