// An archive as files on a server: what is fetched when, what is found, what is read, and what happens where a file is lacking.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { jsonLines, manyArticles } from '../support/many_articles.mjs';
import { fill, openEngine, valueOf } from '../wasm/engine.mjs';
import { assertAccessible, at, axe, browserOf, heard, reaches, show, textFile, until } from './page.mjs';

const program = process.env.NEWSPRISM_PROGRAM ?? fileURLToPath(new URL('../../build/native/newsprism', import.meta.url));
const COUNT = 900;
const folder = mkdtempSync(join(tmpdir(), 'newsprism-archive-'));
const pages = join(folder, 'made/pages');
const articles = manyArticles(COUNT);
writeFileSync(join(folder, 'many.jsonl'), jsonLines(articles));
execFileSync(program, ['index', join(folder, 'many.jsonl'), '-o', join(folder, 'made'), '--shards', '--plain']);

const visits = browserOf({ before, after }, { extra: [['/archive/', join(folder, 'made')], ['/many/', folder]] });
after(() => rmSync(folder, { recursive: true }));

// Opens the page on the archive and keeps what it fetches of it: {path, status}. cut(path): is it off now?
async function visit(t, { path = '?lang=en&src=/archive/', cut = () => false, ...options } = {}) {
  const asked = [];
  const page = await visits.open(t, { path, ...options, setUp: (on) => on.route((url) => url.pathname.startsWith('/archive/'), (route) => {
    const file = new URL(route.request().url()).pathname.replace('/archive/', '');
    asked.push(file);
    const how = cut(file, asked);
    return how === 'never' ? null : how ? route.fulfill(how) : route.continue();
  }) });
  page.asked = asked;
  page.askedPages = () => asked.filter((file) => file.startsWith('pages/'));
  return page;
}

const search = async (page, q) => {
  await at(page, 'search').fill(q);
  if (!q) return at(page, 'results').waitFor({ state: 'hidden' });
  return until(page, (query) => heard.findLast(([name]) => name === 'np-search')?.[1].query === query, q);
};
const sizeOf = (files) => files.reduce((sum, file) => sum + statSync(join(folder, 'made', file)).size, 0);
const idsOf = (page) => at(page, 'hit').evaluateAll((all) => all.map((hit) => hit.dataset.doc));

