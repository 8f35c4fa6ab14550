// A ZIP archive as the files in it. What is in it is listed by the engine (listArchive); the browser unpacks.
// Nothing that the archive says of a file's size is believed: unpacking stops at the caps.
import { bytesOfStream, isArchive } from './engine-host.js';

const DAMAGED = 'its data are damaged';
const TOO_MUCH = 'the archive unpacks to more than 1 GiB';

// Hands each file to add(bytes, name) -> {docs, refused, report} and answers with all of them together; a file that
// cannot be unpacked is refused, the rest is read. textOf(bytes) decodes names that are not UTF-8, all of them at once.
export async function addArchive(bytes, name, { list, add, textOf, isFatal }) {
  const answer = { docs: [], refused: [], report: { format: 'zip', encoding: '', basis: '', replaced: 0, mapping: [] }, reports: [] };
  const told = ({ docs = [], refused, report }, file) => {
    answer.docs.push(...docs);
    answer.refused.push(...refused);
    answer.reports.push({ name: file, docs, refused, report });
  };
  const refuse = (file, code, at, detail) => told({ refused: [{ name: file, code, at, detail }] }, file);
  let directory;
  try {
    directory = list(bytes);
  } catch (error) {
    if (isFatal(error)) throw error;
    answer.refused.push({ name, ...error });
    return answer;
  }
  const { entries, refused, ...caps } = directory;
  nameAll([...entries, ...refused], textOf);
  for (const { name: inner, code, at, detail } of refused) refuse(inner ? `${name}/${inner}` : name, code, at, detail);
  if (!entries.length && !refused.length) refuse(name, 'bad_archive', 0, 'there is no file in the archive');
  let unpacked = 0;
  for (const { name: inner, at, packed, deflated, crc } of entries) {
    const file = `${name}/${inner}`;
    try {
      const count = (size) => {
        unpacked += size;
        if (unpacked > caps.most) throw new Error(TOO_MUCH);
      };
      count(0);
      const data = bytes.subarray(at, at + packed);
      if (!deflated) count(packed);
      const content = deflated ? await inflated(data, count, caps) : data;
      if (isArchive(content)) throw new Error('an archive inside an archive');
      if (crcOf(content) !== crc) throw new Error('its checksum does not agree');
      told(await add(content, file), file);
    } catch (error) {
      if (isFatal(error)) throw error;
      refuse(file, error.code ?? 'bad_archive', at, error.detail ?? error.message);
    }
  }
  return answer;
}

function nameAll(list, textOf) {
  const raw = list.filter((one) => one.raw && !one.name.includes('\n'));
  if (!raw.length) return;
  const names = textOf(Uint8Array.from(raw.map((one) => one.name).join('\n'), (c) => c.charCodeAt())).split('\n');
  raw.forEach((one, i) => (one.name = names[i] ?? one.name));
}

async function inflated(packed, count, { ratio, ratio_from: from }) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  let before = 0;
  try {
    return await bytesOfStream(stream, (size) => {
      count(size - before);
      before = size;
      if (size > from && size > packed.length * ratio) throw new Error(`it unpacks to more than ${ratio} times its size`);
    });
  } catch (error) {
    throw error instanceof TypeError ? new Error(DAMAGED) : error;
  }
}

let table;

function crcOf(bytes) {
  table ??= Int32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit += 1) n = (n >>> 1) ^ (n & 1 ? 0xedb88320 : 0);
    return n;
  });
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) crc = table[(crc ^ bytes[at]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}
