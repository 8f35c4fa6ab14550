// The byte layouts that core/lexicon reads: a container of sections, and a LOUDS trie.

const kCrcTable = Uint32Array.from({length: 256}, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xEDB88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

export function crc32(bytes) {
  let crc = 0xFFFFFFFF;
  for (const byte of bytes) crc = kCrcTable[(crc ^ byte) & 0xFF] ^ (crc >>> 8);
  return (crc ^ 0xFFFFFFFF) >>> 0;
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
  view.setUint32(8, 1, true);
  view.setUint32(12, names.length, true);
  out.set(body, head);
  let offset = head;
  names.forEach((name, i) => {
    const at = 16 + i * 28, bytes = sections[name];
    out.set(Buffer.from(name), at);
    view.setUint32(at + 16, offset, true);
    view.setUint32(at + 20, bytes.byteLength, true);
    view.setUint32(at + 24, crc32(out.subarray(offset, offset + bytes.byteLength)), true);
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
  // Where every 16th 0 stands.
  zero_samples() {
    const out = [];
    let seen = 0;
    for (let at = 0; at < this.size; at++) if (!this.get(at) && seen++ % 16 === 0) out.push(at);
    return Uint32Array.from(out);
  }
  // How many 1s stand before each word of 64 bits, and in all.
  ranks() {
    const out = [];
    let seen = 0;
    for (let at = 0; at < this.size; at++) {
      if (at % 64 === 0) out.push(seen);
      seen += this.get(at);
    }
    out.push(seen);
    return Uint32Array.from(out);
  }
}

// core/lexicon/trie.cpp. Returns the bytes and the keys in the order of their ids.
export function build_trie(unsorted_keys) {
  const keys = [...unsorted_keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const louds = new Bits(), terminal = new Bits();
  const labels = [0], ordered = [];
  const queue = [[0, keys.length, 0]];  // keys from, to; how many characters they share
  for (let i = 0; i < queue.length; i++) {
    let [from, to, depth] = queue[i];
    queue[i] = null;
    const ends = from < to && keys[from].length === depth;
    terminal.push(ends ? 1 : 0);
    if (ends) ordered.push(keys[from++]);
    while (from < to) {
      const label = keys[from].charCodeAt(depth);
      let end = from + 1;
      while (end < to && keys[end].charCodeAt(depth) === label) end++;
      queue.push([from, end, depth + 1]);
      labels.push(label);
      louds.push(1);
      from = end;
    }
    louds.push(0);
  }
  const header = Uint32Array.of(labels.length, ordered.length);
  const bytes = join_aligned([header, louds.bytes(), terminal.bytes(), louds.zero_samples(), terminal.ranks(),
                              Uint16Array.from(labels)]);
  return {bytes, ordered};
}
