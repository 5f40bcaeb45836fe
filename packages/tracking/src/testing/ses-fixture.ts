import { queueCtx } from '@distronation/common/adapters';
import { recordingLog } from '@distronation/common/testing';
import { applyToConsent } from '../intake/apply-to-consent.ts';
import { receiveSesEvent } from '../intake/receive-ses-event.ts';
import { recordEvent } from '../intake/record-event.ts';
import { settleFromEvent } from '../intake/settle-from-event.ts';
import { memoryConsentChanges } from './memory-consent-changes.ts';
import { memoryEventStore } from './memory-event-store.ts';

export const sesMail = {
  messageId: 'ses-1',
  timestamp: '2026-11-01T09:00:00.000Z',
  source: 'ola@distro-nation.com',
  destination: ['ana@example.com'],
};

/** An hour after the mail was sent. */
export const sesEventAt = '2026-11-01T10:00:00.000Z';

/** The intake of SES's events over memory. */
export const sesFixture = () => {
  const store = memoryEventStore();
  const consent = memoryConsentChanges();
  const settled: string[] = [];
  const receive = receiveSesEvent({
    record: recordEvent({ store, findCampaign: async () => undefined }),
    store,
    applyToConsent: applyToConsent(consent),
    settle: settleFromEvent(async ({ sendId }) => void settled.push(sendId)),
  });
  const hear = (event: object | string) =>
    receive(queueCtx('ses-events', recordingLog()), {
      Message: typeof event === 'string' ? event : JSON.stringify(event),
    });
  return { hear, kept: store.kept, consent, settled };
};
