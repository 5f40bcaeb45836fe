import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { addFault, clearFaults, mailsTo, sendEmail } from './clients.ts';

const service = inject('mode') === 'mailgun' ? 'mailgun' : 'ses';
const operation = service === 'mailgun' ? 'messages.create' : 'SendEmail';

let keys = 0;
const newKey = () => ({ 'Idempotency-Key': `journey-${Date.now()}-${(keys += 1)}` });
const somebody = () => `person${Date.now()}-${(keys += 1)}@example.com`;

const soon = { timeout: 30_000, interval: 1_500 };

afterEach(clearFaults);

describe(`a send through ${inject('mode')}`, () => {
  it('with the same key answers the same and goes out once, also ten times at once', async () => {
    const to = somebody();
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendEmail({ to }, key)));
    for (const { status, code } of answers) {
      expect([
        [200, undefined],
        [409, 'request_in_progress'],
      ]).toContainEqual([status, code]);
    }
    const { status, messageId } = await sendEmail({ to }, key);
    const first = answers.find((answer) => answer.status === 200);
    expect([status, messageId]).toEqual([200, first?.messageId]);
    expect(await mailsTo(to)).toHaveLength(1);
  });

  it('with the same key and another body is refused', async () => {
    const to = somebody();
    const key = newKey();
    await sendEmail({ to }, key);
    expect(await sendEmail({ to, subject: 'Another' }, key)).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
    expect(await mailsTo(to)).toHaveLength(1);
  });

  it('survives a provider that throttles once', async () => {
    const to = somebody();
    await addFault({ service, operation, kind: 'throttle', times: 1 });
    expect(await sendEmail({ to })).toMatchObject({ status: 200 });
    expect(await mailsTo(to)).toHaveLength(1);
  });

  it('says so when the provider refuses it', async () => {
    const to = somebody();
    await addFault({ service, operation, kind: 'refuse' });
    const answer = await sendEmail({ to });
    expect(answer).toMatchObject({ status: 502, code: 'provider_refused' });
    expect(answer.data?.failed).toMatchObject([
      { address: to, reason: expect.stringMatching(/^provider_refused/) },
    ]);
    expect(await mailsTo(to)).toEqual([]);
  });

  it('that was accepted without an answer stays in doubt, settles itself, and is never repeated', async () => {
    const to = somebody();
    const key = newKey();
    await addFault({ service, operation, kind: 'timeout_after_accept', times: 1 });
    // The provider's event may settle it before our own patience ends.
    expect([200, 504]).toContain((await sendEmail({ to }, key)).status);
    const settled = await vi.waitFor(async () => {
      const answer = await sendEmail({ to }, key);
      expect(answer.status).toBe(200);
      return answer;
    }, soon);
    const mails = await mailsTo(to);
    expect(mails.map(({ messageId }) => messageId)).toEqual([settled.messageId]);
  }, 60_000);

  it('is not made when a stranger asks for it', async () => {
    const to = somebody();
    for (const authorization of ['', 'Basic x', 'Bearer nonsense']) {
      expect(await sendEmail({ to }, { Authorization: authorization })).toMatchObject({
        status: 401,
      });
    }
    expect(await mailsTo(to)).toEqual([]);
  });
});
