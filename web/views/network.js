// Who appears with whom. The engine says which names are tied and where they stand; here they are drawn, and written
// as a table of the same lines. A line opens its sentences, a name its page.
//
// Two stops of the Tab key in the drawing, its names and its lines; the arrow keys move within each.
import { append, h } from '../dom.js';
import { TYPES } from '../pile.js';
import { addStyle } from '../style.js';
import { choice, typeBadge } from './parts.js';
import '../strings/network.js';

const FONT = 15; // the pixels of a text that the engine's places are made for
const RESIZED = 48; // pixels of width from which it is drawn anew
const LEAST = [1, 2, 3, 5];
const THINNEST = 1;
const THICKEST = 7;
const MOST_CHOICES = 150;
// Each kind a shape, so that it does not rest on colour alone: how many corners, and how far turned (in eighths).
const SHAPES = { ORG: [4, 1], LOC: [3, 0], PRODUCT: [4, 0], EVENT: [5, 0], MEDIA: [6, 0] };

addStyle(`
.net{position:relative}
.net svg{display:block;width:100%;height:auto;overflow:visible;user-select:none}
.net text{font-size:13px;text-anchor:middle;fill:var(--text);stroke:var(--surface);stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.net .shape{fill:var(--k);stroke:var(--surface);stroke-width:1.5px}
.net .seen{stroke:var(--muted);stroke-linecap:round;opacity:.5}
.net .wide{stroke:transparent;stroke-width:14px}
.net [role]{cursor:pointer;outline:0}
.net [role=group]{cursor:default}
.edge:hover .seen,.edge.near .seen,.edge.current .seen{opacity:1}
.edge:hover .seen,.edge:focus-visible .seen,.edge.current .seen{stroke:var(--accent)}
.node:hover text,.node.near text,.node:focus-visible text{font-weight:700}
.net :focus-visible .shape{stroke:var(--focus);stroke-width:3px}
.picked .node:not(.near){opacity:.25}.picked .edge:not(.near,.current){opacity:.12}
.pairs td:last-child,.pairs th:last-child{text-align:right;white-space:nowrap}
.pairs td>*{margin-right:.5em}.pairs td>small{white-space:nowrap}.pairs .name{white-space:normal}
.pairs .fact{width:auto;margin:0 0 0 auto;padding:0 .3em}
.net .key{display:flex;flex-wrap:wrap;gap:.2em 1.2em;margin-top:.8em}
.net .key svg{display:inline-block;width:12px;height:12px;margin-right:.35em;vertical-align:-1px}
.about{margin-top:.6em;max-width:52em}
.around{width:auto;max-width:16em;padding:.2em .5em}
@media (prefers-reduced-motion:no-preference){.node,.edge,.seen{transition:opacity .15s}}
@media (forced-colors:active){.net .shape{fill:CanvasText}.net .seen{stroke:CanvasText}}
`);

const SVG = 'http://www.w3.org/2000/svg';

function s(tag, attributes, ...children) {
  const el = document.createElementNS(SVG, tag);
  for (const name in attributes) if (attributes[name] != null) el.setAttribute(name, attributes[name]);
  return append(el, children);
}

export default async function network(app, arg = {}) {
  const { pile, t } = app;
  const center = arg.entity && pile.entityById.get(arg.entity);
  const types = arg.types ?? ['PER', 'ORG'];
  const least = arg.least ?? 1;
  const width = roomFor(app);
  const data = await pile.network({ types: types.join(' '), least, width, lang: app.lang, most: Math.round(Math.min(60, Math.max(16, width / 14))), ...(center && { entity: Number(center.id.slice(1)) - 1 }) });
  const pick = (change) => app.go('network', { ...arg, ...change });
  const nodes = new Map(data.nodes.map((node) => [node.entity, { ...node, entity: pile.entityById.get(node.entity) }]));
  const edges = data.edges.map((edge) => ({ ...edge, ends: edge.between.map((id) => nodes.get(id)) })).sort((a, b) => b.sentences.length - a.sentences.length);
  const kinds = TYPES.filter((type) => types.includes(type) || pile.entities.some((entity) => entity.type === type));
  const toggle = (type) => types.includes(type) ? types.filter((other) => other !== type || types.length === 1) : [...types, type];
  const view = h('div.net#network', { 'data-width': width },
    h('div.row',
      h('div.choice', { role: 'group', 'aria-label': t('kinds') }, kinds.map((type) => h('button.pill', { 'aria-pressed': String(types.includes(type)), 'data-np': `kind-${type}`, onclick: () => pick({ types: toggle(type) }) }, t(`type_${type}`)))),
      choice(app, t('seen_as'), [['', t('as_drawing')], ['table', t('as_table')]], arg.as ?? '', (as) => pick({ as }))),
    h('div.row',
      h('label', h('small', t('around'), ' '), aroundSelect(app, center, (entity) => pick({ entity }))),
      h('div.choice', h('small', { 'aria-hidden': 'true' }, t('least')), choice(app, t('least'), LEAST.map((n) => [String(n), t('or_more', { n })]), String(least), (n) => pick({ least: +n })))),
    edges.length === 0 ? h('p.empty#network-empty', t('no_network'))
      : arg.as === 'table' ? table(app, nodes, edges) : drawing(app, data, nodes, edges),
    edges.length > 0 && h('p.note.about', data.met > nodes.size && t('shown_names', { n: nodes.size, all: data.met }), ' ', t(center ? 'how_ego' : 'how_network')));
  view.npShown = () => follow(app, view);
  return view;
}

