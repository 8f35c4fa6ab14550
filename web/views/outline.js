// The outline of an article: headings by level and the questions of an interview, with the place that is being read.
import { h } from '../dom.js';
import { shortened } from './parts.js';
import { turnsOf } from './conversation.js';

const READING_LINE = 0.4; // the line of the window, from its top, down to which a heading counts as passed

// {node, watch()}, or nothing where there is nothing to jump to. watch() is to be called when the text is painted.
export function outline(page, wide) {
  const { app, reading, body } = page;
  const items = entries(page);
  if (!items.length) return null;
  const list = h('ol', items.map((item) => {
    item.button = h(`button.depth-${item.depth}${item.question ? '.asked' : ''}#outline-item`, { onclick: () => page.goToBlock(item.block) },
      item.question && h('small', `${app.num(item.question)} `), h('span', { lang: app.langOf(item.text, reading.meta.lang.value) }, item.text));
    return h('li', item.button);
  }));
  const update = () => {
    const passed = items.filter(({ block }) => body.querySelector(`[data-block="${block}"]`)?.getBoundingClientRect().top < innerHeight * READING_LINE);
    for (const item of items) {
      if (item === passed.at(-1)) item.button.setAttribute('aria-current', 'location');
      else item.button.removeAttribute('aria-current');
    }
    const { button } = passed.at(-1) ?? items[0];
    if (list.scrollHeight > list.clientHeight) list.scrollTop = button.offsetTop - list.clientHeight / 2;
  };
  const watcher = new IntersectionObserver(update, { rootMargin: `0px 0px -${100 - 100 * READING_LINE}% 0px` });
  const watch = () => {
    watcher.disconnect();
    for (const block of body.querySelectorAll('[data-block]')) watcher.observe(block);
  };
  return { node: h('details.outline#outline', { open: app.opened.outline ?? wide, ontoggle: (event) => (app.opened.outline = event.target.open) }, h('summary', app.t('outline')), h('nav', { 'aria-label': app.t('outline') }, list)), watch };
}

function entries({ reading }) {
  const { blocks, text } = reading;
  const turns = turnsOf(reading);
  const seen = new Set();
  const found = [];
  const add = (block, at, more) => found.push({ block: at, text: shortened(text.slice(block.start, block.end).trim(), 60), ...more });
  blocks.forEach((block, at) => {
    const turn = turns[at];
    if (turn?.side === 'question') {
      if (!seen.has(turn.key)) add(block, at, { question: turn.turn.order, depth: 2 });
      seen.add(turn.key);
    } else if (block.type === 'heading') add(block, at, { depth: Math.min(block.level || 1, 4) });
  });
  return found;
}