describe('an archive', () => {
  it('fetches its head, then nothing until a question is asked, then a few pages', async (t) => {
    const page = await visit(t);
    await at(page, 'archive').waitFor();
    assert.match(await at(page, 'archive').innerText(), /An archive of 900 articles/);
    assert.deepEqual(page.asked, ['index.npar']);
    assert.ok(await at(page, 'tab-briefing').isHidden());
    assert.equal((await heard(page, 'np-load')).at(-1).docs, COUNT);
    await search(page, '渡轮');
    await at(page, 'hit').first().waitFor();
    const files = page.askedPages();
    assert.ok(files.length > 0 && files.length <= 20, `${files.length} files`);
    assert.ok(sizeOf(files) < sizeOf(readdirSync(pages).map((name) => `pages/${name}`)) / 3);
    assert.deepEqual(await page.evaluate(() => document.querySelector('news-prism').archive.fetched), { files: files.length, bytes: sizeOf(files) });
    await search(page, '');
    await search(page, '渡轮');
    assert.equal(page.askedPages().length, files.length, 'it fetches again what it has');
  });

  it('finds and shows what the same articles do as a pile', async (t) => {
    const page = await visit(t);
    const asked = ['渡轮', '渡輪', '渡轮 新港', '"大桥计划"', 'ferry', 'ferry OR 博物馆', 'harb*', '风电 -江城', 'title:芯片', 'source:"Pier Post" bridge', 'ferry lang:en', '工厂 on:2031-02', '号', 'plan 17', '没有这个词']
      .flatMap((query) => [{ facets: true }, { from: 20 }, { sort: 'date' }, { within: [['source', 'Pier Post']] }].map((options) => [query, { size: 20, ...options }]));
    const found = await page.evaluate(async (questions) => {
      const { archive } = document.querySelector('news-prism');
      const out = [];
      for (const [query, options] of questions) out.push(await archive.search(query, options));
      return out;
    }, asked);
    const whole = await openEngine();
    valueOf(whole.openIndex());
    fill(whole, Buffer.from(jsonLines(articles)));
    valueOf(whole.indexDocuments());
    // an archive weighs title: by the whole article, so that it need not be sent: the same are found, in another order
    const told = ({ query, total, hits, facets }) => ({ total, facets, hits: !query.startsWith('title:') && hits.map(({ doc, score, snippet, highlights }) => [doc, score, snippet.text, highlights.map(({ text }) => text)]) });
    for (const [i, [q, options]] of asked.entries()) {
      assert.deepEqual(told(found[i]), told(valueOf(whole.search(JSON.stringify({ q, ...options })))), `${q} ${JSON.stringify(options)}`);
    }
    assert.ok(found.filter(({ total }) => total > 20).length > 20);
  });

  it('narrows, sorts and goes on', async (t) => {
    const page = await visit(t);
    await search(page, '渡轮');
    await at(page, 'hit').first().waitFor();
    const marks = await at(page, 'hit').locator('mark').allTextContents();
    assert.ok(marks.length >= 10 && marks.every((mark) => mark === '渡轮'), marks.join());
    assert.match(await at(page, 'hit').first().innerText(), /第\d+号计划公布[^]*2031/);
    const total = articles.filter(({ title, body }) => /渡轮/.test(title + body)).length;
    assert.match(await at(page, 'total').innerText(), new RegExp(`^${total} articles`));
    await at(page, 'show-more').click();
    await page.locator('[data-np=hit]').nth(10).waitFor();
    assert.equal(new Set(await idsOf(page)).size, 20);
    await at(page, 'pick-date').click();
    await page.locator('[data-np=pick-date][aria-pressed=true]').waitFor();
    const newest = articles.filter(({ title }) => /渡轮/.test(title)).sort((a, b) => b.published.localeCompare(a.published))[0];
    await until(page, (id) => document.querySelector('news-prism').shadowRoot.querySelector('[data-np=hit]').dataset.doc === id, newest.id);
    assert.equal(await at(page, 'facets').count(), 0);
    await at(page, 'ask-to-narrow').click();
    await at(page, 'facets').waitFor();
    await page.locator('[data-key="value-source-Pier Post"]').click();
    await at(page, 'narrowed').waitFor();
    const some = articles.filter(({ title, body, source }) => /渡轮/.test(title + body) && source === 'Pier Post').length;
    assert.match(await at(page, 'total').innerText(), new RegExp(`^${some} articles`));
  });

  it('opens an article with its words marked, and goes back', async (t) => {
    const page = await visit(t);
    await search(page, '供應鏈 江城');
    await at(page, 'hit').first().locator('button.title').click();
    await at(page, 'stored').waitFor();
    const [{ docId }] = await heard(page, 'np-select');
    const { title, body, source } = articles.find(({ id }) => id === docId);
    assert.equal(await at(page, 'stored').locator('h2').innerText(), title);
    assert.deepEqual(await at(page, 'stored').locator('.text > p').allInnerTexts(), body.split('\n'));
    assert.ok((await at(page, 'stored').innerText()).includes(source));
    const words = await at(page, 'stored').locator('mark').allInnerTexts();
    assert.deepEqual([...new Set(words)].sort(), ['供应链', '江城']);
    assert.equal(words.length, (title + body).match(/供应链|江城/g).length);
    await at(page, 'back').click();
    await at(page, 'hit').first().waitFor();
    assert.ok(await at(page, 'stored').isHidden());
    // where the box was emptied, back to what the archive is
    await at(page, 'hit').first().locator('button.title').click();
    await at(page, 'stored').waitFor();
    await at(page, 'search').fill('');
    await at(page, 'back').click();
    await at(page, 'archive').waitFor();
  });

  it('shows what the module says of a query that cannot be read, and suggests from what is here', async (t) => {
    const page = await visit(t);
    await search(page, 'ferry');
    await at(page, 'search').fill('ferry "plan');
    await at(page, 'query-error').waitFor();
    assert.equal(Number(await at(page, 'query-error').getAttribute('data-at')), 6);
    await search(page, 'xylophonists');
    await page.locator('[data-np=results] .empty').waitFor();
    assert.equal(await at(page, 'did_you_mean').count(), 0);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is there for everybody, in ${scheme} colours, and fits a telephone`, async (t) => {
      const page = await visit(t, { scheme, width: 320, bypassCSP: true, expected: /404/, path: '?lang=zh-Hant&src=/archive/', cut: (file, asked) => asked.includes('pages') && file.startsWith('pages/') && { status: 404 } });
      await page.evaluate(axe);
      const fits = async (what) => {
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} is too wide`);
        await assertAccessible(page, what);
      };
      await at(page, 'archive').waitFor();
      await fits('the archive');
      await search(page, '渡轮');
      await at(page, 'ask-to-narrow').click();
      await at(page, 'facets').waitFor();
      await fits('what was found');
      await at(page, 'hit').first().locator('button.title').click();
      await at(page, 'stored').waitFor();
      await fits('an article');
      page.asked.push('pages'); // from here on there are none
      await at(page, 'search').fill('turbine');
      await at(page, 'query-error').waitFor();
      await fits('a file that is lacking');
      await at(page, 'add').click();
      await at(page, 'report').waitFor();
      await fits('the way in');
      assert.match(await at(page, 'report').innerText(), /資料庫[^]*900/);
      await at(page, 'to-archive').click();
      await at(page, 'archive').waitFor();
    });
  }

  it('says which filters it does not have', async (t) => {
    const page = await visit(t);
    await at(page, 'search').fill('渡轮 money>1e9');
    await at(page, 'query-error').waitFor();
    assert.equal(await at(page, 'query-error').getAttribute('data-code'), 'bad_filter');
    assert.match(await at(page, 'query-error').innerText(), /money/);
    await search(page, '渡轮 source:Pier after:2031-02 lang:zh');
    await at(page, 'hit').first().waitFor();
    const some = articles.filter(({ title, source, published }) => title.includes('渡轮') && source === 'Pier Post' && published > '2031-03').length;
    assert.ok(some > 1);
    assert.match(await at(page, 'total').innerText(), new RegExp(`^${some} articles`));
  });

  it('takes no more of the sky than it has: characters of two units stay where they are', async (t) => {
    const page = await visit(t);
    const moved = await page.evaluate(async () => {
      const { openArchive } = await import('/archive.js');
      const hit = { doc: 'a', snippet: { start: 10, end: 16, text: '😀𠀀渡轮好' }, highlights: [{ start: 12, end: 14, text: '渡轮' }, { start: 2, end: 4, text: '渡轮' }] };
      const fake = { openIndexPages: async () => ({ docs: 1 }), search: async () => ({ total: 1, hits: [hit] }) };
      const { hits: [{ snippet, highlights }] } = await (await openArchive(fake, '/archive/index.npar')).search('渡轮');
      return [snippet.text.slice(highlights[0].start - snippet.start, highlights[0].end - snippet.start), highlights[1].start];
    });
    assert.deepEqual(moved, ['渡轮', 2]);
  });
});

