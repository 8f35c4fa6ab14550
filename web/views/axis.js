// A time axis for news: most of a pile lies within days, with a few years-old dates behind it. So
// distances grow with the logarithm of the days between two dates, and a longer gap says how long.
import { h } from '../dom.js';
import { dayNumber } from '../format.js';
import { groups } from '../pile.js';

const GAP = 45; // days from which a gap is named
const MOST_DOTS = 5;
const LABEL_PX = 74; // room that a label takes
const TICK_PX = 20; // room that a finger or pointer needs
const GAP_PX = 56; // room that the length of a gap takes

export function axis(app, timeline, onpick) {
  const days = groups(timeline.filter((entry) => !Number.isNaN(dayNumber(entry.date))), (entry) => entry.date.split('/')[0])
    .map(([date, entries]) => ({ date, entries, day: dayNumber(date) }))
    .sort((a, b) => a.day - b.day);
  let at = 0;
  days.forEach((d, i) => {
    d.gap = i ? d.day - days[i - 1].day : 0;
    at += i ? 1 + Math.log2(1 + d.gap) : 0;
    d.at = at;
  });
  const place = (x) => `${at ? 3 + (94 * x) / at : 50}%`;
  const px = at / Math.max(app.stage.clientWidth * 0.65, 240);
  const ticks = joined(days, TICK_PX * px);
  const labelled = pickLabels(ticks, LABEL_PX * px);
  return h('div.axis#axis', { role: 'group', 'aria-label': app.t('when') },
    days.map((d, i) => d.gap > GAP && d.at - days[i - 1].at > GAP_PX * px && h('span.gap', { style: { left: place((d.at + days[i - 1].at) / 2) } }, gapText(app, d.gap))),
    ticks.map((d) => {
      const title = `${app.date(d.until ? `${d.date}/${d.until}` : d.date)}: ${app.t('events', { n: d.entries.length })}`;
      return h('button.tick#fact', { style: { left: place(d.at) }, onclick: () => onpick(d.entries), title, 'aria-label': title }, h('span.dots', d.entries.slice(0, MOST_DOTS).map((entry) => h(`i.dot.s-${entry.status}`, { 'data-precision': d.date.length })),
      d.entries.length > MOST_DOTS && h('small', `+${d.entries.length - MOST_DOTS}`)),
      labelled.has(d) && h('span.label', tickText(app, d, days)));
    }));
}

// Days that are too near to be told apart share a tick.
function joined(days, apart) {
  const ticks = [];
  for (const d of days) {
    const last = ticks.at(-1);
    if (last && d.at - last.at < apart) {
      last.entries = [...last.entries, ...d.entries];
      last.until = d.date;
    } else ticks.push({ ...d });
  }
  return ticks;
}

function gapText(app, days) {
  const [n, unit] = days > 500 ? [days / 365, 'year'] : [days / 30, 'month'];
  return app.num(Math.round(n), { style: 'unit', unit, unitDisplay: 'long' });
}

// The year is said only where it is new.
function tickText(app, d, days) {
  const before = days.findLast((day) => day.day < d.day);
  const newYear = !before || before.date.slice(0, 4) !== d.date.slice(0, 4);
  return app.date(newYear && d.date.length > 7 ? d.date.slice(0, 10) : d.date, { short: true, year: newYear });
}

// Labels far enough apart to be read; crowded days come first.
function pickLabels(days, apart) {
  const taken = [];
  for (const d of [...days].sort((a, b) => b.entries.length - a.entries.length || b.day - a.day)) {
    if (taken.every((other) => Math.abs(other.at - d.at) > apart)) taken.push(d);
  }
  return new Set(taken);
}
