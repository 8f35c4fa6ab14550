// The program from outside: exit codes, what goes to which output, and bad input of every kind.
//
// NEWSPRISM_PROGRAM is the program to test; ctest runs this with each preset's own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zip } from '../support/zip.mjs';

const program = process.env.NEWSPRISM_PROGRAM ?? fileURLToPath(new URL('../../build/native/newsprism', import.meta.url));

const article = `晴川半导体发布第三代控制芯片
2025-03-04 09:30 来源：江城日报

晴川半导体3月4日在江城发布第三代控制芯片,公司首席执行官林向远表示:"这款芯片的能耗下降了40%。"

林向远说,公司今年计划投资12亿元扩建江城的工厂,新增岗位800个。
`;

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsprism-'));
  file('good.txt', article);
});
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  writeFileSync(join(folder, name), content);
  return name;
}

function run(args, input) {
  const done = spawnSync(program, args, { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 });
  assert.equal(done.error, undefined);
  assert.equal(done.signal, null, `${args.join(' ')} was ended by ${done.signal}\n${done.stderr.slice(-3000)}`);
  const lines = (text) => text.split('\n').filter(Boolean);
  return { status: done.status, out: lines(done.stdout), err: lines(done.stderr) };
}

// Bytes without any order, the same in every run.
function noise(length) {
  const bytes = Buffer.alloc(length);
  let state = 0x2545f491;
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 0xff;
  }
  return bytes;
}

describe('the commands', () => {
  it('read prints one object a line', () => {
    const { status, out, err } = run(['read', 'good.txt']);
    assert.deepEqual([status, out.length, err], [0, 1, []]);
    const reading = JSON.parse(out[0]);
    assert.equal(reading.schema, 'newsprism.reading/1');
    assert.equal(reading.id, 'good');
    assert.equal(reading.file, 'good.txt');
    assert.equal(reading.chars, [...article].length);
    const points = [...article];
    for (const { start, end, text } of reading.mentions) assert.equal(points.slice(start, end).join(''), text);
    assert.ok(reading.mentions.some(({ text, type }) => text === '林向远' && type === 'PER'));
  });

  it('dossier prints one object', () => {
    const { status, out } = run(['dossier', 'good.txt']);
    assert.equal(status, 0);
    assert.equal(JSON.parse(out.join('\n')).schema, 'newsprism.dossier/1');
  });

  it('search answers from articles and from an index alike', () => {
    const direct = run(['search', 'good.txt', '--query', '控制芯片']);
    assert.equal(direct.status, 0);
    assert.equal(JSON.parse(direct.out[0]).total, 1);
    assert.equal(run(['index', 'good.txt', '-o', 'good.index']).status, 0);
    const stored = run(['search', 'good.index', '--query', '控制芯片']);
    assert.deepEqual(stored.out, direct.out);
  });

  it('tag prints one object for each line of standard input', () => {
    const { status, out } = run(['tag'], '林向远在江城说话\n\nThe plant opened in May.\n');
    assert.equal(status, 0);
    assert.equal(out.length, 3);
    for (const line of out) assert.ok(Array.isArray(JSON.parse(line).tokens));
  });

  it('tag gives tokens and mentions in code points, whatever stands before them', () => {
    const sentence = '周文彬昨天在南京会见了德国外长。';
    const lines = ['', '😀', '𠮷野', '  '].map((head) => head + sentence);
    const { status, out, err } = run(['tag'], `${lines.join('\r\n')}\n`);
    assert.deepEqual([status, out.length, err], [0, lines.length, []]);
    lines.forEach((line, at) => {
      const { tokens, mentions, ...rest } = JSON.parse(out[at]);
      assert.deepEqual(rest, {});
      const points = [...line];
      const cut = ([begin, end]) => points.slice(begin, end).join('');
      assert.equal(tokens.map(cut).join(''), line.replaceAll(' ', ''));
      const known = mentions.map((mention) => [cut(mention), mention[2]]).filter(([name]) => name.length > 1 && !name.includes('𠮷'));
      assert.deepEqual(known, [['周文彬', 'PER'], ['南京', 'LOC'], ['德国', 'LOC']]);
      for (const [begin, end] of tokens) assert.ok(Number.isInteger(begin) && begin < end);
    });
  });

  it('tag answers empty lines, blank ones and the last one without its end', () => {
    const { out } = run(['tag'], '\n \u3000\t\n\r\n江城');
    assert.deepEqual(out.slice(0, 3), Array(3).fill('{"tokens":[],"mentions":[]}'));
    assert.equal(out.length, 4);
    assert.deepEqual(run(['tag'], '').out, []);
  });

  it('tag reads bytes that are no UTF-8, one replaced character after the other', () => {
    const { status, out } = run(['tag'], Buffer.concat([Buffer.from('南京'), Buffer.of(0xff, 0xe5, 0x8d, 0x0a), Buffer.of(0xed, 0xa0, 0x80, 0x0a), noise(4000)]));
    assert.equal(status, 0);
    for (const line of out) JSON.parse(line);
    assert.deepEqual(JSON.parse(out[0]).tokens[0], [0, 2]);
  });

  it('tag reads a line of a megabyte like a short one', () => {
    const clause = '周文彬昨天在南京会见了德国外长又';
    const copies = Math.ceil(2 ** 20 / Buffer.byteLength(clause));
    const { status, out } = run(['tag'], `${clause.repeat(copies)}\n${clause}\n`);
    assert.deepEqual([status, out.length], [0, 2]);
    const names = (line) => JSON.parse(line).mentions.filter(([, , type]) => type === 'PER').length;
    assert.deepEqual([names(out[0]), names(out[1])], [copies, 1]);
  });

  it('--help and --version work on each', () => {
    for (const command of [[], ['read'], ['dossier'], ['search'], ['index'], ['tag']]) {
      for (const option of ['--help', '--version']) {
        const { status, out } = run([...command, option]);
        assert.equal(status, 0, [...command, option].join(' '));
        assert.ok(out.length > 0);
      }
    }
  });

  it('wrong usage ends with 2 and prints nothing to standard output', () => {
    const wrong = [[], ['sing'], ['read'], ['read', '--loud', 'good.txt'], ['search', 'good.txt'], ['index', 'good.txt'],
                   ['read', 'good.txt', '--date', 'tomorrow']];
    for (const args of wrong) {
      const { status, out, err } = run(args);
      assert.equal(status, 2, `newsprism ${args.join(' ')}`);
      assert.deepEqual(out, []);
      assert.ok(err.length > 0);
    }
  });
});

