// What a search found, counted and narrowed; its order and its pages; help where there is nothing; and what is wrong with
// a query, in the reader's language.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { at, browserOf, focused, give, textFile, until } from './page.mjs';

const visits = browserOf({ before, after });

// Waits until so many articles are told of, hits shown, filters in force; and until the focus is in that hit.
const shows = (page, wanted) => until(page, ({ n, hits, chips, inHit }) => {
  const root = document.querySelector('news-prism').shadowRoot;
  const all = root.querySelectorAll('[data-np=hit]');
  return (n == null || root.querySelector('[data-np=total]')?.textContent.startsWith(`${n} `)) && (hits == null || all.length === hits)
    && (chips == null || root.querySelectorAll('[data-np=chip]').length === chips) && (inHit == null || root.activeElement?.closest('[data-np=hit]') === all[inHit]);
}, wanted);
const total = async (page) => Number((await at(page, 'total').textContent()).match(/\d+/)[0]);

// Types a query, leaves the box and waits for its answer.
async function ask(page, query) {
  await at(page, 'search').fill(query);
  await page.waitForFunction((q) => document.querySelector('news-prism').shadowRoot.querySelector('[data-np=total]')?.textContent.includes(q), query);
  await at(page, 'results').waitFor();
  await at(page, 'search').blur();
}

// The values of a facet with their counts, as they are shown.
const valuesOf = (page, facet) => at(page, `facet-${facet}`).locator('.value-of').evaluateAll((all) => all.map((el) => [el.dataset.value, Number(el.querySelector('.n').textContent)]));
const value = (page, facet, name) => at(page, `facet-${facet}`).locator(`.value-of[data-value="${name}"]`);

