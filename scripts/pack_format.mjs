// The byte layouts that core/lexicon reads: a container of sections, and a LOUDS trie.

// core/lexicon/pack.cpp
export function checksum(bytes) {
  const padded = new Uint8Array((bytes.length + 4) & ~3);
  padded.set(bytes);
  let sum = 0;
  for (const four of new Uint32Array(padded.buffer)) {
    sum = Math.imul(sum ^ four, 0x9E3779B1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

const aligned = n => (n + 7) & ~7;

// Parts one after the other, each at a multiple of 8.
export function join_aligned(parts) {
  const offsets = [];
  let size = 0;
  for (const part of parts) {
    offsets.push(size);
    size = aligned(size + part.byteLength);
  }
  const out = new Uint8Array(size);
  parts.forEach((part, i) => out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offsets[i]));
  return out;
}

// core/lexicon/pack.h
export function write_pack(sections) {
  const names = Object.keys(sections);
  const head = aligned(16 + names.length * 28);
  const body = join_aligned(Object.values(sections));
  const out = new Uint8Array(head + body.length);
  const view = new DataView(out.buffer);
  out.set(Buffer.from('NPRISMPK'), 0);
  view.setUint32(8, 3, true);
  view.setUint32(12, names.length, true);
  out.set(body, head);
  let offset = head;
  names.forEach((name, i) => {
    const at = 16 + i * 28, bytes = sections[name];
    out.set(Buffer.from(name), at);
    view.setUint32(at + 16, offset, true);
    view.setUint32(at + 20, bytes.byteLength, true);
    view.setUint32(at + 24, checksum(out.subarray(offset, offset + bytes.byteLength)), true);
    offset = aligned(offset + bytes.byteLength);
  });
  return out;
}

// A growing row of bits in 64-bit words, as two u32 each, lowest bit first.
class Bits {
  words = new Uint32Array(1024);
  size = 0;
  push(bit) {
    if (this.size >> 5 >= this.words.length) {
      const wider = new Uint32Array(this.words.length * 2);
      wider.set(this.words);
      this.words = wider;
    }
    if (bit) this.words[this.size >> 5] |= 1 << (this.size & 31);
    this.size++;
  }
  get(at) {
    return (this.words[at >> 5] >>> (at & 31)) & 1;
  }
  bytes() {
    return this.words.slice(0, 2 * Math.ceil(this.size / 64));
  }
}

const kCommonest = 2048;

// How often each character leads to a node of the trie of these sorted keys.
function count_letters(keys) {
  const counts = new Map();
  let before = '';
  for (const key of keys) {
    let shared = 0;
    while (shared < before.length && key[shared] === before[shared]) shared++;
    for (const letter of key.slice(shared)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    before = key;
  }
  return counts;
}

// The letters of the keys as numbers: the commonest come first, by how common they are, the others by their codes.
function number_letters(keys) {
  const counts = count_letters(keys);
  const by_code = [...counts.keys()].sort();
  const common = [...by_code].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, kCommonest);
  const others = by_code.filter(c => !common.includes(c));
  const bits = new Uint32Array(2048);
  for (const c of others) bits[c.charCodeAt(0) >> 5] |= 1 << (c.charCodeAt(0) & 31);
  return {number_of: new Map([...common, ...others].map((c, i) => [c, i])),
          common: Uint16Array.from(common, c => c.charCodeAt(0)), bits};
}

// core/lexicon/trie.cpp. Returns the bytes and the keys in the order of their ids.
export function build_trie(unsorted_keys) {
  const by_code = [...unsorted_keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const {number_of, common, bits} = number_letters(by_code);
  const spelt = key => String.fromCharCode(...Array.from(key, c => number_of.get(c)));
  const keys = by_code.map(key => [spelt(key), key]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const louds = new Bits(), terminal = new Bits();
  const labels = [0], ordered = [];
  const queue = [[0, keys.length, 0]];  // keys from, to; how many characters they share
  for (let i = 0; i < queue.length; i++) {
    let [from, to, depth] = queue[i];
    queue[i] = null;
    const ends = from < to && keys[from][0].length === depth;
    terminal.push(ends ? 1 : 0);
    if (ends) ordered.push(keys[from++][1]);
    while (from < to) {
      const label = keys[from][0].charCodeAt(depth);
      let end = from + 1;
      while (end < to && keys[end][0].charCodeAt(depth) === label) end++;
      queue.push([from, end, depth + 1]);
      labels.push(label);
      louds.push(1);
      from = end;
    }
    louds.push(0);
  }
  const header = Uint32Array.of(labels.length, ordered.length, common.length, 0);
  const bytes = join_aligned([header, louds.bytes(), terminal.bytes(), common, bits,
                              Uint8Array.from(labels, n => n >> 8), Uint8Array.from(labels, n => n & 255)]);
  return {bytes, ordered};
}
