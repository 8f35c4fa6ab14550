// Opens the page in the system's Chromium, for the tests beside this file.
//
//   const visits = browserOf({ after, before });
//   it('...', async (t) => { const page = await visits.open(t, { path: '?lang=en' }); ... });
//
// A page that ends with an error on its console, an uncaught error, a violation of its policy or a request to another
// origin fails the test that opened it. Playwright's selectors look into the element's shadow root by themselves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
const EVENTS = ['np-engine', 'np-loadstart', 'np-progress', 'np-load', 'np-ready', 'np-search', 'np-select', 'np-view-change', 'np-state-change', 'np-error', 'np-restart', 'np-language'];

export const PATIENCE = 20_000; // ms that a condition may take on a slow machine

// Starts a server and a browser before the tests of a file and ends both after them.
export function browserOf({ before, after }, serverOptions) {
  const visits = { url: '', browser: null, open: (t, options) => open(visits, t, options) };
  let server;
  before(async () => {
    server = await serve(serverOptions);
    visits.url = server.url;
    visits.browser = await chromium.launch({ executablePath, args });
  });
  after(async () => {
    await visits.browser?.close();
    await server?.close();
  });
  return visits;
}

// Options: url, path; lang, width, height, scheme of the browser; state the element shall reach (null: none); expected, a
// pattern of complaints that belong to the test; bypassCSP; setUp(page) before anything is loaded. Without a test the
// caller closes the page by page.leave().
async function open(visits, t, options = {}) {
  const { url = visits.url, path = '?lang=en', lang = 'en-GB', width = 1360, height = 900, scheme = 'light', state = 'ready', expected, bypassCSP, setUp } = options;
  const context = await visits.browser.newContext({ locale: lang, viewport: { width, height }, colorScheme: scheme, bypassCSP });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = watch(page, url);
  page.leave = async () => {
    complaints.push(...(await page.evaluate(() => globalThis.violations ?? []).catch(() => [])));
    await context.close();
    assert.deepEqual(complaints.filter((line) => !expected?.test(line)), []);
  };
  t?.after(page.leave);
  await page.addInitScript(remember, EVENTS);
  await setUp?.(page);
  await page.goto(new URL(path, url).href);
  if (state) await reaches(page, state);
  return page;
}

// What a page says that it should not have to say.
function watch(page, url) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`uncaught ${error.message}`));
  page.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(`console ${line.text()}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && new URL(address).origin !== new URL(url).origin) complaints.push(`request ${address}`);
  });
  return complaints;
}

// Runs in the page: keeps every event of the element and every violation of the policy.
function remember(names) {
  globalThis.heard = [];
  globalThis.violations = [];
  for (const name of names) document.addEventListener(name, ({ detail }) => heard.push([name, detail]));
  document.addEventListener('securitypolicyviolation', (event) => violations.push(`policy ${event.violatedDirective} ${event.blockedURI}`));
}

export function reaches(page, state, timeout = PATIENCE) {
  return page.waitForFunction((wanted) => {
    const found = document.querySelector('news-prism')?.state;
    if (found === 'error' && wanted !== 'error') throw new Error(`the element is broken: ${document.querySelector('news-prism').error?.message}`);
    return found === wanted;
  }, state, { timeout });
}

// The details of the events of one name so far.
export const heard = (page, name) => page.evaluate((wanted) => heard.filter(([of]) => of === wanted).map(([, detail]) => detail), name);

// Resolves to a value of a function in the page once it is true there.
export async function until(page, test, arg) {
  return (await page.waitForFunction(test, arg, { polling: 50 })).jsonValue();
}

// What axe-core finds wrong: nothing. The page was opened with bypassCSP, and axe was evaluated in it.
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function assertAccessible(page, what) {
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.flat().join(' ')} (${failureSummary.split('\n')[1]?.trim()})`).join('; ')}`);
  });
  assert.deepEqual(found, [], what);
}

export const at = (page, name) => page.locator(`[data-np="${name}"]`);

// The data-np of what has the focus inside the element.
export const focused = (page) => page.evaluate(() => document.querySelector('news-prism').shadowRoot.activeElement?.dataset.np ?? null);

export async function show(page, view) {
  // a view that is shown already is made anew, and what is done to the old one in between is lost
  await page.locator('[data-np=panel] > h2.sr').evaluateAll((all) => all.forEach((el) => (el.dataset.left = '')));
  await at(page, `tab-${view}`).click();
  await page.locator(`[data-np="tab-${view}"][aria-selected="true"]`).waitFor();
  // the heading that every view begins with is there once the view is
  const label = await at(page, `tab-${view}`).textContent();
  await page.locator('[data-np=panel] > h2.sr:not([data-left])', { hasText: label }).waitFor({ state: 'attached' });
}

export const documents = (page) => page.evaluate(() => document.querySelector('news-prism').pile.docs.length);

// The list of articles, also where one of them is open.
export async function showList(page) {
  await show(page, 'articles');
  if (await at(page, 'reading').count()) await at(page, 'tab-articles').click();
  await at(page, 'doc').first().waitFor();
}

// Gives files to one of the file fields: paths, or {name, mimeType, buffer}.
export async function give(page, files, field = 'choose_files') {
  await show(page, 'import');
  await at(page, `input-${field}`).setInputFiles(files);
}

export const textFile = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
