import { describe, expect, it } from 'vitest';
import { oneClickHeaders, runningMailbox } from './testing/running-mailbox.ts';

const withMailto = (uri: string) => [
  ['List-Unsubscribe', `<https://example.com/u>, <${uri}>`] as [string, string],
];

const write = async (uri: string, input: Record<string, string> = {}) => {
  const { app, deliver, received } = runningMailbox();
  const mail = deliver({ headers: withMailto(uri) });
  const response = await app.request(`/mailbox/mails/${mail.id}/mailto`, {
    method: 'POST',
    body: new URLSearchParams(input),
  });
  const outcome: unknown = await response.json();
  return { status: response.status, outcome, received, raw: received[0]?.raw.toString() ?? '' };
};

describe('writing to the address that a mail names for leaving', () => {
  it('sends what the link says, from the recipient, as they are', async () => {
    const token = `AQ${'x'.repeat(158)}`;
    const { status, received, raw } = await write(
      `mailto:out+1@example.com?subject=unsubscribe%20${token}&body=Good%20bye`,
    );
    expect(status).toBe(200);
    expect(received).toMatchObject([
      {
        envelopeSender: 'bo@example.com',
        recipient: 'out+1@example.com',
        subject: `unsubscribe ${token}`,
        dmarc: 'PASS',
      },
    ]);
    expect(raw).toMatch(/^From: bo@example\.com\r\n/m);
    expect(raw.replaceAll('\r\n ', ' ')).toContain(`Subject: unsubscribe ${token}\r\n`);
    expect(raw).toContain('Good bye');
  });

  it('sends what was asked for instead, as a forger if wanted', async () => {
    const forged = { from: 'ana@example.com', subject: 'stop', text: 'all', dmarc: 'FAIL' };
    const { received, raw } = await write('mailto:out@example.com', forged);
    expect(received).toMatchObject([{ from: 'ana@example.com', subject: 'stop', dmarc: 'FAIL' }]);
    expect(raw).toContain('\r\n\r\nall');
  });

  it('422 where nobody reads it, or there is no address', async () => {
    expect(await write('mailto:nobody@example.com')).toMatchObject({
      status: 422,
      outcome: { result: 'refused', message: 'Nobody reads that.' },
    });
    expect(await write('https://example.com/other')).toMatchObject({
      status: 422,
      outcome: { message: 'The mail names no address to write to.' },
    });
  });

  it('has a button only where there is an address', async () => {
    const { app, deliver } = runningMailbox();
    const page = async (id: string) => (await app.request(`/mailbox/${id}`)).text();
    const named = deliver({ headers: withMailto('mailto:out@example.com') });
    expect(await page(named.id)).toContain('Write to unsubscribe');
    const unnamed = deliver({ headers: oneClickHeaders('https://example.com/u') });
    expect(await page(unnamed.id)).not.toContain('Write to unsubscribe');
  });
});
