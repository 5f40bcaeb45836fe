import { invoke } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { campaignEndpoints } from './testing/campaign-endpoints.ts';

const setup = () => {
  const { world, handler } = campaignEndpoints();
  const call = (resource: string, body: object) =>
    invoke(handler, {
      method: 'POST',
      resource: `/outreach/campaigns${resource}`,
      headers: { Authorization: 'Bearer outreach' },
      body,
    });
  return {
    world,
    check: (body: object) => call('/check', { subject: 'News', ...body }),
    order: (body: object) => call('', { name: 'November', subject: 'News', ...body }),
  };
};

const personOf = (name: string) => ({
  address: `${name}@example.com`,
  fields: { city: `Town of ${name}` },
});

const [ana, bob, eve] = [personOf('ana'), personOf('bob'), personOf('eve')];
const mail = { text: 'Hello {{city}}', audience: { segmentId: 'vip' } };

describe('a campaign to a segment', () => {
  it('mails everybody in it once, with their own fields, in whichever pages they come', async () => {
    const { world, order } = setup();
    world.segments.set('vip', [[ana], [], [bob, { ...ana, address: 'Ana@Example.com' }], [eve]]);
    const answer = await order(mail);
    expect(answer).toMatchObject({ status: 200, body: { data: { campaign: {} } } });
    expect(JSON.stringify(answer.body)).not.toContain('recipientCount');
    await world.drain();
    const said = world.provider.batches.flat().map(({ delivery: { recipient }, fields }) => {
      return [recipient.address, fields?.['city']?.text];
    });
    expect(said).toEqual([ana, bob, eve].map(({ address, fields }) => [address, fields.city]));
    expect(await world.store.listOpen()).toEqual([]);
  });

  it('is checked before, as it would be sent', async () => {
    const { world, check } = setup();
    world.segments.set('vip', [[ana], [bob, ana], [{ ...eve, fields: {} }]]);
    world.suppressed[bob.address] = 'bounced';
    expect(await check(mail)).toMatchObject({
      body: {
        data: {
          audience: 3,
          duplicates: 1,
          reachable: 2,
          skipped: { bounced: 1 },
          missingFields: [{ name: 'city', recipients: 1, examples: [eve.address] }],
        },
      },
    });
  });

  it('404 for one that is not there, and nothing is kept', async () => {
    const { world, check, order } = setup();
    for (const answer of [await check(mail), await order(mail)]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'segment_not_found' } });
    }
    expect(world.store.entries).toEqual([]);
  });
});
