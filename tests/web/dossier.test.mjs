// The sample pile as a reader meets it: the first screen, every view, and the words behind every fact.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, browserOf, give, heard, show, showList, textFile, until } from './page.mjs';

const visits = browserOf({ before, after });
const VIEWS = ['briefing', 'compare', 'people', 'said', 'figures', 'time', 'network', 'articles', 'import'];

// In the page: the sections of the first screen that the dossier has something for.
const expectedSections = async () => {
  const { pile } = document.querySelector('news-prism');
  const { quotes, figures } = await pile.facts();
  const types = new Set(pile.entities.map((entity) => entity.type));
  return Object.entries({
    who: types.has('PER'), what: ['ORG', 'PRODUCT', 'EVENT', 'MEDIA'].some((type) => types.has(type)), where: types.has('LOC'),
    when: pile.timeline.length > 1, in_short: pile.summary.length > 0, words: pile.keyphrases.length > 0,
    differ: pile.differing.some((item) => item.flag !== false), voices: quotes.some((quote) => quote.speaker),
    figures_carry: figures.some((figure) => figure.value != null),
  }).filter((pair) => pair[1]).map((pair) => pair[0]);
};

describe('the sample pile', () => {
  let page;
  before(async () => (page = await visits.open(null)));
  after(() => page.leave());

  it('is open at first sight, with all that it says', async () => {
    const wanted = await page.evaluate(expectedSections);
    for (const name of ['who', 'what', 'where', 'when', 'voices', 'figures_carry']) assert.ok(wanted.includes(name), `the dossier has nothing for ${name}`);
    for (const name of wanted) await at(page, name).first().waitFor();
    assert.ok((await at(page, 'who').locator('li').count()) > 3);
    assert.ok((await at(page, 'axis').first().locator('button').count()) > 3);
    assert.match(await at(page, 'counts').textContent(), /^17 articles · \d+ outlets$/);
    assert.match(await page.locator('#note').textContent(), /story is invented/);
  });

  it('told its story in events', async () => {
    assert.deepEqual(await heard(page, 'np-engine'), [{ mode: 'file' }]);
    assert.deepEqual(await heard(page, 'np-ready'), [{ docs: 17 }]);
    const [load] = await heard(page, 'np-load');
    assert.deepEqual([load.docs, load.skipped], [17, 0]);
    assert.ok(load.bytes > 40_000 && load.ms >= 0);
    assert.ok((await heard(page, 'np-progress')).some(({ phase }) => phase === 'settling'));
    assert.deepEqual((await heard(page, 'np-state-change')).map(({ state }) => state).at(-1), 'ready');
  });

  it('names the words of the text at every place of every fact', async () => {
    const wrong = await page.evaluate(async () => {
      const { pile } = document.querySelector('news-prism');
      const found = [];
      const check = (reading, spans) => found.push(...spans.filter((span) => reading.text.slice(span.start, span.end) !== span.text));
      let facts = 0;
      for (const { id } of pile.docs) {
        const reading = await pile.reading(id);
        const lists = [reading.mentions, reading.figures, reading.times, ...reading.quotes.map((quote) => quote.spans)];
        for (const list of lists) check(reading, list);
        facts += lists.flat().length;
      }
      for (const { members } of [...pile.alignments, ...pile.differing, ...pile.timeline, { members: pile.summary }]) {
        for (const member of members) check(await pile.reading(member.doc), [member]);
      }
      return facts > 500 ? found : `only ${facts} facts`;
    });
    assert.deepEqual(wrong, []);
  });

  for (const view of VIEWS) {
    it(`opens ${view}`, async () => {
      await show(page, view);
      const panel = at(page, 'panel');
      assert.ok((await panel.innerText()).length > 80, 'it is all but empty');
      assert.equal(await page.locator('[role=tab][aria-selected=true]').getAttribute('data-np'), `tab-${view}`);
      assert.equal((await heard(page, 'np-view-change')).at(-1).view, view);
      assert.doesNotMatch(await panel.innerText(), /undefined|NaN|\[object|\{\w+\}|Invalid Date/);
    });
  }

  // A fact's passage shows the paragraph of an article as it stands there, and marks the fact's words in it.
  const assertEvidence = async (what) => {
    await at(page, 'passage').first().waitFor();
    const shown = await page.evaluate(async () => {
      const { pile, shadowRoot } = document.querySelector('news-prism');
      const texts = await Promise.all(pile.docs.map(async ({ id }) => (await pile.reading(id)).text));
      return [...shadowRoot.querySelectorAll('[data-np=passage] blockquote')].map((quote) => {
        const label = quote.querySelector('.label')?.textContent ?? '';
        const words = quote.textContent.slice(label.length).replace(/^…|…$/g, '');
        return { marks: [...quote.querySelectorAll('mark')].map((mark) => mark.textContent), words, stands: texts.some((text) => text.includes(words)) };
      });
    });
    assert.ok(shown.length > 0, `${what}: no passage`);
    for (const { marks, words, stands } of shown) {
      assert.ok(marks.length > 0 && marks.every((mark) => mark && words.includes(mark)), `${what}: nothing is marked in ${words}`);
      assert.ok(stands, `${what}: no article says ${words}`);
    }
    return shown;
  };

  for (const view of ['briefing', 'compare', 'said', 'figures', 'time']) {
    it(`opens the words behind the facts of ${view}`, async () => {
      await show(page, view);
      const facts = at(page, 'panel').locator('[data-np=fact]:visible');
      const count = await facts.count();
      assert.ok(count > 3, `only ${count} facts`);
      for (const i of new Set([0, 1, count >> 2, count >> 1, count - 1])) {
        await facts.nth(i).click();
        await page.locator('[data-np=fact].current').waitFor();
        await assertEvidence(`${view}, fact ${i}`);
      }
    });
  }

  it('marks exactly the words of a sentence of the summary, and of a quotation', async () => {
    await show(page, 'briefing');
    const { summary, quote } = await page.evaluate(async () => {
      const { pile } = document.querySelector('news-prism');
      const slice = async ({ doc, start, end }) => (await pile.reading(doc)).text.slice(start, end);
      const { quotes } = await pile.facts();
      const best = quotes.find((item) => item.speaker?.entity && item.spans.length === 1);
      return { summary: await Promise.all(pile.summary.map(slice)), quote: { speaker: best.speaker.name, words: await slice({ ...best.spans[0], doc: best.doc }) } };
    });
    for (const [i, words] of summary.entries()) {
      await at(page, 'in_short').locator('[data-np=fact]').nth(i).click();
      await until(page, (wanted) => [...document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=passage] mark')].map((el) => el.textContent).join('') === wanted, words);
    }
    await show(page, 'said');
    await page.locator('[data-np=speaker] [data-np=fact]', { hasText: quote.words.slice(0, 12) }).first().click();
    await until(page, (wanted) => document.querySelector('news-prism').shadowRoot.querySelector('[data-np=passage] mark')?.textContent === wanted, quote.words);
  });

  it('follows a person from the list to the page, the words and the article', async () => {
    await show(page, 'people');
    const first = at(page, 'entity').first();
    const name = await first.locator('.name').textContent();
    await first.click();
    await at(page, 'entity-page').waitFor();
    assert.equal(await at(page, 'entity-page').locator('header .name').textContent(), name);
    await at(page, 'mentions').locator('[data-np=fact]').first().click();
    const [{ marks }] = await assertEvidence(name);
    await at(page, 'read-article').first().click();
    await at(page, 'reading').waitFor();
    assert.equal(await page.locator('[data-np=reading] mark.k-here').first().textContent(), marks[0]);
  });

  it('compares the sources side by side', async () => {
    await show(page, 'compare');
    const claim = at(page, 'claim').first();
    await claim.click();
    assert.equal(await claim.getAttribute('aria-expanded'), 'true');
    assert.ok((await page.locator('.beside:visible .passage').count()) > 1);
    assert.ok((await page.locator('.matrix thead th').count()) > 2);
  });

  it('puts a dropped part back, and drops it again', async () => {
    await showList(page);
    await at(page, 'doc').first().click();
    const dropped = at(page, 'dropped');
    await dropped.first().waitFor();
    const count = await dropped.count();
    await dropped.first().locator('summary').click();
    const words = (await dropped.first().locator('p').innerText()).trim().slice(0, 8);
    await at(page, 'restore').first().click();
    await at(page, 'drop').first().waitFor();
    assert.equal(await dropped.count(), count - 1);
    assert.ok((await page.locator('[data-np=reading] .text > :not(.dropped)', { hasText: words }).count()) > 0, 'its words are not in the text');
    await at(page, 'drop').first().click();
    await until(page, (n) => document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=dropped]').length === n, count);
  });

  it('paints what the reader asks for', async () => {
    await showList(page);
    await at(page, 'doc').first().click();
    const figures = page.locator('[data-np=reading] .text .k-figure');
    assert.equal(await figures.count(), 0);
    await at(page, 'layer-figure').click();
    await figures.first().waitFor();
    await figures.first().click();
    await assertEvidence('a figure in the text');
    await at(page, 'layer-figure').click();
    assert.equal(await figures.count(), 0);
  });
});

describe('a name in Chinese', () => {
  let page;
  before(async () => (page = await visits.open(null, { path: '?lang=zh-Hans' })));
  after(() => page.leave());

  it('is what the articles write most, and the list\'s where none of them writes one', async () => {
    await give(page, [
      textFile('jing.txt', '两家公司在京签约\n\nOpenAI昨天在京宣布，将与微软合作。微软说，OpenAI在北京没有员工。北京方面没有回应。'),
      textFile('fang.txt', '簽約之後\n\n記者在北京得知，OpenAI不久將離開北京。'),
      textFile('rose.txt', 'Ford names a chair\n\nTim Cook said on Monday that he would visit Berlin. Tim Cook did not say when.'),
    ]);
    await until(page, () => document.querySelector('news-prism').pile.docs.length === 3);
    const names = await page.evaluate(() => {
      const { pile } = document.querySelector('news-prism');
      return pile.entities.filter(({ names }) => names['zh-Hans']).map((entity) => pile.usualName(entity, entity.names['zh-Hans']));
    });
    for (const name of ['北京', 'OpenAI', '微软', '柏林']) assert.ok(names.includes(name), `${name}: ${names.join(' ')}`);
    assert.ok(names.some((name) => name.endsWith('库克')), names.join(' '));
  });
});
