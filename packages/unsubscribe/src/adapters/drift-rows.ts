import type { TableKey } from '@distronation/common/adapters';
import * as z from 'zod';
import { driftRun, type DriftRun } from '../contact-list/drift-report.ts';

type Item = Record<string, unknown>;

const keepSeconds = 30 * 86_400;
/** Whom a run has seen matters no longer than the run. */
const keepSeenSeconds = 3 * 86_400;

const runPk = 'DRIFT#RUN';

export const latestKey: TableKey = { pk: runPk, sk: 'LATEST' };
export const endedKey: TableKey = { pk: runPk, sk: 'ENDED' };

/** A page of those whom a run has seen. */
export const seenKey = ({ report }: DriftRun, page: number): TableKey => ({
  pk: `DRIFT#SEEN#${report.startedAt}`,
  sk: String(page).padStart(8, '0'),
});

const expiry = (startedAt: string, seconds: number): number =>
  Math.floor(Date.parse(startedAt) / 1000) + seconds;

/** In JSON, since nobody asks DynamoDB about what is in it. */
export const runItem = (key: TableKey, run: DriftRun): Item => ({
  ...key,
  step: run.step,
  run: JSON.stringify(run),
  expiresAt: expiry(run.report.startedAt, keepSeconds),
});

export const seenItem = (run: DriftRun, page: number, fingerprints: BigUint64Array): Item => ({
  ...seenKey(run, page),
  seen: new Uint8Array(fingerprints.buffer, fingerprints.byteOffset, fingerprints.byteLength),
  expiresAt: expiry(run.report.startedAt, keepSeenSeconds),
});

const kept = z.object({ run: z.string(), expiresAt: z.number() });

/** DynamoDB deletes late: what is over a month old is not shown. */
export const parseRun = (item: Item | undefined, now: Date): DriftRun | undefined => {
  if (!item) return undefined;
  const { run, expiresAt } = kept.parse(item);
  return expiresAt * 1000 > now.getTime() ? driftRun.parse(JSON.parse(run)) : undefined;
};

const page = z.object({ seen: z.instanceof(Uint8Array) });

/** The fingerprints of all pages, one after the other. */
export const parseSeen = (items: readonly Item[]): BigUint64Array => {
  const bytes = Buffer.concat(items.map((item) => page.parse(item).seen));
  return new BigUint64Array(new Uint8Array(bytes).buffer);
};
