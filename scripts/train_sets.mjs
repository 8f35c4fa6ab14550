// Reads the labelled sets of ../shared/data and writes them in the one form that newsprism-train takes, JSON lines:
//   {"set":"msra","part":"train|dev","text":"..","names":[[0,2,"PER"]],"words":[[0,2],..]}
// offsets in code points; "names" or "words" is missing where the set has none. A sentence that stands in a dev part is
// left out of every train part. With --text it writes the text that word classes are learnt from instead, a sentence a
// line, each once: the documents of search/ (unlabelled, for statistics only) and the train parts without their labels.
//
//   node scripts/train_sets.mjs [--data FOLDER] > sentences.jsonl
//   node scripts/train_sets.mjs --text [--data FOLDER] > text.txt
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const flag = process.argv.indexOf('--data');
const folder = flag > 0 ? process.argv[flag + 1] : fileURLToPath(new URL('../../shared/data', import.meta.url));

const TYPES = {
  PER: 'PER', PERSON: 'PER', NAME: 'PER', nr: 'PER', person: 'PER', name: 'PER',
  ORG: 'ORG', nt: 'ORG', corporation: 'ORG', group: 'ORG', company: 'ORG', organization: 'ORG', government: 'ORG',
  LOC: 'LOC', GPE: 'LOC', ns: 'LOC', location: 'LOC', address: 'LOC', scene: 'LOC',
};

function lines(name) {
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '').split(/\r?\n/);
}

// Between two tokens of letters as English writes them; never beside a Chinese character.
function needsBlank(left, right) {
  const ascii = (c) => c !== undefined && c <= '\x7f';
  return (ascii(left) && ascii(right) && /^[A-Za-z0-9]+$/.test(left + right)) || (',.;:!?'.includes(left) && /^[A-Za-z]$/.test(right ?? ''));
}

// Tokens with tags (BIO, BIOES, BMES) to text and names.
function sentenceOf(rows, blanks) {
  const out = { text: '', names: [] };
  let at = 0, open = null;
  for (const [token, tag] of rows) {
    const chars = [...token];
    if (at && (blanks === true || (blanks === 'ascii' && needsBlank([...out.text].at(-1), chars[0])))) {
      out.text += ' ';
      at += 1;
    }
    const [mark, label] = [tag[0], tag.slice(2)];
    const goesOn = open && 'IME'.includes(mark) && open.label === label;
    if (!goesOn) open = mark === 'O' || !label ? null : { label, span: [at, at, TYPES[label]] };
    if (open && !goesOn && TYPES[label]) out.names.push(open.span);
    out.text += token;
    at += chars.length;
    if (open) open.span[1] = at;
    if (mark === 'E' || mark === 'S') open = null;
  }
  return out;
}

function* tagged(name, { blanks = 'ascii', column = [0, -1] } = {}) {
  let rows = [];
  for (const line of lines(name)) {
    if (/^# \S+.* = /.test(line) || /^# newdoc/.test(line) || line.startsWith('-DOCSTART-')) continue;
    if (line.trim()) {
      const parts = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
      rows.push([parts.at(column[0]), parts.at(column[1]) ?? 'O']);
    } else if (rows.length) {
      yield { ...sentenceOf(rows, blanks), tokens: rows.map(([token]) => token) };
      rows = [];
    }
  }
  if (rows.length) yield { ...sentenceOf(rows, blanks), tokens: rows.map(([token]) => token) };
}

function* cluener(name) {
  for (const line of lines(name)) {
    if (!line.trim()) continue;
    const { text, label } = JSON.parse(line);
    const names = [];
    for (const [kind, surfaces] of Object.entries(label)) {
      if (!TYPES[kind]) continue;
      for (const spans of Object.values(surfaces)) for (const [first, last] of spans) names.push([first, last + 1, TYPES[kind]]);
    }
    yield { text, names: names.sort((a, b) => a[0] - b[0]) };
  }
}

const SURNAMES_OF_TWO = new Set('欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 令狐 慕容 端木 东方 西门 南宫'.split(' '));

// 19980101-01-001-002/m  [中国/ns  银行/n]nt  江/nr  泽民/nr ...
function* peoplesDaily(name) {
  for (const line of lines(name)) {
    const out = { text: '', names: [], words: [] };
    let at = 0, bracket = null, surname = null;
    for (let piece of line.trim().split(/\s+/).slice(1)) {
      if (piece[0] === '[' && piece.length > 2 && piece[1] !== '/') {
        bracket = at;
        piece = piece.slice(1);
      }
      const [, word, tag, outer] = /^(.+)\/([A-Za-z]+)(?:\](\w+))?$/.exec(piece) ?? [];
      if (!word) continue;
      const end = at + [...word].length;
      out.words.push([at, end]);
      if (tag === 'nr' && surname && surname[1] === at) {
        surname[1] = end;
        surname = null;
      } else if (['nr', 'ns', 'nt'].includes(tag)) {
        const span = [at, end, TYPES[tag]];
        out.names.push(span);
        surname = tag === 'nr' && (end - at === 1 || SURNAMES_OF_TWO.has(word)) ? span : null;
      }
      out.text += word;
      at = end;
      if (outer) {
        if (TYPES[outer]) {
          out.names = out.names.filter(([begin]) => begin < bracket);
          out.names.push([bracket, end, TYPES[outer]]);
        }
        bracket = null;
      }
    }
    if (out.text) yield out;
  }
}

