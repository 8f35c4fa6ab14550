// Opens the built module in node, for the tests beside it and tests/bench.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = new URL('../../build/wasm/engine/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder));

// A module without a lexicon.
export async function openBareEngine() {
  const { default: create } = await import(new URL('newsprism.mjs', folder));
  return create({ wasmBinary: read('newsprism.wasm') });
}

export async function openEngine() {
  const engine = await openBareEngine();
  fill(engine, read('newsprism.pack'));
  valueOf(engine.loadLexicon());
  return engine;
}

// Puts bytes where the next function looks for its input.
export function fill(engine, bytes) {
  engine.reserveInput(bytes.length).set(bytes);
}

// What an envelope holds; throws its error otherwise.
export function valueOf(envelope) {
  const { ok, value, error } = JSON.parse(envelope);
  if (!ok) throw new Error(`${error.code} at ${error.at}: ${error.detail}`);
  return value;
}

export function errorOf(envelope) {
  const { ok, error } = JSON.parse(envelope);
  if (ok) throw new Error('expected an error');
  return error;
}

export function add(engine, bytes, options) {
  fill(engine, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return valueOf(engine.addDocuments(JSON.stringify(options)));
}