// The width of the drawing in the engine's pixels: its text comes out as large as the page's.
function roomFor(app) {
  const style = getComputedStyle(app.stage);
  const room = app.stage.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return Math.max(240, Math.floor((room * FONT) / parseFloat(style.fontSize) / 10) * 10);
}

// Draws it anew when the room has changed.
function follow(app, view) {
  const observer = new ResizeObserver(() => {
    if (!view.isConnected) observer.disconnect();
    else if (Math.abs(roomFor(app) - view.dataset.width) > RESIZED && !app.root.activeElement?.closest('.net')) {
      observer.disconnect();
      app.render();
    }
  });
  observer.observe(view);
}

function aroundSelect(app, center, onpick) {
  const entities = app.pile.entities.slice(0, MOST_CHOICES);
  if (center && !entities.includes(center)) entities.unshift(center);
  return h('select.around#around', { onchange: (event) => onpick(event.target.value || undefined) }, h('option', { value: '' }, app.t('everybody')),
    entities.map((entity) => h('option', { value: entity.id, selected: entity === center }, app.nameText(entity))));
}

function pairName(app, edge) {
  return edge.ends.map(({ entity }) => app.nameText(entity)).join(' – ');
}

function sentencesOf(app, edge) {
  return { kicker: app.t('together', { n: edge.sentences.length }), title: pairName(app, edge),
    passages: edge.sentences.map((sentence) => ({ doc: sentence.doc, spans: [sentence, ...sentence.names] })) };
}

const toPage = (app, { entity }) => app.go('people', { entity: entity.id });

// ---- the drawing -----------------------------------------------------------------------------------

function drawing(app, { width, height }, nodes, edges) {
  const { t } = app;
  const most = Math.max(...edges.map((edge) => edge.weight));
  const ties = new Map([...nodes.values()].map((node) => [node, []]));
  for (const edge of edges) for (const end of edge.ends) ties.get(end).push(edge);
  for (const edge of edges) edge.el = edgeMark(app, edge, most);
  for (const node of nodes.values()) node.el = nodeMark(app, node, ties.get(node).length);
  const svg = s('svg', { viewBox: `-4 -4 ${width + 8} ${height + 10}`, role: 'group', 'aria-label': t('network_label', { n: nodes.size }) });
  const show = (near) => {
    svg.classList.toggle('picked', near.length > 0);
    for (const el of svg.querySelectorAll('.near')) el.classList.remove('near');
    for (const el of near) el.classList.add('near');
  };
  const all = [...nodes.values(), ...edges];
  const touch = (event) => {
    const item = all.find(({ el }) => el.contains(event.target));
    if (item?.ends) show([item.el, ...item.ends.map(({ el }) => el)]);
    else show(item ? [item.el, ...ties.get(item).flatMap((edge) => [edge.el, ...edge.ends.map(({ el }) => el)])] : []);
  };
  const clear = () => show([]);
  // not on the drawing itself: Chromium would make it a stop of the Tab key
  return h('div', { onpointerover: touch, onfocusin: touch, onpointerleave: clear, onfocusout: clear }, append(svg, [
    roving('network_lines', edges, (at, by) => edges[(edges.indexOf(at) + Math.sign(by.x + by.y) + edges.length) % edges.length]),
    roving('network_names', [...nodes.values()], (at, by) => nearest([...nodes.values()], at, by))]), key(app, nodes));

  function roving(label, items, step) {
    items.forEach(({ el }, i) => el.setAttribute('tabindex', i ? -1 : 0));
    const group = s('g', { role: 'group', 'aria-label': t(label) }, items.map(({ el }) => el));
    group.addEventListener('keydown', (event) => {
      const item = items.find(({ el }) => el === event.target);
      const by = { ArrowRight: { x: 1, y: 0 }, ArrowLeft: { x: -1, y: 0 }, ArrowDown: { x: 0, y: 1 }, ArrowUp: { x: 0, y: -1 } }[event.key];
      if (by) move(items, item, step(item, by));
      else if (event.key === 'Enter' || event.key === ' ') item.el.click();
      else return;
      event.preventDefault();
    });
    return group;
  }
}

