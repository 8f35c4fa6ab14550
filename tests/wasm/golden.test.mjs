// Whole readings. Native and wasm print the same bytes for every input of tests/golden, for the samples of the page
// and, where it is present, for ../shared/corpus; what tests/golden holds is also the reading it expects.
//
// scripts/golden --update writes the expected readings anew.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { add, openEngine, root, valueOf } from './engine.mjs';

const program = join(root, 'build/native/newsprism');
const update = process.env.NEWSPRISM_GOLDEN === 'update';
const expectedName = (input) => `${input}.expected.json`;

const inputsOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(txt|html|json|jsonl)$/.test(name) && !name.endsWith('.expected.json')).sort()
    : [];

// The lines that the program prints for one file, refused records left out: they are on standard error.
function nativeReadings(folder, input) {
  const { stdout, status } = spawnSync(program, ['read', '--text', input], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(status === 0 || status === 1, `newsprism read ${input} ended with ${status}`);
  return stdout.split('\n').filter(Boolean);
}

async function wasmReadings(folder, input) {
  const engine = await openEngine();
  const { docs } = add(engine, readFileSync(join(folder, input)), { name: input });
  return docs.map(({ doc }) => {
    const envelope = engine.reading(doc, '{"offsets":"codepoint"}');
    valueOf(envelope);
    return envelope.slice('{"ok":true,"value":'.length, -1);
  });
}

// With a reader's own list of names, which comes before the articles here and after them there.
async function readingsWithList(folder, list, input) {
  const { stdout } = spawnSync(program, ['read', '--text', '--lexicon', list, input], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  const engine = await openEngine();
  add(engine, readFileSync(join(folder, input)), { name: input });
  const { list: told } = add(engine, readFileSync(join(folder, list)), { name: list });
  assert.ok(told.entries > 1);
  return { native: stdout.trimEnd(), wasm: engine.reading(0, '{"offsets":"codepoint"}').slice('{"ok":true,"value":'.length, -1) };
}

// Fails at the first place where two texts part, with what surrounds it.
function assertSameBytes(wasm, native) {
  if (wasm === native) return;
  let at = 0;
  while (wasm[at] === native[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 120), at + 80);
  assert.fail(`they part at ${at}\n  native ...${around(native)}\n  wasm   ...${around(wasm)}`);
}

async function check(folder, input) {
  const native = nativeReadings(folder, input);
  const wasm = await wasmReadings(folder, input);
  assertSameBytes(wasm.join('\n'), native.join('\n'));
  return native.map((line) => JSON.parse(line));
}

describe('golden readings', () => {
  const folder = join(root, 'tests/golden');
  for (const input of inputsOf(folder)) {
    it(input, async () => {
      const readings = await check(folder, input);
      const file = join(folder, expectedName(input));
      if (update) writeFileSync(file, `${JSON.stringify(readings, null, 1)}\n`);
      assert.deepEqual(readings, JSON.parse(readFileSync(file, 'utf8')));
    });
  }

  it('names_nested_mixed.txt with lists/newspaper.jsonl', async () => {
    const { native, wasm } = await readingsWithList(folder, 'lists/newspaper.jsonl', 'names_nested_mixed.txt');
    assertSameBytes(wasm, native);
    const own = JSON.parse(native).mentions.filter(({ list }) => list);
    assert.deepEqual([...new Set(own.map(({ list }) => list.line))].sort(), [1, 2, 3, 4, 5, 6, 8]);
  });
});

const piles = [join(root, 'web/samples'), join(root, '../shared/corpus')];
for (const folder of piles.filter((path) => existsSync(path) && inputsOf(path).length > 0)) {
  describe(`native and wasm agree on ${folder.slice(root.length) || folder}`, () => {
    const inputs = inputsOf(folder).filter((name) => statSync(join(folder, name)).size < 1 << 20);
    for (const input of inputs) it(input, () => check(folder, input));

    it('the dossier of all', async () => {
      const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 };
      const native = execFileSync(program, ['dossier', ...inputs], options).trimEnd();
      const engine = await openEngine();
      for (const input of inputs) add(engine, readFileSync(join(folder, input)), { name: input });
      const envelope = engine.dossier('{"offsets":"codepoint"}');
      valueOf(envelope);
      assertSameBytes(envelope.slice('{"ok":true,"value":'.length, -1), native);
    });
  });
}

// Seventy saved pages and articles of many outlets, one pile: mentions, entities, all that a reading holds.
const pages = join(root, '../shared/data/pages/text');
describe('native and wasm agree on ../shared/data/pages', { skip: existsSync(pages) ? false : '../shared/data/pages is not here' }, () => {
  it('every reading of the pile, mentions and all', async () => {
    const inputs = readdirSync(pages).sort();
    const options = { cwd: pages, encoding: 'utf8', maxBuffer: 1 << 28 };
    const native = execFileSync(program, ['read', '--text', ...inputs], options).trimEnd().split('\n');
    const engine = await openEngine();
    const docs = inputs.flatMap((input) => add(engine, readFileSync(join(pages, input)), { name: input }).docs);
    assert.equal(docs.length, native.length);
    let byModel = 0;
    docs.forEach(({ doc }, at) => {
      const envelope = engine.reading(doc, '{"offsets":"codepoint"}');
      byModel += valueOf(envelope).mentions.filter(({ why }) => why === 'model').length;
      assertSameBytes(envelope.slice('{"ok":true,"value":'.length, -1), native[at]);
    });
    assert.ok(byModel > 0, 'the trained labeller is part of it');
  });
});
