// Types of newsprism.js and of what the engine answers. Written by hand.
// Every offset is in UTF-16 units, so `reading.text.slice(start, end)` gives the words.

export type Lang = 'zh-Hans' | 'zh-Hant' | 'en' | 'mixed';
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'PRODUCT' | 'EVENT' | 'MEDIA';
/** "e1", "e2", ...: one person or thing in all documents of the pile. */
export type EntityId = string;
/** A document's id: the file's stem, or the record's own id. */
export type DocId = string;

export interface Span {
  start: number;
  /** exclusive */
  end: number;
  text: string;
}
export interface PlacedSpan extends Span {
  doc: DocId;
}

// ---- one document ----------------------------------------------------------------------------------

export interface MetaField {
  value: string;
  start?: number;
  end?: number;
  /** title: made from the lead, because the document has no title line */
  derived?: boolean;
  inferred?: boolean;
  /** what says so: "text", or a key or mark of the input */
  origin?: string;
}
export interface Published extends MetaField {
  precision: 'second' | 'minute' | 'day' | 'month' | 'year';
  zone?: string;
}
export interface Meta {
  title: MetaField | null;
  published: Published | null;
  source: MetaField | null;
  site: MetaField | null;
  author: MetaField | null;
  editor: MetaField | null;
  updated: Published | null;
  agency: MetaField | null;
  /** the place that the report is from */
  dateline: MetaField | null;
  reporters: MetaField[];
  /** where the site has it from, the nearest first */
  republished: MetaField[];
  /** a date of the text beside which the published one cannot be true */
  contradiction: MetaField | null;
  lang: { value: Lang };
  /** The day that "yesterday" is counted from. */
  anchor_date: { value: string; basis: 'header' | 'text' | 'corpus' | 'option'; inferred: boolean } | null;
}
export interface Block {
  type: 'title' | 'metadata' | 'heading' | 'paragraph' | 'list_item' | 'question' | 'answer' | 'caption' | 'table_row' | 'boilerplate';
  start: number;
  end: number;
  /** boilerplate only: why it was left out */
  reason?: string;
  restored?: boolean;
  /** "Q:", a speaker's name: it stands outside the block */
  label?: string;
  speaker?: EntityId;
  implicit?: boolean;
  /** of a heading: 1 for the highest below the title */
  level?: number;
  /** of an item of the summary: the block of the heading that it announces */
  heralds?: number;
  /** where it is not the language of the document */
  lang?: Lang;
}
export interface Party {
  entity?: EntityId;
  name: string;
}
export interface Turn {
  order: number;
  asker: Party | null;
  answerer: Party | null;
  question: Span;
  answer: Span;
  explicit: boolean;
  /** the turn is told of another occasion */
  occasion?: { date: string; words: Span | null };
}
/** What somebody says in the first person under a heading. */
export interface Monologue extends Span {
  speaker: Party | null;
}
/** A line of a list of names that the reader brought, from 1. */
export interface ListPlace {
  file: string;
  line: number;
}
export interface Mention extends Span {
  type: EntityType;
  entity: EntityId;
  why: 'lexicon' | 'model' | 'pattern' | 'alias' | 'corpus';
  /** of 0 to 1: of those at 0.9, nine in ten are right */
  confidence: number;
  /** the line of the reader's own list that has this name */
  list?: ListPlace;
  /** of a person: the office or form of address beside the name */
  role?: Span;
  /** names inside this one: 北京大学 and 北京 in 北京大学第一医院 */
  nested?: (Span & {type: EntityType; entity?: EntityId})[];
}
export interface Quote {
  type: 'direct' | 'indirect' | 'mixed';
  spans: Span[];
  speaker: Party | null;
  speaker_mention: Span | null;
  cue: Span | null;
  /** 0 to 1 */
  confidence: number;
}
export interface Figure extends Span {
  kind: 'money' | 'percent' | 'count' | 'ordinal' | 'rank' | 'multiple' | 'compute' | 'age' | 'level';
  /** Percent as a fraction, money in whole units of `currency`. Ranges have min and max instead. */
  value?: number;
  min?: number;
  max?: number;
  unit?: string;
  /** ISO 4217 */
  currency?: string;
  approx?: 'about' | 'over' | 'under' | 'nearly' | 'vague';
  form?: 'change';
}
export interface Time extends Span {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3: 2025-07-15, P3M, PAST_REF */
  value: string;
  relative: boolean;
  anchor?: string;
}
export interface Event {
  date: string;
  status: 'happened' | 'planned' | 'speculated';
  participants: EntityId[];
  evidence: Span[];
  description: string;
}
export interface Reading {
  schema: 'newsprism.reading/1';
  file: string;
  id: DocId;
  /** what the input was taken for, and decoded from */
  format?: string;
  encoding?: string;
  /** what choices name the document by */
  fingerprint: string;
  /** a machine's digest of other articles, cleaned of its marks */
  digest?: boolean;
  chars: number;
  text: string;
  meta: Meta;
  blocks: Block[];
  qa: Turn[];
  monologues: Monologue[];
  mentions: Mention[];
  quotes: Quote[];
  figures: Figure[];
  times: Time[];
  events: Event[];
}