// name, bytes, what the one line on standard error says
const refused = [
  ['empty.txt', '', /empty\.txt.*empty_input/],
  ['blank.txt', ' \n\t\r\n\u3000\n', /blank\.txt.*empty_input/],
  ['noise.bin', noise(200_000), /noise\.bin.*not_text/],
  ['half.txt', Buffer.from([0xe4, 0xb8]), /half\.txt/],
  ['deep.json', '['.repeat(100_000), /deep\.json.*(too_deep|bad_json)/],
  ['deep-closed.json', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /deep-closed\.json.*too_deep/],
  ['cut.json', '{"headline": "Harbour reopens", "articleBody": "The harb', /cut\.json.*bad_json/],
];

describe('an input that is refused', () => {
  for (const [name, bytes, words] of refused) {
    it(`${name}: one line, exit code 1, and the others are done`, () => {
      file(name, bytes);
      for (const command of ['read', 'dossier']) {
        const { status, out, err } = run([command, name, 'good.txt']);
        assert.equal(status, 1);
        assert.equal(err.length, 1, err.join('\n'));
        assert.match(err[0], words);
        assert.match(out.join('\n'), /"good"/);
      }
    });
  }

  it('a directory and a missing file', () => {
    mkdirSync(join(folder, 'folder'), { recursive: true });
    const { status, out, err } = run(['read', 'folder', 'good.txt', 'nowhere.txt']);
    assert.equal(status, 1);
    assert.equal(err.length, 2, err.join('\n'));
    assert.match(err[0], /folder/);
    assert.match(err[1], /nowhere\.txt/);
    assert.equal(out.length, 1);
  });

  it('one bad record of a JSON lines file', () => {
    const record = (headline) => JSON.stringify({ headline, articleBody: 'The harbour of Port Ellery reopened on Monday.' });
    file('some.jsonl', `${record('Harbour reopens')}\n{"headline": oops}\n${record('Ferries sail again')}\n`);
    const { status, out, err } = run(['read', 'some.jsonl']);
    assert.equal(status, 1);
    assert.equal(out.length, 2);
    assert.equal(err.length, 1);
    assert.match(err[0], /some\.jsonl:2/);
  });

  it('a query with an unclosed quote: an error with its place, and no answer', () => {
    const { status, out, err } = run(['search', 'good.txt', '--query', '林向远 "控制']);
    assert.equal(status, 1);
    const { error, hits } = JSON.parse(out[0]);
    assert.deepEqual([error.code, error.at, hits], ['bad_query', 4, undefined]);
    assert.equal(err.length, 1);
    assert.match(err[0], /bad_query/);
  });

  it('an unknown filter', () => {
    const { status, out } = run(['search', 'good.txt', '--query', '芯片', '--filter', 'colour=blue']);
    assert.equal(status, 1);
    const { error, hits } = JSON.parse(out[0]);
    assert.deepEqual([error.code, hits], ['bad_filter', undefined]);
  });

  it('a filter with a value that it does not take, and one that compares', () => {
    const search = (...more) => JSON.parse(run(['search', 'good.txt', ...more]).out[0]);
    for (const wrong of ['on=soon', 'money>lots', '语言=xx']) assert.equal(search('--filter', wrong).error.code, 'bad_filter');
    const { error } = search('--query', '芯片 on:soon');
    assert.deepEqual([error.code, error.at], ['bad_query', 6]);
    for (const filter of ['money>=1e99', 'money=>=1e50', '金额>1e50']) assert.equal(search('--filter', filter).total ?? 'refused', filter === 'money>=1e99' ? 'refused' : 0);
  });

  it('one bad line of a file of queries', () => {
    file('queries.ndjson', '{"id":"a","q":"芯片"}\n{"id":"b","q":"\\"芯"}\n{"id":"c","q":"工厂"}\n');
    const { status, out } = run(['search', 'good.txt', '--queries', 'queries.ndjson']);
    assert.equal(status, 1);
    assert.deepEqual(out.map((line) => JSON.parse(line)).map(({ id, total, error }) => [id, total, error?.code]),
                     [['a', 1, undefined], ['b', undefined, 'bad_query'], ['c', 1, undefined]]);
  });
});

