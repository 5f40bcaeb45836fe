import type { Ctx } from '@distronation/common';
import { mailgunEvent } from '@distronation/contracts';
import pMap from 'p-map';
import { applyOnce, type EventEffects } from './apply-once.ts';
import { readMailgunEvent } from './mailgun-event.ts';
import type { MailgunLog, Period } from '../ports.ts';
import type { RecordEvent } from './record-event.ts';

interface Deps extends EventEffects {
  record: RecordEvent;
  mailgunLog: MailgunLog;
}

/** What became of the events that Mailgun listed. */
export interface Fetched {
  /** Not heard of before. */
  new: number;
  known: number;
  /** Not like any event of Mailgun's that we know. */
  unreadable: number;
  /** To be fetched again; the log says why. */
  failed: number;
}

const eventsAtOnce = 16;

/** Asks Mailgun for the events of a period, and takes them in as its webhooks are: what is known already
 *  changes nothing, so any period can be fetched at any time and again. Tells after each page what
 *  became of all events so far. */
export const fetchEvents = ({ record, mailgunLog, ...effects }: Deps) => {
  const apply = applyOnce(effects);

  const takeIn = async (ctx: Ctx, item: unknown): Promise<keyof Fetched> => {
    const read = mailgunEvent.safeParse(item);
    if (!read.success) return 'unreadable';
    try {
      const { event, recorded } = await record(readMailgunEvent(read.data));
      // Only a token can be reused, and what is fetched has none.
      if (recorded !== 'reused') await apply(ctx, event, recorded);
      return recorded === 'new' ? 'new' : 'known';
    } catch (error) {
      ctx.log.error('An event could not be taken in', { eventId: read.data.id, error });
      return 'failed';
    }
  };

  return async function* fetchPeriod(ctx: Ctx, period: Period): AsyncGenerator<Fetched, void> {
    const fetched: Fetched = { new: 0, known: 0, unreadable: 0, failed: 0 };
    for await (const page of mailgunLog(period)) {
      const outcomes = await pMap(page, async (item) => takeIn(ctx, item), {
        concurrency: eventsAtOnce,
      });
      for (const outcome of outcomes) fetched[outcome] += 1;
      yield { ...fetched };
    }
  };
};
