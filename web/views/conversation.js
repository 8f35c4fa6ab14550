// An interview as the conversation that it was: which turn each block belongs to, and the box of a turn with who speaks.
import { h } from '../dom.js';

const inside = (block, span) => span && block.start >= span.start && block.end <= span.end;

// block number -> {key, side, person, turn}: the turn, or the monologue, that the block lies in; else nothing.
export function turnsOf({ blocks, qa, monologues = [] }) {
  const spans = qa.flatMap((turn) => [
    { key: `q${turn.order}`, side: 'question', person: turn.asker, turn, span: turn.question },
    { key: `a${turn.order}`, side: 'answer', person: turn.answerer, turn, span: turn.answer },
  ]);
  for (const [i, monologue] of monologues.entries()) spans.push({ key: `m${i}`, side: 'monologue', person: monologue.speaker, span: monologue });
  return blocks.map((block) => spans.find(({ span }) => inside(block, span)));
}

// {outer, inner} of a turn. `first` is its first block: its label, and whether the turn is told by context only.
export function turnBox(page, { side, person, turn }, first) {
  const { app } = page;
  const name = personName(page, person);
  const text = person?.name ?? app.t(side);
  const label = first.label?.replace(/\s*[:：]\s*$/, '');
  const box = h(`div.talk-turn.${side}#turn`, { role: 'group', 'aria-label': side === 'monologue' ? text : `${app.t(side)}${turn ? ` ${turn.order}` : ''}: ${text}`, 'data-side': side },
    h('p.turn-head', { lang: app.lang },
      h('b', name ?? app.t(side)),
      label && label !== person?.name && h('small#turn-label', { lang: app.langOf(label, page.docLang) }, label),
      side === 'monologue' ? h('small', app.t('monologue')) : !label && first.implicit && h('small', app.t('by_context')),
      side === 'question' && turn?.occasion && occasion(page, turn.occasion)));
  return { outer: box, inner: box };
}

function personName({ app, docId }, person) {
  if (!person) return null;
  const entity = person.entity && app.pile.entityById.get(person.entity);
  return entity ? app.name(entity) : app.words(person.name, docId);
}

// A turn that the article tells from another time: the day, and the words that say so.
function occasion({ app, docId }, { date, words }) {
  const text = app.t('occasion', { date: app.date(date) });
  if (!words) return h('small.tag#occasion', text);
  return h('button.tag.occasion#occasion', { onclick: () => app.show({ kicker: text, title: words.text, titleDoc: docId, passages: [{ doc: docId, spans: [words] }] }) }, text);
}