describe('an input that is odd but readable', () => {
  it('an article that ends within a character', () => {
    file('ends.txt', Buffer.concat([Buffer.from(article), Buffer.from([0xe4, 0xb8])]));
    const { status, out } = run(['read', 'ends.txt', 'good.txt']);
    assert.equal(status, 0);
    assert.equal(out.length, 2);
  });

  it('1,000 nested tags keep their text', () => {
    const body = `${'<div>'.repeat(1000)}<p>The harbour of Port Ellery reopened on Monday, the mayor said.</p>${'</div>'.repeat(1000)}`;
    file('nested.html', `<!doctype html><title>Harbour reopens</title><h1>Harbour reopens</h1>${body}`);
    const { status, out, err } = run(['read', 'nested.html']);
    assert.equal(status, 0, err.join('\n'));
    assert.match(JSON.parse(out[0]).text, /reopened on Monday/);
  });

  it('10 MB in a single line', () => {
    const sentence = '晴川半导体今年计划投资12亿元扩建江城的工厂,林向远表示:"产能会翻一番。"';
    file('long.txt', sentence.repeat(Math.ceil(1e7 / Buffer.byteLength(sentence))));
    const { status, out, err } = run(['read', 'long.txt', 'good.txt']);
    if (status === 1) assert.match(err.join('\n'), /long\.txt/);
    else assert.equal(status, 0);
    assert.ok(out.some((line) => line.includes('"good"')));
  });
});

