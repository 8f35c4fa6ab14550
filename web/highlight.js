// Cuts a stretch of text where marks begin and end.
//
//   text   Acme's Li Wen said: "We ship in May."
//   marks  [Acme][Li Wen]      [  quote        ]
//                                        [May]
//   out    segments in order, each with the marks that cover it; overlaps are allowed
//
// Cost: marks * log(marks). Offsets are UTF-16 units into the whole text.
import { TYPES } from './pile.js';

function segments(begin, end, marks) {
  const inside = marks.filter((mark) => mark.start < end && mark.end > begin);
  const cuts = new Set([begin, end]);
  for (const mark of inside) {
    cuts.add(Math.max(begin, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  inside.sort((a, b) => a.start - b.start || b.end - a.end);
  const out = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, stop] = [edges[i], edges[i + 1]];
    while (next < inside.length && inside[next].start <= start) open.push(inside[next++]);
    open = open.filter((mark) => mark.end > start);
    out.push({ start, end: stop, marks: [...open] });
  }
  return out;
}

// The nodes of text[begin, end): plain text, and wrap(words, marks) where marks cover it.
export function marked(text, begin, end, marks, wrap) {
  return segments(begin, end, marks).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    return piece.marks.length ? wrap(words, piece.marks, piece) : words;
  });
}

// The rows of the engine's annotations(): begin, end, kind, entity, index.
export const KINDS = [...TYPES, 'quote', 'figure', 'time'];

export function annotationMarks(rows) {
  const marks = [];
  for (let i = 0; i + 4 < rows.length; i += 5) {
    const [start, end, kind, entity, index] = rows.subarray(i, i + 5);
    marks.push({ start, end, kind: KINDS[kind], entity: entity === 0xffffffff ? null : `e${entity + 1}`, index });
  }
  return marks;
}
