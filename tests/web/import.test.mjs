// The report of what came of each file, the choice of its encoding, and saved choices.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, documents, focused, give, textFile, until } from './page.mjs';

const visits = browserOf({ before, after });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A short story of a lighthouse, "燈塔今晚亮起", in Big5: nothing in it says so.
const BIG5 = Buffer.from('bf4fb6f0a4b5b1dfab47b05f0a0a32303331a67e35a4eb34a4e90a0ab4e4b0c8a7bdbba1a141aefcc5c3a9a5aababf4fb6f0a4b5b1dfadabb773ab47b05fa143baaea5c1adccafb8a662a9a4c3e4b5a5add4a141b2eeb2c3c554a446a454c16ea141abc4a46cadccb3a3b65da446a558a8d3a143', 'hex');
const RECORD = { headline: 'Three lamps are lit', pubtime: '2031-05-04', articleBody: 'The harbour office of Gull Rock said on 4 May 2031 that three lamps had been lit in one night.', author: 'Ida Moss' };
const json = (name, value) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });

const line = (page, name) => page.locator('[data-np=report-file]', { has: page.locator('th', { hasText: name }) });
const cell = (page, name, n) => line(page, name).locator('td').nth(n);
const settled = (page, n) => until(page, (wanted) => {
  const element = document.querySelector('news-prism');
  return element.state === 'ready' && element.pile.docs.length === wanted;
}, n);

