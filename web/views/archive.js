// An archive (archive.js): what it is, before anything is asked; and one of its articles to read, with the words marked that
// it was found by.
import { append, h } from '../dom.js';
import { marked } from '../highlight.js';
import { addStyle } from '../style.js';
import { errorText, source } from './parts.js';
import { syntax } from './syntax.js';
import '../strings/archive.js';
import '../strings/places.js';

addStyle(`
.alone .body{grid-template-columns:minmax(0,1fr)!important}
.alone .stage{border:0!important}
.alone .top{padding-bottom:.5em}
.results .problem .button,.stored-problem .button{margin-top:.5em}
.archive{max-width:44em}
.archive p{margin:.5em 0}
.archive dl{margin-top:.5em}
.stored{max-width:44em}
.stored h2{font-size:1.5em;line-height:1.3}
.stored h2:lang(zh){line-height:1.4}
.stored header{margin-bottom:1.2em}
.stored h3{font-size:1.15em;margin-top:1.2em}
.stored .text>*{margin-bottom:.8em}
.stored .item{padding-left:1.2em;position:relative}
.stored .item::before{content:"•";position:absolute;left:.2em}
.stored .question{font-weight:600}
.stored .caption,.stored .table_row{font-size:.92em;color:var(--muted)}
`);

export default function archive(app, arg = {}) {
  return app.view === 'articles' && arg.doc != null ? article(app, arg) : home(app);
}

function home(app) {
  const { t } = app;
  return h('section.archive#archive',
    h('h2.big', t('archive_holds', { n: app.archive.docs })),
    h('p', t('archive_help')),
    h('p', h('small', t('archive_views'), ' ', !app.element.hasAttribute('no-drop') && t('archive_replaced'))),
    syntax(app));
}

// arg: {doc, snippet}; it is shown from the snippet on, where there is one.
async function article(app, { doc: id, snippet }) {
  const { t, pile } = app;
  const known = pile.byId.get(id);
  if (!known) return h('section', h('p.empty', t('not_found_yet')));
  const q = app.input.value.trim();
  const back = h('div.row', h('button.more#back', { onclick: () => (app.input.value.trim() ? app.search(q) : app.go('briefing')) }, '‹ ', t('back_to_results')));
  let stored;
  try {
    stored = await askedFor(app, known.number, q);
  } catch (error) {
    if (error.code === 'superseded') throw error;
    return problem(app, back, error);
  }
  const { text, blocks, highlights, title, author } = stored;
  const words = ({ start, end }) => marked(text, start, end, highlights, (piece) => h('mark', piece));
  const first = blocks[0]?.type === 'title' ? blocks[0] : null;
  const lang = app.langOf(text, known.lang);
  const node = h('article.stored#stored', back,
    h('header', h('h2.read', { lang: app.langOf(title || id, known.lang), tabindex: -1 }, first ? words(first) : title || id),
      h('p.meta', source(app, id), author && h('span', { lang: app.langOf(author, known.lang) }, author), h('span', app.language(known.lang)),
        highlights.length > 0 && h('span#marked', t('places_marked', { n: highlights.length })))),
    h('div.text.read', { lang }, blocks.filter((block) => block !== first).map((block) => append(shape(block.type), words(block)))));
  node.npShown = () => toSnippet(node, stored, snippet);
  return node;
}

// What the question does not parse as, or what it lacks, is no reason to keep the text back.
async function askedFor(app, number, q) {
  try {
    return await app.archive.document(number, q ? { q } : {});
  } catch (error) {
    if (!q || !/^bad_(query|filter)$/.test(error.code)) throw error;
    return app.archive.document(number, {});
  }
}

function shape(type) {
  if (type === 'title' || type === 'heading') return h('h3');
  return h(`p.${type === 'list_item' ? 'item' : type}`);
}

// The first mark of the snippet comes into sight, unless the article begins with it.
function toSnippet(node, { text, highlights }, snippet) {
  const at = snippet ? text.indexOf(snippet) : -1;
  if (at < 0) return;
  const nth = highlights.findIndex(({ start }) => start >= at);
  const mark = node.querySelectorAll('mark')[nth];
  if (mark) mark.scrollIntoView({ block: 'center' });
}

function problem(app, back, error) {
  return h('section', back, h('div.problem.stored-problem#stored-problem', { role: 'alert', 'data-code': error.code },
    h('p', errorText(app, error)), h('p', h('small', error.detail)),
    h('button.button#retry', { onclick: () => app.render() }, app.t('retry'))));
}
