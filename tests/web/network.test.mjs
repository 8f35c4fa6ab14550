// Who appears with whom: the drawing, the sentences behind its lines, and the table that says the same.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, show, until } from './page.mjs';

const visits = browserOf({ before, after });

// What is drawn: [name, name, sentences] of every line, as the labels for a screen reader say it.
const lines = (page) => page.locator('.edge').evaluateAll((all) => all.map((el) => el.getAttribute('aria-label').match(/^(.+) – (.+): (\d+) sentences?$/).slice(1)));
const rows = (page) => at(page, 'pairs').locator('tbody tr').evaluateAll((all) => all.map((row) => [...[...row.querySelectorAll('.name')].map((el) => el.textContent), row.querySelector('[data-np=fact]').textContent]));
const press = (page, key) => page.keyboard.press(key);
const label = (page) => page.evaluate(() => document.querySelector('news-prism').shadowRoot.activeElement?.getAttribute('aria-label'));
const click = (locator) => locator.evaluate((el) => el.dispatchEvent(new MouseEvent('click', { bubbles: true })));

describe('the network', () => {
  let page;
  before(async () => {
    page = await visits.open(null);
    await show(page, 'network');
    await at(page, 'node').first().waitFor();
  });
  after(() => page.leave());

  it('draws people and organisations, no label over another', async () => {
    const { boxes, types, over } = await page.evaluate(() => {
      const root = document.querySelector('news-prism').shadowRoot;
      const nodes = [...root.querySelectorAll('.node')];
      const all = nodes.map((el) => el.querySelector('text').getBBox());
      const outside = nodes.map((el) => el.getBoundingClientRect()).filter(({ left, right }) => left < 0 || right > innerWidth).length;
      const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      return { boxes: all.length, over: outside + all.filter((a, i) => all.some((b, k) => k < i && !apart(a, b))).length, types: [...new Set(nodes.map((el) => el.getAttribute('class').slice(7)))].sort() };
    });
    assert.ok(boxes > 8, `only ${boxes} names`);
    assert.deepEqual(types, ['ORG', 'PER']);
    assert.equal(over, 0);
  });

  it('opens the sentences of a line, with both names in each', async () => {
    const { pile } = await page.evaluate(async () => {
      const { pile: of } = document.querySelector('news-prism');
      const { edges } = await of.network({ types: 'PER ORG', lang: 'en' });
      return { pile: edges.sort((a, b) => b.sentences.length - a.sentences.length).map(({ sentences }) => sentences.map(({ text, names }) => [text, ...names.map((name) => name.text)])) };
    });
    for (const i of [0, 3, pile.length - 1]) {
      await click(page.locator('.edge').nth(i));
      await page.locator('.edge.current').waitFor();
      const marks = await until(page, (n) => {
        const figures = [...document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=passage]')];
        return figures.length === n && figures.map((el) => [...el.querySelectorAll('mark')].map((mark) => mark.textContent).join(''));
      }, pile[i].length);
      assert.deepEqual(marks, pile[i].map(([text]) => text));
      const bold = await at(page, 'passage').first().locator('mark b').allTextContents();
      assert.deepEqual(bold.sort(), pile[i][0].slice(1).sort());
      for (const [text, a, b] of pile[i]) assert.ok(text.includes(a) && text.includes(b));
    }
  });

  it('says in a table what it draws', async () => {
    const drawn = await lines(page);
    assert.ok(drawn.length > 8);
    await at(page, 'pick-table').click();
    await at(page, 'pairs').waitFor();
    assert.deepEqual(await rows(page), drawn);
    assert.ok(drawn.every((line, i) => !i || +line[2] <= +drawn[i - 1][2]), 'most sentences first');
    await at(page, 'pairs').locator('[data-np=fact]').first().click();
    await at(page, 'passage').first().waitFor();
    assert.equal(await at(page, 'passage').count(), +drawn[0][2]);
    await at(page, 'pick-').first().click();
    await at(page, 'node').first().waitFor();
  });

  it('is walked through with the keyboard', async () => {
    await at(page, 'pick-1').focus();
    for (let i = 0; i < 4; i++) await press(page, 'Tab'); // the other counts, then the lines
    const first = (await lines(page))[0];
    assert.ok((await label(page)).startsWith(`${first[0]} – ${first[1]}`));
    await press(page, 'ArrowRight');
    const second = (await lines(page))[1];
    assert.ok((await label(page)).startsWith(`${second[0]} – ${second[1]}`));
    await press(page, 'Enter');
    await until(page, (n) => document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=passage]').length === n, +second[2]);
    await press(page, 'Escape');
    assert.ok((await label(page)).startsWith(`${second[0]} – ${second[1]}`), 'the focus is back');
    await press(page, 'Tab');
    const name = await label(page);
    assert.match(name, /mentioned \d+ times|mentioned once/);
    const seen = new Set();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await press(page, key);
      seen.add(await label(page));
    }
    assert.ok(seen.size > 1, 'it moves');
    assert.ok((await page.locator('.picked .near').count()) > 2, 'and shows the neighbours');
    await press(page, 'Enter');
    await at(page, 'entity-page').waitFor();
  });

  it('has a page behind every name, and from there its own network', async () => {
    await show(page, 'network');
    const node = at(page, 'node').nth(1);
    const name = (await node.getAttribute('aria-label')).split(', ')[0];
    await node.locator('.shape').click();
    await at(page, 'entity-page').waitFor();
    assert.equal(await at(page, 'entity-page').locator('header .name').first().textContent(), name);
    await at(page, 'appears-with').click();
    await at(page, 'node').first().waitFor();
    assert.equal(await at(page, 'around').locator('option:checked').textContent(), name);
    const drawn = await lines(page);
    const mine = drawn.filter((line) => line.includes(name)).length;
    assert.equal(await at(page, 'node').count(), mine + 1, 'all are tied to it');
    await at(page, 'around').selectOption('');
    await until(page, (n) => document.querySelector('news-prism').shadowRoot.querySelectorAll('.node').length > n, mine + 1);
  });

  it('leaves out what the reader does not want, and says so where nothing is left', async () => {
    await at(page, 'kind-ORG').click();
    await until(page, () => !document.querySelector('news-prism').shadowRoot.querySelector('.node.k-ORG'));
    assert.ok((await page.locator('.node.k-PER').count()) > 1);
    await at(page, 'kind-LOC').click();
    await page.locator('.node.k-LOC').first().waitFor();
    const all = (await lines(page)).length;
    await at(page, 'pick-2').click();
    await until(page, (n) => document.querySelector('news-prism').shadowRoot.querySelectorAll('.edge').length < n, all);
    assert.ok((await lines(page)).every((line) => +line[2] >= 2));
    await page.evaluate(() => document.querySelector('news-prism').unload());
    await page.evaluate(() => document.querySelector('news-prism').load(new File(['Nobody went to the shop today.\n\nIt was closed, as it is on Sundays.\n'], 'quiet.txt')));
    await show(page, 'network');
    await at(page, 'network-empty').waitFor();
  });
});

for (const scheme of ['light', 'dark']) {
  it(`fits a telephone, ${scheme}`, async (t) => {
    const page = await visits.open(t, { width: 360, height: 740, scheme });
    await show(page, 'people');
    await at(page, 'to-network').click();
    await at(page, 'node').first().waitFor();
    for (const as of ['pick-', 'pick-table']) {
      await at(page, as).first().click();
      await at(page, as === 'pick-' ? 'node' : 'pairs').first().waitFor();
      const { wide, text } = await page.evaluate(() => {
        const el = document.querySelector('news-prism');
        const words = el.shadowRoot.querySelector('.net text');
        return { wide: document.documentElement.scrollWidth - innerWidth, text: words ? words.getBoundingClientRect().height : 99 };
      });
      assert.ok(wide <= 0, `${as} is ${wide} px too wide`);
      assert.ok(text >= 11, `labels of ${text} px`);
    }
  });
}
