import type { Send } from '../delivery.ts';

let sends = 0;

/** A send of its own to the given addresses; override what the test is about. */
export const testSend = (addresses: readonly string[], overrides: Partial<Send> = {}): Send => ({
  id: `send-${Date.now()}-${(sends += 1)}`,
  topic: 'outreach',
  content: {
    subject: 'Hello',
    html: '<p>Hi</p>',
    text: 'Hi',
    from: { address: 'ola@distro-nation.com', name: 'Ola' },
  },
  recipients: addresses.map((address) => ({ address })),
  tags: ['welcome'],
  variables: { campaignId: 'c1' },
  tracking: { opens: true, clicks: true },
  createdBy: 'u1',
  fingerprint: 'fingerprint-1',
  ...overrides,
});
