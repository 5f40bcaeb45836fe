import { memoryAuditLog, testCtx } from '@distronation/common/testing';
import { expect, it } from 'vitest';
import { sendOne } from './send-one.ts';

const staff = testCtx({
  actor: { kind: 'staff', uid: 'u1', email: 'ola@distro-nation.com', role: 'outreach' },
});

it('a test is on the record before it goes out, like every other mail of a colleague', async () => {
  const audit = memoryAuditLog();
  const recorded: unknown[] = [];
  const send = sendOne({
    async deliver(_ctx, { recipients }, steps) {
      await steps.record();
      recorded.push(...audit.entries);
      return recipients.map((recipient) => ({ id: 'd1', recipient, state: 'accepted' }));
    },
    audit,
    now: () => new Date('2026-11-23T09:30:07.000Z'),
  });
  await send(staff, {
    id: 's1',
    topic: 'newsletter',
    content: {
      subject: '[Test] News',
      text: 'Hi',
      from: { address: 'hello@distro-nation.com' },
      isPersonal: false,
    },
    to: { address: 'ola@distro-nation.com' },
    createdBy: 'u1',
    fingerprint: 'f1',
  });
  expect(recorded).toMatchObject([
    { action: 'send.create', subject: 'send:s1', actor: 'staff:u1', method: 'staff' },
  ]);
});
