// Everything with a day, in order; what is planned stands apart from what has happened.
import { h } from '../dom.js';
import { groups } from '../pile.js';
import { axis } from './axis.js';
import { choice, eventEvidence, source } from './parts.js';
import '../strings/time.js';

export default function time(app, arg = {}) {
  const { pile, t } = app;
  const years = groups(pile.timeline, (entry) => entry.date.slice(0, 4)).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const statuses = groups(pile.timeline, (entry) => entry.status);
  const shown = pile.timeline.filter((entry) =>
    (!arg.year || entry.date.startsWith(arg.year)) && (!arg.status || entry.status === arg.status));
  const pick = (change) => app.go('time', { ...arg, ...change });
  const days = groups(shown, (entry) => entry.date).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return h('div',
    h('div.row',
      choice(app, t('when'), [['', t('every')], ...years.map(([year, list]) => [year, app.date(year), list.length])], arg.year ?? '', (year) => pick({ year })),
      choice(app, t('view_time'), [['', t('every')], ...statuses.map(([key, list]) => [key, t(`status_${key}`), list.length])], arg.status ?? '', (status) => pick({ status }))),
    shown.length > 1 && axis(app, shown, (entries) => {
      app.show(eventEvidence(app, entries));
      app.root.getElementById(`d-${entries[0].date}`)?.scrollIntoView({ block: 'nearest' });
    }),
    h('ol.days', days.map(([date, entries]) => h('li', { id: `d-${date}` },
      h('h3', h('time', { datetime: date.split('/')[0] }, app.date(date))),
      h('ul', entries.map((entry) => h('li',
        app.fact(eventEvidence(app, [entry]), 'event', h(`i.dot.s-${entry.status}`), h('span.read', app.words(entry.label, entry.members[0]?.doc)),
          entry.status !== 'happened' && h('small.tag', t(`status_${entry.status}`))),
        h('small.by', [...new Set(entry.members.map((m) => m.doc))].slice(0, 6).map((doc) => source(app, doc))))))))),
    !shown.length && h('p.empty', t('no_dates')));
}
