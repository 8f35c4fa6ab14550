// An invented reading with everything that a reading can have, as the engine prints it; for tests of how it is shown.
const BLOCKS = [
  ['boilerplate', 'Home > Sea > Lighthouses', { reason: 'navigation_breadcrumb' }],
  ['title', 'The keeper of Gull Rock tells how the lamp was saved'],
  ['metadata', 'Gull Rock, 4 May 2031 · Harbour Bell · from Cape Wire · Edited by Ida Moss'],
  ['list_item', 'The lamp burns again', { heralds: 7 }],
  ['list_item', 'What it cost', { heralds: 13 }],
  ['paragraph', 'The lamp on Gull Rock burns again. Keeper Nora Vane talked to us on the rock.'],
  ['boilerplate', 'Share this story', { reason: 'share_buttons' }],
  ['heading', 'The lamp burns again', { level: 1 }],
  ['question', 'How did you find the crack?', { label: 'Harbour Bell:' }],
  ['answer', 'By ear. Glass that is about to break sings.', { label: 'Vane:' }],
  ['answer', 'I wrote it down that night.', {}],
  ['question', '您當時害怕嗎？', { implicit: true, lang: 'zh-Hant' }],
  ['answer', '怕，可是燈不能滅。', { implicit: true, lang: 'zh-Hant' }],
  ['heading', 'What it cost', { level: 3 }],
  ['paragraph', '"I paid for the glass," she said. The harbour office denies it.'],
  ['table_row', 'Part\tPaid by'],
  ['table_row', 'Glass\t4,100 crowns'],
  ['table_row', 'Brass\t260 crowns'],
  ['caption', 'Nora Vane with the old glass. Photo: Ida Moss'],
  ['heading', 'My winters', { level: 1 }],
  ['paragraph', 'I came to the rock when I was nine, and I have left it twice.'],
  ['boilerplate', 'Share this story', { reason: 'share_buttons' }],
  ['boilerplate', 'Most read: The tide that came twice', { reason: 'ranking_list' }],
  ['paragraph', 'The lamp is older than the office.'],
  ['boilerplate', '[3]', { reason: 'citation_marker', glued: true }],
];

export function richReading(id) {
  let text = '';
  const blocks = BLOCKS.map(([type, words, { glued, ...more } = {}]) => {
    if (glued) text = `${text.trimEnd()} `;
    if (more.label) text += `${more.label} `;
    const start = text.length;
    text += words;
    const block = { type, start, end: text.length, ...more };
    text += '\n\n';
    return block;
  });
  const span = (words) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length, text: words };
  };
  const over = (first, last) => ({ start: blocks[first].start, end: blocks[last].end, text: text.slice(blocks[first].start, blocks[last].end) });
  const field = (value, words, more = {}) => ({ value, ...(words ? { start: span(words).start, end: span(words).end } : {}), inferred: false, origin: 'text', ...more });
  return {
    schema: 'newsprism.reading/1', file: 'gull-rock.html', id, format: 'html', encoding: 'big5', digest: true, chars: text.length, text,
    meta: {
      title: field('The keeper of Gull Rock tells how the lamp was saved', 'The keeper of Gull Rock tells how the lamp was saved'),
      published: field('2031-05-04', '4 May 2031', { precision: 'day' }),
      updated: field('2031-05-05T08:30', null, { precision: 'minute', zone: '+02:00', origin: 'json-ld dateModified' }),
      source: field('Harbour Bell', 'Harbour Bell'), site: field('bell.example', null, { origin: 'og:site_name' }), agency: field('Cape Wire', 'Cape Wire'),
      author: field('Tom Reed and Ida Moss', null, { derived: true, origin: 'key byline' }), editor: field('Ida Moss', 'Ida Moss'),
      dateline: field('Gull Rock', 'Gull Rock, 4 May 2031', { inferred: true }),
      reporters: [field('Tom Reed', null, { origin: 'key byline' }), field('Ida Moss', 'Ida Moss')],
      republished: [field('Harbour Bell', 'Harbour Bell'), field('Cape Wire', 'from Cape Wire')],
      contradiction: field('2033-01-01', 'I have left it twice'),
      lang: { value: 'en' }, anchor_date: { value: '2031-05-04', basis: 'header', inferred: false },
    },
    blocks,
    qa: [
      { order: 1, asker: { name: 'Harbour Bell' }, answerer: { name: 'Nora Vane' }, question: over(8, 8), answer: over(9, 10), explicit: true },
      { order: 2, asker: null, answerer: { name: 'Nora Vane' }, question: over(11, 11), answer: over(12, 12), explicit: false, occasion: { date: '2029-11', words: span('I wrote it down that night') } },
    ],
    monologues: [{ ...over(20, 20), speaker: { name: 'Nora Vane' } }],
    sentences: [
      { ...span('The lamp on Gull Rock burns again.'), voice: 'outlet' },
      { ...span('"I paid for the glass," she said.'), voice: 'quoted', speaker: 'e1' },
      { ...span('The harbour office denies it.'), voice: 'paraphrase', speaker: 'e99999' },
      { ...span('How did you find the crack?'), voice: 'question' },
    ].sort((a, b) => a.start - b.start),
    mentions: [], quotes: [], figures: [], times: [], events: [],
  };
}

// Opens it in the page, in the place of an article of the pile.
export async function openRich(page, id = '05-bergen-lantern') {
  await page.evaluate(({ id, reading }) => {
    const { pile } = document.querySelector('news-prism');
    const { reading: real, annotations } = pile;
    pile.reading = (doc) => (doc === id ? Promise.resolve(structuredClone(reading)) : real.call(pile, doc));
    pile.annotations = (doc) => (doc === id ? Promise.resolve(new Uint32Array()) : annotations.call(pile, doc));
    document.querySelector('news-prism').select(id);
  }, { id, reading: richReading(id) });
  await page.locator('[data-np=reading] h2', { hasText: 'Gull Rock' }).waitFor();
}
