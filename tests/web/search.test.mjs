// Searching as a reader types, in three scripts and through an input method.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { at, browserOf, heard, until } from './page.mjs';

const visits = browserOf({ before, after });

describe('search', () => {
  let page;
  before(async () => (page = await visits.open(null)));
  after(() => page.leave());
  beforeEach(async () => {
    await at(page, 'search').fill('');
    await at(page, 'results').waitFor({ state: 'hidden' });
  });

  const found = (query) => until(page, (q) => heard.findLast(([name]) => name === 'np-search')?.[1].query === q, query);

  it('answers while the reader types, and leaves the focus where it is', async () => {
    await at(page, 'search').blur();
    await page.keyboard.press('/');
    await page.keyboard.type('Winton');
    await found('Winton');
    await at(page, 'hit').first().waitFor();
    assert.match(await at(page, 'total').textContent(), /articles? match(es)? “Winton”/);
    await page.keyboard.type(' Gu');
    await found('Winton Gu');
    assert.equal(await page.evaluate(() => document.querySelector('news-prism').shadowRoot.activeElement.dataset.np), 'search');
    assert.equal(await at(page, 'search').inputValue(), 'Winton Gu');
  });

  it('marks exactly the words of its highlights', async () => {
    await at(page, 'search').fill('顧聞濤');
    await found('顧聞濤');
    await at(page, 'hit').first().waitFor();
    const shown = await page.evaluate(async () => {
      const { shadowRoot, engine, pile } = document.querySelector('news-prism');
      const { hits } = await engine.search('顧聞濤', { size: 20 });
      return Promise.all(hits.map(async ({ doc, highlights, snippet }) => {
        const { text } = await pile.reading(doc);
        const node = shadowRoot.querySelector(`[data-np=hit][data-doc="${doc}"]`);
        return {
          marks: [...node.querySelectorAll('mark')].map((mark) => mark.textContent).join('|'),
          words: highlights.filter((span) => span.start >= snippet.start && span.end <= snippet.end).map((span) => text.slice(span.start, span.end)).join('|'),
          snippet: node.querySelector('.read > span').textContent, text: text.slice(snippet.start, snippet.end),
        };
      }));
    });
    assert.ok(shown.length > 3);
    for (const { marks, words, snippet, text } of shown) {
      assert.equal(marks, words);
      assert.equal(snippet, text);
    }
    const marks = new Set(shown.flatMap((hit) => hit.marks.split('|')));
    assert.ok(marks.has('顧聞濤') && marks.has('顾闻涛'), `one script does not find the other: ${[...marks]}`);
    assert.ok((await at(page, 'matched-as').count()) > 0, 'it does not say which form it found');
  });

  it('opens the words of a hit and its article', async () => {
    await at(page, 'search').fill('noodles');
    await found('noodles');
    await at(page, 'search').blur(); // the list of suggestions goes
    await at(page, 'hit').first().locator('[data-np=fact]').click();
    await at(page, 'passage').locator('mark').first().waitFor();
    assert.match(await at(page, 'passage').locator('mark').first().textContent(), /^noodles?$/i);
    await at(page, 'hit').first().locator('button.title').click();
    await page.locator('[data-np=reading] mark').first().waitFor();
  });

  it('waits for an input method to end', async () => {
    const before = (await heard(page, 'np-search')).length;
    const input = at(page, 'search');
    await input.focus();
    const cdp = await page.context().newCDPSession(page);
    for (const text of ['l', 'li', 'lice', 'licen']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    assert.equal(await input.inputValue(), 'licen');
    // Enter and Escape belong to the input method now
    await input.evaluate((field) => {
      for (const key of ['Enter', 'Escape']) field.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true, composed: true }));
    });
    await page.waitForTimeout(400); // thrice the time after which typing is answered
    assert.equal(await input.inputValue(), 'licen');
    assert.deepEqual((await heard(page, 'np-search')).slice(before), []);
    assert.ok(await at(page, 'results').isHidden());
    await cdp.send('Input.insertText', { text: '许可证' });
    await found('许可证');
    await at(page, 'hit').first().waitFor();
    assert.equal((await heard(page, 'np-search')).length, before + 1);
  });

  it('shows where a query goes wrong, and offers help where nothing is found', async () => {
    await at(page, 'search').fill('noodles "two bowls');
    const problem = at(page, 'query-error');
    await problem.waitFor();
    assert.equal(Number(await problem.getAttribute('data-at')), 'noodles '.length);
    assert.equal(await problem.locator('mark').textContent(), '"');
    assert.match(await at(page, 'total').textContent(), /cannot be read/);
    assert.equal(await at(page, 'search').getAttribute('aria-invalid'), 'true');
    await at(page, 'to-the-place').click();
    assert.deepEqual(await at(page, 'search').evaluate((input) => [input.getRootNode().activeElement === input, input.selectionStart, input.selectionEnd]), [true, 'noodles '.length, 'noodles '.length + 1]);
    await at(page, 'search').fill('xylophonists');
    await found('xylophonists');
    await page.locator('[data-np=results] .empty').waitFor();
    assert.equal(await at(page, 'hit').count(), 0);
    assert.equal(await at(page, 'search').getAttribute('aria-invalid'), 'false');
  });

});

it('shows the search that the address or the attribute asks for', async (t) => {
  const page = await visits.open(t, { path: '?lang=en&query=noodles' });
  await at(page, 'hit').first().waitFor();
  assert.equal(await at(page, 'search').inputValue(), 'noodles');
  await page.evaluate(() => document.querySelector('news-prism').setAttribute('query', '许可证'));
  await page.locator('[data-np=hit] mark', { hasText: '许可证' }).first().waitFor();
});
