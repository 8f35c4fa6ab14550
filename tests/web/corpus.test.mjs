// The five articles of ../shared/corpus, where they are present: dropped on the page, they become one dossier.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { at, browserOf, give, show, until } from './page.mjs';

const folder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => join(folder, name)) : [];
const skip = files.length === 0 && '../shared/corpus is not here';
const visits = skip ? {} : browserOf({ before, after });

describe('five real articles', { skip }, () => {
  let page;
  before(async () => {
    if (skip) return;
    page = await visits.open(null, { path: '?lang=zh-Hans' });
    await page.evaluate(() => document.querySelector('news-prism').unload());
    await give(page, files);
    await until(page, (n) => document.querySelector('news-prism').pile.docs.length === n && document.querySelector('news-prism').state === 'ready', files.length);
  });
  after(() => page?.leave());

  it('are all read, and none is refused', async () => {
    assert.deepEqual(await page.evaluate(() => document.querySelector('news-prism').reports[0].refused), []);
    assert.equal(await at(page, 'refusal').count(), 0);
  });

  it('show 黄仁勋 as one person, whatever his name is there', async () => {
    const people = await page.evaluate(() => document.querySelector('news-prism').pile.entities.filter(({ type, name, names }) =>
      type === 'PER' && [name, ...Object.values(names).flat()].some((form) => /黄仁勋|黃仁勳|Jensen Huang/.test(form))));
    assert.equal(people.length, 1, people.map(({ name }) => name).join());
    assert.equal(Object.keys(people[0].mentions).length, 5);
    await show(page, 'briefing');
    const card = at(page, 'who').locator('[data-np=fact]', { hasText: '黄仁勋' });
    assert.equal(await card.count(), 1);
    await card.click();
    await at(page, 'open-entity').click();
    const forms = await at(page, 'forms').innerText();
    for (const form of ['黄仁勋', '黃仁勳', 'Jensen Huang', '老黃']) assert.ok(forms.includes(form), `${form} is not among ${forms}`);
    assert.ok((await at(page, 'their_words').locator('[data-np=fact]').count()) > 2);
  });

  it('fill the first screen', async () => {
    await show(page, 'briefing');
    for (const name of ['in_short', 'when', 'differ', 'voices', 'figures_carry', 'who', 'what', 'where']) await at(page, name).first().waitFor();
  });

  it('are compared: what they tell alike, and what not', async () => {
    await show(page, 'compare');
    for (const group of ['agree', 'differ']) {
      await at(page, `pick-${group}`).click();
      await page.locator(`[data-np=pick-${group}][aria-pressed=true]`).waitFor();
      assert.ok((await at(page, 'claim').count()) > 2, group);
    }
    await at(page, 'claim').first().click();
    const outlets = await page.locator('.beside:visible .passage .src').allInnerTexts();
    assert.ok(new Set(outlets).size > 1, outlets.join());
  });

  it('answer in both scripts', async () => {
    await at(page, 'search').fill('供应链');
    await until(page, () => document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=hit]').length >= 4);
    const marks = new Set(await page.locator('[data-np=hit] mark').allInnerTexts());
    assert.ok(marks.has('供应链') && marks.has('供應鏈'), [...marks].join());
    await at(page, 'search').fill('');
  });

  it('are read as interviews where they are', async () => {
    await show(page, 'said');
    await at(page, 'pick-asked').click();
    const first = at(page, 'interview').first();
    await first.waitFor();
    assert.ok((await first.locator('li').count()) >= 6);
  });
});
