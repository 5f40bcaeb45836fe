import type { Clock } from '@distronation/common';
import { hourOf, type Cell, type Hour } from '../counts.ts';
import type { CellReader, Period } from '../ports.ts';
import { sumCells } from '../numbers/sum-cells.ts';
import { stretchesOf, type HourSum, type Stretch } from './unheard-mail.ts';
import { hourMs, startOf } from '../numbers/whole-hours.ts';

/** Mail that a provider took, and of whose end nobody told us. */
export interface DeliveryGap {
  /** Absent for those campaigns together that are too small to show anything on their own. */
  campaign?: string;
  level: 'silence' | 'missing';
  /** The start of the hour in which the first of this mail was sent. */
  since: Date;
  sent: number;
  /** Of how many an end may have been told: delivered, bounced, suppressed or failed. */
  heard: number;
  unheard: number;
}

export type FindGaps = () => Promise<{ gaps: DeliveryGap[]; period: Period }>;

/** Silence: events do not arrive at all. Nearly every mail meets its end, or is put off, within minutes,
 *  so an hour is long; of fewer than twenty mails, a few slow servers would be an alarm. */
const silence = { mails: 20, share: 0.5, afterMs: hourMs };

/** Missing: some events were lost. A day, since providers go on trying for many hours, and come again
 *  with events for eight. One in a hundred is an outage of minutes in a large send, and beyond chance. */
const missing = { mails: 5, share: 0.01, afterMs: 24 * hourMs };

/** What is put off meets its end within a day. */
const putOffMs = 24 * hourMs;

/** Older gaps are known by then, and Mailgun may have forgotten the events that would fill them. */
const lookBackMs = 7 * 24 * hourMs;

const isSilent = ({ sent, unheard }: Stretch): boolean =>
  sent >= silence.mails && unheard > sent * silence.share;

const isMissing = ({ sent, unheard }: Stretch): boolean =>
  unheard > Math.max(missing.mails, sent * missing.share);

/** Mail of the last hour may be on its way, so it is not looked for. Mail that is put off was heard of. */
const byHour = (cells: readonly Cell[], now: number): HourSum[] => {
  const [onItsWay, putOff] = [hourOf(now - silence.afterMs), hourOf(now - putOffMs)];
  return [...Map.groupBy(cells, ({ hour }) => hour)].map(([hour, same]) => {
    const {
      sent = 0,
      delivered = 0,
      bounced = 0,
      suppressed = 0,
      failed = 0,
      deferred = 0,
    } = sumCells(same);
    return {
      hour,
      sent: hour < onItsWay ? sent : 0,
      heard: delivered + bounced + suppressed + failed + (hour < putOff ? 0 : deferred),
    };
  });
};

const widestOf = (stretches: readonly Stretch[], level: DeliveryGap['level']) => {
  const [widest] = stretches.toSorted(
    (one, other) => other.unheard - one.unheard || one.sent - other.sent,
  );
  if (widest === undefined) return undefined;
  const { since, sent, unheard } = widest;
  return { level, since: startOf(since), sent, heard: sent - unheard, unheard };
};

const gapIn = (cells: readonly Cell[], from: Hour, now: number): DeliveryGap | undefined => {
  const stretches = stretchesOf(byHour(cells, now), from);
  const lastSend = stretches.at(-1)?.last;
  const untilNow = stretches.filter(({ last }) => last === lastSend);
  const longAgo = stretches.filter(({ last }) => last < hourOf(now - missing.afterMs));
  return (
    widestOf(untilNow.filter(isSilent), 'silence') ?? widestOf(longAgo.filter(isMissing), 'missing')
  );
};

const worstFirst = (one: DeliveryGap, other: DeliveryGap): number =>
  Number(other.level === 'silence') - Number(one.level === 'silence') ||
  other.unheard - one.unheard;

/** Compares what the ledger counted as sent with what the providers told, by campaign, over a week. Reads
 *  numbers only, so it can be asked at any time. */
export const findGaps =
  ({ cells, now }: { cells: CellReader; now: Clock }): FindGaps =>
  async () => {
    const to = now();
    const from = hourOf(to.getTime() - lookBackMs);
    const read = await cells.cells({ from: hourOf(startOf(from).getTime() - putOffMs) });
    const find = (some: readonly Cell[]) => gapIn(some, from, to.getTime());

    const found = [...Map.groupBy(read, ({ campaign }) => campaign)].map(([campaign, own]) => ({
      campaign,
      own,
      gap: find(own),
    }));
    const named = found.flatMap(({ gap, campaign }) => (gap ? [{ ...gap, campaign }] : []));
    const others = find(found.flatMap(({ gap, own }) => (gap ? [] : own)));
    return {
      gaps: [...named, ...(others ? [others] : [])].toSorted(worstFirst),
      period: { from: startOf(from), to },
    };
  };
