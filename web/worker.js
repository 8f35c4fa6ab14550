// The engine's thread. In: {id, name, args}; out: {id, result} or {id, error}, {progress}, {hello}.
import { FATAL, failure, startHost } from './engine-host.js';

let host;

self.postMessage({ hello: true });

self.onmessage = async ({ data: { id, name, args } }) => {
  try {
    if (name === 'start') {
      host = await startHost({ ...args[0], onProgress: (progress) => self.postMessage({ progress }) });
      self.postMessage({ id, result: host.call('version') });
      return;
    }
    const result = await host.call(name, args);
    self.postMessage({ id, result }, result?.buffer ? [result.buffer] : []);
  } catch (error) {
    const known = error.code ? error : failure('trap', error.message ?? error);
    self.postMessage({ id, error: { ...known, fatal: FATAL.has(known.code) } });
  }
};
