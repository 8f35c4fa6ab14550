// Articles of no meaning but of the measure of news, as JSON lines: node generated.mjs 1000000 > articles.jsonl
//
// Words follow Zipf's law; nine articles in ten are Chinese, of 40,000 words of one to four of 3,500 ideographs, the others English, of
// 20,000 words. The same number gives the same bytes.
const count = Number(process.argv[2] ?? 1000);

let state = 20310304;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) / 2 ** 24;
};
const below = (n) => Math.floor(random() * n);
// Rank r of n with a chance of about 1 / r.
const zipf = (n) => Math.floor(n ** random()) - 1;

const ideograph = () => String.fromCharCode(0x4e00 + (zipf(3500) * 5 + 7) % 17500);
const han = Array.from({ length: 40000 }, (_, rank) => Array.from({ length: rank < 200 ? 1 : 2 + zipf(4) % 3 }, ideograph).join(''));
const letters = 'etaoinshrdlucmfwypvbgkjqxz';
const latin = Array.from({ length: 20000 }, () => Array.from({ length: 2 + below(8) }, () => letters[zipf(26)]).join(''));

function sentence(english) {
  const words = Array.from({ length: 6 + below(14) }, () => (english ? latin[zipf(latin.length)] : han[zipf(han.length)]));
  if (below(6) === 0) words.splice(below(words.length), 0, `${1 + below(999)}${english ? '' : '万元'}`);
  return english ? `${words.join(' ')}. ` : `${words.join('')}${below(3) === 0 ? '？' : '。'}`;
}

for (let n = 0; n < count; n += 1) {
  const english = below(10) === 0;
  const paragraphs = Array.from({ length: 1 + below(5) }, () => Array.from({ length: 1 + below(4) }, () => sentence(english)).join(''));
  const day = new Date(Date.UTC(2025, 0, 1 + below(700))).toISOString().slice(0, 10);
  const line = JSON.stringify({ id: `g${n}`, title: sentence(english).trim(), body: paragraphs.join('\n'), published: day, source: `海报${below(40)}` });
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
