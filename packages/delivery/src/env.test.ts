import { describe, expect, it } from 'vitest';
import { sendRateShares, workersOfEach } from './env.ts';

describe('the account’s send rate', () => {
  it('is enough for all workers at once, and leaves a fifth for single mails', () => {
    const { CAMPAIGN_SHARE_OF_SEND_RATE: campaign, PAYOUT_SHARE_OF_SEND_RATE: payout } =
      sendRateShares.parse({});
    expect(workersOfEach * (campaign + payout)).toBeCloseTo(0.8);
  });

  it.each([
    [{ CAMPAIGN_SHARE_OF_SEND_RATE: '0.4', PAYOUT_SHARE_OF_SEND_RATE: '0.1' }, true],
    [{ CAMPAIGN_SHARE_OF_SEND_RATE: '0.4', PAYOUT_SHARE_OF_SEND_RATE: '0.2' }, false],
    [{ CAMPAIGN_SHARE_OF_SEND_RATE: '0.45' }, false],
  ])('given out as %o: %s', (given, success) => {
    expect(sendRateShares.safeParse(given)).toMatchObject({ success });
  });
});
