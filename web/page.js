// The page around the element: its language follows the browser's, and the line about the sample goes
// when the reader's own articles come.
import { uiLang } from './format.js';
import './newsprism-element-define.js';

const NOTE = {
  en: 'The articles that are open are a sample: their story is invented. Drop your own anywhere on this page.',
  'zh-Hans': '现在打开的是示例文章，故事纯属虚构。把您自己的文章拖到本页任意位置即可。',
  'zh-Hant': '現在開啟的是範例文章，故事純屬虛構。把您自己的文章拖到本頁任意位置即可。',
};

const note = document.getElementById('note');
const element = document.querySelector('news-prism');
const asked = new URLSearchParams(location.search);

function speak(lang) {
  document.documentElement.lang = lang;
  note.textContent = NOTE[lang];
}

speak([asked.get('lang'), ...navigator.languages].map(uiLang).find(Boolean) ?? 'en');
element.lang = document.documentElement.lang;
for (const name of ['view', 'theme', 'query', 'layers', 'src', 'format']) if (asked.has(name)) element.setAttribute(name, asked.get(name));
element.addEventListener('np-language', (event) => speak(event.detail.lang));

// The address keeps what is marked in articles, so that it outlasts a reload; nothing is stored.
element.addEventListener('np-layers-change', ({ detail }) => {
  asked.set('layers', detail.layers.join(' '));
  history.replaceState(null, '', `?${asked}`);
});

// The sample makes room for the first articles that the reader brings. Files of which none could be read leave it.
let sample = [];
if (asked.has('src')) note.remove(); // somebody's own articles on this server, or an archive
else element.addEventListener('np-ready', () => (sample = element.pile.docs));
element.addEventListener('np-load', async ({ detail }) => {
  if (!sample.length || detail.docs === sample.length) return;
  const old = sample.filter(({ id, doc }) => element.pile.byId.get(id)?.doc === doc);
  sample = [];
  note.remove();
  await element.removeDocument(old.map(({ id }) => id));
});
