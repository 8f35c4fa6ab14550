// What holds of the files of web/ without running them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, STRINGS } from '../../web/strings.js';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const files = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
const sources = files(web).filter((file) => /\.(js|mjs|html)$/.test(file) && !file.startsWith(join(web, 'samples')));
const scripts = sources.filter((file) => file.endsWith('.js'));
const places = (pattern, among = sources) => among.flatMap((file) => readFileSync(file, 'utf8').split('\n')
  .map((line, i) => [`${file.slice(web.length + 1)}:${i + 1}`, line.replace(/(^|\s)\/\/.*/, '')])
  .filter(([, line]) => pattern.test(line)).map(([place]) => place));

// The parts that are loaded later bring their own words; `twice` are those that one part takes from another.
const twice = [];
for (const name of readdirSync(join(web, 'strings'))) {
  const before = { ...STRINGS };
  await import(join(web, 'strings', name));
  for (const key in before) if (before[key].join() !== STRINGS[key].join()) twice.push(`${name}: ${key}`);
}

describe('the sources of the page', () => {
  it('turn no text into markup or code', () => {
    const sinks = /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|setHTML|createContextualFragment|parseFromString|srcdoc)\b|document\.write|\beval\s*\(|\bnew Function\b|\bFunction\s*\(/;
    assert.deepEqual(places(sinks), []);
  });

  it('fetch nothing from another origin', () => {
    const addresses = places(/(https?:)?\/\/[a-z0-9-]+\.[a-z]/i).filter((place) => !place.startsWith('samples'));
    const allowed = places(/www\.w3\.org\/2000\/svg/);
    assert.deepEqual(addresses.filter((place) => !allowed.includes(place)), []);
  });

  it('use no inline style, no inline handler, and keep nothing on the reader\'s machine', () => {
    assert.deepEqual(places(/<style|\sstyle="|\son[a-z]+="/i), []);
    assert.deepEqual(places(/localStorage|sessionStorage|indexedDB|document\.cookie/, scripts), []);
  });
});

describe('the words of the interface', () => {
  const slots = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join();
  const rows = Object.entries(STRINGS);

  it('are there in every language, with the same slots', () => {
    assert.deepEqual(LANGUAGES, ['en', 'zh-Hans', 'zh-Hant']);
    assert.ok(rows.length > 200);
    for (const [name, texts] of rows) {
      assert.match(name, /^[a-z]+(_[\w -]+)?$/i, 'the lines have come out of step');
      assert.equal(texts.length, 3, name);
      assert.ok(texts.every((text) => text.trim()), name);
      const [en, ...chinese] = texts;
      assert.doesNotMatch(en, /\p{Script=Han}/u, name);
      for (const text of chinese) assert.equal(slots(text), slots(en.split('|').at(-1)), `${name} has other slots`);
    }
  });

  it('mean the same in every part', () => {
    assert.deepEqual(twice, []);
  });

  it('have the punctuation and the script of their language', () => {
    for (const [name, [, hans, hant]] of rows) {
      for (const text of [hans, hant]) assert.doesNotMatch(text.replace(/\{\w+\}/g, ''), /(?<!\d)[,.!?:;](?!\w)/, name);
      assert.doesNotMatch(hans, /[們這說來時間數據讀開關點選檔網頁訊與為發處「」]/, name);
      assert.doesNotMatch(hant, /[们这说来时间数据读开关点选档网页讯与为发处“”]/, name);
    }
  });

  it('say every reason that the engine gives for leaving a block out', () => {
    const header = readFileSync(new URL('../../core/document/boilerplate.h', import.meta.url), 'utf8');
    const [, list] = /kReasons\[\] = \{([\s\S]*?)\};/.exec(header);
    const reasons = [...list.matchAll(/^ +"([a-z_]+)"/gm)].map((match) => match[1]);
    assert.ok(reasons.length > 20 && reasons.includes('disclaimer'));
    assert.deepEqual(reasons.filter((reason) => !(`reason_${reason}` in STRINGS)), []);
  });

  it('are all used', () => {
    const code = scripts.filter((file) => !/strings(\.js|\/\w+\.js)$/.test(file)).map((file) => readFileSync(file, 'utf8')).join('\n');
    const composed = [...code.matchAll(/`(\w+_)\$\{/g)].map((match) => match[1]);
    const groups = [...code.matchAll(/term\('(\w+)'/g)].map((match) => `${match[1]}_`);
    const unused = rows.map(([name]) => name).filter((name) => !new RegExp(`['\`]${name}['\`]`).test(code) && ![...composed, ...groups].some((start) => name.startsWith(start)));
    assert.deepEqual(unused, []);
  });
});
