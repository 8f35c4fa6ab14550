// How articles come in: files, folders, drops, pastes, addresses; and what is said of those that cannot be read.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zip } from '../support/zip.mjs';
import { at, browserOf, documents, give, heard, show, textFile, until } from './page.mjs';

const visits = browserOf({ before, after });
const samples = fileURLToPath(new URL('../../web/samples/files', import.meta.url));

const story = (title) => `${title}\n\nThe harbour office of Eastcape said on 3 March 2025 that 40 ships had left.\n`;
const has = (page, n) => until(page, (wanted) => document.querySelector('news-prism').pile.docs.length === wanted && document.querySelector('news-prism').state === 'ready', n);

// A first article of the reader's own, for which the sample makes room: how many there are then.
async function ownPile(page) {
  await give(page, [textFile('own.txt', `${story('The first of my own')}\nPresident Anna Whitfield said that more would follow.\n`)]);
  await has(page, 1);
  return 1;
}

// Dispatches a drop or a paste on an element of the page, with files and text.
function hand(page, { type, files = [], text, html, target = 'body' }) {
  return page.evaluate(({ type, files, text, html, target }) => {
    const data = new DataTransfer();
    for (const [name, words] of files) data.items.add(new File([words], name));
    if (text) data.setData('text/plain', text);
    if (html) data.setData('text/html', html);
    const place = target === 'search' ? document.querySelector('news-prism').shadowRoot.querySelector('[data-np=search]') : document.querySelector(target);
    const options = { bubbles: true, composed: true, cancelable: true };
    place.dispatchEvent(type === 'drop' ? new DragEvent(type, { ...options, dataTransfer: data }) : new ClipboardEvent(type, { ...options, clipboardData: data }));
  }, { type, files, text, html, target });
}

describe('articles come in', () => {
  let page;
  let n;
  before(async () => {
    page = await visits.open(null);
    n = await documents(page);
  });
  after(() => page.leave());

  it('as chosen files', async () => {
    await give(page, [textFile('one.txt', story('One ship leaves')), textFile('two.txt', story('Two ships leave'))]);
    await has(page, (n = 2)); // the sample has made room
    await page.locator('[data-np=report-file]', { hasText: 'one.txt' }).waitFor();
    assert.equal(await page.locator('#note').count(), 0, 'the line about the sample is still there');
  });

  it('and leave the sample where none of them can be read', async (t) => {
    const other = await visits.open(t);
    const samples = await documents(other);
    await give(other, [{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }]);
    await at(other, 'refusal').first().waitFor();
    assert.equal(await documents(other), samples);
    assert.equal(await other.locator('#note').count(), 1);
  });

  it('as a folder', async () => {
    await give(page, samples, 'choose_folder');
    await has(page, (n += 3));
    await page.locator('[data-np=report-file]', { hasText: 'files/umbrella-antenna.json' }).waitFor();
  });

  it('as dropped files, anywhere on the page', async () => {
    await hand(page, { type: 'drop', files: [['dropped.txt', story('Three ships leave')], ['more.txt', story('Four ships leave')]] });
    await has(page, (n += 2));
    await page.locator('[data-np=import] .docs', { hasText: 'Three ships leave' }).waitFor();
  });

  it('as a ZIP of files of every format, with what cannot be read named', async () => {
    const page_ = '<html><head><title>Eight ships leave</title></head><body><h1>Eight ships leave</h1><p>The harbour office of Eastcape said on Monday that eight ships had left.</p></body></html>';
    const feed = '<rss><channel><title>Harbour News</title><item><title>Nine ships leave</title><description>The harbour office said so on Tuesday.</description></item></channel></rss>';
    const gbk = Buffer.from('b3b1cbaecdcbc1cb0a0ab8dbbfdad7f2ccecd6d8d0c2bfaab7c52cd3e6b4acc2bdd0f8b3f6baa3a1a3', 'hex');
    const bytes = zip([['page.html', page_], [Buffer.concat([gbk.subarray(0, 8), Buffer.from('.txt')]), gbk], ['feed.xml', feed, { method: 0 }],
                       ['bomb.txt', Buffer.alloc(32 << 20), { crc: 0 }], ['../up.txt', 'x'], ['inner.zip', zip([['a.txt', 'x']])], ['damaged.txt', 'x', { crc: 7 }]]);
    await give(page, [{ name: 'pile.zip', mimeType: 'application/zip', buffer: bytes }]);
    await has(page, (n += 3));
    const [report] = await page.evaluate(() => document.querySelector('news-prism').reports.slice(0, 1).map(({ name, report, refused, entries }) => ({
      name, format: report.format, refused: refused.map((one) => [one.name, one.code]), entries: entries.map((one) => [one.name, one.report?.format, one.report?.encoding, one.docs.length]) })));
    assert.deepEqual([report.name, report.format], ['pile.zip', 'zip']);
    assert.deepEqual(report.refused.map(([name, code]) => `${name} ${code}`).sort(), ['../up.txt', 'bomb.txt', 'damaged.txt', 'inner.zip'].map((name) => `pile.zip/${name} bad_archive`));
    assert.deepEqual(report.entries.filter(([, format]) => format), [['pile.zip/page.html', 'html', 'utf-8', 1], ['pile.zip/潮水退了.txt', 'text', 'gb18030', 1], ['pile.zip/feed.xml', 'rss', 'utf-8', 1]]);
    await page.locator('[data-np=report-entry]', { hasText: 'feed.xml' }).waitFor();
  });

  it('as dropped text', async () => {
    await hand(page, { type: 'drop', text: story('Five ships leave') });
    await has(page, (n += 1));
  });

  it('as pasted text, but not what is pasted into a field', async () => {
    await hand(page, { type: 'paste', text: '標題在此\n\n這是貼上的一段文字，說的是三月三日的事。' });
    await has(page, (n += 1));
    const loads = (await heard(page, 'np-loadstart')).length;
    await hand(page, { type: 'paste', text: 'Qingdao', target: 'search' });
    await hand(page, { type: 'paste', html: '<h1>Six ships leave</h1><p>The harbour office said so in March.</p><script>alert(1)</script>' });
    await has(page, (n += 1));
    assert.equal((await heard(page, 'np-loadstart')).length, loads + 1);
  });

  it('as text in the field for it', async () => {
    await show(page, 'import');
    await page.locator('[data-np=import] textarea').fill(story('Seven ships leave'));
    await at(page, 'paste-add').click();
    await has(page, (n += 1));
  });

  it('from an address on the same site', async () => {
    await page.locator('[data-np=import] input[type=url]').fill(new URL('samples/files/first-ship-leaves-bergen.txt', visits.url).href);
    await at(page, 'fetch').click();
    await has(page, (n += 1));
  });

  it('and go out again', async () => {
    await show(page, 'import');
    await at(page, 'remove').last().click();
    await has(page, (n -= 1));
    await at(page, 'clear').click();
    await has(page, 0);
    await page.locator('[data-np=import] .drop').waitFor();
    await give(page, [textFile('again.txt', story('It begins again'))]);
    await has(page, 1);
  });
});