describe('an encoding that is not UTF-8', () => {
  const story = `晴川半导体发布控制芯片
2025-03-04 来源：江城日报

公司首席执行官林向远表示，这款芯片的能耗下降了40%。
`;
  const gbk = Buffer.from('c7e7b4a8b0ebb5bccce5b7a2b2bcbfd8d6c6d0bec6ac0a323032352d30332d303420c0b4d4b4a3babdadb3c7c8d5b1a80a0ab9abcbbecad7cfafd6b4'
  + 'd0d0b9d9c1d6cff2d4b6b1edcabea3acd5e2bfeed0bec6acb5c4c4dcbac4cfc2bdb5c1cb343025a1a30a', 'hex');
  const read = (...args) => {
    const { status, out, err } = run(['read', '--text', ...args]);
    assert.equal(status, 0, err.join('\n'));
    return JSON.parse(out[0]);
  };

  it('is found by looking, also for some lines only', () => {
    file('gbk.txt', gbk);
    const reading = read('gbk.txt');
    assert.deepEqual([reading.encoding, reading.text], ['gb18030', story]);
    assert.equal(reading.chars, [...story].length);
    file('mixed.txt', Buffer.concat([Buffer.from(story), gbk]));
    assert.deepEqual([read('mixed.txt').encoding, read('mixed.txt').text], ['utf-8+gb18030', story + story]);
  });

  it('is read in pages, records and tables', () => {
    file('page.html', Buffer.concat([Buffer.from('<html><meta charset="gb2312"><p>'), gbk]));
    file('record.json', Buffer.concat([Buffer.from('{"title":"Chip","text":"'), Buffer.from(gbk.filter((byte) => byte !== 10)), Buffer.from('"}')]));
    file('table.csv', Buffer.concat([Buffer.from('title,text\nChip,"'), gbk, Buffer.from('"\n')]));
    for (const [name, format] of [['page.html', 'html'], ['record.json', 'json'], ['table.csv', 'csv']]) {
      const reading = read(name);
      assert.deepEqual([reading.format, reading.encoding], [format, 'gb18030']);
      assert.match(reading.text, /公司首席执行官林向远表示/);
    }
  });

  it('is what the user says, and an unknown name is wrong usage', () => {
    assert.equal(read('gbk.txt', '--encoding', 'Big5').encoding, 'big5');
    assert.equal(read('gbk.txt', '--encoding=GBK').text, story);
    const { status, err } = run(['read', 'gbk.txt', '--encoding', 'klingon']);
    assert.equal(status, 2);
    assert.match(err[0], /klingon/);
  });
});

describe('saved choices', () => {
  // fingerprints as the page saves them: FNV-1a over the folded characters that are no white space
  const print = (text) => {
    let n = 14695981039346656037n;
    for (const c of text.replace(/\s/gu, '')) n = BigInt.asUintN(64, (n ^ BigInt(c.codePointAt(0))) * 1099511628211n);
    return n.toString(16).padStart(16, '0');
  };
  const words = 'harbour reopens\n\nthe mayor of port ellery said that the ferries sail again.\n\nthe fishermen waited for three weeks.\n';
  const choice = { document: print(words), block: print('the fishermen waited for three weeks.'), kept: false };

  it('are applied to the articles', () => {
    file('ferries.txt', words);
    file('choices.json', JSON.stringify({ schema: 'newsprism.choices/1', choices: [choice] }));
    const { status, out, err } = run(['read', 'ferries.txt', '--choices', 'choices.json']);
    assert.equal(status, 0, err.join('\n'));
    assert.deepEqual(JSON.parse(out[0]).blocks.filter(({ reason }) => reason === 'reader').length, 1);
    const search = (...more) => JSON.parse(run(['search', 'ferries.txt', '--query', 'fishermen', ...more]).out[0]).total;
    assert.deepEqual([search(), search('--choices', 'choices.json')], [1, 0]);
  });

  it('about names hold in every command', () => {
    file('boat.txt', 'Harbour reopens\n\nMayor Ada Tan said that the ferries sail again. Ida Moss, a fisher, waited for weeks.\n');
    file('names.json', JSON.stringify({ schema: 'newsprism.choices/1', choices: [{ same: [{ type: 'PER', names: ['Ada Tan'] }, { type: 'PER', names: ['IDA MOSS'] }] }] }));
    const people = (...more) => JSON.parse(run(['dossier', 'boat.txt', ...more]).out[0]).entities.filter(({ type }) => type === 'PER');
    assert.equal(people().length, 2);
    const [one, ...others] = people('--choices', 'names.json');
    assert.deepEqual([others.length, one.evidence], [0, [{ merged: ['Ada Tan', 'Ida Moss'], why: 'by_hand' }]]);
  });

  it('that are none are complained of, and the articles are read', () => {
    file('none.json', '{"schema":"newsprism.choices/1"}');
    for (const name of ['none.json', 'nowhere.json', 'good.txt']) {
      const { status, out, err } = run(['read', 'good.txt', '--choices', name]);
      assert.deepEqual([status, out.length, err.length], [1, 1, 1], name);
    }
  });
});