// Words are the set's tokens where white space does not stand between them.
function withWords(sentence) {
  let at = 0;
  const words = sentence.tokens.map((token) => {
    const begin = at;
    at += [...token].length;
    return [begin, at];
  });
  return { ...sentence, words };
}

const SETS = [
  ['msra', [...tagged('ner/msra/msra_train_bio.txt.gz', { blanks: false })], { dev: 3000 }],
  ['cluener', [...cluener('ner/cluener/train.json')], { dev: 1000 }],
  ['pd98', [...peoplesDaily('seg/pd199801/199801.utf8.txt.gz')], { dev: 1000 }],
  ['gsd', [...tagged('ner/uner_zh_gsd_simp/zh_gsdsimp-ud-train.iob2', { blanks: false, column: [1, 2] })].map(withWords), {}],
  ['gsd', [...tagged('ner/uner_zh_gsd_simp/zh_gsdsimp-ud-dev.iob2', { blanks: false, column: [1, 2] })].map(withWords), { dev: Infinity }],
  ['gsdt', [...tagged('ner/uner_zh_gsd_trad/zh_gsd-ud-dev.iob2', { blanks: false, column: [1, 2] })].map(withWords), { dev: Infinity }],
  ['weibo', [...tagged('ner/weibo/train.bio', { blanks: false })], {}],
  ['weibo', [...tagged('ner/weibo/dev.bio', { blanks: false })], { dev: Infinity }],
  ['resume', [...tagged('ner/resume/train.char.bmes', { blanks: false })], {}],
  ['resume', [...tagged('ner/resume/dev.char.bmes', { blanks: false })], { dev: Infinity }],
  ['conll', [...tagged('ner/conll2003_en/train.conllu', { column: [1, 2] })], {}],
  ['conll', [...tagged('ner/conll2003_en/val.conllu', { column: [1, 2] })], { dev: Infinity }],
  ['wikiann', [...tagged('ner/wikiann_en/train.conllu', { column: [1, 2] })], {}],
  ['wikiann', [...tagged('ner/wikiann_en/val.conllu', { column: [1, 2] })], { dev: 2000 }],
  ['wnut', [...tagged('ner/wnut17/wnut17train.conll')], {}],
  ['wnut', [...tagged('ner/wnut17/emerging.dev.conll')], { dev: Infinity }],
];

const held = new Set();
for (const [, sentences, { dev = 0 }] of SETS) {
  const from = Math.max(0, sentences.length - dev);
  sentences.forEach((sentence, i) => {
    sentence.part = i >= from ? 'dev' : 'train';
    if (sentence.part === 'dev') held.add(sentence.text);
  });
}

// Every labelled sentence once a set.
function* labelled() {
  const seen = new Set();
  for (const [set, sentences] of SETS) {
    for (const { part, text, names, words } of sentences) {
      const key = `${set} ${text}`;
      if (!text || seen.has(key) || (part === 'train' && held.has(text))) continue;
      seen.add(key);
      yield { set, part, text, names, words };
    }
  }
}

function* unlabelled() {
  for (const name of ['search/docs10k.jsonl.gz', 'search/docs100k.jsonl.gz']) {
    for (const line of lines(name)) {
      if (!line) continue;
      const { title, body } = JSON.parse(line);
      yield title;
      yield body;
    }
  }
  for (const { part, text } of labelled()) if (part === 'train') yield text;
}

function* plainSentences() {
  const seen = new Set();
  for (const text of unlabelled()) {
    for (const piece of text.split(/\n|(?<=[。！？])|(?<=[.!?]) /)) {
      const sentence = piece.trim();
      if (!sentence || seen.has(sentence)) continue;
      seen.add(sentence);
      yield sentence;
    }
  }
}

if (process.argv.includes('--text')) {
  for (const sentence of plainSentences()) process.stdout.write(`${sentence}\n`);
} else {
  for (const sentence of labelled()) process.stdout.write(`${JSON.stringify(sentence)}\n`);
}
