// Keyboard, tabs, languages, widths and colours.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, focused, heard, show, until } from './page.mjs';

const visits = browserOf({ before, after });
const VIEWS = ['briefing', 'compare', 'people', 'said', 'figures', 'time', 'network', 'articles', 'import'];
const SAID = { en: 'Said', 'zh-Hans': '言论', 'zh-Hant': '言論' };

const current = async (page) => (await page.locator('[role=tab][aria-selected=true]').getAttribute('id')).slice(4);
const isView = (page, view) => page.locator(`#tab-${view}[aria-selected=true]`).waitFor();
const title = (page) => page.evaluate(() => document.querySelector('news-prism').shadowRoot.querySelector('[data-np=reading] h2')?.textContent);

describe('the keyboard', () => {
  let page;
  before(async () => (page = await visits.open(null)));
  after(() => page.leave());

  it('opens the views by number', async () => {
    for (const [i, view] of VIEWS.entries()) {
      await page.keyboard.press(String(i + 1));
      await isView(page, view);
    }
    await page.keyboard.press('1');
  });

  it('steps through the evidence with j and k, reads it with e, closes it with Escape', async () => {
    await isView(page, 'briefing');
    await at(page, 'who').waitFor();
    const marked = () => until(page, () => [...document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=passage] mark')].map((el) => el.textContent).join());
    await page.keyboard.press('j');
    const first = await marked();
    await page.keyboard.press('j');
    await until(page, (old) => ![null, old].includes([...document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=passage] mark')].map((el) => el.textContent).join()), first);
    await page.keyboard.press('k');
    await until(page, (old) => [...document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=passage] mark')].map((el) => el.textContent).join() === old, first);
    await page.keyboard.press('e');
    assert.equal(await focused(page), 'evidence');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'fact');
    assert.equal(await at(page, 'passage').count(), 0);
  });

  it('turns the articles with the brackets', async () => {
    await page.keyboard.press(']');
    await at(page, 'reading').waitFor();
    const first = await title(page);
    await page.keyboard.press(']');
    await until(page, (old) => document.querySelector('news-prism').shadowRoot.querySelector('[data-np=reading] h2')?.textContent !== old, first);
    await page.keyboard.press('[');
    await until(page, (old) => document.querySelector('news-prism').shadowRoot.querySelector('[data-np=reading] h2')?.textContent === old, first);
    assert.ok((await heard(page, 'np-select')).length >= 3);
  });

  it('searches with /, and Escape clears', async () => {
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'search');
    await page.keyboard.type('12 noodles'); // in a field a number is a number
    await until(page, () => heard.some(([name, detail]) => name === 'np-search' && detail.query === '12 noodles'));
    assert.equal(await current(page), 'articles');
    await page.keyboard.press('Escape');
    assert.equal(await at(page, 'search').inputValue(), '');
    await at(page, 'results').waitFor({ state: 'hidden' });
    await at(page, 'search').blur();
  });

  it('helps with ?, and lets the browser have its own keys', async () => {
    await page.keyboard.press('?');
    const help = page.locator('dialog');
    await help.waitFor();
    assert.ok((await help.locator('kbd').count()) >= 8);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+2');
    assert.notEqual(await current(page), 'compare');
  });

  it('walks the tabs with the arrows, one of them in the order of Tab', async () => {
    await show(page, 'briefing');
    await at(page, 'tab-briefing').focus();
    for (const [key, view] of [['ArrowRight', 'compare'], ['ArrowRight', 'people'], ['ArrowLeft', 'compare'], ['End', 'import'], ['ArrowRight', 'briefing'], ['ArrowLeft', 'import'], ['Home', 'briefing']]) {
      await page.keyboard.press(key);
      await isView(page, view);
      assert.equal(await focused(page), `tab-${view}`);
    }
    assert.deepEqual(await page.locator('[role=tab]').evaluateAll((tabs) => tabs.filter((tab) => tab.tabIndex === 0).map((tab) => tab.id)), ['tab-briefing']);
    await page.keyboard.press('Tab');
    assert.notEqual((await focused(page)) ?? '', 'tab-compare');
  });
});

describe('the language', () => {
  it('follows the browser', async (t) => {
    const page = await visits.open(t, { path: '', lang: 'zh-HK' });
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hant');
    assert.equal(await at(page, 'tab-said').textContent(), SAID['zh-Hant']);
  });

  it('changes at a click, with everything that is said', async (t) => {
    const page = await visits.open(t);
    for (const lang of ['zh-Hant', 'zh-Hans', 'en']) {
      await at(page, `lang-${lang}`).click();
      await page.locator('[data-np=tab-said]', { hasText: SAID[lang] }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      assert.equal((await heard(page, 'np-language')).at(-1).lang, lang);
      for (const view of VIEWS) {
        await show(page, view);
        const words = await page.evaluate(() => document.querySelector('news-prism').shadowRoot.querySelector('.np').innerText);
        assert.doesNotMatch(words, /\b[a-z]+_[a-z]+\b(?!\.)|\{\w+\}|undefined/i, `${lang}, ${view}`);
      }
    }
  });

  it('follows <html lang> and the attribute of the element', async (t) => {
    const page = await visits.open(t, { path: 'embed.html', lang: 'en-GB', state: null });
    await page.locator('news-prism').scrollIntoViewIfNeeded();
    await page.locator('[data-np=tab-said]', { hasText: SAID['zh-Hant'] }).waitFor();
    await page.evaluate(() => (document.querySelector('news-prism').lang = 'en'));
    await page.locator('[data-np=tab-said]', { hasText: SAID.en }).waitFor();
  });
});

describe('the shape', () => {
  for (const width of [1360, 390, 320]) {
    it(`fits ${width} pixels without scrolling sideways`, async (t) => {
      const page = await visits.open(t, { width, height: 844 });
      const tooWide = async (what) => {
        const { scrollWidth, innerWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, innerWidth }));
        assert.ok(scrollWidth <= innerWidth, `${what} is ${scrollWidth} wide`);
      };
      for (const view of VIEWS) {
        await page.keyboard.press(String(VIEWS.indexOf(view) + 1));
        await isView(page, view);
        await tooWide(view);
      }
      await page.keyboard.press('1');
      await page.keyboard.press('j');
      await at(page, 'passage').first().waitFor();
      await tooWide('the evidence');
      await page.keyboard.press(']');
      await at(page, 'reading').waitFor();
      await tooWide('an article');
      await page.keyboard.press('?');
      const room = await page.locator('dialog[open] dd').first().evaluate((el) => el.clientWidth);
      assert.ok(room > 100, `what a key does has ${room} pixels`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('3');
      await at(page, 'entity').first().click();
      await at(page, 'correct').click();
      await at(page, 'take-out').waitFor();
      await at(page, 'other-here').first().waitFor();
      await tooWide('an entity in correction');
    });
  }

  it('is light or dark as the reader has it, and changes at a click', async (t) => {
    const ground = (page) => page.evaluate(() => getComputedStyle(document.querySelector('news-prism').shadowRoot.querySelector('.np')).backgroundColor);
    const page = await visits.open(t, { scheme: 'dark', state: null });
    await at(page, 'theme').waitFor();
    const dark = await ground(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await ground(page);
    assert.notEqual(dark, light);
    await at(page, 'theme').click();
    assert.equal(await ground(page), dark);
    await page.evaluate(() => document.querySelector('news-prism').setAttribute('theme', 'light'));
    assert.equal(await ground(page), light);
  });
});
