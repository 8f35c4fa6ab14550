// The blocks of an article as what they are: headings, lists, tables, captions, the turns of an interview; and, folded
// grey, what was left out, with the reason and the way back.
import { h } from '../dom.js';
import { turnBox, turnsOf } from './conversation.js';

export const isDropped = (block) => block.type === 'boilerplate' && !block.restored;

const LONG_RUN = 3; // so many folds in a row stand in one
const MOST_REASONS = 3;
const SHORT = 12; // characters that need no line of their own
const NO_HAN = /^[^\p{Script=Han}]*$/u;

// Every block but the headline, each within the list, table or turn that it belongs to.
export function blockNodes(page) {
  const { blocks } = page.reading;
  const turns = turnsOf(page.reading);
  const depths = headingDepths(blocks);
  const runs = runsOf(blocks);
  const nodes = [];
  let open = []; // [{key, inner}], the boxes that the last block stands in
  const place = (node, boxes) => {
    let at = { append: (child) => nodes.push(child) };
    open = boxes.map(({ key, make }, depth) => {
      const known = open[depth]?.key === key && open.slice(0, depth).every((box, i) => box.key === boxes[i].key);
      const box = known ? open[depth] : { key, ...make() };
      if (!known) at.append(box.outer);
      at = box.inner;
      return box;
    });
    at.append(node);
  };
  let last = null; // the node of the block before, where that one is kept
  blocks.forEach((block, index) => {
    if (index === page.headline) return void (last = null);
    if (last && isShortMark(page.reading, index)) return void last.append(' ', fold(page, block, index, true));
    const dropped = isDropped(block);
    const boxes = [turns[index] && { key: turns[index].key, make: () => turnBox(page, turns[index], block) }, dropped ? runs[index] && { key: runs[index][0], make: () => runFold(page, runs[index]) } : BOXES[block.type]?.()].filter(Boolean);
    const node = dropped ? fold(page, block, index) : blockNode(page, block, index, depths[index]);
    place(node, boxes);
    last = dropped || node.localName === 'tr' ? null : node;
  });
  return nodes;
}

// A few characters on the line of the block before them: a number of a citation.
function isShortMark({ blocks, text }, index) {
  const { start, end } = blocks[index];
  return isDropped(blocks[index]) && end - start <= SHORT && !text.slice(blocks[index - 1]?.end ?? 0, start).includes('\n');
}

const around = (outer, inner = outer) => ({ outer, inner });
const BOXES = {
  list_item: () => ({ key: 'list', make: () => around(h('ul')) }),
  table_row: () => ({ key: 'table', make: () => {
    const body = h('tbody');
    return around(h('div.scroll', h('table.rows', body)), body);
  } }),
};

// block number -> the numbers of the run of dropped blocks that it lies in, where that is a long one.
function runsOf(blocks) {
  const runs = [];
  for (let begin = 0; begin < blocks.length; begin++) {
    let end = begin;
    while (end < blocks.length && isDropped(blocks[end])) end++;
    if (end - begin >= LONG_RUN) {
      const run = Array.from({ length: end - begin }, (_, i) => begin + i);
      for (const i of run) runs[i] = run;
    }
    begin = end;
  }
  return runs;
}

// Levels as the page may print them: h3 to h6, none skipped.
function headingDepths(blocks) {
  let last = 2;
  return blocks.map(({ type, level }) => (type === 'heading' || type === 'title' ? (last = Math.min((level || 1) + 2, last + 1, 6)) : 0));
}

const TAGS = { list_item: 'li', metadata: 'p.metadata', table_row: 'tr', caption: 'figure.caption' };

function blockNode(page, block, index, depth) {
  const { app } = page;
  const tag = depth ? `h${depth}` : TAGS[block.type] ?? `p.${block.type}`;
  const lang = block.lang && block.lang !== page.docLang && block.lang !== 'mixed' ? block.lang : null;
  const tool = block.restored ? button(app, 'drop', 'drop_again', () => page.change([index], false))
    : app.editing && block.type !== 'metadata' && button(app, 'leave-out', 'leave_out', () => page.change([index], false));
  return h(tag, { lang, 'data-block': index, tabindex: -1 }, content(page, block, index), tool && block.type === 'table_row' ? h('td', tool) : tool);
}

function content(page, block, index) {
  if (block.type === 'caption') return h('figcaption', page.words(block));
  if (block.type === 'table_row') return cells(page, block, index);
  return [page.words(block), block.heralds != null && page.reading.blocks[block.heralds] && herald(page, block.heralds)];
}

// The cells of a row, which tabs part. A first row without digits, above rows with some, names the columns.
function cells(page, block, index) {
  const { text, blocks } = page.reading;
  const words = text.slice(block.start, block.end);
  const below = blocks[index + 1];
  const names = blocks[index - 1]?.type !== 'table_row' && below?.type === 'table_row' && !/\d/.test(words) && /\d/.test(text.slice(below.start, below.end));
  let at = block.start;
  return words.split('\t').map((cell) => {
    const start = at;
    at += cell.length + 1;
    return h(names ? 'th' : 'td', { scope: names && 'col', class: /^[\d\s.,%+–-]+$/.test(cell) && 'num' }, page.words({ start, end: start + cell.length }));
  });
}

// From an item of the summary to the heading that it announces.
function herald(page, target) {
  const { start, end } = page.reading.blocks[target];
  const label = page.app.t('to_section', { title: page.reading.text.slice(start, end) });
  return h('button.herald#herald', { 'aria-label': label, title: label, onclick: () => page.goToBlock(target) }, '↓');
}

function button(app, name, key, onclick, values) {
  return h(`button.more#${name}`, { lang: app.lang, onclick }, app.t(key, values));
}

function fold(page, block, index, short = false) {
  const { app, reading } = page;
  const own = block.reason === 'reader';
  const size = app.t('chars', { n: block.end - block.start });
  const alike = reading.blocks.flatMap((other, i) => (isDropped(other) && other.reason === block.reason ? [i] : []));
  const why = app.term('reason', block.reason);
  const title = own ? app.t('dropped_by_you', { chars: size }) : app.t('dropped', { why, chars: size });
  return h(`details.dropped${short ? '.short-mark' : ''}#dropped`, { 'data-block': index, 'data-reason': block.reason },
    h('summary', { lang: app.lang, title: short && title, 'aria-label': short && title }, short ? '⋯' : title),
    h(short ? 'span.cut' : 'p', { lang: block.lang ?? (NO_HAN.test(reading.text.slice(block.start, block.end)) ? 'en' : null) }, page.words(block)),
    h('div.tools-row', button(app, 'restore', 'restore', () => page.change([index], true)),
      alike.length > 1 && button(app, 'restore-kind', 'restore_kind', () => page.change(alike, true), { n: alike.length, why })));
}

// The fold around a run of folds: a page's menus and lists at one glance.
function runFold(page, run) {
  const { app, reading: { blocks } } = page;
  const reasons = [...new Set(run.map((i) => blocks[i].reason))];
  const why = reasons.slice(0, MOST_REASONS).map((reason) => app.term('reason', reason)).join(app.lang === 'en' ? ', ' : '、') + (reasons.length > MOST_REASONS ? '…' : '');
  const size = run.reduce((sum, i) => sum + blocks[i].end - blocks[i].start, 0);
  const inner = h('div');
  return { outer: h('details.dropped.run#dropped-run',
    h('summary', { lang: app.lang }, app.t('dropped_run', { n: run.length, why, chars: app.t('chars', { n: size }) })), inner,
    h('div.tools-row', button(app, 'restore-run', 'restore_run', () => page.change(run, true), { n: run.length }))), inner };
}
