import { describe, expect, it } from 'vitest';
import { hasLeft } from './kills/plan.ts';
import { runWithKills } from './kills/run-with-kills.ts';

const countsOf = (rows: readonly { state: string }[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ state }) => state)].map(([state, own]) => [state, own.length]),
  );

const addressesIn = (
  rows: readonly { state: string; recipient: { address: string } }[],
  wanted: string,
): string[] =>
  rows.filter(({ state }) => state === wanted).map(({ recipient }) => recipient.address);

describe('worker processes that are killed again and again', () => {
  it('mail each of 1,000 recipients once through Mailgun, and lose nobody', async ({
    annotate,
  }) => {
    const { campaign, figures } = await runWithKills({
      provider: 'mailgun',
      seed: 7,
      people: 1_000,
      partSize: 25,
      kills: 30,
      isOver: async ({ status }) => (await status()) === 'finished',
    });
    const rows = await campaign.rows();
    await annotate(JSON.stringify({ ...figures, ...countsOf(rows) }));
    expect(figures.killed).toBeGreaterThanOrEqual(20);
    expect(figures.killedInFlight).toBeGreaterThanOrEqual(5);
    expect(await campaign.status()).toBe('finished');
    const mayBeMailed = campaign.addresses.filter((address) => !hasLeft(address));
    expect((await campaign.delivered()).toSorted()).toEqual(mayBeMailed.toSorted());
    expect(countsOf(rows)).toEqual({
      accepted: mayBeMailed.length,
      skipped: campaign.addresses.length - mayBeMailed.length,
    });
    expect(await campaign.sent()).toBe(mayBeMailed.length);
  }, 900_000);

  it('mail nobody twice through SES, and leave in doubt whom they cannot vouch for', async ({
    annotate,
  }) => {
    const { campaign, figures } = await runWithKills({
      provider: 'ses',
      seed: 11,
      people: 200,
      partSize: 10,
      kills: 15,
      isOver: async ({ rows }) => {
        const { accepted = 0, skipped = 0, uncertain = 0 } = countsOf(await rows());
        return accepted + skipped + uncertain === 200;
      },
    });
    const rows = await campaign.rows();
    const delivered = await campaign.delivered();
    await annotate(JSON.stringify({ ...figures, ...countsOf(rows), mails: delivered.length }));
    expect(figures.killed).toBeGreaterThanOrEqual(10);
    expect(figures.killedInFlight).toBeGreaterThanOrEqual(3);
    expect(new Set(delivered).size).toBe(delivered.length);
    const [accepted, uncertain] = [addressesIn(rows, 'accepted'), addressesIn(rows, 'uncertain')];
    expect(delivered).toEqual(expect.arrayContaining(accepted));
    expect([...accepted, ...uncertain]).toEqual(expect.arrayContaining(delivered));
    expect([...accepted, ...uncertain].toSorted()).toEqual(
      campaign.addresses.filter((address) => !hasLeft(address)).toSorted(),
    );
    expect(await campaign.sent()).toBe(accepted.length);
    // Not finished as long as a person may still decide.
    expect(await campaign.status()).toBe(uncertain.length > 0 ? 'running' : 'finished');
  }, 900_000);
});