describe('facets', () => {
  let page;
  before(async () => (page = await visits.open(null)));
  after(() => page.leave());
  beforeEach(async () => {
    await at(page, 'search').fill('');
    await at(page, 'results').waitFor({ state: 'hidden' });
  });

  it('count what was found, and narrow to exactly as many', async () => {
    await ask(page, 'Qingdao OR 青岛');
    const all = await total(page);
    for (const facet of ['source', 'lang', 'type', 'entity', 'speaker', 'day']) {
      const values = await valuesOf(page, facet);
      assert.ok(values.length > 1, `${facet} has ${values.length}`);
      const [name, count] = values.find(([, n]) => n < all);
      await value(page, facet, name).click();
      await shows(page, { n: count, hits: count, chips: 1 });
      assert.equal(await value(page, facet, name).getAttribute('aria-pressed'), 'true');
      await at(page, 'chip').click();
      await shows(page, { n: all, chips: 0 });
    }
  });

  it('say their names in the language of the page, and how many articles in words', async () => {
    await ask(page, '青岛');
    assert.deepEqual((await valuesOf(page, 'lang')).map(([tag]) => tag).sort(), ['en', 'zh-Hans', 'zh-Hant']);
    const english = value(page, 'lang', 'en');
    assert.match(await english.textContent(), /^English\d+$/);
    assert.match(await english.getAttribute('aria-label'), /^English \d+ articles?$/);
    const names = await at(page, 'facet-entity').locator('.value-of > span:first-child').allTextContents();
    assert.ok(names.includes('Winton Gu'), names.join());
    await english.click();
    await at(page, 'chip').waitFor();
    await at(page, 'lang-zh-Hans').click();
    await page.locator('[data-np=chip]', { hasText: '语言：英语' }).waitFor(); // the search goes on in the other language
    await at(page, 'chip').click();
    await shows(page, { chips: 0 });
    assert.ok((await at(page, 'facet-entity').locator('.value-of > span:first-child').allTextContents()).includes('顾闻涛'));
    await at(page, 'lang-en').click();
    await page.locator('[data-np=facet-entity]', { hasText: 'Winton Gu' }).waitFor();
  });

  it('add up, and are taken off one by one or all at once, by keyboard', async () => {
    await ask(page, '青岛');
    const all = await total(page);
    const press = async (locator) => {
      await locator.focus();
      await page.keyboard.press('Enter');
    };
    const [[person]] = await valuesOf(page, 'speaker');
    await press(value(page, 'lang', 'zh-Hans'));
    await at(page, 'chip').first().waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('news-prism').shadowRoot.activeElement?.dataset.value), 'zh-Hans', 'the focus is lost');
    const hans = await total(page);
    assert.ok(hans < all);
    await press(value(page, 'speaker', person));
    await at(page, 'chip').nth(1).waitFor();
    const both = await total(page);
    assert.ok(both > 0 && both <= hans);
    await press(at(page, 'chip').first());
    await shows(page, { chips: 1 });
    assert.equal(await focused(page), 'chip');
    assert.ok((await total(page)) >= both);
    await press(value(page, 'lang', 'zh-Hans'));
    await press(at(page, 'take-all-off'));
    await shows(page, { chips: 0 });
    assert.equal(await total(page), all);
  });

  it('stay while the words change, and go with the search', async () => {
    await ask(page, '青岛');
    await value(page, 'lang', 'en').click();
    await at(page, 'chip').waitFor();
    await ask(page, 'licence');
    assert.equal(await at(page, 'chip').count(), 1);
    const langs = await page.evaluate(() => {
      const { shadowRoot, pile } = document.querySelector('news-prism');
      return [...shadowRoot.querySelectorAll('[data-np=hit]')].map((hit) => pile.lang(hit.dataset.doc));
    });
    assert.ok(langs.length > 0 && langs.every((lang) => lang === 'en'), langs.join());
    await at(page, 'clear-search').click();
    assert.equal(await focused(page), 'search');
    await ask(page, '青岛');
    assert.equal(await at(page, 'chip').count(), 0);
  });

  it('show all their values when they are asked to', async () => {
    await ask(page, '青岛');
    const facet = at(page, 'facet-entity');
    const few = (await valuesOf(page, 'entity')).length;
    await facet.locator('.more').click();
    assert.ok((await valuesOf(page, 'entity')).length > few);
    await facet.locator('.more').click();
    assert.equal((await valuesOf(page, 'entity')).length, few);
  });

  it('put the newest first where that is asked for', async () => {
    await ask(page, '青岛');
    const days = () => at(page, 'hit').locator('.src').evaluateAll((all) => all.map((el) => (el.querySelector('time')?.dateTime ?? '').slice(0, 10)));
    const before = await days();
    await at(page, 'pick-date').click();
    await page.locator('[data-np=pick-date][aria-pressed=true]').waitFor();
    const sorted = await days();
    assert.notDeepEqual(sorted, before);
    assert.deepEqual(sorted.filter((day) => day.length === 10), sorted.filter((day) => day.length === 10).sort().reverse());
    assert.equal(await focused(page), 'pick-date');
    await at(page, 'pick-').click();
    await page.locator('[data-np=pick-][aria-pressed=true]').waitFor();
    assert.deepEqual(await days(), before);
  });

  it('where little room is, wait behind a button', async (t) => {
    const narrow = await visits.open(t, { width: 360, height: 740 });
    await ask(narrow, '青岛');
    await at(narrow, 'hit').first().waitFor();
    assert.ok(await at(narrow, 'facets').isHidden());
    const button = at(narrow, 'narrow');
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    await button.click();
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    await value(narrow, 'lang', 'en').click();
    await at(narrow, 'chip').waitFor();
    assert.ok(await at(narrow, 'facets').isVisible(), 'it closed under the finger');
    await button.click();
    assert.ok(await at(narrow, 'facets').isHidden());
    await value(narrow, 'lang', 'en').evaluate((el) => el.click()); // made anew where it waits
    await shows(narrow, { chips: 0 });
    assert.ok(await at(narrow, 'facets').isHidden());
    const { scrollWidth, innerWidth } = await narrow.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, innerWidth }));
    assert.ok(scrollWidth <= innerWidth, `${scrollWidth} wide`);
  });
});

it('shows more and more of what was found, without an end', async (t) => {
  const page = await visits.open(t, { path: '?lang=en&view=import' });
  const lines = Array.from({ length: 57 }, (_, i) => JSON.stringify({ id: `n${i}`, title: `Tram line ${i} opens`, text: `The tram of Velden runs along quay ${i} from Monday, the harbour office said. Riders may board at stop ${i}.`, published: `2031-03-${String((i % 28) + 1).padStart(2, '0')}` }));
  await give(page, [{ name: 'trams.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n')) }]);
  await until(page, () => document.querySelector('news-prism').pile.docs.length === 57);
  await ask(page, 'tram');
  assert.equal(await total(page), 57);
  for (const shown of [20, 40, 57]) {
    await shows(page, { n: 57, hits: shown });
    if (shown === 57) break;
    await at(page, 'show-more').focus();
    await page.keyboard.press('Enter');
    await shows(page, { inHit: shown });
  }
  assert.equal(await at(page, 'show-more').count(), 0);
  const ids = await at(page, 'hit').evaluateAll((all) => all.map((el) => el.dataset.doc));
  assert.equal(new Set(ids).size, 57);
});

