// Puts the functions of a WebAssembly module in the order that brotli can press best: node scripts/order_functions.mjs FILE
//
// The linker orders them by how often they are called. Side by side with those that share most of its code a function
// costs less: the module is 2% smaller over the line, with the same instructions. Only the numbers of functions change, and
// what loads and stores say of their alignment, a hint that no engine takes: always 0, it costs nothing. A module that holds what is not known here (an instruction of a later version) is left as it is, with a note.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const section = { import: 2, function: 3, export: 7, start: 8, element: 9, code: 10 };

class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, { bytes, at, end });
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  skip(numbers = 1) {
    for (; numbers > 0; numbers -= 1) while (this.byte() > 127);
  }
  name() {
    const length = this.number();
    this.at += length;
  }
  expect(byte) {
    if (this.byte() !== byte) throw new Error(`byte ${this.at - 1} is not ${byte}`);
  }
  since(begin) {
    return this.bytes.subarray(begin, this.at);
  }
}

function numberBytes(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}

function limits(reader) {
  if (reader.byte() & 1) reader.skip();
  reader.skip();
}

function countImported(reader) {
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === 0) functions += 1;
    if (kind === 0) reader.skip();
    else if (kind === 1) reader.at += 1;
    if (kind === 1 || kind === 2) limits(reader);
    else if (kind > 2) reader.skip(2); // a global's type and whether it changes; a tag's attribute and type
  }
  return functions;
}

// unreachable, nop, else, end, return, catch_all, drop, select, ref.is_null
const kPlain = new Set([0x00, 0x01, 0x05, 0x0b, 0x0f, 0x19, 0x1a, 0x1b, 0xd1]);

// The saturating conversions, then memory.init, data.drop, memory.copy and memory.fill.
function pastPrefixed(code, reader) {
  if (code > 11) throw new Error(`instruction 252 ${code} is not known`);
  if (code > 7) reader.skip(code % 2 === 0 ? 2 : 1);
}

// Of vectors: what loads and stores, constants and shuffles, and what names a lane.
function pastVector(code, reader) {
  const between = (first, last) => code >= first && code <= last;
  if (code > 275) throw new Error(`instruction 253 ${code} is not known`);
  if (between(0, 11) || between(84, 93)) {
    reader.bytes[reader.at] = 0;
    reader.skip(2);
  }
  if (between(12, 13)) reader.at += 16;
  if (between(21, 34) || between(84, 91)) reader.at += 1;
}

// What follows an instruction: passed, a hint of alignment cleared. True if it is the number of a function, which is still to be read.
function pastImmediates(code, reader) {
  if (code === 0x10 || code === 0xd2) return true;
  const between = (first, last) => code >= first && code <= last;
  if (between(0x28, 0x3e)) reader.bytes[reader.at] = 0;
  if (between(0x28, 0x3e) || code === 0x11) reader.skip(2);
  else if (between(0x02, 0x04) || between(0x06, 0x09) || between(0x0c, 0x0d) || code === 0x18) reader.skip();
  else if (between(0x20, 0x26) || between(0x3f, 0x42) || code === 0xd0) reader.skip();
  else if (code === 0x0e || code === 0x1c) reader.skip(reader.number() + (code === 0x0e ? 1 : 0));
  else if (code === 0x43) reader.at += 4;
  else if (code === 0x44) reader.at += 8;
  else if (code === 0xfc) pastPrefixed(reader.number(), reader);
  else if (code === 0xfd) pastVector(reader.number(), reader);
  else if (!kPlain.has(code) && !between(0x45, 0xc4)) throw new Error(`instruction ${code} is not known`);
  return false;
}

// A function's code as pieces of bytes, and between them the numbers of the functions that it names.
function readCode(reader) {
  const end = reader.number() + reader.at;
  const pieces = [];
  let from = reader.at;
  for (let left = reader.number(); left > 0; left -= 1) reader.skip(2);
  while (reader.at < end) {
    if (!pastImmediates(reader.byte(), reader)) continue;
    pieces.push(reader.since(from), reader.number());
    from = reader.at;
  }
  if (reader.at !== end) throw new Error(`a function ends at ${reader.at}, not at ${end}`);
  return [...pieces, reader.since(from)];
}

function readModule(bytes) {
  const module = { head: bytes.subarray(0, 8), sections: [], imported: 0, types: [], codes: [] };
  for (const reader = new Reader(bytes, 8); reader.at < bytes.length;) {
    const id = reader.byte();
    const size = reader.number();
    const content = new Reader(bytes.subarray(reader.at, reader.at + size));
    reader.at += size;
    module.sections.push({ id, content: content.bytes });
    if (id === section.import) module.imported = countImported(content);
    if (id === section.function) for (let left = content.number(); left > 0; left -= 1) module.types.push(content.number());
    if (id === section.code) for (let left = content.number(); left > 0; left -= 1) module.codes.push(readCode(content));
  }
  return module;
}

