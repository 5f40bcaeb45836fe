import { invoke, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { personalisePayouts } from './personalise-payouts.ts';
import { sendingFixture } from './testing/sending-fixture.ts';

const setup = () => {
  const fixture = sendingFixture();
  const post = (overrides: object = {}, role = 'finance') =>
    invoke(fixture.handler, {
      headers: { Authorization: `Bearer ${role}` },
      body: {
        to: ['ana@example.com', 'bob@example.com'],
        subject: 'Your statement',
        html: '<p>Thank you.</p>',
        text: 'Thank you.',
        from: 'finance@distro-nation.com',
        campaign: { name: 'Payouts', type: 'financial' },
        month: '08',
        year: '2026',
        attachReporting: true,
        customIds: ['DN-1', 'DN-2'],
        messageGreeting: 'Hello,',
        payoutValues: [[{ label: 'YouTube', amount: '1,204.50 USD' }], []],
        ...overrides,
      },
    });
  const { finance } = fixture;
  const personalise = () =>
    personalisePayouts({
      issueReportLinks: ({ sendId, recipient, customIds, month }) =>
        finance.issue({ sendId, recipient, customIds, month }),
    })({}, fixture.recipients());
  return { ...fixture, post, personalise };
};

const newsletter = {
  campaign: { name: 'News', type: 'newsletter' },
  attachReporting: false,
  customIds: undefined,
  payoutValues: undefined,
  messageGreeting: undefined,
};

const rows = ['ana@example.com', 'bob@example.com'].map((address) => ({
  id: address,
  recipient: { address },
}));

describe('/send-mail', () => {
  it('accepts at once, and tells which reports are missing', async () => {
    const { post, ordered } = setup();
    expect(await post()).toMatchObject({
      status: 200,
      body: {
        recipientCount: 2,
        campaign: { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', status: 'preparing' },
        missingReports: [{ customId: 'DN-2', label: 'YouTube Report' }],
        reportsChecked: true,
      },
    });
    expect(ordered).toMatchObject([{ kind: 'payout', name: 'Payouts', topic: 'financial' }]);
  });

  it('takes a newsletter to a hundred thousand in one body, as the contract says', async () => {
    const { post, ordered } = setup();
    const to = Array.from({ length: 100_000 }, (_, n) => `reader-${n}@mail.example.com`);
    expect(await post({ ...newsletter, to })).toMatchObject({
      status: 200,
      body: { recipientCount: 100_000 },
    });
    expect(ordered).toHaveLength(1);
  });

  it('is for finance alone', async () => {
    const { post, ordered } = setup();
    expect(await post({}, 'outreach')).toMatchObject({ status: 403 });
    expect(ordered).toEqual([]);
  });

  it('sends a newsletter as it is', async () => {
    const { post, ordered } = setup();
    await post(newsletter);
    expect(ordered).toMatchObject([
      { kind: 'mail', topic: 'newsletter', content: { html: '<p>Thank you.</p>' } },
    ]);
  });
});

describe('a payout mail', () => {
  it('holds links to its own reader’s reports and to nobody else’s', async () => {
    const { post, personalise, finance } = setup();
    await post();
    const said = await personalise()(testCtx(), { id: 'send-1' }, rows);
    const htmlOf = (id: string) => JSON.stringify(said.get(id));
    const issued = finance.links.all();
    expect(issued.map(({ recipient, customId }) => `${recipient} ${customId}`).toSorted()).toEqual([
      'ana@example.com DN-1',
      'ana@example.com DN-1',
      'bob@example.com DN-2',
    ]);
    expect(htmlOf('ana@example.com').match(/download\?data=/g)).toHaveLength(4);
    expect(htmlOf('bob@example.com').match(/download\?data=/g)).toHaveLength(2);
    expect(htmlOf('ana@example.com')).toContain('1,204.50 USD');
    expect(htmlOf('bob@example.com')).not.toContain('1,204.50 USD');
  });

  it('gets the same links when it is made again', async () => {
    const { post, personalise } = setup();
    await post();
    const make = () => personalise()(testCtx(), { id: 'send-1' }, rows);
    expect(await make()).toEqual(await make());
  });

  it('is not made without its links, and the others are', async () => {
    const { post, personalise, finance } = setup();
    await post();
    finance.stored.delete('Distro/2026/08/DN-2/DN-2.zip');
    const said = await personalise()(testCtx(), { id: 'send-1' }, rows);
    expect(said.get('bob@example.com')).toEqual({ reason: 'report_missing' });
    expect(said.get('ana@example.com')).toHaveProperty('fields');
  });
});