function move(items, from, to) {
  from.el.setAttribute('tabindex', -1);
  to.el.setAttribute('tabindex', 0);
  to.el.focus();
}

// The next name in a direction: near, and not too far to the side.
function nearest(nodes, from, by) {
  let best = from;
  let least = Infinity;
  for (const node of nodes) {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const ahead = dx * by.x + dy * by.y;
    const aside = Math.abs(dx * by.y) + Math.abs(dy * by.x);
    if (ahead > 0 && ahead + 2 * aside < least) [best, least] = [node, ahead + 2 * aside];
  }
  return best;
}

// A mark that acts like a button; click() is what an HTML element would have.
function mark(className, role, name, label, act, ...children) {
  const el = s('g', { class: className, role, 'data-np': name, 'aria-label': label }, s('title', null, label), children);
  el.click = act;
  el.addEventListener('click', act);
  return el;
}

function edgeMark(app, edge, most) {
  const [a, b] = edge.ends;
  const line = (className, thick) => s('line', { class: className, x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': thick });
  const el = mark('edge', 'button', 'fact', app.t('edge_label', { names: pairName(app, edge), n: edge.sentences.length }), () => app.show(sentencesOf(app, edge), el),
    line('wide'), line('seen', (THINNEST + (THICKEST - THINNEST) * Math.sqrt(edge.weight / most)).toFixed(1)));
  return el;
}

function nodeMark(app, node, ties) {
  const { entity, x, y, radius } = node;
  const label = app.t('node_label', { name: app.nameText(entity), type: app.t(`type_${entity.type}`, { n: 1 }), n: entity.total, ties });
  return mark(`node k-${entity.type}`, 'link', 'node', label, () => toPage(app, node),
    shape(entity.type, x, y, radius), s('text', { x, y: y + radius + 14, lang: app.langOf(node.label) }, node.label));
}

// Of about one area, whatever the shape.
function shape(type, x, y, radius) {
  const [corners, turn] = SHAPES[type] ?? [];
  if (!corners) return s('circle', { class: 'shape', cx: x, cy: y, r: radius });
  const reach = radius * Math.sqrt(Math.PI / ((corners / 2) * Math.sin((2 * Math.PI) / corners)));
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners + (turn * Math.PI) / 4;
    return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)].map((value) => value.toFixed(1)).join();
  });
  return s('polygon', { class: 'shape', points: points.join(' ') });
}

function key(app, nodes) {
  const used = new Set([...nodes.values()].map(({ entity }) => entity.type));
  return h('p.key', TYPES.filter((type) => used.has(type)).map((type) => h('small', s('svg', { class: `k-${type}`, viewBox: '-8 -8 16 16', 'aria-hidden': true }, shape(type, 0, 0, 6)), app.t(`type_${type}`))));
}

// ---- the table -------------------------------------------------------------------------------------

function table(app, nodes, edges) {
  const { t } = app;
  const name = (node) => h('td', h('button.more#pair-name', { onclick: () => toPage(app, node) }, app.name(node.entity)), typeBadge(app, node.entity.type), h('small', t('times', { n: node.entity.total })));
  return h('div.scroll', h('table.pairs#pairs', { 'aria-label': t('network_label', { n: nodes.size }) },
    h('thead', h('tr', h('th', { scope: 'col', colspan: 2 }, t('names')), h('th', { scope: 'col' }, t('sentences')))),
    h('tbody', edges.map((edge) => h('tr', edge.ends.map(name), h('td', app.fact(sentencesOf(app, edge), '', h('b', app.num(edge.sentences.length)))))))));
}
