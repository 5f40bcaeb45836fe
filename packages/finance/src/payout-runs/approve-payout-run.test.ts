import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { lena, marco, payoutRunsFixture } from '../testing/payout-runs-fixture.ts';

const setup = async (body: object = {}) => {
  const fixture = payoutRunsFixture();
  const run = await fixture.create(body);
  const actions = () =>
    fixture.audit.map(({ action, actor }) => `${actor.replace('staff:uid-', '')} ${action}`);
  return { ...fixture, run, actions };
};

describe('approving a payout run', () => {
  it('sends each partner what is theirs, by one campaign of the approver', async () => {
    const { run, approve, ordered, actions } = await setup({ rows: [lena, marco] });
    expect(await approve(run)).toMatchObject({
      status: 200,
      body: { data: { run: { status: 'approved', approvedBy: 'admin@distro-nation.com' } } },
    });
    const [order] = [...ordered.values()];
    expect(order).toMatchObject({
      kind: 'payout',
      topic: 'financial',
      name: 'August payouts',
      by: { uid: 'uid-admin' },
      content: { subject: 'Your statement for August' },
    });
    expect(order?.audience.recipients).toEqual([
      {
        address: 'Lena@Example.com',
        name: 'Lena Okafor',
        particulars: {
          month: { year: '2026', month: '08' },
          customIds: ['DN-1'],
          greeting: 'Hello Lena Okafor,',
          values: [
            { label: 'YouTube', amount: '1,204.50 USD' },
            { label: 'Streaming', amount: '318.07 USD' },
            { label: 'Total', amount: '1,522.57 USD', isTotal: true },
          ],
        },
      },
      {
        address: 'marco@example.com',
        particulars: {
          month: { year: '2026', month: '08' },
          customIds: ['DN-2'],
          greeting: 'Hello there,',
          values: [{ label: 'Streaming', amount: '0.10 EUR' }],
        },
      },
    ]);
    expect(actions()).toEqual(['finance payout.create', 'admin payout.approve']);
  });

  it('addresses nobody by more than one line, whatever their cell of the file held', async () => {
    const name = 'Lena\r\nBcc: eve@example.com\u2028\0 Okafor';
    const { run, approve, ordered } = await setup({ rows: [{ ...lena, name }] });
    await approve(run);
    expect([...ordered.values()][0]?.audience.recipients).toMatchObject([
      {
        name: 'Lena Bcc: eve@example.com Okafor',
        particulars: { greeting: 'Hello Lena Bcc: eve@example.com Okafor,' },
      },
    ]);
  });

  it('joins what one address gets, and says which partner each line is about', async () => {
    const fixture = payoutRunsFixture();
    fixture.partners.set('DN-2', ['lena@example.com']);
    const both = await fixture.create({ rows: [lena, { ...marco, email: 'lena@example.com' }] });
    await fixture.approve(both);
    expect([...fixture.ordered.values()][0]?.audience.recipients).toMatchObject([
      {
        particulars: {
          customIds: ['DN-1', 'DN-2'],
          values: [
            { label: 'YouTube · DN-1' },
            { label: 'Streaming · DN-1' },
            { label: 'Total · DN-1' },
            { label: 'Streaming · DN-2', amount: '0.10 EUR' },
          ],
        },
      },
    ]);
  });

  it('409 is for a second person, whatever the first one’s role', async () => {
    const { run, approve, ordered, actions } = await setup();
    expect(await approve(run, 'finance')).toMatchObject({
      status: 409,
      body: { code: 'second_person_needed' },
    });
    expect([ordered.size, actions()]).toEqual([0, ['finance payout.create']]);
  });

  it.each(['viewer', 'outreach'])('403 is not for the role %s', async (role) => {
    const { run, approve, ordered } = await setup();
    expect(await approve(run, role)).toMatchObject({ status: 403 });
    expect(ordered.size).toBe(0);
  });

  it('409 sends nothing while errors stand', async () => {
    const { run, approve, ordered } = await setup({ statedTotal: '1.00' });
    expect(await approve(run)).toMatchObject({ status: 409, body: { code: 'errors_stand' } });
    expect(ordered.size).toBe(0);
  });

  it('409 sends nothing that was not seen: what is found now must be what was found then', async () => {
    const { run, approve, call, stored, ordered } = await setup();
    stored.add('Exports/2026/08/DN-9/DN-9.zip');
    const changed = { status: 409, body: { code: 'changed_since' } };
    expect(await approve(run)).toMatchObject(changed);
    expect(await approve(run)).toMatchObject(changed);
    expect(ordered.size).toBe(0);
    const { body } = await call(endpoints.readPayoutRun, { params: { id: run.id } });
    const seen = endpoints.readPayoutRun.response.parse(body).data.run;
    expect(seen).toMatchObject({ warnings: 2, status: 'draft' });
    expect(await approve(seen)).toMatchObject({ status: 200 });
  });

  it('409 approves nothing that was discarded, and discards nothing that was approved', async () => {
    const { run, approve, call, create, ordered } = await setup();
    const discard = (id: string) => call(endpoints.discardPayoutRun, { params: { id } });
    const refused = { status: 409, body: { code: 'not_possible_now' } };
    expect((await discard(run.id)).status).toBe(200);
    expect((await discard(run.id)).status).toBe(200);
    expect(await approve(run)).toMatchObject(refused);
    const other = await create();
    await approve(other);
    expect(await discard(other.id)).toMatchObject(refused);
    expect(await call(endpoints.checkPayoutRun, { params: { id: other.id } })).toMatchObject(
      refused,
    );
    expect(ordered.size).toBe(1);
  });
});

