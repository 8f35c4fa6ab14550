// The layer of voices: who speaks in each sentence, the outlet, somebody quoted or retold, or one who asks.
import { h } from '../dom.js';

// Marks of the sentences; `first` where the voice changes, or a new line begins.
export function speechMarks({ sentences = [], text }) {
  const same = (a, b) => a.voice === b.voice && a.speaker === b.speaker && !text.slice(a.end, b.start).includes('\n');
  return sentences.map((sentence, i) => ({ ...sentence, kind: 'speech', first: !i || !same(sentences[i - 1], sentence) }));
}

// What stands before the first sentence of a voice: colour alone would not tell it.
export function speechTag(page, { voice, speaker }) {
  const entity = speaker && page.app.pile.entityById.get(speaker);
  return h('small.voice-tag#voice', { lang: page.app.lang }, page.app.term('speech', voice), entity && [' · ', page.app.name(entity)]);
}
