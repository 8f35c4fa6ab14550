// The articles: a list, and one of them to read.
import { h } from '../dom.js';
import { addStyle } from '../style.js';
import { isDropped } from './blocks.js';
import { source } from './parts.js';
import { readingView } from './reading.js';
import { readingStyle } from './reading_style.js';
import '../strings/reading.js';

const KEPT_READINGS = 200; // the list tells lengths up to this many articles

addStyle(readingStyle);

export default function articles(app, arg = {}) {
  return arg.doc != null && app.pile.byId.has(arg.doc) ? readingView(app, arg) : list(app);
}

async function list(app) {
  const { pile, t } = app;
  const few = pile.docs.length <= KEPT_READINGS;
  const readings = few ? await Promise.all(pile.docs.map((doc) => pile.reading(doc.id))) : [];
  return h('ul.docs', pile.docs.map((doc, i) => h('li', h('button.fact#doc', { onclick: () => app.go('articles', { doc: doc.id }) },
    h('b.read', app.words(doc.title || doc.id, doc.id)),
    h('small', source(app, doc.id), h('span', app.language(doc.lang)), h('span', t('chars', { n: doc.chars })), few && marksOf(app, readings[i]))))));
}

function marksOf(app, { blocks, qa, digest, meta }) {
  const dropped = blocks.filter(isDropped).length;
  return [
    qa.length > 0 && h('span', app.t('turns', { n: qa.length })),
    digest && h('span', app.t('digest_short')),
    meta.contradiction && h('span.bad', app.t('contradiction_short')),
    dropped > 0 && h('span', app.t('left_out', { n: dropped })),
  ];
}