describe('two runs for one month', () => {
  it('that say the same never both leave, although both are approved at once', async () => {
    const { run, create, approve, ordered } = await setup();
    const same = await create();
    const answers = await Promise.all([approve(run), approve(same)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(ordered.size).toBe(1);
  });

  it('are held against each other by the very list that an approval is written on, read once', async () => {
    const { run, approve, runs } = await setup();
    const { approvedOf } = runs;
    let reads = 0;
    runs.approvedOf = async (month) => {
      reads += 1;
      return approvedOf(month);
    };
    expect(await approve(run)).toMatchObject({ status: 200 });
    expect(reads).toBe(1);
  });

  it('are told of each other, although the list of runs lags behind', async () => {
    const { run, create, approve, runs, ordered, call } = await setup();
    const other = await create({ rows: [lena] });
    const stale = await runs.list(100);
    runs.list = async () => stale;
    expect(await approve(run)).toMatchObject({ status: 200 });
    expect(await approve(other)).toMatchObject({ status: 409, body: { code: 'changed_since' } });
    expect(ordered.size).toBe(1);
    const { body } = await call(endpoints.readPayoutRun, { params: { id: other.id } });
    expect(endpoints.readPayoutRun.response.parse(body).data.run.findings).toContainEqual(
      expect.objectContaining({ kind: 'sent_before', severity: 'warning' }),
    );
  });
});

describe('an approval that is interrupted', () => {
  it('before the order is finished by whoever comes by, once, in the name of the approver', async () => {
    const { run, approve, broken, ordered, reminded, comeBy } = await setup();
    broken.accept = true;
    expect((await approve(run)).status).toBe(500);
    expect([ordered.size, reminded]).toEqual([0, [run.id]]);
    broken.accept = false;
    await comeBy(run.id);
    await comeBy(run.id);
    expect([...ordered.values()]).toMatchObject([{ by: { uid: 'uid-admin' } }]);
  });

  it('is finished by a repeat as well, and by both together', async () => {
    const { run, approve, broken, ordered, comeBy, actions } = await setup();
    broken.accept = true;
    await approve(run);
    broken.accept = false;
    expect((await approve(run)).status).toBe(200);
    await comeBy(run.id);
    expect(ordered.size).toBe(1);
    expect(actions()).toEqual(['finance payout.create', 'admin payout.approve']);
  });

  it('before it was written down leaves a run that nobody orders', async () => {
    const { run, ordered, comeBy } = await setup();
    await comeBy(run.id);
    expect(ordered.size).toBe(0);
  });
});
