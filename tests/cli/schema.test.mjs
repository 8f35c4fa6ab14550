// What the program prints is what core/view/schema.json says, and every key that the schema names is printed somewhere.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.NEWSPRISM_PROGRAM ?? join(root, 'build/native/newsprism');
const schema = JSON.parse(readFileSync(join(root, 'core/view/schema.json'), 'utf8'));

// ---- the part of JSON Schema that schema.json uses -------------------------------------------------

const is = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

// Each: (keyword's value, value, path, schema) -> complaints.
const keywords = {
  $ref: (name, value, path) => check(schema.$defs[name.slice('#/$defs/'.length)], value, path),
  const: (wanted, value, path) => (value === wanted ? [] : [`${path} is not ${wanted}`]),
  enum: (wanted, value, path) => (wanted.includes(value) ? [] : [`${path} is ${JSON.stringify(value)}`]),
  type: (name, value, path) => (is[name](value) ? [] : [`${path} is no ${name}`]),
  pattern: (text, value, path) => (new RegExp(text, 'u').test(value) ? [] : [`${path} is ${JSON.stringify(value)}`]),
  minimum: (least, value, path) => (value >= least ? [] : [`${path} is ${value}`]),
  maximum: (most, value, path) => (value <= most ? [] : [`${path} is ${value}`]),
  minItems: (least, value, path) => (value.length >= least ? [] : [`${path} has ${value.length} items`]),
  maxItems: (most, value, path) => (value.length <= most ? [] : [`${path} has ${value.length} items`]),
  items: (item, value, path) => value.flatMap((one, i) => check(item, one, `${path}[${i}]`)),
  required: (names, value, path) => names.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`),
  properties: (known, value, path) => Object.keys(value).filter((name) => name in known).flatMap((name) => check(known[name], value[name], `${path}.${name}`)),
  additionalProperties: (other, value, path, { properties = {} }) => Object.keys(value).filter((name) => !(name in properties))
    .flatMap((name) => (other === false ? [`${path}.${name} is not in the schema`] : check(other, value[name], `${path}.${name}`))),
  anyOf: (choices, value, path) => fewest(choices.map((choice) => check(choice, value, path))),
  oneOf: (choices, value, path) => fewest(choices.map((choice) => check(choice, value, path))),
};
const words = new Set(['$schema', '$defs', 'title', 'description']);
const seen = new Set(); // objects of the schema whose keys were met, as `schema object, key`

const fewest = (complaints) => complaints.reduce((a, b) => (b.length < a.length ? b : a));

function check(rule, value, path = '') {
  const wrongType = rule.type ? keywords.type(rule.type, value, path) : [];
  if (wrongType.length) return wrongType;
  if (rule.properties) for (const name of Object.keys(value)) seen.add(rule.properties[name]);
  return Object.keys(rule).filter((name) => !words.has(name)).flatMap((name) => keywords[name](rule[name], value, path, rule));
}

// ---- what is printed -------------------------------------------------------------------------------

function run(...args) {
  const { stdout, status, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(status === 0 || status === 1, `newsprism ${args.join(' ')}: ${stderr}`);
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

const inputs = (folder) => readdirSync(join(root, folder)).filter((name) => /\.(txt|html|json|jsonl)$/.test(name) && !name.endsWith('.expected.json')).map((name) => join(folder, name));
const golden = inputs('tests/golden');
const pile = ['web/samples/corpus.jsonl', ...inputs('web/samples/files')];
const corpus = existsSync(join(root, '../shared/corpus')) ? inputs('../shared/corpus') : [];

const assertValid = (outputs, name) => {
  assert.ok(outputs.length > 0, 'nothing was printed');
  for (const output of outputs) {
    assert.equal(output.schema, name);
    assert.deepEqual(check(schema, output).slice(0, 5), []);
  }
};

describe('core/view/schema.json', () => {
  for (const input of golden) it(`newsprism read ${input}`, () => assertValid(run('read', input), 'newsprism.reading/1'));

  it('newsprism read, with the text', () => {
    const outputs = run('read', '--text', ...pile, ...corpus);
    assertValid(outputs, 'newsprism.reading/1');
    assert.ok(outputs.every((output) => output.text));
  });

  it('newsprism dossier', () => {
    const twice = [pile[1], pile[1]];
    for (const files of [golden, pile, corpus, twice].filter((some) => some.length)) assertValid(run('dossier', ...files), 'newsprism.dossier/1');
    const folder = mkdtempSync(join(tmpdir(), 'newsprism-'));
    const choices = join(folder, 'choices.json');
    const { fingerprint: document } = run('read', ...pile).find(({ mentions }) => mentions.some(({ text }) => text === '顾闻涛'));
    const [all, here] = [{ type: 'PER', names: ['顾闻涛'] }, { type: 'PER', names: ['顾闻涛'], document }];
    writeFileSync(choices, JSON.stringify({ schema: 'newsprism.choices/1', choices: [{ entity: all, name: 'Gu' }, { apart: [here, all] }] }));
    assertValid(run('dossier', ...pile, '--choices', choices), 'newsprism.dossier/1');
    rmSync(folder, { recursive: true });
  });

  it('newsprism network', () => {
    for (const files of [pile, corpus].filter((some) => some.length)) assertValid(run('network', ...files), 'newsprism.network/1');
    const [around] = run('network', ...pile, '--filter', 'entity=顾闻涛', '--filter', 'type=PER', '--filter', 'lang=en', '--filter', 'width=400', '--limit', '12');
    assertValid([around], 'newsprism.network/1');
    assert.equal(around.width, 400);
    assert.ok(around.nodes.length > 1 && around.nodes.length <= 12);
    assert.deepEqual(run('network', pile[0], '--filter', 'colour=blue'), []);
  });

  it('names the lines of a reader\'s own list', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsprism-'));
    const [list, story] = [join(folder, 'mine.jsonl'), join(folder, 'story.txt')];
    writeFileSync(list, '{"name":"Gull Rock","type":"LOC","aliases":["鷗岩"]}\n');
    writeFileSync(story, 'Lamps at Gull Rock\n\nThe lamps of Gull Rock (鷗岩) burn again, and 鷗岩 is glad of it.\n');
    const place = { file: list, line: 1 };
    const [reading] = run('read', story, '--lexicon', list);
    const [dossier] = run('dossier', story, '--lexicon', list);
    rmSync(folder, { recursive: true });
    assertValid([reading], 'newsprism.reading/1');
    assertValid([dossier], 'newsprism.dossier/1');
    assert.deepEqual(reading.mentions.find(({ text }) => text === '鷗岩').list, place);
    const rock = dossier.entities.find(({ names }) => names.en?.includes('Gull Rock'));
    assert.deepEqual([rock.type, rock.total, rock.lists], ['LOC', 4, [place]]);
    assert.deepEqual(rock.evidence.find(({ why }) => why === 'list').list, place);
  });

  it('offers names that may be one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsprism-'));
    const story = join(folder, 'story.txt');
    writeFileSync(story, 'Two at the harbour\n\nAda Gu spoke first. Then Bela Gu spoke. Gu said the harbour is closed.\n');
    const [dossier] = run('dossier', story);
    rmSync(folder, { recursive: true });
    assertValid([dossier], 'newsprism.dossier/1');
    assert.deepEqual(dossier.offers.map(({ names }) => names), [['Ada Gu', 'Gu'], ['Bela Gu', 'Gu']]);
  });

  it('newsprism search', () => {
    assertValid(run('search', ...pile, '--query', '许可证 OR licence'), 'newsprism.results/1');
    const folder = mkdtempSync(join(tmpdir(), 'newsprism-'));
    const queries = join(folder, 'queries.ndjson');
    writeFileSync(queries, '{"id":"good","q":"顾闻涛","filters":{"lang":"zh-Hant"}}\n{"id":"bad","q":"one \\"open"}\n');
    const [counted] = run('search', ...pile, '--query', '许可证 OR licence', '--facets', '--sort', 'date');
    assertValid([counted], 'newsprism.results/1');
    assert.ok(counted.facets.lang.length > 1);
    const outputs = run('search', ...pile, '--queries', queries);
    rmSync(folder, { recursive: true });
    assertValid(outputs, 'newsprism.results/1');
    assert.deepEqual(outputs.map((output) => [output.id, 'error' in output]), [['good', false], ['bad', true]]);
  });

  it('newsprism search --suggest, and did you mean', () => {
    const [names] = run('search', ...pile, '--suggest', 'guwent');
    assertValid([names], 'newsprism.suggestions/1');
    assert.deepEqual([names.suggestions[0].type, names.suggestions[0].query], ['PER', names.suggestions[0].text]);
    const [words] = run('search', ...pile, '--suggest', '许可', '--limit', '2');
    assertValid([words], 'newsprism.suggestions/1');
    assert.ok(words.suggestions.length <= 2 && words.suggestions.some(({ kind }) => kind === 'word'));
    const [missed] = run('search', ...pile, '--query', '许可政');
    assertValid([missed], 'newsprism.results/1');
    assert.deepEqual([missed.total, missed.did_you_mean], [0, ['许可证']]);
  });

  it('refuses what it does not name', () => {
    const [output] = run('read', golden[0]);
    assert.notDeepEqual(check(schema, { ...output, more: 1 }), []);
    assert.notDeepEqual(check(schema, { ...output, chars: '12' }), []);
    assert.notDeepEqual(check(schema, { ...output, meta: { ...output.meta, lang: { value: 'fr' } } }), []);
    const { blocks, ...rest } = output;
    assert.notDeepEqual(check(schema, rest), []);
  });

  it('names no key that is never printed', () => {
    const rare = new Set(['restored', 'exact', 'min_exact', 'max_exact', 'form', 'derived', 'mod', 'range_begin', 'range_end', 'implicit', 'currency', 'about']);
    const never = [];
    const walk = (rule) => {
      for (const [name, inner] of Object.entries(rule.properties ?? {})) if (!seen.has(inner) && !rare.has(name)) never.push(name);
      for (const inner of Object.values(rule)) if (typeof inner === 'object' && inner !== null) walk(inner);
    };
    walk(schema.$defs);
    assert.deepEqual(never, []);
  });
});
