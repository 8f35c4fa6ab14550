// The known-item search of known_item.mjs with Pagefind, whose index is built by its program and asked in the browser:
// node eng/pagefind_known_item.mjs [--half tuning]. Pagefind joins words with AND and has no other setting.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import puppeteer from 'puppeteer-core';
import * as C from '../common.mjs';
import { knownItems, summary } from './known_item.mjs';

const half = process.argv.includes('--half') ? process.argv[process.argv.indexOf('--half') + 1] : 'figure';
const docs = C.load('10k');
const items = knownItems(docs, half);
const folder = `${C.OUT}/pagefind-known`;
rmSync(folder, { recursive: true, force: true });

const { index } = await pagefind.createIndex({ forceLanguage: 'zh' });
for (let at = 0; at < docs.length; at += 64) {
  await Promise.all(docs.slice(at, at + 64).map((doc) => index.addCustomRecord({ url: `/d/${doc.id}`, content: doc.body || '-', language: 'zh', meta: {} })));
}
await index.writeFiles({ outputPath: folder });
await pagefind.close();

const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.split('?')[0]);
  const file = join(folder, path.replace('/pagefind/', '/'));
  if (path === '/') {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><html lang="zh"><body></body></html>');
  } else if (existsSync(file)) {
    response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
    response.end(readFileSync(file));
  } else {
    response.statusCode = 404;
    response.end();
  }
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
const page = await browser.newPage();
page.setDefaultTimeout(300000);
// A few to a page: what Pagefind has loaded for one query makes the next ones slower, and a call into a page must end in three minutes.
const hits = [];
const start = performance.now();
for (let at = 0; at < items.length; at += 20) {
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  hits.push(...await page.evaluate(async (queries) => {
    const engine = await import('/pagefind/pagefind.js');
    const lists = [];
    for (const query of queries) lists.push((await engine.search(query)).results.slice(0, 10).map((result) => result.id));
    return lists;
  }, items.slice(at, at + 20).map((item) => item.query)));
}
const perQueryMs = (performance.now() - start) / items.length;
await browser.close();
server.close();

// A result has the name of its fragment, and the fragment has the address.
const docOf = new Map();
for (const name of readdirSync(join(folder, 'fragment'))) {
  const found = /"url":"\/d\/(\d+)/.exec(gunzipSync(readFileSync(join(folder, 'fragment', name))).toString('utf8'));
  if (found) docOf.set(name.replace('.pf_fragment', ''), Number(found[1]));
}
const ranks = items.map(({ doc }, i) => hits[i].map((id) => docOf.get(id)).indexOf(doc) + 1);
const variant = half === 'figure' ? 'known' : `known-${half}`;
C.report({ engine: 'pagefind', variant, corpus: '10k', setting: 'words, all', perQueryMs: +perQueryMs.toFixed(3), ...summary(items, ranks) });
process.exit(0);
