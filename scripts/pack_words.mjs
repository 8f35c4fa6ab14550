// jieba's dict.txt and idf.txt to the sections "words_trie", "words_tags", "words_costs", "words_idfs";
// pinyin-pro's readings to "pinyin".
import {readFileSync} from 'node:fs';
import {pinyin} from 'pinyin-pro';
import {build_trie, join_aligned} from './pack_format.mjs';

// The order of WordTag in core/lexicon/words.h.
const kTags = ['other', 'noun', 'person', 'place', 'organization', 'proper', 'time', 'number', 'classifier', 'verb',
               'adjective', 'adverb', 'preposition', 'conjunction', 'particle', 'pronoun', 'idiom', 'abbreviation',
               'position', 'prefix', 'suffix'];
const kWholeTag = {mq: 'number', zg: 'other', x: 'other', ns: 'place', nt: 'organization', nz: 'proper',
                   nr: 'person', nrt: 'person', nrfg: 'person', eng: 'proper', vd: 'adverb'};
const kFirstLetter = {n: 'noun', t: 'time', m: 'number', q: 'classifier', v: 'verb', a: 'adjective', b: 'adjective',
                      z: 'adjective', d: 'adverb', p: 'preposition', c: 'conjunction', u: 'particle', y: 'particle',
                      r: 'pronoun', i: 'idiom', l: 'idiom', j: 'abbreviation', f: 'position', s: 'position',
                      h: 'prefix', k: 'suffix'};
const kIdfStep = 550, kCostStep = 80;  // thousandths; core/lexicon/words.cpp
const kUnknownCost = 17000;  // a character that is in no word: core/tokens/segment.cpp
const kNameCost = 13500;     // a name that the dictionary does not list: the same
const kRarest = 3;           // jieba's frequency of a word that it did not count

const tag_of = jieba => kTags.indexOf(kWholeTag[jieba] ?? kFirstLetter[jieba[0]] ?? 'other');

// Folded word -> {frequency, tag of its most frequent form, jieba's own name of it}.
function read_words(path, fold) {
  const words = new Map();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const parts = line.trim().match(/^(.+) (\d+) (\S+)$/u);
    if (!parts) continue;
    const key = fold(parts[1]), frequency = Number(parts[2]);
    if (/[\ud800-\udfff]/.test(key)) continue;
    const word = words.get(key) ?? {frequency: 0, most: -1, tag: 0, jieba: ''};
    word.frequency += frequency;
    if (frequency > word.most) [word.most, word.tag, word.jieba] = [frequency, tag_of(parts[3]), parts[3]];
    words.set(key, word);
  }
  return words;
}

function read_idfs(path, fold) {
  const idfs = new Map(), all = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const parts = line.trim().match(/^(.+) ([\d.]+)$/u);
    if (!parts) continue;
    const key = fold(parts[1]), idf = Number(parts[2]);
    all.push(idf);
    idfs.set(key, Math.min(idf, idfs.get(key) ?? Infinity));
  }
  all.sort((a, b) => a - b);
  return {idfs, median: all[all.length >> 1], one_document: all[all.length - 1]};
}

// How much a word is worth its place: how often it was counted, and in how many documents, which tells among the
// 200,000 words that share the frequency 3. Over 3 million words of news it says how likely a word is seen at all, for
// every tag alike, but: institutions and foreign names are seen more often than that, one man's name and phrases less.
function worth(word, length, documents) {
  const counted = Math.max(0, word.frequency - kRarest) + 2 * documents + 0.5;
  if (word.jieba === 'nt') return counted + 40;
  if (word.jieba === 'nrt' || word.jieba === 'ns' || word.jieba === 'nz' && length > 4) return counted * 2;
  if (word.jieba === 'nr' && length === 3) return counted / 3;
  return word.jieba === 'v' && length === 4 ? counted / 2 : counted;
}

// The least that shorter words of `kept` cost for the text of `key`: what costs no more is never cut out as one.
function cost_of_parts(key, kept) {
  const best = [0];
  for (let end = 1; end <= key.length; end++) {
    best[end] = best[end - 1] + (kept.get(key[end - 1])?.cost ?? kUnknownCost);
    for (let begin = end === key.length ? 1 : 0; begin < end - 1; begin++) {
      const part = kept.get(key.slice(begin, end));
      if (part) best[end] = Math.min(best[end], best[begin] + part.cost);
    }
  }
  return best[key.length];
}