describe('the report', () => {
  let page;
  before(async () => {
    page = await visits.open(null);
    await give(page, [
      textFile('lamp.txt', 'The lamp burns again\n\nThe harbour office of Gull Rock said on 4 May 2031 that the lamp burns again.\n'),
      json('lamps.json', RECORD), { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    await settled(page, 2);
    await line(page, 'lamp.txt').waitFor();
  });
  after(() => page.leave());

  it('has a line for each file: format, encoding, articles, size', async () => {
    const cells = async (name) => (await line(page, name).locator('td').evaluateAll((all) => all.map((el) => el.querySelector('select')?.selectedOptions[0].textContent ?? el.innerText)));
    assert.deepEqual((await cells('lamp.txt')).slice(0, 4), ['plain text', 'automatic: UTF-8', '1', '100 B']);
    assert.deepEqual((await cells('lamps.json')).slice(0, 3), ['JSON', 'automatic: UTF-8', '1']);
    assert.deepEqual((await cells('empty.txt')).slice(2, 3), ['0']);
  });

  it('says what was refused and why', async () => {
    const refusal = line(page, 'empty.txt').locator('[data-np=refusal]');
    assert.equal(await refusal.getAttribute('data-code'), 'empty_input');
    assert.match(await refusal.innerText(), /^There is no text in it/);
    await at(page, 'lang-zh-Hant').click();
    await line(page, 'empty.txt').waitFor();
    assert.match(await refusal.innerText(), /沒有任何位元組/);
    await at(page, 'lang-en').click();
    await line(page, 'empty.txt').waitFor();
    // the message goes once the report is asked for, which says the same
    await at(page, 'message').getByRole('button', { name: 'What was read' }).click();
    assert.equal(await at(page, 'message').count(), 0);
  });

  it('says which key was read as what', async () => {
    // in the engine's report of a record, or told here in its place
    await page.evaluate(() => {
      const element = document.querySelector('news-prism');
      const item = element.reports.find(({ name }) => name === 'lamps.json');
      if (!item.report.mapping.length) item.report.mapping = [['headline', 'title'], ['pubtime', 'published']];
    });
    await at(page, 'tab-briefing').click();
    await at(page, 'tab-import').click();
    const mapping = line(page, 'lamps.json').locator('[data-np=mapping]');
    await mapping.locator('summary').click();
    const pairs = (await mapping.locator('dl').innerText()).replace(/\s*\n\s*/g, ' ');
    assert.match(pairs, /headline → Headline/);
    assert.match(pairs, /pubtime → Published/);
  });

  it('lists the files of an archive under it, each with its own refusals', async () => {
    await page.evaluate(() => {
      const element = document.querySelector('news-prism');
      const report = { format: 'text', encoding: 'big5', basis: 'detected', replaced: 3, mapping: [] };
      const refused = [{ name: 'pile.zip/b.bin', code: 'not_text', at: 12, detail: 'an image' }];
      element.reports = [{ name: 'pile.zip', bytes: 5_000_000, docs: [{ doc: 0, id: 'a' }], refused, report: { ...report, format: 'zip', encoding: '', basis: '', replaced: 0 }, input: { name: 'pile.zip', file: new File([], 'pile.zip') },
        entries: [{ name: 'pile.zip/a.txt', docs: [{ doc: 0, id: 'a' }], refused: [], report }, { name: 'pile.zip/b.bin', docs: [], refused, report: { ...report, format: '', encoding: '', replaced: 0 } }] }, ...element.reports];
    });
    await at(page, 'tab-briefing').click();
    await at(page, 'tab-import').click();
    const entries = at(page, 'report-entry');
    await entries.first().waitFor();
    assert.equal(await entries.count(), 2);
    assert.equal(await line(page, 'pile.zip').locator('td').first().innerText(), 'ZIP');
    assert.equal(await line(page, 'pile.zip').locator('[data-np=refusal]').count(), 0, 'it is said twice');
    assert.match(await entries.first().innerText(), /^a\.txt[\s\S]*Big5[\s\S]*by looking at it[\s\S]*3 characters could not be read/);
    assert.match(await entries.last().innerText(), /^b\.bin[\s\S]*This is not text\.[\s\S]*at 12/);
  });

  it('is in order for axe, and fits a narrow page', async (t) => {
    const other = await visits.open(t, { path: '?lang=zh-Hant', scheme: 'dark', width: 360, bypassCSP: true });
    await give(other, [textFile('lamp.txt', '燈塔今晚亮起\n\n港務局說，海鷗岩的燈塔在 2031 年 5 月 4 日重新亮起，漁船都鳴笛致意。\n'), { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }]);
    await line(other, 'lamp.txt').waitFor();
    await other.evaluate(axe);
    const found = await other.evaluate(async () => (await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.flat().join(' ')}`));
    assert.deepEqual(found, []);
    assert.ok(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.doesNotMatch(await at(other, 'import').innerText(), /undefined|\b[a-z]+_[a-z]+\b/);
  });
});

describe('the encoding of a file', () => {
  const chosen = (page, encoding) => until(page, (wanted) => {
    const { reports, state } = document.querySelector('news-prism');
    return state === 'ready' && reports.some(({ name, input }) => name === 'lamp.txt' && input.encoding === wanted);
  }, encoding);

  it('can be chosen: the file is read again, and its articles take the place of the old', async (t) => {
    const page = await visits.open(t);
    const story = (title) => `${title}\n\nThe harbour office of Gull Rock said on 4 May 2031 that the lamp burns again.\n`;
    await give(page, [textFile('lamp.txt', story('The lamp burns again')), textFile('other.txt', story('Another lamp burns'))]);
    await line(page, 'lamp.txt').waitFor();
    const before = await page.evaluate(() => {
      const { engine, reports } = document.querySelector('news-prism');
      const add = engine.addDocuments;
      globalThis.asked = [];
      engine.addDocuments = (input, options) => {
        asked.push(options);
        return add.call(engine, input, options);
      };
      return reports.find(({ name }) => name === 'lamp.txt').docs[0].doc;
    });
    await line(page, 'lamp.txt').locator('select').selectOption('utf-8');
    await chosen(page, 'utf-8');
    assert.deepEqual(await page.evaluate(() => asked), [{ name: 'lamp.txt', encoding: 'utf-8' }]);
    assert.equal(await documents(page), 2);
    const { docs } = await page.evaluate(() => document.querySelector('news-prism').reports.find(({ name }) => name === 'lamp.txt'));
    assert.equal(docs.length, 1);
    assert.notEqual(docs[0].doc, before);
    assert.equal(docs[0].id, 'lamp', 'its old name was still taken');
    assert.equal(await line(page, 'lamp.txt').locator('select').inputValue(), 'utf-8');
    assert.equal(await focused(page), 'encoding');
    await line(page, 'lamp.txt').locator('select').selectOption('');
    await chosen(page, '');
    assert.deepEqual((await page.evaluate(() => asked)).at(-1), { name: 'lamp.txt' });
    assert.equal(await documents(page), 2);
  });

  it('is found, or taken as chosen', async (t) => {
    const page = await visits.open(t);
    await give(page, [{ name: 'lamp.txt', mimeType: 'text/plain', buffer: BIG5 }]);
    await line(page, 'lamp.txt').waitFor();
    const report = () => page.evaluate(() => document.querySelector('news-prism').reports.find(({ name }) => name === 'lamp.txt'));
    const found = await report();
    assert.deepEqual([found.report.encoding, found.report.basis, found.docs[0].title], ['big5', 'detected', '燈塔今晚亮起']);
    await line(page, 'lamp.txt').locator('select').selectOption('gb18030');
    await chosen(page, 'gb18030');
    assert.notEqual((await report()).docs[0]?.title, '燈塔今晚亮起');
    await line(page, 'lamp.txt').locator('select').selectOption('big5');
    await chosen(page, 'big5');
    const given = await report();
    assert.deepEqual([given.report.encoding, given.report.basis, given.docs[0].title], ['big5', 'given', '燈塔今晚亮起']);
    assert.match(await cell(page, 'lamp.txt', 1).innerText(), /chosen by you/);
  });

  it('cannot be chosen for what was pasted, or is gone from the pile', async (t) => {
    const page = await visits.open(t);
    await page.evaluate(() => document.querySelector('news-prism').load([{ name: 'pasted', text: 'Pasted\n\nThe harbour office said on 4 May 2031 that it is pasted.' }]));
    await at(page, 'tab-import').click();
    await line(page, 'pasted').waitFor();
    assert.equal(await line(page, 'pasted').locator('select').count(), 0);
    assert.equal(await line(page, 'corpus.jsonl').locator('select').count(), 0);
  });
});

it('text that is being typed outlasts a load', async (t) => {
  const page = await visits.open(t);
  await at(page, 'tab-import').click();
  await page.locator('[data-np=import] textarea').fill('Half a story');
  await page.evaluate(() => document.querySelector('news-prism').load([{ name: 'x.txt', text: 'Another\n\nThe harbour office said on 4 May 2031 that it is another one.' }]));
  await line(page, 'x.txt').waitFor();
  assert.equal(await page.locator('[data-np=import] textarea').inputValue(), 'Half a story');
});

describe('choices', () => {
  it('are saved as a file, and applied when it is dropped', async (t) => {
    const page = await visits.open(t);
    const restored = (p) => p.evaluate(async () => (await document.querySelector('news-prism').pile.reading('08-headland-whaleback-m3')).blocks.filter((block) => block.restored).length);
    await page.evaluate(async () => {
      const element = document.querySelector('news-prism');
      const { blocks } = await element.pile.reading('08-headland-whaleback-m3');
      await element.setBlock('08-headland-whaleback-m3', blocks.findIndex((block) => block.type === 'boilerplate'), true);
    });
    await at(page, 'tab-import').click();
    const [download] = await Promise.all([page.waitForEvent('download'), at(page, 'save-choices').click()]);
    assert.equal(download.suggestedFilename(), 'newsprism-choices.json');
    const text = readFileSync(await download.path(), 'utf8');
    assert.equal(JSON.parse(text).schema, 'newsprism.choices/1');
    const other = await visits.open(t);
    assert.equal(await restored(other), 0);
    await give(other, [textFile('newsprism-choices.json', text)]);
    await line(other, 'newsprism-choices.json').waitFor();
    assert.match(await line(other, 'newsprism-choices.json').innerText(), /1 choice applied/);
    assert.equal(await restored(other), 1);
    assert.equal(await documents(other), 17);
    assert.equal(await other.evaluate(() => localStorage.length), 0);
  });
});
