import type { S3Object } from '../storage/report-bucket.ts';

export interface DownloadItem {
  file: S3Object;
  status: 'pending' | 'downloading' | 'completed' | 'error';
  /** Whole per cent. */
  progress: number;
  error?: unknown;
}

/** `incomplete`: some failed, and somebody has to say whether they are tried again or left out. */
export type BulkPhase =
  | 'listing'
  | 'too_much'
  | 'downloading'
  | 'incomplete'
  | 'zipping'
  | 'saved'
  | 'cancelled'
  | 'failed';

/** While it is on its way, or waits for a decision. */
export const isOpen = (phase: BulkPhase): boolean =>
  ['listing', 'downloading', 'incomplete', 'zipping'].includes(phase);

export interface BulkState {
  phase: BulkPhase;
  items: readonly DownloadItem[];
  /** How much of the ZIP is written. */
  percent: number;
  /** Why the phase is `failed`. */
  error?: unknown;
}

export interface Selection {
  files: readonly S3Object[];
  /** All that lies below them. */
  folders: readonly string[];
}

/** Steps in which progress is told: each one draws the page anew. */
const step = 5;

export const percentOf = (loaded: number, size: number): number =>
  size === 0 ? 100 : Math.min(100, Math.floor(((loaded / size) * 100) / step) * step);
