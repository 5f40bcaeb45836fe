import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  addFault,
  clearFaults,
  footerLink,
  mailsTo,
  press,
  resubscribe,
  sendEmail,
  tokenOf,
} from './clients.ts';

const mode = inject('mode');
const soon = { timeout: 20_000, interval: 500 };
const provider = mode === 'mailgun' ? 'mailgun' : 'ses';

let outreach = '';
beforeAll(async () => void (outreach = await tokenOf('outreach')));

/** Somebody with a mail, after which their address was blocked at the provider and at our gate. */
const blocked = async (button: 'bounce' | 'complain') => {
  const address = `Back.${crypto.randomUUID()}@example.com`;
  await sendEmail({ to: address });
  const [mail] = await mailsTo(address);
  if (!mail) throw new Error('No mail came');
  await press(mail, button);
  const reason = button === 'bounce' ? 'bounced' : 'complained';
  const whyNot = async () => (await sendEmail({ to: address })).data?.suppressed?.[0]?.reason;
  // Sent meanwhile, a mail would be dropped by the provider itself.
  await expect.poll(whyNot, soon).toBe(reason);
  return {
    address,
    data: new URL(footerLink(mail)).searchParams.get('data') ?? '',
    mailCount: async () => (await mailsTo(address)).length,
  };
};

const byStaff = (email: string) =>
  resubscribe(
    { email, reason: 'Their mailbox works again' },
    { Authorization: `Bearer ${outreach}` },
  );

describe(`somebody who was blocked at ${mode}`, () => {
  it.each(['bounce', 'complain'] as const)(
    'gets mail again after a %s, once they ask for it by the link of a mail',
    async (button) => {
      const { address, data, mailCount } = await blocked(button);
      const before = await mailCount();
      expect((await resubscribe({ email: address, data })).status).toBe(200);
      expect(await sendEmail({ to: address })).toMatchObject({ status: 200 });
      await expect.poll(mailCount, soon).toBe(before + 1);
    },
  );

  it('gets mail again by a colleague after a bounce, and not after a complaint', async () => {
    const [bo, cy] = await Promise.all([blocked('bounce'), blocked('complain')]);
    const before = await bo.mailCount();
    expect((await byStaff(bo.address)).status).toBe(200);
    expect((await byStaff(cy.address)).status).toBe(409);
    expect(await sendEmail({ to: [bo.address, cy.address] })).toMatchObject({
      data: { suppressed: [{ address: cy.address, reason: 'complained' }] },
    });
    await expect.poll(bo.mailCount, soon).toBe(before + 1);
  });

  it('stays blocked while the provider does not answer, and gets mail by a second try', async () => {
    const { address, data, mailCount } = await blocked('bounce');
    const before = await mailCount();
    await addFault(
      provider === 'mailgun'
        ? { service: 'mailgun', operation: 'suppressions', kind: 'server_error' }
        : { service: 'ses', operation: 'GetSuppressedDestination', kind: 'server_error' },
    );
    const refused = await resubscribe({ email: address, data });
    await clearFaults();
    expect(refused.status).toBe(503);
    expect(await sendEmail({ to: address })).toMatchObject({ status: 409 });
    expect((await resubscribe({ email: address, data })).status).toBe(200);
    expect(await sendEmail({ to: address })).toMatchObject({ status: 200 });
    await expect.poll(mailCount, soon).toBe(before + 1);
  });
});
