// The module from outside: its names are those of wasm/README.md, and every wrong call gets an envelope.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { zip } from '../support/zip.mjs';
import { add, errorOf, fill, openBareEngine, openEngine, root, valueOf } from './engine.mjs';

const article = `晴川半导体发布第三代控制芯片
2025-03-04 09:30 来源：江城日报

晴川半导体3月4日在江城发布第三代控制芯片,公司首席执行官林向远表示:"这款芯片的能耗下降了40%。"

林向远说,公司今年计划投资12亿元扩建江城的工厂,新增岗位800个。
`;

const documented = readFileSync(join(root, 'wasm/README.md'), 'utf8')
  .split('\n')
  .map((line) => line.match(/^\| `(\w+)\(/)?.[1])
  .filter(Boolean);

// Embind binds a function under its own name; what Emscripten adds itself begins with _ or is one of these.
const emscriptens = new Set(['run', 'then', 'ready', 'dynCall', 'count_emval_handles', 'get_first_emval',
                             'getInheritedInstanceCount', 'getLiveInheritedInstances', 'flushPendingDeletes',
                             'setDelayLater', 'setDelayFunction', 'inspectJSHeapMemory', 'onRuntimeInitialized',
                             'locateFile', 'print', 'printErr']);

describe('the boundary', () => {
  it('is the table of wasm/README.md, no more and no less', async () => {
    const engine = await openBareEngine();
    const bound = Object.keys(engine).filter(
      (name) => typeof engine[name] === 'function' && !/^(_|asm|dynCall_|stack[A-Z]|[A-Z])/.test(name) && !emscriptens.has(name));
    assert.deepEqual(bound.sort(), [...documented].sort());
  });

  it('knows its versions', async () => {
    const version = JSON.parse((await openBareEngine()).version());
    const { version: ours } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(version.newsprism, ours);
    assert.ok(Number.isInteger(version.schema) && Number.isInteger(version.index));
  });

  it('works without a lexicon, and says what is wrong with a damaged one', async () => {
    const engine = await openBareEngine();
    assert.equal(add(engine, article, { name: 'a.txt' }).docs.length, 1);
    fill(engine, Uint8Array.from({ length: 64 }, (_, at) => at));
    assert.equal(errorOf(engine.loadLexicon()).code, 'bad_lexicon');
    const pack = readFileSync(join(root, 'core/data/newsprism.pack'));
    const whole = new Uint8Array(pack);
    whole[whole.length - 100] ^= 1;
    fill(engine, whole);
    assert.equal(errorOf(engine.loadLexicon()).code, 'bad_lexicon');
  });

  it('gives offsets as indices of a JavaScript string, or code points on demand', async () => {
    const engine = await openEngine();
    add(engine, `😀${article}`, { name: 'astral.txt' });
    const reading = valueOf(engine.reading(0, '{}'));
    assert.ok(reading.mentions.length > 3);
    for (const { start, end, text } of reading.mentions) assert.equal(reading.text.slice(start, end), text);
    const points = valueOf(engine.reading(0, '{"offsets":"codepoint"}'));
    const characters = [...points.text];
    for (const { start, end, text } of points.mentions) assert.equal(characters.slice(start, end).join(''), text);
    assert.ok(reading.mentions.every(({ start }, at) => start === points.mentions[at].start + 1));
  });

  it('gives annotations in rows of five that agree with the reading', async () => {
    const engine = await openEngine();
    add(engine, article, { name: 'a.txt' });
    const kinds = ['PER', 'ORG', 'LOC', 'PRODUCT', 'EVENT', 'MEDIA'];
    const reading = valueOf(engine.reading(0, '{}'));
    const rows = engine.annotations(0);
    assert.ok(rows instanceof Uint32Array && rows.length % 5 === 0 && rows.length > 0);
    let mentions = 0;
    for (let at = 0; at < rows.length; at += 5) {
      const [begin, end, kind, entity, index] = rows.subarray(at, at + 5);
      assert.ok(begin < end && end <= reading.text.length);
      if (kind > 5) continue;
      mentions += 1;
      const mention = reading.mentions[index];
      assert.deepEqual([mention.start, mention.end, mention.type], [begin, end, kinds[kind]]);
      assert.equal(mention.entity ?? null, entity === 0xffffffff ? null : `e${entity + 1}`);
    }
    assert.equal(mentions, reading.mentions.length);
    assert.equal(engine.annotations(7).length, 0);
  });

  it('says what an input was taken for, and reads it as what the caller says', async () => {
    const engine = await openEngine();
    const table = 'title,pubtime,content\nTide falls,2025-03-04,"It fell, on Monday."\n';
    const { docs, report } = add(engine, table, { name: 'a.txt' });
    assert.equal(docs.length, 1);
    assert.deepEqual([report.format, report.encoding], ['csv', 'utf-8']);
    assert.deepEqual(report.mapping, [['title', 'title'], ['pubtime', 'published'], ['content', 'body']]);
    assert.equal(add(engine, table, { name: 'a.txt', format: 'text' }).report.format, 'text');
    fill(engine, new TextEncoder().encode(table));
    assert.equal(errorOf(engine.addDocuments('{"format":"rtf"}')).code, 'bad_option');
  });

  it('takes a list of names for the whole pile, and takes it out again', async () => {
    const engine = await openEngine();
    add(engine, 'Lamps at Gull Rock\n\nThe lamps of gull rock (鷗岩) burn.\n', { name: 'a.txt' });
    const mentions = () => valueOf(engine.reading(0, '{}')).mentions.filter(({ list }) => list).map(({ text, type, list }) => [text, type, list.line]);
    const list = '{"label":"GPE","pattern":[{"LOWER":"gull"},{"LOWER":"rock"}],"id":"r"}\n{"label":"GPE","pattern":"鷗岩","id":"r"}\n{"label":"SKILL","pattern":"x"}\n';
    const added = add(engine, list, { name: 'mine.jsonl' });
    assert.deepEqual([added.docs, added.list, added.report.format], [[], { list: 0, entries: 2, names: 2 }, 'names']);
    assert.deepEqual(added.refused.map(({ name, code, at }) => [name, code, at]), [['mine.jsonl:3', 'bad_list', new TextEncoder().encode(list.split('{"label":"SKILL"')[0]).length + 1]]);
    assert.deepEqual(mentions(), [['Gull Rock', 'LOC', 1], ['gull rock', 'LOC', 1], ['鷗岩', 'LOC', 2]]);
    valueOf(engine.removeList(0));
    assert.deepEqual(mentions(), []);
    assert.equal(errorOf(engine.removeList(0)).code, 'no_such_document');
  });

  it('lists an archive, whose names may be bytes', async () => {
    const engine = await openEngine();
    const archive = zip([[Buffer.from([0xb3, 0xb1]), 'one', { method: 0 }], ['../up', 'two'], ['潮.txt', 'three']]);
    fill(engine, archive);
    const { entries, refused, most, ratio } = valueOf(engine.listArchive());
    assert.deepEqual([most, ratio], [2 ** 30, 200]);
    assert.deepEqual(entries.map(({ name, raw, deflated }) => [name, raw, deflated]), [['\u00b3\u00b1', true, false], ['潮.txt', false, true]]);
    const [{ at, packed }] = entries;
    assert.equal(archive.subarray(at, at + packed).toString(), 'one');
    assert.deepEqual(refused.map(({ name, code }) => [name, code]), [['../up', 'bad_archive']]);
    fill(engine, archive.subarray(0, archive.length - 30));
    assert.equal(errorOf(engine.listArchive()).code, 'bad_archive');
  });

  it('restores a dropped block, and drops it again', async () => {
    const engine = await openEngine();
    add(engine, `${article}\n免责声明：本文仅供参考，不构成任何投资建议。\n`, { name: 'a.txt' });
    const blocks = () => valueOf(engine.reading(0, '{}')).blocks;
    const dropped = blocks().findIndex(({ type }) => type === 'boilerplate');
    assert.ok(dropped > 0);
    valueOf(engine.setBlock(0, dropped, true));
    // its kind and reason stay, so that it can be dropped again
    assert.equal(blocks()[dropped].restored, true);
    assert.equal(valueOf(engine.search('{"q":"\\"投资建议\\""}')).total, 1);
    valueOf(engine.setBlock(0, dropped, false));
    assert.equal(blocks()[dropped].restored ?? false, false);
    assert.equal(valueOf(engine.search('{"q":"\\"投资建议\\""}')).total, 0);
  });

  it('takes a block out that was kept, and puts it back as what it was', async () => {
    const engine = await openEngine();
    add(engine, article, { name: 'a.txt' });
    const blocks = () => valueOf(engine.reading(0, '{}')).blocks;
    const kept = blocks().findIndex(({ type }) => type === 'paragraph');
    const before = blocks()[kept];
    valueOf(engine.setBlock(0, kept, false));
    assert.deepEqual(blocks()[kept], { ...before, type: 'boilerplate', reason: 'reader' });
    valueOf(engine.setBlock(0, kept, true));
    assert.deepEqual(blocks()[kept], before);
  });

  it('saves choices and applies them, and refuses what is none', async () => {
    const engine = await openEngine();
    const text = `${article}\n免责声明：本文仅供参考，不构成任何投资建议。\n`;
    add(engine, text, { name: 'a.txt' });
    const blocks = (of) => valueOf(of.reading(0, '{}')).blocks;
    const dropped = blocks(engine).findIndex(({ type }) => type === 'boilerplate');
    valueOf(engine.setBlock(0, dropped, true));
    const saved = valueOf(engine.choices());
    assert.equal(JSON.parse(saved).choices.length, 1);
    const other = await openEngine();
    add(other, text, { name: 'b.txt' });
    assert.deepEqual(valueOf(other.applyChoices(saved)), { applied: 1 });
    assert.equal(blocks(other)[dropped].restored, true);
    assert.equal(errorOf(other.applyChoices('{"schema":')).code, 'bad_json');
    assert.equal(errorOf(other.applyChoices('{"choices":[]}')).code, 'bad_option');
  });

  it('tells which bytes are in which encoding, and takes what was decoded outside', async () => {
    const engine = await openEngine();
    const gbk = Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xb8, 0xdb, 0xbf, 0xda, 0xbf, 0xaa, 0xb7, 0xc5, 0xa1, 0xa3);
    fill(engine, gbk);
    assert.deepEqual(valueOf(engine.findEncodings('{}')), { encoding: 'gb18030', basis: 'detected', runs: [[0, 16, 'gb18030']] });
    assert.equal(errorOf(engine.findEncodings('{"encoding":"klingon"}')).code, 'bad_option');
    assert.equal(valueOf(engine.addDocuments('{"name":"a.txt"}')).refused[0].code, 'not_text'); // it has no tables
    const { report } = add(engine, '中国的港口开放。', { name: 'a.txt', encoding: 'gb18030', decoded: 'detected', replaced: 1 });
    assert.deepEqual([report.encoding, report.basis, report.replaced], ['gb18030', 'detected', 1]);
    assert.equal(valueOf(engine.reading(0, '{}')).encoding, 'gb18030');
  });

  it('keeps the numbers of the others when a document is removed', async () => {
    const engine = await openEngine();
    for (const name of ['a.txt', 'b.txt']) add(engine, article, { name });
    valueOf(engine.removeDocument(0));
    assert.equal(valueOf(engine.reading(1, '{}')).id, 'b');
    assert.equal(errorOf(engine.reading(0, '{}')).code, 'no_such_document');
    assert.deepEqual(valueOf(engine.dossier('{}')).docs.map(({ id }) => id), ['b']);
  });

  it('saves an index that another instance searches', async () => {
    const engine = await openEngine();
    add(engine, article, { name: 'a.txt' });
    const request = JSON.stringify({ q: '控制芯片', filters: [], from: 0, size: 10 });
    const before = valueOf(engine.search(request));
    assert.equal(before.total, 1);
    const bytes = engine.saveIndex();
    const other = await openEngine();
    fill(other, bytes);
    valueOf(other.loadIndex());
    assert.deepEqual(valueOf(other.search(request)), before);
    fill(other, bytes.subarray(0, bytes.length >> 1));
    assert.equal(errorOf(other.loadIndex()).code, 'bad_index');
  });

  it('reads an index page by page, and a document of it', async () => {
    const engine = await openEngine();
    const plain = { id: 'a', title: '控制芯片发布', body: '😀 这款芯片的能耗下降了。\n芯片在江城生产。', source: '江城日报', published: '2025-03-04' };
    valueOf(engine.openIndex());
    fill(engine, new TextEncoder().encode(JSON.stringify(plain)));
    valueOf(engine.indexDocuments());
    const [head, ...pages] = engine.saveIndexPages();
    const other = await openEngine();
    const here = new Map();
    const given = [];
    fill(other, head);
    const opened = other.openIndexPages((page) => {
      if (here.has(page)) given.push(page);
      return here.get(page);
    });
    assert.deepEqual(valueOf(opened), { docs: 1 });
    const asked = (ask) => {
      for (let round = 0; round < 20; round += 1) {
        const { ok, value, error } = JSON.parse(ask());
        if (ok) return value;
        assert.equal(error.code, 'pages_wanted');
        const wanted = other.wantedPages();
        assert.ok(wanted.length > 0);
        for (const page of wanted) here.set(page, pages[page]);
      }
      throw new Error('it goes on asking');
    };
    const { hits: [hit] } = asked(() => other.search('{"q":"芯片","headlines":true}'));
    assert.deepEqual([hit.number, hit.title, hit.source, hit.published, hit.lang], [0, plain.title, plain.source, plain.published, 'zh-Hans']);
    const document = asked(() => other.indexedDocument(hit.number, '{"q":"芯片"}'));
    assert.equal(document.id, 'a');
    assert.equal(document.text, `${plain.title}\n${plain.body}`);
    assert.deepEqual(document.blocks.map(({ type }) => type), ['title', 'paragraph', 'paragraph']);
    assert.equal(document.highlights.length, 3);
    for (const { start, end, text } of document.highlights) assert.equal(document.text.slice(start, end), text);
    assert.equal(new Set(given).size, given.length, 'a page is asked for again');
    assert.equal(errorOf(other.indexedDocument(1, '{}')).code, 'no_such_document');
  });

  it('refuses inputs one by one', async () => {
    const engine = await openEngine();
    const refusedCode = (bytes, name) => add(engine, bytes, { name }).refused[0]?.code;
    assert.equal(refusedCode('', 'empty.txt'), 'empty_input');
    assert.equal(refusedCode('['.repeat(100_000), 'deep.json'), 'too_deep');
    assert.equal(refusedCode('{"headline": "Harbour', 'cut.json'), 'bad_json');
    assert.equal(add(engine, article, { name: 'a.txt' }).docs.length, 1);
  });

  it('says that memory ran out, and lives on', async () => {
    const engine = await openEngine();
    // as text this takes four times its size, which is more than a module can have
    assert.equal(engine.reserveInput(600 << 20).length, 600 << 20);
    assert.equal(errorOf(engine.addDocuments('{"name":"huge.txt"}')).code, 'out_of_memory');
    assert.equal(add(engine, article, { name: 'a.txt' }).docs.length, 1);
  });

  const misuse = [
    ['no JSON', (engine) => engine.search('{'), 'bad_option'],
    ['a JSON array', (engine) => engine.dossier('[]'), 'bad_option'],
    ['an unknown kind of offsets', (engine) => engine.reading(0, '{"offsets":"bytes"}'), 'bad_option'],
    ['a query that is no text', (engine) => engine.search('{"q":7}'), 'bad_option'],
    ['a document that is not there', (engine) => engine.reading(99, '{}'), 'no_such_document'],
    ['a document below zero', (engine) => engine.reading(-1, '{}'), 'no_such_document'],
    ['a block that is not there', (engine) => engine.setBlock(0, 4000, true), null],
    ['an entity that is not there', (engine) => engine.entity(4000, '{}'), null],
    ['a network of no kind of names', (engine) => engine.network('{"types":"people"}'), 'bad_option'],
    ['an unclosed quote', (engine) => engine.search('{"q":"林 \\"控"}'), 'bad_query'],
    ['an unknown filter', (engine) => engine.search('{"q":"林","filters":[["colour","blue"]]}'), 'bad_filter'],
    ['options 100,000 deep', (engine) => engine.dossier('['.repeat(100_000)), null],
  ];
  for (const [what, call, code] of misuse) {
    it(`answers ${what} with an error, and goes on`, async () => {
      const engine = await openEngine();
      add(engine, article, { name: 'a.txt' });
      const error = errorOf(call(engine));
      if (code) assert.equal(error.code, code);
      assert.equal(typeof error.detail, 'string');
      assert.equal(valueOf(engine.reading(0, '{}')).id, 'a');
    });
  }
});
