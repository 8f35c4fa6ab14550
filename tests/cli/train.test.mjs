// The trainer from outside: it learns, the same data give the same bytes, and a bad line is named by its number.
//
// NEWSPRISM_TRAINER is the program to test; ctest runs this with each preset's own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = process.env.NEWSPRISM_TRAINER ?? fileURLToPath(new URL('../../build/native/newsprism-train', import.meta.url));

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsprism-train-'));
});
after(() => rmSync(folder, { recursive: true }));

function train(lines, ...args) {
  writeFileSync(join(folder, 'sentences'), lines.join('\n'));
  const input = openSync(join(folder, 'sentences')); // a pipe would break where the program ends before it has read
  const done = spawnSync(program, ['-o', 'model', ...args], { cwd: folder, stdio: [input, 'pipe', 'pipe'], encoding: 'utf8', timeout: 120_000 });
  closeSync(input);
  assert.equal(done.error, undefined);
  assert.equal(done.signal, null, done.stderr.slice(-3000));
  return { status: done.status, out: done.stdout, err: done.stderr };
}

const model = () => readFileSync(join(folder, 'model'));

// Pieces of text, with [text, type] where a name is -> a labelled sentence whose words are the pieces.
function sentence(set, part, pieces) {
  const names = [], words = [];
  let text = '';
  for (const piece of pieces) {
    const [word, type] = Array.isArray(piece) ? piece : [piece];
    const begin = [...text].length;
    text += word;
    const end = [...text].length;
    words.push([begin, end]);
    if (type) names.push([begin, end, type]);
  }
  return JSON.stringify({ set, part, text, names, words });
}

// Six ways to say something of a person, a place and a company, all invented; the held-out ones have names of their own.
function sentences() {
  const out = [];
  for (let n = 0; n < 120; ++n) {
    const held = n >= 100;
    const pick = (train, dev, step) => (held ? dev : train)[Math.floor(n / step) % (held ? dev : train).length];
    const person = [pick(['林向远', '高思齐', '罗雨桐', '许见山', '钟若水'], ['孟知秋', '曾望舒'], 1), 'PER'];
    const place = [pick(['云溪市', '石浦县', '白沙镇'], ['青岚市', '沙洲县'], 2), 'LOC'];
    const company = [pick(['晴川公司', '远帆公司', '北斗星公司'], ['澄江公司', '海棠公司'], 3), 'ORG'];
    out.push(sentence(n % 2 ? 'msra' : 'gsd', held ? 'dev' : 'train', [
      [person, '昨天', '在', place, '说', '。'],
      [company, '的', '经理', person, '来到', place, '。'],
      ['记者', person, '在', place, '采访', '了', company, '。'],
      [place, '的', '天气', '很', '好', '。'],
      ['天气', '很', '好', '。'],
      [company, '在', place, '建', '厂', '。'],
    ][n % 6]));
  }
  return out;
}

// | msra | 0.9000 | ... -> [0.9, ...]
const figures = (out, set) => out.split('\n').find((line) => line.startsWith(`| ${set} |`)).split('|').slice(2, -1).map(Number);

describe('newsprism-train', () => {
  it('learns names and words that it has not seen from the words beside them', () => {
    const { status, out, err } = train(sentences());
    assert.equal(status, 0, err);
    for (const set of ['msra', 'gsd']) {
      const [names, , , , words] = figures(out, set);
      assert.ok(names > 0.8, `${set}: names ${names}`);
      assert.ok(words > 0.8, `${set}: words ${words}`);
    }
    assert.equal(model().toString('latin1', 0, 8), 'NPLABEL2');
  });

  it('writes the same bytes from the same data, with classes of words too', () => {
    const text = sentences().map((line) => JSON.parse(line).text);
    writeFileSync(join(folder, 'text'), text.join('\n'));
    const options = ['--text', 'text', '--seen-words', '3'];
    const first = (train(sentences(), ...options), model());
    const second = (train(sentences(), ...options), model());
    assert.ok(first.equals(second));
    train(sentences(), '--text', 'text', '--seen-words', '1000');
    assert.ok(!first.equals(model()), 'the classes go into the model');
  });

  it('finds as much with few bits of keys, and writes less where few weights and few styles are kept', () => {
    train(sentences());
    const whole = model().length;
    const { out } = train(sentences(), '--spare', '8');
    assert.ok(figures(out, 'msra')[0] > 0.8, out);
    for (const less of [['--least', '0.3'], ['--seen-styles', '100000'], ['--least-styles', '9']]) {
      assert.equal(train(sentences(), ...less).status, 0);
      assert.ok(model().length < whole, `${less[0]}: ${model().length} of ${whole} bytes`);
    }
  });

  it('trains on held-out sentences only when it is told to, and measures a set that it leaves out', () => {
    train(sentences());
    const held = model();
    const { out } = train(sentences(), '--everything');
    assert.ok(!held.equals(model()));
    assert.doesNotMatch(out, /msra/);
    const without = train(sentences(), '--everything', '--without', 'gsd').out;
    assert.match(without, /\| gsd \|/);
    assert.doesNotMatch(without, /\| msra \|/);
    const only = sentences().filter((line) => !/"gsd","part":"train"/.test(line));
    train(sentences(), '--without', 'gsd');
    const rest = model();
    train(only);
    assert.ok(rest.equals(model()), 'nothing of the set is left in the model');
  });

  for (const [what, line] of [
    ['no JSON', '{"set":"msra",'],
    ['no text', '{"set":"msra","part":"train"}'],
    ['a type that there is not', '{"set":"msra","part":"train","text":"林向远说","names":[[0,3,"PERSON"]]}'],
    ['a name beyond the end', '{"set":"msra","part":"train","text":"林向远说","names":[[2,9,"PER"]]}'],
    ['a word without an end', '{"set":"msra","part":"train","text":"林向远说","words":[[0]]}'],
  ]) {
    it(`names the line with ${what}`, () => {
      rmSync(join(folder, 'model'), { force: true });
      const lines = sentences();
      lines[6] = line;
      const { status, err } = train(lines);
      assert.equal(status, 1);
      assert.match(err, /line 7 is no labelled sentence/);
      assert.throws(model, 'no model is written');
    });
  }

  it('says what else is wrong', () => {
    assert.match(train([]).err, /no sentence to train on/);
    assert.match(train(sentences(), '--without', 'nosuch').err, /no set nosuch/);
    assert.match(train(sentences(), '--text', 'nosuch').err, /nosuch cannot be read/);
    assert.match(train(sentences(), '--pack', 'nosuch').err, /nosuch cannot be read/);
    const unknown = train(sentences(), '--nosuch', '1');
    assert.equal(unknown.status, 2);
    assert.match(unknown.err, /^newsprism-train -o FILE/);
  });
});
