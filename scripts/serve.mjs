// A static server for the page and its tests, with the strict headers that it promises to work under.
//
//   /            web/
//   /engine/...  build/wasm/engine/
//
// node scripts/serve.mjs [--port N] [--host NAME] [--open]        or: import { serve } from './serve.mjs'
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types newsprism',
].join('; ');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pack': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

// The file that a path of the address means, or null for one that leads out of its folder.
function fileOf(pathname, folders) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start));
  const rest = path.slice(prefix.length);
  const file = resolve(folder, `./${rest}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  return rest === '' || rest.endsWith('/') ? join(file, 'index.html') : file;
}

async function answer(request, response, { folders, headers }) {
  const refuse = (status) => {
    response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${status}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  // not through URL, which would quietly resolve the `..` that shall be refused
  const file = fileOf(request.url.replace(/[?#].*$/s, ''), folders);
  if (!file) return refuse(400);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(404);
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

// Starts a server; resolves to its address and a way to stop it. `csp: null` leaves the policy out, `cors: true`
// lets other origins fetch, `extra` adds folders: [['/fixtures/', folder]].
export async function serve({ port = 0, host = '127.0.0.1', csp = contentSecurityPolicy, cors = false, extra = [] } = {}) {
  const folders = [
    ...extra.map(([prefix, folder]) => [prefix, resolve(folder)]),
    ['/engine/', join(root, 'build/wasm/engine')],
    ['/', join(root, 'web')],
  ];
  const headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache' };
  if (csp) headers['Content-Security-Policy'] = csp;
  if (cors) headers['Access-Control-Allow-Origin'] = '*';
  const server = createServer((request, response) => {
    answer(request, response, { folders, headers }).catch(() => response.destroy());
  });
  await new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, host, started);
  });
  const close = () => {
    server.closeAllConnections?.();
    return new Promise((closed) => server.close(closed));
  };
  return { url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${server.address().port}/`, close };
}

function openBrowser(url) {
  if (process.platform === 'darwin') return spawn('open', [url], { stdio: 'ignore' }).on('error', () => {});
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return spawn('xdg-open', [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

async function main(words) {
  const options = {};
  let open = false;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '--open') open = true;
    else if (words[at] === '--host' && words[at + 1]) options.host = words[(at += 1)];
    else if (words[at] === '--port' && /^\d{1,5}$/.test(words[at + 1] ?? '')) options.port = Number(words[(at += 1)]);
    else {
      console.error('usage: node scripts/serve.mjs [--port N] [--host NAME] [--open]');
      return 2;
    }
  }
  try {
    const { url } = await serve({ port: 8420, ...options });
    console.log(`Newsprism:    ${url}\nin a page:    ${url}embed.html\nCtrl+C ends it.`);
    if (open) openBrowser(url);
    return 0;
  } catch (error) {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `port ${error.port} is taken: choose another with --port` : String(error.message));
    return 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  process.exitCode = await main(process.argv.slice(2));
}
