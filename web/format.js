// Numbers, dates and names in the reader's language. Every function is pure; `lang` is en, zh-Hans
// or zh-Hant.

const HAN = /\p{Script=Han}/u;

// The lang attribute of a piece of source text: an English name in a Chinese article is English.
export function langOf(text, docLang) {
  if (!HAN.test(text ?? '')) return 'en';
  return docLang?.startsWith('zh') ? docLang : 'zh-Hans';
}

// A UI language for a BCP 47 tag: zh-TW, zh-HK and zh-MO read Traditional.
export function uiLang(tag) {
  if (!/^zh/i.test(tag ?? '')) return /^en/i.test(tag ?? '') ? 'en' : null;
  return /hant|-(tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

const locale = (lang) => ({ en: 'en', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' })[lang];

// The name of an article's language; null where it has none of its own ("mixed").
export function languageName(tag, lang) {
  return tag === 'mixed' ? null : new Intl.DisplayNames(locale(lang), { type: 'language' }).of(tag);
}

export function number(value, lang, options) {
  return new Intl.NumberFormat(locale(lang), options).format(value);
}

export function byteSize(bytes, lang) {
  const [size, unit] = bytes < 1e3 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${number(size, lang, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

// An ISO date as precise as it is: 2025, 2025-07, 2025-07-10, 2025-07-10T08:25; a span a/b. `short`: a day without its
// year, for the marks of an axis.
export function date(value, lang, { short = false } = {}) {
  if (!value) return '';
  if (value.includes('/')) return value.split('/').map((part) => date(part, lang, { short })).join(' – ');
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?/.exec(value);
  if (!match) return value;
  const [, year, month, day, time] = match;
  const options = { timeZone: 'UTC' };
  if (!short || !day) options.year = 'numeric';
  if (month) options.month = lang === 'en' ? 'short' : 'long';
  if (day) options.day = 'numeric';
  const at = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  at.setUTCFullYear(+year);
  const text = new Intl.DateTimeFormat(locale(lang), options).format(at);
  return time && !short ? `${text} ${time}` : text;
}

// A figure in the reader's notation: US$103bn, 50%, 1.2 million.
export function quantity(figure, lang) {
  const low = figure.value ?? figure.min;
  const high = figure.value == null ? figure.max : null;
  if ((low == null && high == null) || /rank|ordinal/.test(figure.kind)) return figure.text;
  const one = (value) => (value == null ? '' : figureNumber(Number(value), figure, lang));
  return one(low) + (high != null && high !== low ? ` – ${one(high)}` : '');
}

function figureNumber(value, { kind, currency }, lang) {
  if (kind === 'percent') return number(value, lang, { style: 'percent', maximumFractionDigits: 2 });
  const options = { maximumFractionDigits: 2 };
  if (Math.abs(value) >= 1e5) options.notation = 'compact';
  if (currency) Object.assign(options, { style: 'currency', currency });
  return number(value, lang, options);
}

// The day number of an ISO date's first day; NaN where there is none.
export function dayNumber(value) {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? '');
  return match ? Date.UTC(+match[1], (match[2] ?? 1) - 1, match[3] ?? 1) / 864e5 : NaN;
}
