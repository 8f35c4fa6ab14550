// One article to read: its outline, the interview as a conversation, what was left out and the way back, the card of
// what is known of it. An invented reading has everything that a reading can have; the sample has what the engine finds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, focused, until } from './page.mjs';
import { openRich, richReading } from './rich_reading.mjs';

const visits = browserOf({ before, after });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rich = richReading('x');
const NO_WORDS = /undefined|NaN|\[object|\{\w+\}|Invalid Date|\b[a-z]+_[a-z]+\b/;

const open = async (page, id) => {
  await page.evaluate((doc) => document.querySelector('news-prism').select(doc), id);
  await at(page, 'reading').waitFor();
};
const blockOf = (page, i) => page.locator(`[data-np=reading] [data-block="${i}"]`);
const row = (page, field) => page.locator(`[data-np=meta-row][data-field=${field}]`);

describe('an article with everything', () => {
  let page;
  before(async () => {
    page = await visits.open(null);
    await openRich(page);
  });
  after(() => page.leave());

  it('shows every word of its blocks once', async () => {
    const shown = await page.evaluate(() => [...document.querySelector('news-prism').shadowRoot.querySelectorAll('.text [data-block]')].map((el) => [Number(el.dataset.block), el.textContent]));
    assert.deepEqual(shown.map(([i]) => i), rich.blocks.map((_, i) => i).filter((i) => i !== 1));
    for (const [i, words] of shown) assert.ok(words.includes(rich.text.slice(rich.blocks[i].start, rich.blocks[i].end).replaceAll('\t', '')), `block ${i}: ${words}`);
  });

  it('keeps a short mark on its line', async () => {
    const fold = blockOf(page, 23).locator('details[data-block="24"]');
    assert.equal(await fold.locator('summary').innerText(), '⋯');
    await fold.locator('summary').click();
    assert.equal(await fold.locator('.cut').innerText(), '[3]');
    assert.ok(await fold.locator('[data-np=restore]').isVisible());
    await fold.locator('summary').click();
  });

  it('has headings by level, none skipped', async () => {
    const tags = await page.evaluate(() => [...document.querySelector('news-prism').shadowRoot.querySelectorAll('.text :is(h3,h4,h5,h6)')].map((el) => `${el.localName} ${el.textContent}`));
    assert.deepEqual(tags, ['h3 The lamp burns again', 'h4 What it cost', 'h3 My winters']);
  });

  it('has lists, tables and captions as what they are', async () => {
    assert.equal(await page.locator('.text ul > li').count(), 2);
    assert.equal(await page.locator('.text table tr').count(), 3);
    assert.deepEqual(await page.locator('.text table th').allInnerTexts(), ['Part', 'Paid by']);
    assert.deepEqual(await page.locator('.text table td').allInnerTexts(), ['Glass', '4,100 crowns', 'Brass', '260 crowns']);
    assert.match(await page.locator('.text figure figcaption').innerText(), /^Nora Vane with the old glass/);
  });

  it('names the language of each block that differs', async () => {
    assert.equal(await blockOf(page, 11).getAttribute('lang'), 'zh-Hant');
    assert.equal(await blockOf(page, 8).getAttribute('lang'), null);
  });

  it('is a conversation: who asks, who answers, over several paragraphs, and when', async () => {
    const turns = await page.evaluate(() => [...document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=turn]')].map((el) => [el.dataset.side, el.querySelector('b').textContent, [...el.querySelectorAll('[data-block]')].map((block) => Number(block.dataset.block))]));
    assert.deepEqual(turns, [
      ['question', 'Harbour Bell', [8]], ['answer', 'Nora Vane', [9, 10]], ['question', 'Question', [11]], ['answer', 'Nora Vane', [12]], ['monologue', 'Nora Vane', [20]],
    ]);
    // the label is told where it says something else than the name
    assert.deepEqual(await at(page, 'turn-label').allInnerTexts(), ['Vane']);
    assert.match(await at(page, 'occasion').innerText(), /Nov 2029/);
    await at(page, 'occasion').click();
    await page.locator('[data-np=passage] mark', { hasText: 'I wrote it down that night' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('has an outline that jumps, and says where the reader is', async () => {
    const items = at(page, 'outline-item');
    assert.deepEqual(await items.allInnerTexts(), ['The lamp burns again', '1 How did you find the crack?', '2 您當時害怕嗎？', 'What it cost', 'My winters']);
    await page.setViewportSize({ width: 1360, height: 420 });
    await items.nth(3).click();
    await page.locator('[data-np=outline-item][aria-current=location]', { hasText: 'What it cost' }).waitFor();
    const top = await blockOf(page, 13).evaluate((el) => el.getBoundingClientRect().top);
    assert.ok(top > 60 && top < 300, `the heading stands at ${top}`);
    await page.evaluate(() => scrollTo(0, 0));
    await until(page, () => !document.querySelector('news-prism').shadowRoot.querySelector('[data-np=outline-item][aria-current]')?.textContent.includes('cost'));
    await page.setViewportSize({ width: 1360, height: 900 });
  });

  it('leads from the summary to the heading that it announces', async () => {
    await at(page, 'herald').nth(1).click();
    await until(page, () => document.querySelector('news-prism').shadowRoot.activeElement?.dataset.block === '13');
  });

  it('warns of dates that disagree, and marks a digest', async () => {
    assert.match(await at(page, 'contradiction').innerText(), /header says May 4, 2031, but the text says Jan 1, 2033/);
    assert.match(await at(page, 'digest').innerText(), /machine/);
    await at(page, 'contradiction').locator('[data-np=to-text]').click();
    assert.equal(await page.locator('[data-np=reading] mark.k-here').innerText(), 'I have left it twice');
  });

  it('has every field on its card, and how it is known', async () => {
    const fields = await page.locator('[data-np=meta-row]').evaluateAll((rows) => rows.map((el) => el.dataset.field));
    assert.deepEqual(fields, ['title', 'published', 'updated', 'source', 'site', 'agency', 'author', 'reporters', 'editor', 'dateline', 'republished', 'lang', 'anchor_date', 'file']);
    const known = (field) => row(page, field).locator('[data-np=meta-value]').first().getAttribute('data-known');
    assert.deepEqual([await known('source'), await known('author'), await known('dateline')], ['stated', 'derived', 'inferred']);
    assert.equal(await row(page, 'reporters').locator('[data-np=meta-value]').count(), 2);
    assert.match((await row(page, 'republished').innerText()).replace(/\s+/g, ' '), /Cape Wire ?→ ?Harbour Bell ?→ ?bell\.example/);
    assert.match(await row(page, 'file').innerText(), /gull-rock\.html · HTML · Big5/);
    assert.match(await row(page, 'updated').innerText(), /UTC\+02:00/);
  });

  it('shows the words behind a value on hover, on focus and on tap, and leads to them', async () => {
    const value = row(page, 'editor').locator('[data-np=meta-value]');
    const proof = row(page, 'editor').locator('.proof');
    await value.hover();
    await proof.waitFor();
    assert.equal(await proof.locator('mark').innerText(), 'Ida Moss');
    assert.match(await proof.locator('.line').innerText(), /Edited by Ida Moss/);
    await page.mouse.move(800, 20);
    await proof.waitFor({ state: 'hidden' });
    await value.focus();
    await proof.waitFor();
    assert.equal(await value.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    await proof.waitFor({ state: 'hidden' });
    assert.equal(await focused(page), 'meta-value');
    await value.click();
    await proof.locator('[data-np=to-text]').click();
    const mark = page.locator('[data-np=reading] mark.k-here');
    assert.equal(await mark.innerText(), 'Ida Moss');
    assert.equal(await mark.evaluate((el) => el.closest('[data-block]').dataset.block), '2');
  });

  it('says where a value comes from that has no words in the text', async () => {
    await row(page, 'updated').locator('[data-np=meta-value]').click();
    assert.match(await row(page, 'updated').locator('.proof').innerText(), /json-ld dateModified/);
    assert.equal(await row(page, 'updated').locator('.proof mark').count(), 0);
    await page.keyboard.press('Escape');
  });

  it('tells voices in words when asked, and not before', async () => {
    assert.equal(await at(page, 'voice').count(), 0);
    await at(page, 'layer-speech').click();
    const first = await page.evaluate(() => document.querySelector('news-prism').pile.entityById.get('e1'));
    const tags = await at(page, 'voice').allInnerTexts();
    assert.deepEqual(tags.map((tag) => tag.split(' · ')[0]), ['Outlet', 'Question', 'Quoted', 'Paraphrased']);
    // whoever the pile knows by that number is named, and nobody else
    assert.ok(Object.values(first.names).flat().includes(tags[2].split(' · ')[1]), tags[2]);
    assert.equal(tags[3], 'Paraphrased');
    assert.equal(await page.locator('.v-quoted').innerText(), '"I paid for the glass," she said.');
    await at(page, 'layer-speech').click();
    assert.equal(await at(page, 'voice').count(), 0);
  });

  it('speaks all of it in three languages', async () => {
    for (const lang of ['zh-Hant', 'zh-Hans', 'en']) {
      await at(page, `lang-${lang}`).click();
      await page.locator(`[data-np=reading] [data-np=card] summary:lang(${lang})`).waitFor();
      const words = await at(page, 'reading').innerText();
      assert.doesNotMatch(words, NO_WORDS, lang);
      const folds = await page.locator('[data-np=dropped] summary').evaluateAll((all) => all.map((el) => el.ariaLabel ?? el.textContent));
      assert.ok(folds.every((text) => lang === 'en' ? /^Left out: (path of pages|share buttons|list of other stories|number of a source), \d+ characters$/.test(text) : /^已略去：\p{Script=Han}+，\d+ 字[符元]$/u.test(text)), folds.join());
    }
  });
});

it('an article without anything is shown all the same', async (t) => {
  const page = await visits.open(t);
  await page.evaluate(() => {
    const { pile } = document.querySelector('news-prism');
    pile.reading = async (id) => ({ id, file: 'x.txt', chars: 5, text: 'Plain', meta: { lang: { value: 'en' } }, blocks: [{ type: 'paragraph', start: 0, end: 5 }], qa: [], mentions: [], quotes: [], figures: [], times: [] });
    pile.annotations = async () => new Uint32Array();
  });
  await open(page, '05-bergen-lantern');
  assert.equal(await blockOf(page, 0).innerText(), 'Plain');
  assert.equal(await at(page, 'outline').count(), 0);
  assert.equal(await at(page, 'layer-speech').count(), 0);
});

describe('what was left out of the sample', () => {
  let page;
  const count = () => page.evaluate(async () => (await document.querySelector('news-prism').pile.reading('08-headland-whaleback-m3')).blocks.filter((block) => block.type === 'boilerplate' && !block.restored).length);
  before(async () => {
    page = await visits.open(null);
    await open(page, '08-headland-whaleback-m3');
  });
  after(() => page.leave());

  it('stands grey and folded, with the reason', async () => {
    const folds = at(page, 'dropped');
    assert.equal(await folds.count(), await count());
    assert.ok((await folds.count()) > 2);
    assert.equal(await folds.first().getAttribute('open'), null);
    assert.match(await folds.first().locator('summary').innerText(), /^Left out: .{4,}, \d+ characters?$/);
  });

  it('comes back alone, with the focus on it, and goes again', async () => {
    const before = await count();
    const fold = at(page, 'dropped').first();
    const index = await fold.getAttribute('data-block');
    await fold.locator('summary').click();
    await fold.locator('[data-np=restore]').click();
    await until(page, (i) => document.querySelector('news-prism').shadowRoot.activeElement?.dataset.block === i, index);
    assert.equal(await count(), before - 1);
    await at(page, 'undo').click();
    await page.locator(`details[data-block="${index}"]`).waitFor();
    assert.equal(await count(), before);
    assert.equal(await at(page, 'undo').count(), 0);
  });

  it('comes back with all of its kind', async () => {
    const before = await count();
    for (const run of await at(page, 'dropped-run').all()) await run.evaluate((el) => (el.open = true));
    const button = at(page, 'restore-kind').first();
    const fold = page.locator('[data-np=dropped]', { has: button }).first();
    const reason = await fold.getAttribute('data-reason');
    const alike = await page.locator(`[data-np=dropped][data-reason=${reason}]`).count();
    assert.ok(alike > 1, 'no two of a kind');
    await fold.locator('summary').click();
    await button.click();
    await until(page, (kind) => !document.querySelector('news-prism').shadowRoot.querySelector(`[data-reason=${kind}]`), reason);
    assert.equal(await count(), before - alike);
    await at(page, 'undo').click();
    await until(page, ([kind, n]) => document.querySelector('news-prism').shadowRoot.querySelectorAll(`[data-reason=${kind}]`).length === n, [reason, alike]);
  });

  it('may be joined by what the reader does not want', async () => {
    const before = await count();
    assert.equal(await at(page, 'leave-out').count(), 0);
    await at(page, 'edit').click();
    assert.equal(await at(page, 'edit').getAttribute('aria-pressed'), 'true');
    const block = page.locator('[data-np=reading] .text > p:not(.metadata)').first();
    const index = await block.getAttribute('data-block');
    const words = (await block.innerText()).slice(0, 6);
    await block.locator('[data-np=leave-out]').click();
    const fold = page.locator(`details[data-block="${index}"][data-reason=reader]`);
    await fold.waitFor();
    assert.match(await fold.locator('summary').innerText(), /^Left out by you/);
    assert.ok((await fold.textContent()).includes(words));
    assert.equal(await count(), before + 1);
    await at(page, 'undo').click();
    await page.locator(`p[data-block="${index}"]`).waitFor();
    assert.equal(await count(), before);
    await at(page, 'edit').click();
  });
});

for (const [scheme, width, lang] of [['light', 1360, 'en'], ['dark', 360, 'zh-Hant']]) {
  it(`has nothing that axe finds wrong, and nothing that sticks out: ${scheme}, ${width} pixels`, async (t) => {
    const page = await visits.open(t, { path: `?lang=${lang}`, scheme, width, bypassCSP: true });
    await openRich(page);
    for (const name of ['card', 'outline']) if ((await at(page, name).getAttribute('open')) === null) await at(page, name).locator('summary').click();
    await at(page, 'layer-speech').click();
    await at(page, 'edit').click();
    await row(page, 'editor').locator('[data-np=meta-value]').click();
    await page.evaluate(axe);
    const found = await page.evaluate(async () => (await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary.split('\n')[1]}`).join('; ')}`));
    assert.deepEqual(found, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

it('can be printed: the folds and tools stay away, the conversation stays', async (t) => {
  const page = await visits.open(t);
  await openRich(page);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['outline', 'edit', 'dropped']) assert.ok(await at(page, name).first().isHidden(), name);
  assert.ok(await at(page, 'turn').first().isVisible());
});
