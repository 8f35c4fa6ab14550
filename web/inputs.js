// What a reader drops, picks, pastes or names, as {name, file} | {name, text} | {name, url}; and the
// bytes of one of them.
import { fetchBytes } from './engine-host.js';

// Everything in a drop. A folder is walked to its end: readEntries() gives at most a hundred
// entries a call, so it is asked until it gives none. Items die after the first await: entries
// are taken at once.
export async function droppedInputs(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const plain = entries.length ? [] : [...transfer.files];
  const text = transfer.getData('text/plain');
  const inputs = plain.map((file) => ({ name: file.name, file }));
  const todo = entries.reverse();
  while (todo.length) {
    const entry = todo.pop();
    if (entry.isFile) {
      const file = await new Promise((resolve) => entry.file(resolve, () => resolve(null)));
      const name = entry.fullPath.replace(/^\//, '');
      inputs.push(file ? { name, file } : { name, unreadable: true });
    } else {
      const inside = [];
      for (const reader = entry.createReader(); ; ) {
        const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
        if (!some.length) break;
        inside.push(...some);
      }
      inside.sort((a, b) => (a.name < b.name ? 1 : -1));
      todo.push(...inside);
    }
  }
  if (!inputs.length && text) inputs.push(/^https?:\/\/\S+$/.test(text.trim()) ? { url: text.trim() } : { text });
  return inputs.filter(({ name = '' }) => !/(^|\/)(\.|__MACOSX)/.test(name));
}

// Plain text first: markup is only worth taking where it is all there is.
export function pastedInputs(transfer) {
  if (transfer.files.length) return [...transfer.files].map((file) => ({ name: file.name, file }));
  const text = transfer.getData('text/plain') || transfer.getData('text/html');
  return text.trim() ? [{ text }] : [];
}

// A problem that the import report can say: {code, detail}.
const problem = (code, detail = '') => Object.assign(new Error(detail), { code, detail, at: 0 });

// The bytes of an input; onBytes(done, total) while they arrive.
export async function bytesOf(input, { signal, maxBytes, credentials, timeout, onBytes }) {
  if (input.unreadable) throw problem('not_readable');
  if (input.text != null) return new TextEncoder().encode(input.text);
  if (input.file) return fileBytes(input.file, maxBytes, onBytes);
  const url = webAddress(input.url);
  if (!url) throw problem('bad_address', input.url);
  const limited = (done, total) => {
    if (done > maxBytes) throw problem('too_big', url);
    onBytes(done, total);
  };
  try {
    return await fetchBytes(url, limited, { signal, credentials, timeout });
  } catch (error) {
    if (signal.aborted) throw problem('cancelled');
    throw error.code === 'too_big' ? error : problem('not_fetched', error.message);
  }
}

async function fileBytes(file, maxBytes, onBytes) {
  if (file.size > maxBytes) throw problem('too_big');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onBytes(bytes.length, bytes.length);
    return bytes;
  } catch (error) {
    throw problem('not_readable', error.message);
  }
}

function webAddress(text) {
  try {
    const url = new URL(text, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

// A short name for the report and for the article's id.
export function inputName(input, pasted) {
  return input.name ?? (input.url ? decodeURIComponent(new URL(input.url, document.baseURI).pathname.split('/').pop()) || input.url : pasted);
}