describe('where nothing is found', () => {
  let page;
  before(async () => (page = await visits.open(null)));
  after(() => page.leave());

  it('says which of the words are there, and offers what says part of it', async () => {
    await ask(page, 'noodles umbrella xylophonists');
    const alone = at(page, 'each_alone').locator('[data-np=try]');
    await alone.first().waitFor();
    assert.deepEqual((await alone.allTextContents()).map((text) => text.replace(/\d+$/, '')), ['noodles', 'umbrella', 'xylophonists']);
    const counts = (await alone.allTextContents()).map((text) => Number(text.match(/\d+$/)[0]));
    assert.ok(counts[0] > 0 && counts[1] > 0 && counts[2] === 0, counts.join());
    await at(page, 'say-part').click();
    await at(page, 'hit').first().waitFor();
    assert.equal(await at(page, 'search').inputValue(), 'noodles umbrella xylophonists');
    assert.match(await at(page, 'total').textContent(), /say part of/);
    await at(page, 'chip').click();
    await page.locator('[data-np=results] .empty').waitFor();
    await alone.first().click();
    await at(page, 'hit').first().waitFor();
    assert.equal(await at(page, 'search').inputValue(), 'noodles');
  });

  it('offers to look beyond what it was narrowed to', async () => {
    await ask(page, '青岛');
    await value(page, 'lang', 'en').click();
    await at(page, 'chip').waitFor();
    await ask(page, '失联');
    assert.match(await page.locator('[data-np=results] .empty').textContent(), /Only some/);
    await at(page, 'chip').click();
    await at(page, 'hit').first().waitFor();
  });
});

// A query that cannot be read, and the character at which that is.
const WRONG = [
  ['noodles "two bowls', '"'], ['noodles (two', '('], ['noodles OR', 'O'], ['OR noodles', 'O'], ['noodles) two', ')'], ['noodles ()', ')'], ['noodles ""', '"'],
  ['"two bowls"~x', 'x'], ['noodles -)', ')'], ['title:', ''], ['source:', ''], ['noodles on:soon', 's'], ['lang:xx', 'x'], ['type:boat', 'b'],
  ['money>lots', 'l'], ['percent>many', 'm'], ['figure:many', 'm'], ['🚢 block:sky', 's'],
];

for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
  it(`what is wrong with a query is said at its place, in ${lang}`, async (t) => {
    const page = await visits.open(t, { path: `?lang=${lang}` });
    for (const [query, mark] of WRONG) {
      await at(page, 'search').fill('');
      await at(page, 'results').waitFor({ state: 'hidden' });
      await at(page, 'search').fill(query);
      await at(page, 'results').waitFor();
      const said = await at(page, 'expected').textContent();
      assert.equal((await at(page, 'query-error').locator('mark').textContent()).replace('␣', ''), mark, query);
      assert.equal((await at(page, 'query-error').locator('code').textContent()).replace('␣', ''), query.trim());
      assert.doesNotMatch(said, /^expected|[{}]/, `${query}: ${said}`);
      if (lang !== 'en') assert.doesNotMatch(said, /expected|after|before|word|belongs/, `${query}: ${said}`);
      if (lang !== 'en') assert.match(said, /\p{Script=Han}{2}/u, `${query}: ${said}`);
    }
  });
}

it('no longer tells of the sample once the reader\'s own articles have taken its place', async (t) => {
  const page = await visits.open(t);
  await give(page, [textFile('tram.txt', 'A tram for Velden\n\nThe tram of Velden runs along the quay from Monday, the harbour office said on 3 March 2031.')]);
  await until(page, () => document.querySelector('news-prism').pile.docs.length === 1);
  await until(page, () => document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=report-file]').length === 1);
  assert.match(await at(page, 'report-file').textContent(), /tram\.txt/);
});
