// Files in other encodings than UTF-8: the engine finds which, the browser decodes, the reader may overrule both.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { browserOf, give, until } from './page.mjs';

const visits = browserOf({ before, after });

// node can write neither GBK nor Big5
const SIMPLIFIED = `晴川半导体发布控制芯片
2025-03-04 来源：江城日报

公司首席执行官林向远表示，这款芯片的能耗下降了40%。
`;
const GBK = Buffer.from('c7e7b4a8b0ebb5bccce5b7a2b2bcbfd8d6c6d0bec6ac0a323032352d30332d303420c0b4d4b4a3babdadb3c7c8d5b1a80a0ab9abcbbecad7cfafd6b4'
  + 'd0d0b9d9c1d6cff2d4b6b1edcabea3acd5e2bfeed0bec6acb5c4c4dcbac4cfc2bdb5c1cb343025a1a30a', 'hex');
const TRADITIONAL = `晴川半導體發布控制晶片
2025-03-04 來源：江城日報

公司首席執行官林向遠表示，這款晶片的能耗下降了40%。
`;
const BIG5 = Buffer.from('b4b8a474a562bec9c5e9b56fa5acb1b1a8eeb4b9a4f90a323032352d30332d303420a8d3b7bda147a6bfabb0a4e9b3f80a0aa4bda571adbaae75b0f5'
  + 'a6e6a978aa4ca656bbb7aaeda5dca141b36fb4dab4b9a4f9aabaafe0afd3a455adb0a446343025a1430a', 'hex');
const WESTERN = 'Harbour reopens\n\nThe mayor of Port Ellery said that it “wouldn’t close again”, a café owner told us.\n';
const WINDOWS = Buffer.from([...WESTERN].map((c) => ({ '“': 0x93, '”': 0x94, '’': 0x92 })[c] ?? c.charCodeAt(0)));

const file = (name, buffer) => ({ name, mimeType: 'text/plain', buffer });
const loaded = (page, n) => until(page, (wanted) => document.querySelector('news-prism').pile.docs.length === wanted && document.querySelector('news-prism').state === 'ready', n);
const found = (page) => page.evaluate(async () => {
  const { reports, pile } = document.querySelector('news-prism');
  const rows = reports.filter(({ docs }) => pile.byId.has(docs[0]?.id)).map(({ name, report, docs }) => [name, report.encoding, report.basis, report.replaced, docs[0].id]);
  return Promise.all(rows.map(async ([name, encoding, basis, replaced, id]) => {
    const reading = await pile.reading(id);
    return { name, encoding, basis, replaced, text: reading.text, own: reading.encoding };
  }));
});

it('files of any encoding are read, and the report says which it was', async (t) => {
  const page = await visits.open(t);
  const mixed = Buffer.concat([Buffer.from(SIMPLIFIED), GBK]);
  await give(page, [
    file('gbk.txt', GBK), file('big5.txt', BIG5), file('wide.txt', Buffer.from(SIMPLIFIED, 'utf16le')), file('western.txt', WINDOWS), file('mixed.txt', mixed),
    file('page.html', Buffer.concat([Buffer.from('<!doctype html><meta charset=gb2312><title>x</title><p>'), GBK])),
  ]);
  await loaded(page, 6);
  const by = Object.fromEntries((await found(page)).map((row) => [row.name, row]));
  const expected = {
    'gbk.txt': ['gb18030', 'detected', SIMPLIFIED], 'big5.txt': ['big5', 'detected', TRADITIONAL], 'wide.txt': ['utf-16le', 'detected', SIMPLIFIED],
    'western.txt': ['windows-1252', 'detected', WESTERN], 'mixed.txt': ['utf-8+gb18030', 'detected', SIMPLIFIED + SIMPLIFIED],
  };
  for (const [name, [encoding, basis, text]] of Object.entries(expected)) {
    assert.deepEqual([by[name].encoding, by[name].own, by[name].basis, by[name].replaced, by[name].text], [encoding, encoding, basis, 0, text], name);
  }
  assert.deepEqual([by['page.html'].encoding, by['page.html'].basis], ['gb18030', 'declared']);
  assert.ok(by['page.html'].text.includes('林向远'));
});

it('the reader overrules what was found, and a name that is none is refused', async (t) => {
  const page = await visits.open(t);
  await give(page, [file('gbk.txt', GBK)]);
  await loaded(page, 1);
  const again = await page.evaluate(async (bytes) => {
    const { engine } = document.querySelector('news-prism');
    const { report, docs } = await engine.addDocuments(new Uint8Array(bytes), { name: 'other.txt', encoding: 'big5' });
    const refusal = (await engine.addDocuments('The tide fell.', { name: 'no.txt', encoding: 'klingon' })).refused[0];
    return { report, text: (await engine.reading(docs[0].doc)).text, code: refusal.code };
  }, [...GBK]);
  assert.deepEqual([again.report.encoding, again.report.basis], ['big5', 'given']);
  assert.ok(!again.text.includes('林向远'));
  assert.equal(again.code, 'bad_option');
});
