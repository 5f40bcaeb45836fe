import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { startSes } from './testing/ses-harness.ts';

const recipients = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@example.com`);
const sendQuota = async (ses: SESv2Client) => (await ses.send(new GetAccountCommand({}))).SendQuota;

describe('SES limits', () => {
  it('holds all but sending to one call a second, without a Retry-After', async () => {
    const { clock, ses, send, createList } = await startSes({
      quota: { controlPlanePerSecond: 1 },
    });
    await createList();
    await expect(sendQuota(ses)).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
      $response: { headers: expect.not.objectContaining({ 'retry-after': expect.anything() }) },
    });
    await send();
    clock.now += 1_000;
    expect(await sendQuota(ses)).toMatchObject({ MaxSendRate: 14, SentLast24Hours: 1 });
  });

  it('holds sending to the account rate, counted in recipients', async () => {
    const { clock, send, mailbox } = await startSes({ quota: { maxSendRate: 2 } });
    await send({ to: recipients(2) });
    await expect(send()).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Maximum sending rate exceeded.',
      $metadata: { httpStatusCode: 400 },
    });
    expect(mailbox.list()).toHaveLength(2);
    clock.now += 1_000;
    await send();
    expect(mailbox.list()).toHaveLength(3);
  });

  it('holds sending to the quota of any 24 hours', async () => {
    const { clock, ses, send } = await startSes({
      quota: { max24HourSend: 3, maxSendRate: 100 },
    });
    await send({ to: recipients(2) });
    await expect(send({ to: recipients(2) })).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Daily message quota exceeded.',
    });
    clock.now += 23 * 3_600_000;
    expect(await sendQuota(ses)).toMatchObject({ Max24HourSend: 3, SentLast24Hours: 2 });
    clock.now += 3_600_000;
    expect(await sendQuota(ses)).toMatchObject({ SentLast24Hours: 0 });
    await send({ to: recipients(2) });
  });
});