// ---- the pile ----------------------------------------------------------------------------------------

export interface DocSummary {
  id: DocId;
  file: string;
  title: string | null;
  published: string | null;
  source: string | null;
  site?: string | null;
  lang: Lang;
  chars?: number;
}
export interface Merge {
  merged: [string, string];
  why: string;
  /** of why "list" */
  list?: ListPlace;
  doc?: DocId;
  start?: number;
  end?: number;
}
/** An entity as a saved choice names it: by how it is written, the most telling name first. */
export interface NamedEntity {
  type: EntityType;
  names: string[];
  /** the fingerprint of a reading: only as they stand in that document */
  document?: string;
}
export type NameChoice =
  | { same: [NamedEntity, NamedEntity] }
  /** the names of the first are taken out of what has names of the second */
  | { apart: [NamedEntity, NamedEntity] }
  | { entity: NamedEntity; type: EntityType }
  | { entity: NamedEntity; name: string };
export interface Entity {
  id: EntityId;
  type: EntityType;
  name: string;
  /** the reader chose the name */
  named?: true;
  /** the fingerprint of the one document whose names the reader set apart as this */
  document?: string;
  /** forms by script: zh-Hans, zh-Hant, en, nick */
  names: Record<string, string[]>;
  aliases: Record<DocId, Record<string, number>>;
  mentions: Record<DocId, number>;
  total: number;
  evidence: Merge[];
  /** the lines of the reader's own lists that name it */
  lists?: ListPlace[];
}
/** two entities that may be one and are left apart: for a reader to decide */
export interface Offer {
  /** the one that is named more often first */
  entities: [EntityId, EntityId];
  names: [string, string];
  why: string;
  score: number;
  place: PlacedSpan;
}
export interface Alignment {
  kind: 'answer' | 'question' | 'statement' | 'fact';
  relation: 'same' | 'similar' | 'same-with-conflict' | 'differing-figures';
  score: number;
  members: PlacedSpan[];
}
export interface Differing {
  topic: string;
  kind: string;
  /** false: worth showing, but no contradiction */
  flag: boolean;
  members: (PlacedSpan & { value?: string | number; date?: string })[];
}
export interface TimelineEntry {
  date: string;
  status: Event['status'];
  label: string;
  participants: EntityId[];
  members: PlacedSpan[];
}
export interface Dossier {
  schema: 'newsprism.dossier/1';
  docs: DocSummary[];
  entities: Entity[];
  /** the likeliest first */
  offers: Offer[];
  alignments: Alignment[];
  differing: Differing[];
  timeline: TimelineEntry[];
  keyphrases: { text: string; score: number; docs: DocId[] }[];
  duplicates: { docs: DocId[]; similarity: number }[];
  summary: PlacedSpan[];
}
/** Who appears with whom: names tied by sentences, and where to draw them. */
export interface Network {
  schema: 'newsprism.network/1';
  width: number;
  height: number;
  /** names that have company at all: those drawn and the others */
  met: number;
  nodes: { entity: EntityId; type: EntityType; name: string; label: string; total: number; x: number; y: number; radius: number }[];
  edges: { between: [EntityId, EntityId]; weight: number; score: number; sentences: (PlacedSpan & { names: [Span, Span] })[] }[];
}
export interface NetworkOptions {
  /** PER, ORG, LOC, PRODUCT, EVENT, MEDIA, separated by spaces */
  types?: string;
  /** by number: "e1" is 0 */
  entity?: number;
  least?: number;
  most?: number;
  width?: number;
  lang?: string;
  offsets?: 'utf16' | 'codepoint';
}
export interface EntityPage extends Entity {
  said: PlacedSpan[];
  figures: PlacedSpan[];
  company: { entity: EntityId; name: string; count: number }[];
  days: Record<string, number>;
  places: (PlacedSpan & { sentence: Span })[];
}

