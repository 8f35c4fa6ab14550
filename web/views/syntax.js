// What may be typed into the search box, by examples; docs/search.md has all of it.
import { h } from '../dom.js';
import { addStyle } from '../style.js';
import '../strings/syntax.js';

addStyle('.syntax dt{font-size:1em;color:inherit;white-space:nowrap}');

const MARKS = { words: '… …', phrase: '"…"', or: '… OR …', without: '-…', prefix: '…*', fuzzy: '…~', near: '"… …"~5' };
const FIELDS = ['title', 'source', 'speaker', 'money', 'days'];
const OF_PILES = ['speaker', 'money']; // an archive does not have them

export function syntax({ t, archive }) {
  const fields = FIELDS.filter((key) => !archive || !OF_PILES.includes(key)).map((key) => [key, t(`form_${key}`)]);
  return [h('h3', t('archive_syntax')),
    h('dl.syntax', [...Object.entries(MARKS), ...fields].map(([key, form]) => [h('dt', h('code', form)), h('dd', t(`syntax_${key}`))]))];
}
