// The layer of voices: who speaks in each sentence, the outlet, somebody quoted or retold, or one who asks.
import { h } from '../dom.js';
import { personName } from './conversation.js';

const partyOf = (speaker) => (typeof speaker === 'string' ? { name: speaker } : speaker ?? null);

// Marks of the sentences; `first` where the voice changes, or a new line begins.
export function speechMarks({ sentences = [], text }) {
  const same = (a, b) => a.voice === b.voice && partyOf(a.speaker)?.name === partyOf(b.speaker)?.name && !text.slice(a.end, b.start).includes('\n');
  return sentences.map((sentence, i) => ({ ...sentence, kind: 'speech', first: !i || !same(sentences[i - 1], sentence) }));
}

// What stands before the first sentence of a voice: colour alone would not tell it.
export function speechTag(page, { voice, speaker }) {
  const party = partyOf(speaker);
  return h('small.voice-tag#voice', { lang: page.app.lang }, page.app.term('speech', voice), party && [' · ', personName(page, party)]);
}
