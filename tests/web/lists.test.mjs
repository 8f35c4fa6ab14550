// A reader's own list of names: dropped like an article, shown, kept over a restart, taken out; and named by an attribute.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { at, browserOf, documents, give, show, textFile, until } from './page.mjs';

const golden = fileURLToPath(new URL('../golden', import.meta.url));
const visits = browserOf({ before, after }, { extra: [['/golden/', golden]] });
const list = { name: 'newspaper.jsonl', mimeType: 'application/x-ndjson', buffer: readFileSync(`${golden}/lists/newspaper.jsonl`) };
const story = textFile('ridge.txt', readFileSync(`${golden}/names_nested_mixed.txt`, 'utf8'));

const ready = (page) => until(page, () => document.querySelector('news-prism').state === 'ready');
const own = (page) => page.evaluate(() => {
  const { entities } = document.querySelector('news-prism').pile;
  return entities.filter(({ lists }) => lists).map(({ type, names }) => `${type} ${Object.values(names).flat()[0]}`);
});
const lists = (page) => page.evaluate(() => document.querySelector('news-prism').lists.map(({ name, entries, refused }) => [name, entries, refused]));

describe('a list of names', () => {
  it('is told from articles, shown with its count and its faults, and taken out again', async (t) => {
    const page = await visits.open(t, { path: '?lang=en' });
    await give(page, [story, list]);
    await until(page, () => document.querySelector('news-prism').lists.length === 1);
    // the sample goes, one article after the other
    await until(page, () => document.querySelector('news-prism').pile.docs.length === 1);
    await ready(page);
    assert.equal(await documents(page), 1);
    const row = at(page, 'list');
    assert.match(await row.innerText(), /newspaper\.jsonl\s*7 entries · \d+ names · 1 problem/);
    const line = page.locator('[data-np=report-file]', { has: page.locator('th', { hasText: 'newspaper.jsonl' }) });
    assert.match(await line.innerText(), /list of names[\s\S]*7 entries[\s\S]*line 7, column 2: label DATE is read from the text/);
    assert.ok((await own(page)).some((name) => name.startsWith('PER ')));

    // the evidence of a mention names the line
    await page.evaluate(() => {
      const element = document.querySelector('news-prism');
      element.select(element.pile.docs.find(({ file }) => file === 'ridge.txt').id);
    });
    await at(page, 'reading').locator('[data-np=fact].k-PER', { hasText: '司徒映雪' }).first().click();
    await page.getByText('Found in your list newspaper.jsonl, line 2.').waitFor();

    await show(page, 'import');
    await at(page, 'remove-list').click();
    await until(page, () => document.querySelector('news-prism').lists.length === 0);
    await until(page, () => document.querySelector('news-prism').pile.entities.every(({ lists: places }) => !places));
    assert.equal(await at(page, 'list').count(), 0);
    assert.equal(await documents(page), 1);
  });

  it('outlives the articles and a restart of the engine', async (t) => {
    const page = await visits.open(t);
    await give(page, [list]);
    await until(page, () => document.querySelector('news-prism').lists.length === 1);
    await page.evaluate(() => document.querySelector('news-prism').unload());
    assert.deepEqual(await lists(page), [['newspaper.jsonl', 7, 1]]);
    await give(page, [story]);
    await until(page, () => document.querySelector('news-prism').pile.docs.length === 1);
    await page.evaluate(() => document.querySelector('news-prism').failed({ recoverable: false, code: 'trap' }, null));
    await ready(page);
    assert.deepEqual(await lists(page), [['newspaper.jsonl', 7, 1]]);
    assert.ok((await own(page)).length > 2);
  });

  it('may be named by the attribute, and changed', async (t) => {
    const page = await visits.open(t);
    await page.evaluate(() => (document.querySelector('news-prism').lexicon = '/golden/lists/newspaper.jsonl'));
    await until(page, () => document.querySelector('news-prism').lists.length === 1);
    await ready(page);
    assert.deepEqual((await lists(page)).map(([, entries]) => entries), [7]);
    await page.evaluate(() => document.querySelector('news-prism').removeAttribute('lexicon'));
    await until(page, () => document.querySelector('news-prism').lists.length === 0);
    await ready(page);
  });
});
