// The element in other people's pages: policies, origins, comings and goings, several of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy, serve } from '../../scripts/serve.mjs';
import { at, browserOf, heard, reaches, until } from './page.mjs';

const visits = browserOf({ before, after });
const root = fileURLToPath(new URL('../..', import.meta.url));

let pages;
before(() => (pages = mkdtempSync(join(tmpdir(), 'newsprism-pages-'))));
after(() => rmSync(pages, { recursive: true }));

// Opens a page of the test's own, served under a policy of its own: a worker takes its policy from its file's headers.
let written = 0;
async function openWith(t, body, { csp = contentSecurityPolicy, from = '/', ...options } = {}) {
  const server = await serve({ csp, extra: [['/pages/', pages]] });
  t.after(() => server.close());
  const name = `${(written += 1)}.html`;
  writeFileSync(join(pages, name), `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="${from}newsprism-element-define.js"></script><body>${body}`);
  return visits.open(t, { url: server.url, path: `pages/${name}`, ...options });
}

const element = '<news-prism src="/samples/corpus.jsonl" loading="eager"><a href="/samples/corpus.jsonl">Download the articles</a></news-prism>';

const policy = (change) => contentSecurityPolicy.split('; ').map((line) => change[line.split(' ')[0]] ?? line).join('; ');

describe('the engine', () => {
  it('runs in a worker from a file', async (t) => {
    const page = await openWith(t, element);
    assert.deepEqual(await heard(page, 'np-engine'), [{ mode: 'file' }]);
    assert.equal(page.workers().length, 1);
  });

  it('runs in a worker from a blob, where its files are on another origin', async (t) => {
    const other = await serve({ csp: null, cors: true });
    t.after(() => other.close());
    const page = await openWith(t, element, { csp: null, from: other.url, expected: new RegExp(`^request ${other.url}`) });
    assert.deepEqual(await heard(page, 'np-engine'), [{ mode: 'blob' }]);
    assert.equal(page.workers().length, 1);
    await at(page, 'who').waitFor();
  });

  it('runs in the page, where workers are forbidden', async (t) => {
    const page = await openWith(t, element, { csp: policy({ 'worker-src': "worker-src 'none'" }), expected: /worker-src|worker/i });
    assert.deepEqual(await heard(page, 'np-engine'), [{ mode: 'main' }]);
    assert.equal(page.workers().length, 0);
    await at(page, 'who').waitFor();
  });

  it('runs in the page, where the page wants it so', async (t) => {
    const page = await openWith(t, element.replace(' src', ' worker="none" src'));
    assert.deepEqual(await heard(page, 'np-engine'), [{ mode: 'main' }]);
  });

  it('says which header it needs where WebAssembly is blocked, and leaves the fallback in sight', async (t) => {
    const page = await openWith(t, element, { csp: policy({ 'script-src': "script-src 'self'" }), state: 'error', expected: /wasm|script-src/i });
    const broken = at(page, 'broken');
    await broken.waitFor();
    assert.equal(await broken.getAttribute('data-code'), 'wasm_blocked');
    assert.match(await broken.innerText(), /NP-CSP[\s\S]*'wasm-unsafe-eval'/);
    assert.ok(await page.getByText('Download the articles').isVisible());
    assert.deepEqual((await heard(page, 'np-error')).map(({ code, recoverable }) => [code, recoverable]), [['wasm_blocked', true]]);
  });

  it('says so where its files are missing', async (t) => {
    const page = await openWith(t, element, {
      state: 'error', expected: /404/, setUp: (on) => on.route('**/newsprism.pack', (route) => route.fulfill({ status: 404 })),
    });
    assert.equal(await at(page, 'broken').getAttribute('data-code'), 'engine_failed');
    assert.ok(await page.getByText('Download the articles').isVisible());
  });
});