describe('a file of an archive', () => {
  const expected = /ERR_FAILED|404|ERR_INTERNET/;

  it('that is lacking is asked for twice, then named; the rest goes on', async (t) => {
    let off = true;
    const page = await visit(t, { expected, cut: (file) => off && file.startsWith('pages/') && { status: 404 } });
    await at(page, 'search').fill('渡轮');
    await at(page, 'query-error').waitFor();
    assert.equal(await at(page, 'query-error').getAttribute('data-code'), 'not_fetched');
    assert.match(await at(page, 'total').innerText(), /could not be fetched/);
    assert.match(await at(page, 'query-error').innerText(), /\/archive\/pages\/\d+-[0-9a-f]{8}\.npz: 404/);
    const files = page.askedPages();
    for (const file of files) assert.equal(files.filter((other) => other === file).length, 2);
    off = false;
    await at(page, 'retry').click();
    await at(page, 'hit').first().waitFor();
  });

  it('that does not come while the network is gone says so, and an article too', async (t) => {
    const page = await visit(t, { expected });
    await search(page, '渡轮');
    await at(page, 'hit').first().waitFor();
    await page.context().setOffline(true);
    await at(page, 'search').fill('博物馆');
    await at(page, 'query-error').waitFor();
    await page.context().setOffline(false);
    await search(page, '博物馆');
    await at(page, 'hit').first().waitFor();
  });

  it('that is damaged is not believed, and fetched anew', async (t) => {
    let bad = 1;
    const damaged = (file, asked) => {
      if (!file.startsWith('pages/') || asked.filter((other) => other === file).length > bad) return false;
      const body = readFileSync(join(folder, 'made', file));
      body[body.length - 5] ^= 4; // the last byte of the data
      return { body };
    };
    const page = await visit(t, { cut: damaged });
    await search(page, '渡轮');
    await at(page, 'hit').first().waitFor();
    bad = 3;
    await at(page, 'search').fill('turbine');
    await at(page, 'query-error').waitFor();
    assert.equal(await at(page, 'query-error').getAttribute('data-code'), 'bad_index');
    assert.match(await at(page, 'query-error').innerText(), /\.npz: it/);
    bad = 0;
    await at(page, 'retry').click();
    await at(page, 'hit').first().waitFor();
  });

  it('that belongs to another page has the wrong checksum', async (t) => {
    const [some] = readdirSync(pages);
    const page = await visit(t, { cut: (file) => file.startsWith('pages/') && { body: readFileSync(join(pages, some)) } });
    await at(page, 'search').fill('渡轮');
    await at(page, 'query-error').waitFor();
    assert.equal(await at(page, 'query-error').getAttribute('data-code'), 'bad_index');
  });

  it('that nothing comes of is given up after the time that the page allows', async (t) => {
    const page = await visit(t, { expected, cut: (file) => file.startsWith('pages/') && 'never' });
    const opened = () => until(page, () => heard.filter(([name]) => name === 'np-load').length === 2);
    await page.evaluate(() => {
      const element = document.querySelector('news-prism');
      element.setAttribute('timeout', '0.2');
      element.setAttribute('src', '/archive/index.npar');
    });
    await opened();
    await at(page, 'search').fill('渡轮');
    await at(page, 'query-error').waitFor();
    assert.match(await at(page, 'query-error').innerText(), /nothing came for 0.2 s/);
  });
});

