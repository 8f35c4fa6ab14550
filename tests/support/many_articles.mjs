// Many invented articles, Chinese and English, the same whenever they are made: for tests of search over more than fits on a
// page. Each is a line of JSON as `newsprism index` takes it.
const PLACES_ZH = ['新港', '江城', '临海', '北屿', '云台'];
const PLACES_EN = ['Newport', 'Elm Harbour', 'Kestrel Bay', 'Northmouth', 'Grayfield'];
const THINGS_ZH = ['渡轮', '码头', '供应链', '工厂', '大桥', '博物馆', '茶园', '风电', '芯片', '渔船'];
const THINGS_EN = ['ferry', 'harbour', 'supplier', 'factory', 'bridge', 'museum', 'orchard', 'turbine', 'chip', 'trawler'];
const SOURCES = ['江城日报', '海湾时报', 'Pier Post', 'Harbour Courier'];
const REST_ZH = ['居民表示欢迎。', '工程预计明年完成。', '预算由市议会批准。', '专家提醒注意天气变化。', '当地媒体作了报道。', '下一次会议定于月底举行。'];
const REST_EN = ['Residents welcomed the plan.', 'Work is to end next year.', 'The council approved the budget.', 'Experts warned of the weather.', 'The next meeting is at the end of the month.'];

// -> [{id, title, body, source, published}]
export function manyArticles(count) {
  let state = 20310304;
  const draw = (list) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return list[(state >>> 8) % list.length];
  };
  return Array.from({ length: count }, (_, n) => {
    const chinese = n % 3 !== 2;
    const place = draw(chinese ? PLACES_ZH : PLACES_EN);
    const i = (n * 7) % 10;
    const day = new Date(Date.UTC(2031, 0, 1 + (n % 360))).toISOString().slice(0, 10);
    const rest = Array.from({ length: 6 }, () => draw(chinese ? REST_ZH : REST_EN));
    const [title, first] = chinese
      ? [`${place}的${THINGS_ZH[i]}第${n}号计划公布`, `${place}在${day}公布了${THINGS_ZH[i]}计划，编号为计划${n}。`]
      : [`${place} presents ${THINGS_EN[i]} plan ${n}`, `${place} presented its plan ${n} for the ${THINGS_EN[i]} on ${day}.`];
    return { id: `plan-${n}`, title, body: `${first}\n${rest.join(chinese ? '' : ' ')}`, source: draw(SOURCES), published: day };
  });
}

export const jsonLines = (articles) => articles.map((article) => `${JSON.stringify(article)}\n`).join('');
