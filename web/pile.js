// What the engine found, kept ready for the views: the dossier, its documents by id, and readings
// fetched when a view first needs them.

// Views that look into every article stop here; a larger pile is read through search and entities.
const MOST_READINGS = 200;

export const TYPES = ['PER', 'ORG', 'LOC', 'PRODUCT', 'EVENT', 'MEDIA'];

export class Pile {
  #engine;
  #readings = new Map();
  #entities = new Map();
  #facts = null;

  constructor(engine) {
    this.#engine = engine;
    this.docs = [];
  }

  // numbers: id -> the engine's number of that document, as addDocuments told it.
  async refresh(numbers) {
    const dossier = await this.#engine.dossier();
    this.#readings.clear();
    this.#entities.clear();
    this.#facts = null;
    Object.assign(this, dossier);
    this.docs.forEach((doc, i) => (doc.doc ??= numbers.get(doc.id) ?? i));
    this.byId = new Map(this.docs.map((doc) => [doc.id, doc]));
    this.entityById = new Map(this.entities.map((entity) => [entity.id, entity]));
    this.outlets = [...new Set(this.docs.map(outletOf))];
  }

  outlet(docId) {
    const doc = this.byId.get(docId);
    return doc ? outletOf(doc) : docId;
  }

  // Of an entity's Chinese names the one that the articles write most: 北京 rather than 京, and OpenAI where Chinese
  // articles leave it so. A name that none of them writes is that of the lexicon.
  usualName({ name, aliases }, chinese) {
    const times = (form) => Object.values(aliases).reduce((sum, forms) => sum + (forms[form] ?? 0), 0);
    const asWritten = Object.keys(aliases).some((doc) => this.lang(doc).startsWith('zh') && aliases[doc][name]);
    const choice = asWritten && !/\p{Script=Han}/u.test(name) ? [...chinese, name] : chinese;
    return choice.reduce((best, form) => (times(form) > times(best) ? form : best));
  }

  lang(docId) {
    return this.byId.get(docId)?.lang ?? 'zh-Hans';
  }

  reading(docId) {
    return remembered(this.#readings, docId, () => this.#engine.reading(this.byId.get(docId).doc));
  }

  annotations(docId) {
    return this.#engine.annotations(this.byId.get(docId).doc);
  }

  // Who appears with whom (wasm/README.md).
  network(options) {
    return this.#engine.network(options);
  }

  entity(id) {
    return remembered(this.#entities, id, () => this.#entityPage(id));
  }

  // The engine's page names places; here they become the facts that stand there.
  async #entityPage(id) {
    const page = await this.#engine.entity(Number(id.slice(1)) - 1);
    const fact = async (place, listOf, same) => {
      const reading = await this.reading(place.doc);
      return { ...listOf(reading).find(same), doc: place.doc, reading };
    };
    return {
      ...page,
      said: await Promise.all(page.said.map(async (place) => ({
        type: 'direct', spans: [place], ...(await fact(place, (reading) => reading.quotes, (quote) => quote.spans[0].start === place.start)),
      }))),
      figures: await Promise.all(page.figures.map((place) => fact(place, (reading) => reading.figures, (figure) => figure.start === place.start))),
      days: this.timeline.filter((entry) => entry.participants.includes(id)),
    };
  }

  // Every quote, figure and interview turn of the pile, each with its document.
  facts() {
    return (this.#facts ??= this.#collect());
  }

  async #collect() {
    const all = { quotes: [], figures: [], qa: [] };
    for (const { id } of this.docs.slice(0, MOST_READINGS)) {
      const reading = await this.reading(id);
      for (const kind in all) all[kind].push(...(reading[kind] ?? []).map((fact) => ({ ...fact, doc: id, reading })));
    }
    return all;
  }
}

function remembered(map, key, make) {
  if (!map.has(key)) {
    const promise = make();
    promise.catch(() => map.delete(key));
    map.set(key, promise);
  }
  return map.get(key);
}

function outletOf(doc) {
  return doc.source || doc.site || doc.file.replace(/\.\w+$/, '');
}

export function countBy(list, keyOf) {
  const counts = new Map();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

// Map of key -> items, largest group first.
export function groups(list, keyOf) {
  const map = new Map();
  for (const item of list) {
    const key = keyOf(item);
    if (map.has(key)) map.get(key).push(item);
    else map.set(key, [item]);
  }
  return [...map].sort((a, b) => b[1].length - a[1].length);
}