it('a newer question ends the fetches of an older one', async (t) => {
  const held = [];
  let hold = true;
  const asked = [];
  const page = await visits.open(t, { path: '?lang=en&src=/archive/', expected: /ERR_/, setUp: async (on) => {
    on.on('requestfailed', (request) => asked.push(request.failure().errorText));
    await on.route('**/pages/**', (route) => (hold ? held.push(route) : route.continue()));
  } });
  await at(page, 'search').fill('渡轮');
  await until(page, () => performance.now() > 0);
  while (!held.length) await page.waitForTimeout(20);
  await at(page, 'cancel').waitFor(); // the page says that it waits
  hold = false;
  await search(page, 'museum');
  await at(page, 'hit').first().waitFor();
  assert.ok(asked.length > 0 && asked.every((error) => /ABORTED/.test(error)), asked.join());
  assert.deepEqual(await at(page, 'hit').locator('mark').allTextContents().then((all) => [...new Set(all)]), ['museum']);
  assert.deepEqual((await heard(page, 'np-search')).map(({ query }) => query), ['museum']);
  assert.deepEqual(await heard(page, 'np-error'), []);
});

describe('an archive as a source', () => {
  it('says why it cannot be opened', async (t) => {
    writeFileSync(join(folder, 'no.npar'), 'NPRISMAR\x10\0\0\0 this is none');
    writeFileSync(join(folder, 'other.npar'), 'something else');
    for (const [src, code, detail] of [['/archive/none.npar', 'not_fetched', '404'], ['/many/no.npar', 'bad_index', 'unpacked'], ['/many/other.npar', 'bad_index', 'no archive']]) {
      const page = await visits.open(t, { path: `?lang=en&src=${src}`, expected: /404/ });
      const [error] = await heard(page, 'np-error');
      assert.equal(error.code, code);
      assert.ok(error.detail.includes(src) && error.detail.includes(detail), error.detail);
      await at(page, 'message').waitFor();
    }
  });

  it('goes where articles are added, and comes back', async (t) => {
    const page = await visit(t);
    await at(page, 'add').click();
    await at(page, 'input-choose_files').setInputFiles([textFile('harbour.txt', 'A ferry for Newport\n\nWinton Gu said the ferry will sail in May.\n')]);
    await reaches(page, 'ready');
    await until(page, () => document.querySelector('news-prism').pile.docs.length === 1);
    assert.ok(await at(page, 'tab-briefing').isVisible());
    await search(page, 'ferry');
    await at(page, 'hit').first().waitFor();
    assert.deepEqual(await idsOf(page), ['harbour']);
    await page.evaluate(() => document.querySelector('news-prism').load({ url: '/archive/index.npar' }));
    await search(page, '');
    await search(page, 'ferry');
    await until(page, () => document.querySelector('news-prism').shadowRoot.querySelectorAll('[data-np=hit]').length === 10);
    assert.equal(await page.evaluate(() => document.querySelector('news-prism').pile.docs.length), 0);
  });

  it('outlives a restart of the engine', async (t) => {
    const page = await visit(t);
    await search(page, 'ferry');
    await page.evaluate(() => document.querySelector('news-prism').failed({ code: 'trap', recoverable: false }));
    await search(page, '');
    await search(page, '博物馆');
    await at(page, 'hit').first().waitFor();
    assert.equal((await heard(page, 'np-restart')).length, 1);
    assert.equal(page.asked.filter((file) => file === 'index.npar').length, 2);
  });

  it('ends with its element', async (t) => {
    const failed = [];
    const page = await visit(t, { cut: (file) => file.startsWith('pages/') && 'never' });
    page.on('requestfailed', (request) => failed.push(request.failure().errorText));
    await at(page, 'search').fill('ferry');
    await at(page, 'cancel').waitFor();
    await page.evaluate(() => document.querySelector('news-prism').remove());
    while (!failed.length) await page.waitForTimeout(20);
    assert.deepEqual([...new Set(failed)], ['net::ERR_ABORTED']);
  });

  it('keeps to what the attributes allow', async (t) => {
    const page = await visit(t);
    await page.evaluate(() => {
      const element = document.querySelector('news-prism');
      element.setAttribute('max-bytes', '500');
      element.setAttribute('src', '/archive/index.npar');
    });
    await until(page, () => heard.some(([name, detail]) => name === 'np-error' && detail.code === 'too_big'));
  });

  it('opens an index of names, too', async (t) => {
    execFileSync(program, ['index', fileURLToPath(new URL('../../web/samples/corpus.jsonl', import.meta.url)), '-o', join(folder, 'named'), '--shards']);
    const page = await visits.open(t, { path: '?lang=en&src=/many/named/index.npar&query=noodles' });
    await at(page, 'hit').first().waitFor();
    await at(page, 'hit').first().locator('[data-np=snippet]').click();
    await at(page, 'stored').locator('mark').first().waitFor();
  });
});
