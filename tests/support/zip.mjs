// Archives for tests, good and bad ones.
import { deflateRawSync } from 'node:zlib';

// A ZIP of [name, content, {flags, method, crc}]; deflated where that is not said otherwise. Names may be bytes.
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content, { flags = 0, method = 8, crc = crc32(content) } = {}] of files) {
    const path = Buffer.from(name);
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const head = Buffer.alloc(26);
    [20, flags, method].forEach((value, i) => head.writeUInt16LE(value, i * 2));
    head.writeUInt32LE(crc, 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(Buffer.byteLength(content) >>> 0, 18);
    head.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04'), head, path, packed);
    at += 30 + path.length + packed.length;
    directory.push(Buffer.from('PK\x01\x02\x14\0'), head, entry, path);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

// node:zlib has one only since version 22.
function crc32(content) {
  let crc = -1;
  for (const byte of Buffer.from(content)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