describe('an archive', () => {
  const lines = (count) => Array.from({ length: count }, (_, n) => JSON.stringify({
    id: `n${n}`, title: `第${n}号码头开工`, body: `${n % 2 ? '渡轮' : '货船'}在新港停靠。\nPier ${n} opens.`, source: '海报', published: '2031-03-04',
  })).join('\n');
  const totals = (name, queries) => queries.map((query) => JSON.parse(run(['search', name, '--query', query, '--limit', '2']).out[0]))
    .map(({ total, hits }) => [total, hits.map(({ doc, score, snippet }) => [doc, score, snippet.text])]);
  const queries = ['渡轮', '"新港停靠"', 'pier 7', '第12号', 'lang:zh 货船', 'zebra'];

  for (const plain of [true, false]) {
    it(`answers as the articles themselves do${plain ? ', of text that is ready' : ''}`, () => {
      file('many.jsonl', lines(300));
      const options = plain ? ['--plain'] : [];
      const { status, out, err } = run(['index', 'many.jsonl', '-o', 'shards', '--shards', ...options]);
      assert.deepEqual([status, out], [0, []]);
      assert.match(err[0], /300 articles, \d+ pages, \d+ bytes/);
      const found = totals('shards', queries);
      assert.deepEqual(found.map(([total]) => total), [150, 300, 1, 1, 150, 0]);
      if (plain) return;
      run(['index', 'many.jsonl', '-o', 'many.index']);
      assert.deepEqual(found.map(([total]) => total), totals('many.index', queries).map(([total]) => total));
      const [head, pages] = [readdirSync(join(folder, 'shards')), readdirSync(join(folder, 'shards', 'pages'))];
      assert.deepEqual(head, ['index.npar', 'pages']);  // no scratch file
      assert.ok(pages.every((name) => /^\d+-[0-9a-f]{8}\.npz$/.test(name)));
    });
  }

  it('says which line of which file it left out, and keeps the rest', () => {
    file('half.jsonl', `[]\n${lines(3)}\n{"id": broken\n${lines(2).replaceAll('"n', '"m')}\n17`);
    for (const plain of [[], ['--plain']]) {
      const { status, err } = run(['index', 'half.jsonl', '-o', 'half', '--shards', ...plain]);
      assert.equal(status, 1);
      assert.match(err.join('\n'), /half\.jsonl.*bad_json/);
      assert.equal(totals('half', ['码头'])[0][0], 5, plain.join());
    }
  });

  it('names the file that cannot be written and the option that is missing', () => {
    file('in-the-way', 'x');
    const blocked = run(['index', 'good.txt', '-o', 'in-the-way', '--shards']);
    assert.equal(blocked.status, 1);
    assert.match(blocked.err.join('\n'), /in-the-way/);
    assert.equal(run(['index', 'good.txt', '-o', 'x', '--plain']).status, 2);
  });

  it('says that a page of it is damaged', () => {
    file('few.jsonl', lines(40));
    run(['index', 'few.jsonl', '-o', 'few', '--shards', '--plain']);
    for (const name of readdirSync(join(folder, 'few', 'pages'))) writeFileSync(join(folder, 'few', 'pages', name), 'x');
    const { status, err } = run(['search', 'few', '--query', '渡轮']);
    assert.equal(status, 1);
    assert.match(err.join('\n'), /pages/);
  });
});

