import { recordingMetrics } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import type { EventKind } from '../event.ts';
import { filedEvent } from '../testing/index.ts';
import { countEvents } from './count-events.ts';
import type { RecordEvent } from './record-event.ts';

type Told = Awaited<ReturnType<RecordEvent>>['recorded'];

const hear = async (kind: EventKind, recorded: Told = 'new') => {
  const metrics = recordingMetrics();
  const event = filedEvent({ kind });
  const record = countEvents(async () => ({ event, recorded }), metrics);
  expect(await record(event)).toEqual({ event, recorded });
  return metrics;
};

describe('an event is measured', () => {
  it.each([
    ['delivered', 'EmailsDelivered'],
    ['bounced', 'EmailsBounced'],
    ['failed', 'EmailsFailed'],
    ['opened', 'EmailsOpened'],
    ['clicked', 'EmailsClicked'],
    ['complained', 'EmailsComplained'],
    ['unsubscribed', 'EmailsUnsubscribed'],
  ] as const)('that is %s as %s, with its provider', async (kind, name) => {
    const { recorded, about } = await hear(kind);
    expect(recorded).toEqual([{ [name]: 1 }]);
    expect(about).toEqual([{ provider: 'mailgun' }]);
  });

  it.each(['unapplied', 'applied', 'reused'] as const)('once: %s is none', async (recorded) => {
    expect((await hear('delivered', recorded)).recorded).toEqual([]);
  });

  it('only where it tells how a mail ended or was met', async () => {
    expect((await hear('accepted')).recorded).toEqual([]);
    expect((await hear('other')).recorded).toEqual([]);
  });
});
