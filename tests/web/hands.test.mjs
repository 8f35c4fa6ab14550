// Names by hand: joined, taken apart, called otherwise; offers; undo and redo; saved and applied again. And the layers of
// marks in an article.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, focused, give, show, showList, textFile, until } from './page.mjs';

const visits = browserOf({ before, after });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NO_WORDS = /undefined|NaN|\[object|\{\w+\}|\b[a-z]+_[a-z]+\b/;
const FERRIES = 'Ferries sail again\n2031-05-04\n\nWinton Gu, the mayor of Port Ellery, said on Monday that the ferries sail again. Ada Gu, a fisher, waited for three weeks. Gu said that the harbour was safe. Ida Moss, who runs the ferry office, thanked Winton Gu.\n';

// The page with one article of two people of a surname.
async function openFerries(t, options) {
  const page = await visits.open(t, options);
  await page.evaluate((text) => document.querySelector('news-prism').load([{ name: 'ferries.txt', text }], { append: false }), FERRIES);
  await page.waitForFunction(() => document.querySelector('news-prism').pile.docs.length === 1 && document.querySelector('news-prism').state === 'ready');
  await show(page, 'people');
  await at(page, 'entity').first().waitFor();
  return page;
}

// The forms of every person, each as one word.
const people = (page) => page.evaluate(() => document.querySelector('news-prism').pile.entities.filter(({ type }) => type === 'PER').map(({ aliases }) => Object.keys(aliases.ferries).sort().join('+')).sort());
const become = (page, wanted) => until(page, (all) => document.querySelector('news-prism').pile.entities.filter(({ aliases }) => Object.keys(aliases.ferries).sort().join('+') === all).length > 0, wanted);
const openPage = async (page, name) => {
  await show(page, 'people');
  if (await at(page, 'entity-page').count()) await at(page, 'tab-people').click();
  await page.locator('input.filter').fill(name);
  await page.locator('[data-np=entity]', { hasText: name }).first().click();
  await at(page, 'entity-page').waitFor();
};
const correct = async (page, name) => {
  await openPage(page, name);
  if (!(await at(page, 'hands').count())) await at(page, 'correct').click();
  await at(page, 'hands').waitFor();
};
const joinWith = async (page, name) => {
  await at(page, 'join-search').fill(name);
  await page.locator('[data-np=join-with]', { hasText: name }).first().click();
};

describe('names by hand', () => {
  it('are joined, and that is undone and done again', async (t) => {
    const page = await openFerries(t);
    const before = await people(page);
    await correct(page, 'Ada Gu');
    await joinWith(page, 'Ida Moss');
    await become(page, 'Ada Gu+Ida Moss');
    // the page of the one that it has become, with the reason
    await page.locator('[data-np=form]', { hasText: 'Ida Moss' }).waitFor();
    assert.match(await page.locator('[data-np=form]', { hasText: 'joined by you' }).innerText(), /(Ida Moss|Ada Gu)/);
    assert.equal(await at(page, 'hand').count(), 1);
    assert.equal(await focused(page), 'correct');
    // what is derived from names follows: the mentions of both, and the search
    assert.deepEqual(await page.evaluate(async () => {
      const { engine, pile } = document.querySelector('news-prism');
      const { entity } = (await pile.reading('ferries')).mentions.find(({ text }) => text === 'Ida Moss');
      const { hits } = await engine.search('"Ida Moss"');
      return [pile.entityById.get(entity).total, hits.length];
    }), [2, 1]);
    await at(page, 'undo').click();
    await become(page, 'Ida Moss');
    assert.deepEqual(await people(page), before);
    assert.equal(await at(page, 'hand').count(), 0);
    await at(page, 'redo').click();
    await become(page, 'Ada Gu+Ida Moss');
    await page.keyboard.press('Control+z');
    await become(page, 'Ida Moss');
    assert.deepEqual(await people(page), before);
    await page.keyboard.press('Control+Shift+z');
    await become(page, 'Ada Gu+Ida Moss');
    await page.keyboard.press('Control+z');
    await become(page, 'Ida Moss');
    await page.keyboard.press('Control+y');
    await become(page, 'Ada Gu+Ida Moss');
    await page.keyboard.press('Control+y'); // no more of these
    await at(page, 'take-back').click();
    await become(page, 'Ida Moss');
    assert.deepEqual(await people(page), before);
  });

  it('leave the keys to a field that is being written in', async (t) => {
    const page = await openFerries(t);
    await correct(page, 'Ada Gu');
    await joinWith(page, 'Ida Moss');
    await become(page, 'Ada Gu+Ida Moss');
    await at(page, 'join-search').fill('Win');
    await page.keyboard.press('Control+z');
    await at(page, 'search').focus();
    assert.ok((await people(page)).includes('Ada Gu+Ida Moss'));
  });

  it('are taken out of an entry', async (t) => {
    const page = await openFerries(t);
    await correct(page, 'Ada Gu');
    await joinWith(page, 'Ida Moss');
    await become(page, 'Ada Gu+Ida Moss');
    assert.ok(await at(page, 'take-out').isDisabled());
    const ticks = at(page, 'tick');
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    assert.ok(await at(page, 'take-out').isDisabled(), 'nothing would be left');
    await ticks.nth(0).uncheck();
    await at(page, 'take-out').click();
    await become(page, 'Ida Moss');
    await page.locator('[data-np=hand]', { hasText: '≠' }).waitFor();
    assert.equal(await at(page, 'form').count(), 1);
    assert.ok((await people(page)).includes('Ada Gu'));
  });

  it('get another type and another name', async (t) => {
    const page = await openFerries(t);
    await correct(page, 'Ida Moss');
    await at(page, 'pick-ORG').click();
    await page.locator('[data-np=entity-page] header .type.k-ORG').waitFor();
    await correct(page, 'Ada Gu');
    await joinWith(page, 'Winton Gu');
    await page.locator('[data-np=form]').nth(1).waitFor();
    await page.locator('[data-np="pick-Ada Gu"]').click();
    await until(page, () => document.querySelector('news-prism').pile.entities.some(({ named }) => named));
    const name = await page.evaluate(() => document.querySelector('news-prism').pile.entities.find(({ named }) => named).name);
    await page.locator('[data-np=entity-page] h2', { hasText: name }).waitFor();
    assert.equal(await at(page, 'hand').count(), 3);
    await page.locator('[data-np=hand]', { hasText: 'Ida Moss' }).locator('[data-np=take-back]').click();
    await become(page, 'Ida Moss');
    await until(page, () => document.querySelector('news-prism').pile.entities.find(({ name }) => name === 'Ida Moss').type === 'PER');
  });

  it('mean another one in one article', async (t) => {
    const page = await openFerries(t);
    await page.evaluate(() => document.querySelector('news-prism').load([{ name: 'trial.txt', text: 'A trial\n2031-05-06\n\nIda Moss, a smuggler, stood before the court of Gull Rock. Ida Moss said nothing.\n' }]));
    const entries = () => page.evaluate(() => document.querySelector('news-prism').pile.entities.filter(({ name }) => name === 'Ida Moss').map(({ mentions }) => Object.entries(mentions).join()).sort());
    await page.waitForFunction(() => document.querySelector('news-prism').pile.docs.length === 2);
    assert.deepEqual(await entries(), ['ferries,1,trial,2']);
    await correct(page, 'Ida Moss');
    await page.locator('.kwic', { hasText: 'smuggler' }).locator('[data-np=other-here]').click();
    await page.locator('[data-np=hand]', { hasText: 'in one article' }).waitFor();
    assert.deepEqual(await entries(), ['ferries,1', 'trial,2']);
    // what is said of one of the two later is said of that one
    await openPage(page, 'Ida Moss');
    assert.equal(await page.locator('.kwic').count(), 1);
    assert.match(await page.locator('.kwic').innerText(), /smuggler/); // who is named more often
    await joinWith(page, 'Ada Gu');
    await page.locator('[data-np=form]', { hasText: 'Ada Gu' }).waitFor();
    assert.deepEqual(await entries(), ['ferries,1', 'ferries,1,trial,2']);
    for (let n = 0; n < 2; n++) {
      await page.keyboard.press('Control+z');
      await page.locator('[data-np=hand]').nth(1 - n).waitFor({ state: 'detached' });
    }
    assert.deepEqual(await entries(), ['ferries,1,trial,2']);
  });

  it('are offered where they may be one: yes, no, and why', async (t) => {
    const page = await openFerries(t);
    assert.equal(await at(page, 'offer').count(), 2);
    await at(page, 'offer').first().locator('[data-np=fact]').click();
    await page.locator('[data-np=passage] mark', { hasText: 'Gu' }).waitFor();
    assert.match(await at(page, 'offer-yes').first().getAttribute('aria-label'), /^Winton Gu and Gu are one$/);
    await page.locator('[data-np=offer]', { hasText: 'Ada Gu' }).locator('[data-np=offer-no]').click();
    await page.waitForFunction(() => document.querySelector('news-prism').pile.offers.length === 1);
    await page.locator('[data-np=offer]', { hasText: 'Ada Gu' }).waitFor({ state: 'detached' });
    await at(page, 'offer-yes').click();
    await become(page, 'Gu+Winton Gu');
    await at(page, 'offers').waitFor({ state: 'detached' });
    assert.equal(await at(page, 'hand').count(), 2);
  });

  it('are saved as a file, hold when it is given again, and outlast a new engine', async (t) => {
    const page = await openFerries(t);
    await correct(page, 'Ada Gu');
    await joinWith(page, 'Ida Moss');
    await become(page, 'Ada Gu+Ida Moss');
    await show(page, 'import');
    const [download] = await Promise.all([page.waitForEvent('download'), at(page, 'save-choices').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    assert.deepEqual(JSON.parse(text).choices, [{ same: [{ type: 'PER', names: ['Ada Gu'] }, { type: 'PER', names: ['Ida Moss'] }] }]);
    await page.evaluate(() => document.querySelector('news-prism').setAttribute('worker', 'none'));
    await page.waitForFunction(() => document.querySelector('news-prism').engine?.mode === 'main' && document.querySelector('news-prism').pile.docs?.length === 1);
    await become(page, 'Ada Gu+Ida Moss');
    const other = await openFerries(t);
    await give(other, [textFile('newsprism-choices.json', text)]);
    await become(other, 'Ada Gu+Ida Moss');
    await show(other, 'people');
    await at(other, 'take-back').click();
    await become(other, 'Ida Moss');
  });

  for (const [scheme, width, lang] of [['light', 1360, 'en'], ['dark', 360, 'zh-Hant'], ['light', 360, 'zh-Hans']]) {
    it(`are in order for axe, and fit: ${scheme}, ${width} pixels, ${lang}`, async (t) => {
      const page = await openFerries(t, { path: `?lang=${lang}`, scheme, width, bypassCSP: true });
      const check = async () => {
        await page.evaluate(axe);
        const found = await page.evaluate(async () => (await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.flat().join(' ')} ${nodes[0].failureSummary}`));
        assert.deepEqual(found, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'something sticks out');
        assert.doesNotMatch(await at(page, 'panel').innerText(), NO_WORDS);
      };
      await check();
      await correct(page, 'Ada Gu');
      await joinWith(page, 'Ida Moss');
      await become(page, 'Ada Gu+Ida Moss');
      await at(page, 'hand').waitFor();
      await check();
    });
  }
});

describe('the layers of marks', () => {
  const seen = (page, kind) => page.locator(`[data-np=reading] .text .k-${kind}`).count();
  const pressed = (page, kind) => at(page, `layer-${kind}`).getAttribute('aria-pressed');
  const read = async (page) => {
    await showList(page);
    await at(page, 'doc').first().click();
    await at(page, 'reading').waitFor();
  };

  it('are shown and hidden by pill and by key, with counts', async (t) => {
    const page = await visits.open(t);
    await read(page);
    const n = await seen(page, 'PER');
    assert.ok(n > 0);
    assert.match(await at(page, 'layer-PER').innerText(), /\d/);
    assert.deepEqual([await pressed(page, 'PER'), await pressed(page, 'time')], ['true', 'false']);
    await page.keyboard.press('p');
    assert.deepEqual([await seen(page, 'PER'), await pressed(page, 'PER')], [0, 'false']);
    await page.keyboard.press('t');
    assert.ok((await seen(page, 'time')) > 0);
    await at(page, 'layers-all').click();
    assert.deepEqual([await seen(page, 'PER'), await pressed(page, 'figure')], [n, 'true']);
    await page.keyboard.press('a');
    assert.deepEqual([await seen(page, 'PER'), await seen(page, 'ORG'), await seen(page, 'time')], [0, 0, 0]);
    // not while a word is being typed
    await at(page, 'search').focus();
    await page.keyboard.press('p');
    assert.equal(await pressed(page, 'PER'), 'false');
    await at(page, 'search').fill('');
    await page.keyboard.press('Escape');
  });

  it('are remembered from article to article, and by the address', async (t) => {
    const page = await visits.open(t);
    await read(page);
    await page.keyboard.press('p');
    await page.keyboard.press('q');
    await page.keyboard.press(']');
    await page.waitForFunction(() => document.querySelector('news-prism').shadowRoot.querySelector('[data-np=layer-PER]')?.getAttribute('aria-pressed') === 'false');
    assert.equal(await pressed(page, 'quote'), 'true');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('news-prism')?.state === 'ready');
    await read(page);
    assert.deepEqual([await pressed(page, 'PER'), await pressed(page, 'ORG'), await pressed(page, 'quote')], ['false', 'true', 'true']);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  it('are told apart without colour', async (t) => {
    const page = await visits.open(t);
    await read(page);
    await page.keyboard.press('a');
    const looks = await page.evaluate(() => [...document.querySelector('news-prism').shadowRoot.querySelectorAll('.layers [aria-pressed=true] u')].map((el) => {
      const { textDecorationStyle, textDecorationThickness, textDecorationLine } = getComputedStyle(el);
      return `${textDecorationLine} ${textDecorationStyle} ${textDecorationThickness}`;
    }));
    assert.ok(looks.length >= 6 && looks.every((look) => look.startsWith('underline')));
    assert.equal(new Set(looks).size, looks.length, looks.join('; '));
  });
});