// ---- search ------------------------------------------------------------------------------------------

export interface Hit {
  doc: DocId;
  score: number;
  snippet: Span;
  highlights: Span[];
  /** forms found that are not the query's own words */
  matched_as: string[];
  /** with `headlines`: the number for indexedDocument, and what a list of articles tells of one; '' is not known */
  number?: number;
  title?: string;
  source?: string;
  published?: string;
  lang?: Lang;
}
/** The values that most of the found articles have, and how many; 20 at most. */
export type Facet = { value: string; count: number }[];
export interface Results {
  schema: 'newsprism.results/1';
  total: number;
  hits: Hit[];
  /** of all that was found, where they were asked for */
  facets?: Partial<Record<'source' | 'lang' | 'day' | 'type' | 'entity' | 'speaker', Facet>>;
  /** where nothing was found: queries that find something */
  did_you_mean?: string[];
}
export interface SearchOptions {
  filters?: Filter[];
  /** facets and their values: only articles that were counted for each of them */
  within?: Filter[];
  from?: number;
  size?: number;
  /** "date": the newest first */
  sort?: '' | 'date';
  /** the query is a text: who says most of it comes first */
  any?: boolean;
  facets?: boolean;
  /** each hit says also the number and the headline of its article */
  headlines?: boolean;
}
/** A document of an index: its kept blocks run together by line feeds. */
export interface IndexedDocument {
  id: DocId;
  title: string;
  source: string;
  published: string;
  lang: Lang;
  author: string;
  site: string;
  text: string;
  blocks: { type: Block['type']; start: number; end: number }[];
  /** where the words asked for stand in `text` */
  highlights: Span[];
}
/** How a query may go on. */
export interface Suggestion {
  /** the name or word */
  text: string;
  /** the whole query, with it */
  query: string;
  kind: 'entity' | 'word';
  /** of an entity */
  type?: EntityType;
  /** what was typed the beginning of, where it is another form than `text` */
  matched?: string;
  documents: number;
  /** `documents` is an estimate */
  about?: true;
}
/** lang, source, site, editor, author, entity, type, field, block, quote_speaker, figure, event_date, published_from, published_to */
export type Filter = [key: string, value: string];

// ---- the engine --------------------------------------------------------------------------------------

export interface Refusal {
  name: string;
  code: string;
  at: number;
  detail: string;
}
export interface AddOptions {
  name?: string;
  /** The day that "yesterday" is counted from where the document does not say. */
  date?: string;
  /** What the bytes are in where the reader knows it: utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252 and their usual other names. */
  encoding?: string;
  /** What it is where the reader knows it: text, html, json, jsonl, rss, atom, markdown, csv; names: a list of names. */
  format?: string;
}
export interface Added {
  docs: { doc: number; id: DocId; title: string | null; lang: Lang }[];
  refused: Refusal[];
  report: InputReport;
  /** Of a list of names: its number, for removeList. */
  list?: { list: number; entries: number; names: number };
  /** Of a ZIP: what came of each file in it, by "archive.zip/inner.html"; one that was refused has no report. */
  reports?: { name: string; docs: Added['docs']; refused: Refusal[]; report?: InputReport; list?: Added['list'] }[];
}
/** What an input was taken for. */
export interface InputReport {
  /** text, html, json, jsonl, rss, atom, markdown, csv, zip, or names: a reader's own list */
  format: string;
  encoding: string;
  basis: 'bom' | 'declared' | 'detected' | 'given';
  /** characters that stand for bytes that could not be read */
  replaced: number;
  /** keys of records, columns, marks of a page, and what they were read as */
  mapping: [key: string, field: string][];
}
export interface EngineProgress {
  phase: 'engine';
  done: number;
  total: number;
}
export interface OpenOptions {
  /** Where newsprism.js's files are; default: beside newsprism.js. The engine is in engine/ under it. */
  base?: string;
  /** Address of newsprism.wasm, with newsprism.mjs and newsprism.pack beside it. */
  wasm?: string;
  /** Address of worker.js on the page's own origin; false: no worker. */
  worker?: string | false | null;
  onProgress?: (progress: EngineProgress) => void;
  signal?: AbortSignal;
}