const kGram = 5; // bytes: shorter runs are in every function, longer ones miss what differs by one number
const kWidespread = 300; // what so many functions hold says nothing, and would take long

// Which functions hold a run of bytes, as lists that functions share. -> a list of lists for each function
function sharedRuns(codes) {
  const holders = new Map();
  codes.forEach((code, at) => {
    for (let i = 0; i + kGram <= code.length; i += 1) {
      const run = code.readUIntLE(i, kGram);
      const list = holders.get(run);
      if (!list) holders.set(run, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  });
  const runs = codes.map(() => []);
  const sizes = new Float64Array(codes.length);
  for (const list of holders.values()) {
    for (const at of list) sizes[at] += 1;
    if (list.length > 1 && list.length < kWidespread) for (const at of list) runs[at].push(list);
  }
  return { runs, sizes };
}

// From each function on to the one that shares most with it, measured by its size; where none is left that shares
// anything, to the first by its bytes.
function likenessOrder(codes) {
  const { runs, sizes } = sharedRuns(codes);
  const sorted = codes.map((_, at) => at).sort((a, b) => Buffer.compare(codes[a], codes[b]) || a - b);
  const placed = new Uint8Array(codes.length);
  const order = [];
  for (let next = 0, at = sorted[0]; order.length < codes.length;) {
    placed[at] = 1;
    order.push(at);
    const shared = new Map();
    for (const list of runs[at]) for (const other of list) if (!placed[other]) shared.set(other, (shared.get(other) ?? 0) + 1);
    let most = 0;
    for (const [other, count] of shared) {
      const part = count / (sizes[other] + 20);
      if (part > most) [most, at] = [part, other];
    }
    if (most > 0) continue;
    while (next < sorted.length && placed[sorted[next]]) next += 1;
    at = sorted[next];
  }
  return order;
}

function writeExports(reader, renumbered) {
  const count = reader.number();
  const out = [numberBytes(count)];
  for (let left = count; left > 0; left -= 1) {
    const begin = reader.at;
    reader.name();
    const kind = reader.byte();
    out.push(reader.since(begin), numberBytes(kind === 0 ? renumbered(reader.number()) : reader.number()));
  }
  return out;
}

// Only lists of plain numbers at a constant place: what linkers write.
function writeElements(reader, renumbered) {
  const count = reader.number();
  const out = [numberBytes(count)];
  for (let left = count; left > 0; left -= 1) {
    const begin = reader.at;
    reader.expect(0);
    reader.expect(0x41);
    reader.skip();
    reader.expect(0x0b);
    const size = reader.number();
    out.push(reader.since(begin));
    for (let i = 0; i < size; i += 1) out.push(numberBytes(renumbered(reader.number())));
  }
  return out;
}

function writeSection({ id, content }, module, order, renumbered) {
  if (id === section.function) return [numberBytes(order.length), ...order.map((at) => numberBytes(module.types[at]))];
  if (id === section.export) return writeExports(new Reader(content), renumbered);
  if (id === section.start) return [numberBytes(renumbered(new Reader(content).number()))];
  if (id === section.element) return writeElements(new Reader(content), renumbered);
  if (id !== section.code) return [content];
  const written = (piece) => (typeof piece === 'number' ? numberBytes(renumbered(piece)) : piece);
  const codes = order.map((at) => Buffer.concat(module.codes[at].map(written)));
  return [numberBytes(order.length), ...codes.flatMap((code) => [numberBytes(code.length), code])];
}

// A section of a tool, but for two that only tell what the module was made with and for.
function namesFunctions({ id, content }) {
  const harmless = ['producers', 'target_features'];
  return id === 0 && !harmless.some((name) => content.subarray(1, 1 + name.length).toString() === name);
}

// The same module with its functions in another order. Throws on what it does not know.
export function orderFunctions(bytes) {
  const module = readModule(bytes);
  if (module.codes.length < 2) return bytes;
  if (module.sections.some(namesFunctions)) throw new Error('it holds names of functions');
  const order = likenessOrder(module.codes.map((code) => Buffer.concat(code.filter((piece) => typeof piece !== 'number'))));
  const place = new Map(order.map((at, index) => [at + module.imported, index + module.imported]));
  const renumbered = (number) => place.get(number) ?? number;
  const sections = module.sections.flatMap((one) => {
    const content = Buffer.concat(writeSection(one, module, order, renumbered));
    return [Buffer.from([one.id]), numberBytes(content.length), content];
  });
  return Buffer.concat([module.head, ...sections]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2];
  try {
    writeFileSync(file, orderFunctions(readFileSync(file)));
  } catch (error) {
    if (error.code) throw error;
    console.log(`${file} keeps its order of functions: ${error.message}`);
  }
}