describe('bad input', () => {
  const random = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197 + (i >> 3) * 31) % 256));
  const bad = [
    ['empty.txt', Buffer.alloc(0), 'empty_input'],
    ['random.bin', random, 'not_text'],
    ['cut.json', Buffer.from('{"title":"A story","text":"The first half of a sen'), 'bad_json'],
  ];

  it('gets a message that can be put away, and the rest of the pile is there', async (t) => {
    const page = await visits.open(t);
    const n = await ownPile(page);
    const files = bad.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer }));
    await give(page, [...files, textFile('good.txt', story('A good one among them'))]);
    await has(page, n + 1);
    for (const [name, , code] of bad) {
      const refusal = page.locator('[data-np=message] [data-np=refusal]', { hasText: name });
      await refusal.waitFor();
      assert.equal(await refusal.getAttribute('data-code'), code);
      assert.ok((await refusal.innerText()).length > name.length + 10, 'it gives no reason');
      await page.locator('[data-np=report] tr', { hasText: name }).locator(`[data-code=${code}]`).waitFor();
    }
    const errors = await heard(page, 'np-error');
    assert.deepEqual(errors.map(({ code, recoverable }) => [code, recoverable]), bad.map(([, , code]) => [code, true]));
    assert.equal((await heard(page, 'np-load')).at(-1).skipped, bad.length);
    const message = at(page, 'message');
    assert.equal(await message.count(), 1);
    await message.locator('button.icon').click();
    assert.equal(await message.count(), 0);
    await show(page, 'briefing');
    await at(page, 'who').waitFor();
  });

  it('is told from an address that cannot be had', async (t) => {
    const page = await visits.open(t, { expected: /404/ });
    const n = await documents(page);
    await show(page, 'import');
    await page.locator('[data-np=import] input[type=url]').fill(new URL('none.txt', visits.url).href);
    await at(page, 'fetch').click();
    await page.locator('[data-np=message] [data-code=not_fetched]').waitFor();
    assert.equal(await documents(page), n);
  });

  it('runs nothing of a hostile article', async (t) => {
    const page = await visits.open(t);
    const n = await ownPile(page);
    const words = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    await give(page, [
      { name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ headline: `Title ${words}`, articleBody: `Body "${words}" said Ann Lee of Acme Corp on 3 March 2025.`, author: 'javascript:window.ran=1' })) },
      { name: '<b onclick=alert(1)>.txt', mimeType: 'text/plain', buffer: Buffer.from(story(`A ${words} title`)) },
    ]);
    await has(page, n + 2);
    for (const view of ['briefing', 'people', 'said', 'figures', 'time', 'articles', 'import']) await show(page, view);
    await page.evaluate((from) => document.querySelector('news-prism').select(document.querySelector('news-prism').pile.docs[from].id), n);
    await at(page, 'reading').waitFor();
    assert.ok((await at(page, 'reading').innerText()).includes('<img src=x'), 'its words are not shown as words');
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.equal(await page.evaluate(() => document.querySelector('news-prism').shadowRoot.querySelectorAll('img, script, a[href^=javascript]').length), 0);
  });
});

it('a load can be stopped, and what was read stays', async (t) => {
  const page = await visits.open(t);
  const line = JSON.stringify({ id: 'x', text: story('Many ships leave').repeat(20) });
  const big = `${Array.from({ length: 2600 }, (_, i) => line.replace('"x"', `"x${i}"`)).join('\n')}\n`;
  await page.evaluate((text) => {
    const element = document.querySelector('news-prism');
    element.addEventListener('np-progress', ({ detail }) => detail.phase === 'files' && detail.bytes > 1e6 && element.shadowRoot.querySelector('[data-np=cancel]').click());
    element.load([{ name: 'first.txt', text: 'A first one\n\nIt stays.' }, { name: 'big.jsonl', text }]);
  }, big);
  await until(page, () => document.querySelector('news-prism').state === 'stopped');
  const n = await documents(page);
  assert.ok(n > 17 && n < 2600, `${n} documents`);
  await at(page, 'message').waitFor();
});