describe('an index that is damaged', () => {
  const search = (name) => run(['search', name, '--query', '芯片']);

  it('is refused wherever it is cut, and with a wrong version', () => {
    run(['index', 'good.txt', '-o', 'whole.index']);
    const whole = readFileSync(join(folder, 'whole.index'));
    for (const share of [0.02, 0.3, 0.7, 0.999]) {
      file('cut.index', whole.subarray(0, Math.max(9, Math.floor(whole.length * share))));
      const { status, out, err } = search('cut.index');
      assert.equal(status, 1, `cut at ${share}`);
      assert.deepEqual(out, []);
      assert.match(err.join('\n'), /cut\.index.*bad_index/);
    }
    const other = Buffer.from(whole);
    other[8] ^= 0x40; // the version follows the eight bytes of the magic
    file('version.index', other);
    const { status, err } = search('version.index');
    assert.equal(status, 1);
    assert.match(err.join('\n'), /version\.index.*bad_index_version/);
  });

  it('is refused with any flipped bit, or answers as before', () => {
    const whole = readFileSync(join(folder, 'whole.index'));
    const before = search('whole.index').out;
    const step = Math.max(1, Math.floor(whole.length / 40));
    for (let at = 0; at < whole.length; at += step) {
      const flipped = Buffer.from(whole);
      flipped[at] ^= 1 << (at % 8);
      file('flipped.index', flipped);
      const { status, out } = search('flipped.index');
      if (status === 0) assert.deepEqual(out, before, `bit flipped at ${at}`);
      else assert.equal(status, 1, `bit flipped at ${at}`);
    }
  });
});

const feed = '<rss><channel><title>江城日报</title><item><title>潮水退了</title><description>港口办公室说,潮水周二退去。</description></item></channel></rss>';
const page = '<html><head><title>Tide falls</title></head><body><h1>Tide falls</h1><p>The tide fell by two metres on Monday, the harbour office of Eastcape said.</p></body></html>';

describe('a ZIP', () => {
  it('is read file by file, whatever its name is', () => {
    file('pile.bin', zip([['a/', ''], ['a/good.txt', article], ['feed.xml', feed], ['页面.html', page, { flags: 0x800, method: 0 }], ['__MACOSX/a/._good.txt', 'x'], ['.hidden', 'x']]));
    const { status, out, err } = run(['read', 'pile.bin']);
    assert.deepEqual([status, err], [0, []]);
    const readings = out.map((line) => JSON.parse(line));
    assert.deepEqual(readings.map(({ file: name, format }) => [name, format]), [['pile.bin/a/good.txt', 'text'], ['pile.bin/feed.xml', 'rss'], ['pile.bin/页面.html', 'html']]);
  });

  it('gives what can be read, and a line for everything else', () => {
    const bomb = Buffer.alloc(64 << 20);
    file('bad.zip', zip([['bomb.txt', bomb, { crc: 0 }], ['../up.txt', 'x'], ['/etc/root.txt', 'x'], ['a\\..\\..\\up.txt', 'x'], ['C:\\up.txt', 'x'],
                         ['secret.txt', 'x', { flags: 1 }], ['odd.txt', 'x', { method: 9 }], ['inner.zip', zip([['a.txt', article]])],
                         ['damaged.txt', article, { crc: 7 }], ['empty.txt', ''], ['good.txt', article]]));
    const { status, out, err } = run(['read', 'bad.zip']);
    assert.deepEqual([status, out.length], [1, 1]);
    assert.equal(JSON.parse(out[0]).file, 'bad.zip/good.txt');
    assert.equal(err.length, 10);
    for (const [name, reason] of [['bomb.txt', /200 times/], ['../up.txt', /leads out/], ['/etc/root.txt', /leads out/], ['a\\..\\..\\up.txt', /leads out/], ['C:\\up.txt', /leads out/],
                                  ['secret.txt', /encrypted/], ['odd.txt', /neither stored nor deflated/], ['inner.zip', /inside an archive/], ['damaged.txt', /checksum/], ['empty.txt', /empty_input/]]) {
      const line = err.find((words) => words.includes(`bad.zip/${name}:`));
      assert.match(line ?? `nothing about ${name}`, reason);
    }
  });

  it('that is cut off anywhere is refused', () => {
    const whole = zip([['good.txt', article], ['feed.xml', feed]]);
    for (const size of [4, 30, 200, whole.length - 60, whole.length - 1]) {
      file('cut.zip', whole.subarray(0, size));
      const { status, out, err } = run(['read', 'cut.zip']);
      assert.deepEqual([status, out, err.length], [1, [], 1], `at ${size}`);
      assert.match(err[0], /bad_archive/);
    }
  });
});

