// What holds of the files of web/ without running them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import en from '../../web/strings/en.js';
import hans from '../../web/strings/zh-Hans.js';
import hant from '../../web/strings/zh-Hant.js';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const files = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
const sources = files(web).filter((file) => /\.(js|mjs|html)$/.test(file) && !file.startsWith(join(web, 'samples')));
const scripts = sources.filter((file) => file.endsWith('.js'));
const places = (pattern, among = sources) => among.flatMap((file) => readFileSync(file, 'utf8').split('\n')
  .map((line, i) => [`${file.slice(web.length + 1)}:${i + 1}`, line.replace(/(^|\s)\/\/.*/, '')])
  .filter(([, line]) => pattern.test(line)).map(([place]) => place));

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
  const tables = { 'zh-Hans': hans, 'zh-Hant': hant };
  const slots = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join();

  for (const [lang, table] of Object.entries(tables)) {
    it(`are the same in ${lang} as in English`, () => {
      assert.deepEqual(Object.keys(table), Object.keys(en));
      for (const key of Object.keys(en)) {
        assert.ok(table[key].trim(), key);
        assert.equal(slots(table[key].split('|')[0]), slots(en[key].split('|').at(-1)), `${key} has other slots`);
        assert.doesNotMatch(table[key].replace(/\{\w+\}/g, ''), /(?<!\d)[,.!?:](?!\w)/, `${key} has the punctuation of another language`);
      }
    });
  }

  it('are written in their own script', () => {
    assert.doesNotMatch(Object.values(hans).join(''), /[們這說來時間數據讀開關點選檔網頁訊與為發處]/);
    assert.doesNotMatch(Object.values(hant).join(''), /[们这说来时间数据读开关点选档网页讯与为发处]/);
  });

  it('are all used', () => {
    const code = scripts.filter((file) => !file.includes('strings')).map((file) => readFileSync(file, 'utf8')).join('\n');
    const composed = [...code.matchAll(/`(\w+_)\$\{/g)].map((match) => match[1]);
    const groups = [...code.matchAll(/term\('(\w+)'/g)].map((match) => `${match[1]}_`);
    const unused = Object.keys(en).filter((key) => !new RegExp(`['\`]${key}['\`]`).test(code) && ![...composed, ...groups].some((start) => key.startsWith(start)));
    assert.deepEqual(unused, []);
  });
});
