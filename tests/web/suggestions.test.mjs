// The list below the search box while somebody types: keyboard, mouse, touch, input methods; and what may have been meant.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { at, browserOf, focused, heard, until } from './page.mjs';

const visits = browserOf({ before, after });

const listed = (page) => at(page, 'suggestion').locator('.words').allTextContents();
const box = (page) => at(page, 'search');
// The one that the keys point at, as a screen reader is told of it.
const current = (page) => box(page).evaluate((input) => {
  const id = input.getAttribute('aria-activedescendant');
  const marked = [...input.getRootNode().querySelectorAll('[role=option][aria-selected=true]')].map((el) => el.id);
  return marked.length === (id ? 1 : 0) && (marked[0] ?? null) === id ? id : `${id}, but marked is ${marked}`;
});

async function type(page, words) {
  await box(page).focus();
  await page.keyboard.type(words);
  await answered(page);
}

// Until the list is that of what stands in the box.
const answered = (page) => until(page, () => {
  const { shadowRoot } = document.querySelector('news-prism');
  const list = shadowRoot.querySelector('[data-np=suggestions]');
  return !list.hidden && list.dataset.query === shadowRoot.querySelector('[data-np=search]').value;
});

describe('suggestions', () => {
  let page;
  before(async () => (page = await visits.open(null)));
  after(() => page.leave());
  beforeEach(async () => {
    await box(page).fill('');
    await at(page, 'results').waitFor({ state: 'hidden' });
    await at(page, 'suggestions').waitFor({ state: 'hidden' });
  });

  it('are names of the pile and then its words, with how many articles have them', async () => {
    await type(page, 'win');
    assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
    const rows = await page.evaluate(async () => (await document.querySelector('news-prism').engine.suggest('win', { limit: 8 })).suggestions);
    const texts = await listed(page);
    assert.equal(texts[0], 'Winton Gu', 'a name in the language of the page');
    assert.equal(texts.length, rows.length);
    for (const [i, { kind, text }] of rows.entries()) if (kind !== 'entity') assert.equal(texts[i], text);
    assert.ok(rows[0].kind === 'entity' && rows[0].type === 'PER', JSON.stringify(rows[0]));
    assert.match(await at(page, 'suggestion').first().textContent(), new RegExp(`Person.*${rows[0].documents} articles$`));
    // each leads to as many as it says, or to more that hold its words otherwise
    for (const [i, { documents }] of rows.entries()) {
      await at(page, 'suggestion').nth(i).click();
      await at(page, 'hit').first().waitFor();
      const total = Number((await at(page, 'total').textContent()).match(/^\d+/)[0]);
      assert.ok(documents > 0 && total >= documents, `${texts[i]}: ${documents} suggested, ${total} found`);
      await box(page).fill('');
      await at(page, 'results').waitFor({ state: 'hidden' });
      await type(page, 'win');
    }
  });

  it('are reached by the arrows, taken by Enter and left by Escape; the focus stays in the box', async () => {
    await type(page, 'noodles qing');
    const all = await listed(page);
    assert.equal(await current(page), null);
    await page.keyboard.press('ArrowDown');
    assert.equal(await current(page), 'suggestion-0');
    await page.keyboard.press('ArrowUp');
    assert.equal(await current(page), null);
    await page.keyboard.press('ArrowUp');
    assert.equal(await current(page), `suggestion-${all.length - 1}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await current(page), 'suggestion-0');
    assert.equal(await box(page).inputValue(), 'noodles qing', 'pointing alone changes nothing');
    await page.keyboard.press('Enter');
    const query = await box(page).inputValue();
    assert.equal(query, `noodles ${all[0]}`);
    await at(page, 'suggestions').waitFor({ state: 'hidden' });
    assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await focused(page), 'search');
    await until(page, (q) => heard.findLast(([name]) => name === 'np-search')?.[1].query === q, query.trim());
    await page.keyboard.type('d');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await answered(page);
    const typed = await box(page).inputValue();
    await page.keyboard.press('Escape');
    await at(page, 'suggestions').waitFor({ state: 'hidden' });
    assert.equal(await box(page).inputValue(), typed, 'the first Escape only closes the list');
    await page.keyboard.press('Escape');
    assert.equal(await box(page).inputValue(), '');
  });

  it('leave Enter and the down arrow to the results where none is pointed at', async () => {
    await type(page, 'noodle');
    await page.keyboard.press('Enter');
    await at(page, 'hit').first().waitFor();
    await until(page, () => document.querySelector('news-prism').shadowRoot.activeElement?.closest('[data-np=hit]'));
    await at(page, 'suggestions').waitFor({ state: 'hidden' });
  });

  it('are taken by a click, which leaves the focus in the box', async () => {
    await type(page, '青');
    const text = await at(page, 'suggestion').first().locator('.words').textContent();
    await at(page, 'suggestion').first().click();
    await at(page, 'suggestions').waitFor({ state: 'hidden' });
    assert.equal(await focused(page), 'search');
    assert.ok((await box(page).inputValue()).includes(text));
    await at(page, 'hit').first().waitFor();
  });

  it('find a Han name by how it is read, and say the form that was typed', async () => {
    await type(page, 'gwt');
    assert.match(await at(page, 'suggestion').first().textContent(), /^Winton Gu.*for guwentao/);
    await box(page).fill('');
    await type(page, 'qingd');
    const rows = await at(page, 'suggestion').allTextContents();
    assert.ok(rows.some((row) => /^Qingdao/.test(row)), rows.join());
  });

  it('go when the box is left, and late answers do not bring them back', async () => {
    await type(page, 'win');
    await box(page).blur();
    await at(page, 'suggestions').waitFor({ state: 'hidden' });
    await box(page).fill('qing');
    await box(page).blur();
    await page.waitForTimeout(300);
    assert.ok(await at(page, 'suggestions').isHidden());
  });

  it('leave an input method alone until it ends', async () => {
    await box(page).focus();
    const asked = await page.evaluate(() => {
      const { engine } = document.querySelector('news-prism');
      const { suggest } = Object.getPrototypeOf(engine);
      globalThis.asked = [];
      engine.suggest = (query, options) => {
        globalThis.asked.push(query);
        return suggest.call(engine, query, options);
      };
      return globalThis.asked;
    });
    assert.deepEqual(asked, []);
    const cdp = await page.context().newCDPSession(page);
    for (const text of ['q', 'qi', 'qing']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    assert.equal(await box(page).inputValue(), 'qing');
    await box(page).evaluate((field) => {
      for (const key of ['ArrowDown', 'Enter', 'Escape']) field.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true, composed: true }));
    });
    await page.waitForTimeout(200);
    assert.deepEqual(await page.evaluate(() => globalThis.asked), []);
    assert.ok(await at(page, 'suggestions').isHidden());
    assert.equal(await box(page).inputValue(), 'qing');
    await cdp.send('Input.insertText', { text: '青' });
    await at(page, 'suggestion').first().waitFor();
    assert.deepEqual([...new Set(await page.evaluate(() => globalThis.asked))], ['青']);
    await page.evaluate(() => delete document.querySelector('news-prism').engine.suggest);
  });
});

it('shows suggestions within the width of a phone', async (t) => {
  const page = await visits.open(t, { width: 360, height: 740 });
  await type(page, 'win');
  const { left, right } = await at(page, 'suggestions').evaluate((el) => el.getBoundingClientRect().toJSON());
  assert.ok(left >= 0 && right <= 360, `${left} to ${right}`);
  const heights = await at(page, 'suggestion').evaluateAll((all) => all.map((el) => el.getBoundingClientRect().height));
  assert.ok(Math.min(...heights) >= 24, `${heights}`);
});

it('keeps its looks where an article is open', async (t) => {
  const page = await visits.open(t);
  await at(page, 'tab-articles').click();
  await at(page, 'doc').first().click();
  await at(page, 'reading').waitFor();
  await type(page, 'win');
  const heights = await at(page, 'suggestion').evaluateAll((all) => all.map((el) => el.getBoundingClientRect().height));
  assert.ok(Math.max(...heights) <= 48, `${heights}`);
});

it('asks what was meant where nothing is found, and changes nothing by itself', async (t) => {
  const page = await visits.open(t);
  await box(page).fill('供应连 许可症');
  const meant = at(page, 'did_you_mean').locator('[data-np=try]');
  await meant.first().waitFor();
  assert.equal(await box(page).inputValue(), '供应连 许可症');
  assert.equal(await at(page, 'hit').count(), 0);
  await box(page).blur();
  const query = await meant.first().textContent();
  assert.equal(query, '供应链 许可证');
  await meant.first().click();
  await at(page, 'hit').first().waitFor();
  assert.equal(await box(page).inputValue(), query);
});