describe('the element', () => {
  it('stands in an ordinary page and touches nothing outside itself', async (t) => {
    const page = await visits.open(t, { path: 'embed.html', height: 240, state: null });
    const outside = () => page.evaluate(() => JSON.stringify([Object.keys(globalThis).filter((name) => !['heard', 'violations'].includes(name)).length, document.head.children.length, document.body.children.length, document.adoptedStyleSheets.length, document.cookie, localStorage.length, history.length, document.fonts.size]));
    assert.equal(await page.evaluate(() => document.querySelector('news-prism').state), 'idle');
    const before = await outside();
    await page.locator('news-prism').scrollIntoViewIfNeeded();
    await reaches(page, 'ready');
    await at(page, 'who').waitFor();
    assert.equal(await outside(), before);
  });

  it('comes and goes without leaving a worker behind', async (t) => {
    const page = await openWith(t, '', { state: null });
    await page.waitForFunction(() => customElements.get('news-prism'));
    await page.evaluate(async () => {
      for (let i = 0; i < 30; i += 1) {
        const element = document.createElement('news-prism');
        element.setAttribute('loading', 'eager');
        element.setAttribute('src', '/samples/files/first-ship-leaves-bergen.txt');
        const event = { 0: 'np-ready', 1: 'np-engine', 2: 'np-progress' }[i % 6];
        const heard = event && new Promise((resolve) => element.addEventListener(event, resolve));
        document.body.append(element);
        await heard;
        element.remove();
        await Promise.resolve();
        if (element.engine !== null || element.state !== 'idle') throw new Error(`cycle ${i}: ${element.state}`);
      }
    });
    for (let tries = 0; page.workers().length > 0 && tries < 100; tries += 1) await page.waitForTimeout(50);
    assert.equal(page.workers().length, 0);
  });

  it('goes on where it was when it is moved, and begins anew when it comes back', async (t) => {
    const page = await openWith(t, element);
    const same = await page.evaluate(async () => {
      const element = document.querySelector('news-prism');
      const { engine } = element;
      const box = document.createElement('section');
      document.body.append(box);
      box.append(element);
      await new Promise((resolve) => setTimeout(resolve));
      return element.engine === engine && element.pile.docs.length;
    });
    assert.equal(same, 17);
    await page.evaluate(async () => {
      const element = document.querySelector('news-prism');
      element.remove();
      await Promise.resolve();
      document.body.append(element);
    });
    await reaches(page, 'ready');
    assert.equal(await page.evaluate(() => document.querySelector('news-prism').pile.docs.length), 17);
  });

  it('can be there twice, each with its own articles', async (t) => {
    const two = `<news-prism id="a" src="/samples/corpus.jsonl" loading="eager"></news-prism><news-prism id="b" lang="zh-Hans" src="/samples/files/umbrella-antenna.json" loading="eager"></news-prism>`;
    const page = await openWith(t, two);
    await until(page, () => [...document.querySelectorAll('news-prism')].every((element) => element.state === 'ready'));
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('news-prism')].map((element) => element.pile.docs.length)), [17, 1]);
    await page.locator('#b').locator('[data-np=search]').fill('伞 OR 傘 OR umbrella');
    await page.locator('#b').locator('[data-np=results]').waitFor();
    assert.ok(await page.locator('#a').locator('[data-np=results]').isHidden());
    assert.equal(await page.locator('#b').locator('[data-np=tab-said]').textContent(), '言论');
  });

  it('takes a new src, and properties that were set before it was defined', async (t) => {
    const setEarly = () => document.addEventListener('readystatechange', () => {
      const element = document.querySelector('news-prism');
      if (element && !customElements.get('news-prism')) Object.assign(element, { src: '/samples/files/umbrella-antenna.json', view: 'articles' });
    });
    const page = await openWith(t, '<news-prism loading="eager"></news-prism>', { setUp: (on) => on.addInitScript(setEarly) });
    assert.equal(await page.evaluate(() => document.querySelector('news-prism').pile.docs.length), 1);
    await at(page, 'doc').waitFor();
    await page.evaluate(() => document.querySelector('news-prism').setAttribute('src', '/samples/corpus.jsonl'));
    await until(page, () => document.querySelector('news-prism').pile.docs.length === 17);
  });

  it('scrolls by itself where the page says how high it may be', async (t) => {
    const page = await openWith(t, `<style>news-prism{--np-max-block-size:500px}</style>${element}<p id="after">After it.</p>`, { csp: null });
    await at(page, 'tab-people').click();
    await at(page, 'entity').first().waitFor();
    const places = () => page.evaluate(() => {
      const { shadowRoot } = document.querySelector('news-prism');
      const top = (el) => Math.round(el.getBoundingClientRect().top - document.querySelector('news-prism').getBoundingClientRect().top);
      const base = shadowRoot.querySelector('.np');
      return { height: base.clientHeight, inside: base.scrollHeight, at: base.scrollTop, bar: top(shadowRoot.querySelector('.top')), after: top(document.querySelector('#after')) };
    });
    const before = await places();
    assert.equal(before.height, 500);
    assert.ok(before.inside > 1000 && before.after >= 500 && before.after < 600, JSON.stringify(before));
    await at(page, 'entity').last().scrollIntoViewIfNeeded();
    const below = await places();
    assert.ok(below.at > 500 && below.bar === 0, `the search box goes away: ${JSON.stringify(below)}`);
    await at(page, 'tab-said').click(); // another view begins at its beginning
    await page.locator('[data-np=panel] h2.sr', { hasText: 'Said' }).waitFor({ state: 'attached' });
    assert.equal((await places()).at, 0);
  });

  it('keeps its looks in a page that would spoil them', async (t) => {
    const hostile = '<style>*{opacity:.3;font-size:40px!important;display:inline!important}button{color:red!important}</style>';
    const page = await openWith(t, hostile + element, { csp: null });
    const looks = await at(page, 'add').evaluate((button) => [getComputedStyle(button).opacity, parseFloat(getComputedStyle(button).fontSize) < 20, getComputedStyle(button).color]);
    assert.deepEqual(looks.slice(0, 2), ['1', true]);
    assert.notEqual(looks[2], 'rgb(255, 0, 0)');
  });
});

it('every module can be imported on a server', () => {
  const modules = ['newsprism.js', 'newsprism-element.js', 'newsprism-element-define.js', 'engine-host.js'];
  const program = modules.map((name) => `await import(${JSON.stringify(new URL(`web/${name}`, `file://${root}`).href)});`).join('');
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { stdio: 'pipe' });
});