/** Starts an engine in a worker file, else in a blob worker, else on the page's own thread. */
export function open(options?: OpenOptions): Promise<Engine>;

export interface Engine {
  /** Where it runs. */
  readonly mode: 'file' | 'blob' | 'main';
  version(): Promise<{ newsprism: string; schema: number; index: number }>;
  /** One file of any format the engine reads, or a ZIP of them. An ArrayBuffer is handed over, a Uint8Array copied. */
  addDocuments(input: string | Blob | ArrayBuffer | Uint8Array, options?: AddOptions): Promise<Added>;
  removeDocument(doc: number): Promise<object>;
  /** Takes a list of names out again. */
  removeList(list: number): Promise<object>;
  /** Puts a dropped block back into the article, or drops one, also one that was kept. */
  setBlock(doc: number, block: number, restored: boolean): Promise<object>;
  /** What setBlock put back and took out, and what was decided about names, as JSON text to be saved (newsprism.choices/1). */
  choices(): Promise<string>;
  /** Applies such a text: how many of the choices decide something now; they hold for documents added later, too. */
  applyChoices(choices: string): Promise<{ applied: number }>;
  /** The choices about names of such a text instead of all that there are; entities are numbered anew. */
  setNameChoices(choices: string): Promise<{ applied: number }>;
  settle(): Promise<Record<'docs' | 'entities' | 'mentions' | 'quotes' | 'figures' | 'times', number>>;
  reading(doc: number, options?: object): Promise<Reading>;
  /** Rows of 5: begin, end, kind (0-5 entity types, 6 quote, 7 figure, 8 time), entity or 0xFFFFFFFF, index. */
  annotations(doc: number): Promise<Uint32Array>;
  dossier(options?: object): Promise<Dossier>;
  /** By number: "e1" is 0. */
  entity(entity: number, options?: object): Promise<EntityPage>;
  network(options?: NetworkOptions): Promise<Network>;
  /** A search that still waits when a newer one is asked ends with code `superseded`. */
  search(query: string, options?: SearchOptions): Promise<Results>;
  /** A call that still waits when a newer one is asked ends with code `superseded`. */
  suggest(query: string, options?: { limit?: number }): Promise<{ suggestions: Suggestion[] }>;
  saveIndex(): Promise<Uint8Array>;
  loadIndex(input: Blob | ArrayBuffer | Uint8Array): Promise<{ docs: number }>;
  /** An empty index in place of the pile's, or of the one that was loaded. */
  openIndex(): Promise<{ docs: number }>;
  /** An index by its head. A call that lacks pages ends with code `pages_wanted` and their numbers; openArchive() does all of it. */
  openIndexPages(head: Blob | ArrayBuffer | Uint8Array): Promise<{ docs: number }>;
  /** Bytes of pages, by their numbers; their buffers are handed over. */
  givePages(pages: [page: number, bytes: Uint8Array][]): Promise<void>;
  /** A document of what search answers from, with what answers a question marked. */
  indexedDocument(number: number, request?: { q?: string; filters?: Filter[]; any?: boolean }): Promise<IndexedDocument>;
  /** Drops all calls that have not begun; they end with code `cancelled`. */
  cancel(): void;
  /** Ends the worker and frees its memory. */
  close(): void;
}

/**
 * code: one of the core's (empty_input, not_text, bad_json, too_deep, bad_feed, bad_csv, bad_archive, no_article, no_such_document, bad_query,
 * bad_filter, bad_index, bad_index_version, pages_wanted, bad_lexicon, bad_list, bad_option, out_of_memory, internal) or of this client
 * (wasm_blocked, engine_failed, trap, superseded, cancelled, closed).
 */
export class NewsprismError extends Error {
  constructor(fields: { code: string; at?: number; detail?: string; pages?: number[] });
  readonly code: string;
  /** The place in the input; the code says in which unit. */
  readonly at: number;
  readonly detail: string;
  /** Of pages_wanted: their numbers. */
  readonly pages?: number[];
  /** False: this engine is finished, open another one. */
  readonly recoverable: boolean;
}
