// Prints what a reader downloads, raw and compressed, and exits 1 above a budget.
//
// The shell is the JavaScript that is fetched before the briefing can show: the element with what it imports, and the
// worker, bundled and minified as a site would do it. The parts are what import() fetches when it is first used, each
// counted with the files that it alone needs; what several parts share is counted once, as a line of its own. The dictionary is fetched and cached apart from it, so it has no budget here, only its sections and their sizes.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const engine = 'build/wasm/engine';
const shell = ['web/newsprism-element-define.js', 'web/worker.js'];
const budgets = { wasm: 364_500, shell: 30_000, parts: 60_000 }; // bytes, brotli

function sizes(bytes) {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

function print(name, { raw, gzip, brotli }, note = '') {
  const column = (value) => value.toLocaleString('en').padStart(12);
  console.log(`${name.padEnd(30)}${column(raw)}${column(gzip)}${column(brotli)}  ${note}`);
}

// The files that a bundler makes of the shell and its parts: what several need is in files of its own.
// -> [{name, bytes, part}], part: whether it comes by import() only.
async function bundled() {
  const { outputFiles, metafile } = await build({
    entryPoints: shell.map(path),
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    outdir: 'shell',
    external: ['*/newsprism.mjs'],
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const first = Object.keys(outputs).filter((file) => shell.some((entry) => outputs[file].entryPoint?.endsWith(entry)));
  for (const file of first) {
    for (const { path: next, kind } of outputs[file].imports) if (kind === 'import-statement' && outputs[next] && !first.includes(next)) first.push(next);
  }
  return Object.keys(outputs).map((file) => ({
    name: basename(outputs[file].entryPoint ?? file),
    part: !first.includes(file),
    bytes: Buffer.from(outputFiles.find(({ path: whole }) => whole.endsWith(file)).contents),
  })).sort((a, b) => a.part - b.part);
}

// The sections of a pack, as core/lexicon/pack.h describes them.
function* sectionsOf(pack) {
  if (pack.toString('latin1', 0, 8) !== 'NPRISMPK') throw new Error('newsprism.pack does not begin with NPRISMPK');
  const count = pack.readUInt32LE(12);
  for (let at = 16; at < 16 + count * 28; at += 28) {
    const begin = pack.readUInt32LE(at + 16);
    const name = pack.toString('latin1', at, at + 16).replace(/\0+$/, '');
    yield [name, pack.subarray(begin, begin + pack.readUInt32LE(at + 20))];
  }
}

function within(name, brotli) {
  if (brotli <= budgets[name]) return `of ${budgets[name].toLocaleString('en')}`;
  process.exitCode = 1;
  return `ABOVE the budget of ${budgets[name].toLocaleString('en')}`;
}

console.log(`${''.padEnd(30)}${'raw'.padStart(12)}${'gzip'.padStart(12)}${'brotli'.padStart(12)}`);
const wasm = sizes(readFileSync(path(`${engine}/newsprism.wasm`)));
print('newsprism.wasm', wasm, within('wasm', wasm.brotli));
print('newsprism.mjs (its loader)', sizes(readFileSync(path(`${engine}/newsprism.mjs`))));

const files = await bundled();
for (const [name, part] of [['shell', false], ['parts', true]]) {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files.filter((one) => one.part === part)) {
    const size = sizes(file.bytes);
    print(`  ${file.name}`, size);
    for (const key of Object.keys(total)) total[key] += size[key];
  }
  print(name, total, within(name, total.brotli));
}

const pack = readFileSync(path(`${engine}/newsprism.pack`));
print('newsprism.pack', sizes(pack));
for (const [name, bytes] of sectionsOf(pack)) print(`  ${name}`, sizes(bytes));