// The characters that were counted `least_character` times, and of the words those that are worth `least` and change
// how a text is cut.
function keep(words, least, least_character, documents_of) {
  const kept = new Map();
  for (const [key, word] of [...words].sort((a, b) => a[0].length - b[0].length)) {
    const needed = key.length === 1 ? word.frequency >= least_character :
        worth(word, key.length, documents_of(key)) >= least && cost_of_parts(key, kept) > word.cost;
    if (needed) kept.set(key, word);
  }
  return kept;
}

// Words of `gazetteer` (key -> tag) that the dictionary has not, as dear as a rare word.
function add_gazetteer(words, gazetteer) {
  for (const [key, tag] of gazetteer)
    if (!words.has(key)) words.set(key, {tag: kTags.indexOf(tag), cost: kNameCost});
}

// `idf_steps`, `cost_steps`: two idfs are at least so many of kIdfStep apart, two costs of kCostStep: fewer values
// compress better.
export function build_words(root, fold, {least_worth, least_character, idf_steps, cost_steps}, gazetteer) {
  const all = read_words(`${root}/@node-rs/jieba/dict.txt`, fold);
  const {idfs, median, one_document} = read_idfs(`${root}/@node-rs/jieba/idf.txt`, fold);
  let total = 0;
  for (const word of all.values()) total += word.frequency;
  for (const word of all.values()) word.cost = 1000 * Math.log(total / Math.max(1, word.frequency));
  const words = keep(all, least_worth, least_character, key => (idfs.has(key) ? Math.exp(one_document - idfs.get(key)) : 0));
  add_gazetteer(words, gazetteer);
  const {bytes, ordered} = build_trie(words.keys());
  const tags = new Uint8Array(ordered.length), costs = new Uint8Array(ordered.length);
  const steps = new Uint8Array(ordered.length);
  ordered.forEach((key, id) => {
    const word = words.get(key);
    tags[id] = word.tag;
    costs[id] = cost_steps * Math.round(word.cost / (kCostStep * cost_steps));
    steps[id] = idf_steps * Math.round(1000 * (idfs.get(key) ?? median) / (kIdfStep * idf_steps));
  });
  return {words_trie: bytes, words_tags: tags, words_costs: costs, words_idfs: steps};
}

const kFirstHan = 0x3400, kLastHan = 0x9FFF, kMostReadings = 4;

function own_readings(c) {
  const options = {toneType: 'none', type: 'array', v: true};
  const all = [...pinyin(c, options), ...pinyin(c, {...options, multiple: true})];
  return [...new Set(all)].filter(r => /^[a-z]+$/.test(r));
}

// A key stands for its whole class: its own first reading, then the others' first readings, then the rest.
function class_readings(group, key) {
  const others = group.filter(c => c !== key).map(own_readings);
  const own = own_readings(key);
  const all = [...own.slice(0, 1), ...others.flatMap(r => r.slice(0, 1)), ...own, ...others.flat()];
  return [...new Set(all)].slice(0, kMostReadings);
}

// How often each folded character was counted, in words and alone.
function count_characters(words) {
  const counts = new Map();
  for (const [key, {frequency}] of words) for (const c of key) counts.set(c, (counts.get(c) ?? 0) + frequency);
  return counts;
}

// Of the characters that jieba counted `least` times; 0: of all.
export function build_pinyin(root, table, least) {
  const counts = count_characters(read_words(`${root}/@node-rs/jieba/dict.txt`, table.fold));
  const group_of = new Map(table.groups.map(g => [table.fold(g[0]), g]));
  const syllables = new Map([['', 0]]), sets = new Map([['0,0,0,0', 0]]);
  const number_in = (map, key) => (map.has(key) ? map.get(key) : map.set(key, map.size).get(key));
  const of_char = new Uint16Array(kLastHan - kFirstHan + 1);
  for (let code = kFirstHan; code <= kLastHan; code++) {
    const c = String.fromCharCode(code), group = group_of.get(c);
    if ((counts.get(table.fold(c)) ?? 0) < least) continue;
    const readings = group ? class_readings(group, c) : own_readings(c).slice(0, kMostReadings);
    const numbers = [0, 1, 2, 3].map(i => number_in(syllables, readings[i] ?? ''));
    of_char[code - kFirstHan] = number_in(sets, numbers.join(','));
  }
  const spellings = new Uint8Array(syllables.size * 8);
  [...syllables.keys()].forEach((s, i) => spellings.set(Buffer.from(s), i * 8));
  const header = Uint32Array.of(kFirstHan, of_char.length, sets.size, syllables.size);
  const numbers = Uint16Array.from([...sets.keys()].flatMap(k => k.split(',').map(Number)));
  return {pinyin: join_aligned([header, of_char, numbers, spellings])};
}
