// Types of archive.js: search over an archive on a server. Written by hand.
import type { Engine, IndexedDocument, Results, SearchOptions, Suggestion } from './newsprism.js';

export interface ArchiveOptions {
  credentials?: RequestCredentials;
  /** The largest file that is taken; default 256 MiB. */
  maxBytes?: number;
  /** Seconds that may pass without a byte; default 30. */
  timeout?: number;
  /** Ends the fetch of the head. */
  signal?: AbortSignal;
  onHead?: (done: number, total: number) => void;
  onPages?: (progress: { done: number; total: number; bytes: number }) => void;
  /** Awaited before the engine gets the head. */
  makeRoom?: () => Promise<void>;
}

/**
 * The address of index.npar, or of the folder that it lies in. The engine answers from this archive from then on.
 * Fails with code not_fetched, bad_index, bad_index_version, too_big or bad_address; the detail names the file.
 */
export function openArchive(engine: Engine, address: string, options?: ArchiveOptions): Promise<Archive>;

export interface Archive {
  /** Of the head. */
  readonly url: string;
  readonly docs: number;
  /** Pages so far, bytes as they came. */
  readonly fetched: { files: number; bytes: number };
  /** As of an engine, with headlines. A search that a newer one takes the place of ends with code `superseded`. */
  search(query: string, options?: SearchOptions): Promise<Results>;
  /** By the number that a hit says. */
  document(number: number, request?: { q?: string; filters?: SearchOptions['filters']; any?: boolean }): Promise<IndexedDocument>;
  /** From the pages that are here. */
  suggest(query: string, options?: { limit?: number }): Promise<{ suggestions: Suggestion[] }>;
  /** Ends what is fetched for a search. */
  cancel(): void;
  close(): void;
}