describe('--lexicon', () => {
  const list = '{"name":"Gull Rock","type":"LOC"}\n{"name":"Ida Moss","type":"SKILL"}\n{"label":"PER","pattern":[{"LOWER":"ida"},{"LOWER":"moss"}]}\n';
  const names = ({ out }) => JSON.parse(out[0]).mentions.map(({ text, type, list: place }) => [text, type, place?.line]);

  it('takes a list of names; what is wrong in it is told with its place, the rest holds', () => {
    file('mine.jsonl', list);
    file('rock.txt', 'Lamps at Gull Rock\n\nThe keeper ida moss said that Gull Rock is dark.\n');
    const done = run(['read', 'rock.txt', '--lexicon', 'mine.jsonl']);
    assert.equal(done.status, 1);
    assert.equal(done.err.length, 1);
    assert.match(done.err[0], /^newsprism: mine\.jsonl:2: bad_list at 53: line 2, column 20: type SKILL is none of PER/);
    const found = names(done);
    assert.deepEqual(found.find(([text]) => text === 'ida moss'), ['ida moss', 'PER', 3]);
    assert.equal(found.filter(([text, type]) => text === 'Gull Rock' && type === 'LOC').length, 2);
  });

  it('may stand more than once, the first list wins; tag, search and dossier know the names', () => {
    file('a.jsonl', '{"id":"a","name":"Gull Rock","type":"ORG"}\n');
    file('b.jsonl', '[{"id":"b","name":"Gull Rock","type":"EVENT"},\n {"id":"b","name":"Feather Stack","type":"EVENT"}]\n');
    const both = ['--lexicon', 'a.jsonl', '--lexicon=b.jsonl'];
    const tagged = run(['tag', ...both], 'Gull Rock and Feather Stack\n');
    assert.deepEqual([tagged.status, JSON.parse(tagged.out[0]).mentions], [0, [[0, 9, 'ORG'], [14, 27, 'EVENT']]]);
    assert.equal(JSON.parse(run(['search', 'rock.txt', '--query', 'Feather Stack']).out[0]).total, 0);
    file('c.jsonl', '{"id":"b","name":"Gull Rock","type":"EVENT","aliases":["Feather Stack"]}\n');
    assert.equal(JSON.parse(run(['search', 'rock.txt', '--query', 'Feather Stack', '--lexicon', 'c.jsonl']).out[0]).total, 1);
  });

  it('says what is no list, and does the rest', () => {
    const bad = run(['read', 'good.txt', '--lexicon', 'good.txt']);
    assert.equal(bad.status, 1);
    assert.equal(bad.out.length, 1);
    assert.match(bad.err[0], /^newsprism: good\.txt:1: bad_json: line 1, column 1: no valid JSON/);
    assert.equal(run(['read', 'good.txt', '--lexicon', 'not-there']).status, 1);
  });
});

describe('the format', () => {
  it('can be said', () => {
    file('list.txt', 'title,text\nTide falls,"It fell, on Monday."\n');
    const format = (...args) => JSON.parse(run(['read', 'list.txt', ...args]).out[0]).format;
    assert.equal(format(), 'csv');
    assert.equal(format('--format', 'text'), 'text');
    assert.equal(format('--format=markdown'), 'markdown');
    assert.equal(run(['read', 'list.txt', '--format', 'rtf']).status, 2);
  });
});
