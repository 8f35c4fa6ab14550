// Every place of an article that a search found it by. A hit tells those of its snippet and one of each other form; the
// index tells all, but in the text that it keeps: the kept blocks, run together by line feeds.

// Spans of `text`, the article's own; ascending. Those of the hit where the index no longer has that article so.
export async function placesOf(app, docId, text) {
  const hit = app.hits?.get(docId);
  if (!hit) return [];
  const stored = await storedOf(app, hit).catch(() => null);
  return (stored && moved(stored, text)) ?? hit.highlights;
}

// How many there are; null where that cannot be told.
export async function countPlaces(app, hit) {
  return (await storedOf(app, hit).catch(() => null))?.highlights.length ?? null;
}

async function storedOf({ element: { engine }, asked: { q, any } }, { doc, number }) {
  const stored = await engine.indexedDocument(number, { q, any });
  return stored.id === doc ? stored : null; // it was numbered anew
}

// From the text of the index to the article's: block after block, each where its words stand next.
function moved(stored, text) {
  const out = [];
  let mark = 0;
  let from = 0;
  for (const { start, end } of stored.blocks) {
    const at = text.indexOf(stored.text.slice(start, end), from);
    if (at < 0) return null;
    from = at + end - start;
    for (; stored.highlights[mark]?.start < end; mark++) {
      const span = stored.highlights[mark];
      out.push({ start: at + span.start - start, end: at + span.end - start });
    }
  }
  return out;
}
