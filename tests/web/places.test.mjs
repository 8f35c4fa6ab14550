// All places of an article that a search found it by: how many there are, and the way from one to the next.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, documents, give, show, textFile, until } from './page.mjs';

const visits = browserOf({ before, after });
const found = (page, query) => until(page, (q) => heard.findLast(([name]) => name === 'np-search')?.[1].query === q, query);
const tide = (n) => `The ${n} tide\n\n${Array.from({ length: 12 }, (_, i) => `On day ${i + 1} the harbour master of Gull Rock wrote that the tide had come, and that 潮水 and 漲潮 were one.`).join('\n\n')}\n`;

async function open(t, options) {
  const page = await visits.open(t, options);
  await give(page, [textFile('one.txt', tide('first')), textFile('two.txt', tide('second'))]);
  await until(page, () => document.querySelector('news-prism').state === 'ready' && document.querySelector('news-prism').pile.docs.length === 2);
  assert.equal(await documents(page), 2);
  return page;
}

describe('the places of an article', () => {
  it('are counted in the results and all marked once it is open, in any script', async (t) => {
    const page = await open(t);
    await at(page, 'search').fill('涨潮 tide');
    await found(page, '涨潮 tide');
    await at(page, 'more-places').nth(1).waitFor();
    const hit = at(page, 'hit').first();
    const shown = await hit.locator('.read mark').count();
    const more = Number(/^\d+/.exec(await hit.locator('[data-np=more-places]').innerText())[0]);
    assert.equal(shown + more, 25); // twelve of each, and the headline
    await hit.locator('button.title').click();
    await at(page, 'found-bar').waitFor();
    const marks = await at(page, 'reading').locator('mark.k-hit').allInnerTexts();
    assert.deepEqual([...new Set(marks)].sort(), ['tide', '漲潮']);
    assert.equal(marks.length, 25);
    assert.match(await at(page, 'place-of').innerText(), / of 25$/);
  });

  it('follow each other by buttons and by keys, round and round', async (t) => {
    const page = await open(t);
    await at(page, 'search').fill('潮水');
    await found(page, '潮水');
    await at(page, 'hit').first().locator('button.title').click();
    const place = at(page, 'place-of');
    await place.waitFor();
    assert.equal(await place.innerText(), '1 of 12');
    await at(page, 'next_place').click();
    assert.equal(await place.innerText(), '2 of 12');
    assert.ok(await page.locator('mark.k-here').evaluate((el) => el.getRootNode().activeElement === el), 'the focus is somewhere else');
    for (const key of ['b', 'b']) await page.keyboard.press(key);
    assert.equal(await place.innerText(), '12 of 12');
    const { top, bottom } = await page.locator('mark.k-here').evaluate((el) => el.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom <= 900, `${top} to ${bottom}`);
    await page.keyboard.press('n');
    assert.equal(await place.innerText(), '1 of 12');
  });

  it('keep their colour inside of a quotation that is marked', async (t) => {
    const page = await visits.open(t);
    await give(page, [textFile('said.txt', 'Tide\n\n\u201cThe noon tide was the highest in years,\u201d said Ida Moss, the harbour master of Gull Rock, on Tuesday.\n')]);
    await until(page, () => document.querySelector('news-prism').pile.docs.length === 1);
    await at(page, 'search').fill('noon');
    await found(page, 'noon');
    await at(page, 'hit').first().locator('button.title').click();
    const mark = page.locator('mark.k-hit');
    await mark.waitFor();
    const colour = () => mark.evaluate((el) => getComputedStyle(el).backgroundColor);
    const plain = await colour();
    await page.keyboard.press('q');
    await page.locator('mark.k-hit.k-quote').waitFor();
    assert.equal(await colour(), plain);
  });

  it('are not told of where the article was not searched for', async (t) => {
    const page = await open(t);
    await show(page, 'articles');
    await at(page, 'doc').first().click();
    await at(page, 'reading').waitFor();
    assert.equal(await at(page, 'found-bar').count(), 0);
  });
});

it('what is found is shown from its beginning, also where the reader was deep in an article', async (t) => {
  const page = await open(t, { height: 500 });
  await show(page, 'articles');
  await at(page, 'doc').first().click();
  await at(page, 'reading').waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.keyboard.press('/');
  await page.keyboard.type('tide');
  await found(page, 'tide');
  await at(page, 'hit').first().waitFor();
  const { top } = await at(page, 'total').evaluate((el) => el.getBoundingClientRect().toJSON());
  assert.ok(top >= 0 && top < 300, `${top}`);
});

it('the help says what the search understands, in the language of the page, on a phone too', async (t) => {
  const page = await visits.open(t, { path: '?lang=zh-Hans', width: 360, height: 740 });
  await at(page, 'help').click();
  await page.locator('dialog .syntax').waitFor();
  const forms = await page.locator('dialog .syntax code').allInnerTexts();
  assert.ok(forms.includes('说话人：…') && forms.includes('… OR …'), `${forms}`);
  const { width } = await page.locator('dialog').evaluate((el) => el.getBoundingClientRect().toJSON());
  assert.ok(width <= 360, `${width}`);
  assert.equal(await page.locator('dialog').evaluate((el) => el.scrollTop), 0);
  // each of them is what it says: the engine reads it
  const read = await page.evaluate(async (all) => {
    const out = [];
    for (const form of all) out.push(await document.querySelector('news-prism').engine.search(form.replaceAll('…', '青岛'), { size: 0 }).then(() => 'read', ({ message }) => `${form}: ${message}`));
    return out;
  }, forms);
  assert.deepEqual([...new Set(read)], ['read']);
});
