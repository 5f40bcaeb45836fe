import { recordingLog, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { fetchEvents } from './fetch-events.ts';
import type { Period } from '../ports.ts';
import { webhookFixture } from '../testing/webhook-fixture.ts';

const period = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-02T00:00:00Z') };

const event = (id: string, fields: object = {}) => ({
  id,
  event: 'delivered',
  timestamp: 1_793_523_600 + Number(id),
  recipient: 'ana@example.com',
  message: { headers: { 'message-id': `${id}@mg.example.com` } },
  tags: ['news'],
  ...fields,
});

const bounce = event('7', { event: 'failed', severity: 'permanent', reason: 'bounce' });

const setup = () => {
  const webhook = webhookFixture();
  const log = recordingLog();
  const asked: Period[] = [];
  const fetchAll = async (...pages: unknown[][]) => {
    const fetchPeriod = fetchEvents({
      ...webhook.intake,
      async *mailgunLog(of) {
        asked.push(of);
        yield* pages;
      },
    });
    const told = [];
    for await (const fetched of fetchPeriod(testCtx({ log }), period)) told.push(fetched);
    return told;
  };
  return { ...webhook, log, asked, fetchAll };
};

describe('fetching missed events', () => {
  it('keeps and counts those that no webhook told, and tells how far it is', async () => {
    const { fetchAll, asked, kept, post, intake } = setup();
    await post(event('1'));
    expect(await fetchAll([event('1'), event('2')], [event('3')])).toEqual([
      { new: 1, known: 1, unreadable: 0, failed: 0 },
      { new: 2, known: 1, unreadable: 0, failed: 0 },
    ]);
    expect(asked).toEqual([period]);
    expect(kept().map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(await intake.store.cells({})).toMatchObject([
      { campaign: 'news', counts: { delivered: 3 } },
    ]);
  });

  it('changes nothing the second time, nor when the webhook comes after all', async () => {
    const { fetchAll, kept, post, consent } = setup();
    await fetchAll([bounce]);
    expect(await fetchAll([bounce])).toEqual([{ new: 0, known: 1, unreadable: 0, failed: 0 }]);
    expect(await post(bounce)).toMatchObject({ status: 200 });
    expect(kept()).toHaveLength(1);
    expect(consent.changes).toEqual(['ana@example.com: bounced']);
  });

  it('tells the gate of a bounce that was missed', async () => {
    const { fetchAll, consent } = setup();
    await fetchAll([bounce]);
    expect(consent.changes).toEqual(['ana@example.com: bounced']);
  });

  it('gives an event its effects whose keeper died before them', async () => {
    const { fetchAll, post, consent } = setup();
    consent.outage = new Error('no table');
    expect(await post(bounce)).toMatchObject({ status: 500 });
    consent.outage = undefined;
    expect(await fetchAll([bounce])).toMatchObject([{ new: 0, known: 1 }]);
    expect(consent.changes).toEqual(['ana@example.com: bounced']);
  });

  it('goes on past what it cannot read or keep, says so, and can be run again', async () => {
    const { fetchAll, consent, log } = setup();
    consent.outage = new Error('no table for bob@example.com');
    const page = ['not an event', { id: '5' }, bounce, event('8')];
    expect(await fetchAll(page)).toEqual([{ new: 1, known: 0, unreadable: 2, failed: 1 }]);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { eventId: '7' } }]);
    consent.outage = undefined;
    expect(await fetchAll(page)).toEqual([{ new: 0, known: 2, unreadable: 2, failed: 0 }]);
    expect(consent.changes).toEqual(['ana@example.com: bounced']);
  });
});
