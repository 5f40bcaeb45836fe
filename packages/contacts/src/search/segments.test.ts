import { endpoints } from '@distronation/contracts';
import { optOut } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import { contactsFixture } from '../testing/contacts-fixture.ts';

const address = (n: number) => `person${String(n).padStart(2, '0')}@example.com`;

const setup = async (count = 12) => {
  const fixture = contactsFixture();
  for (let n = 1; n <= count; n += 1) {
    const body = { email: address(n), tags: n % 2 === 0 ? ['even'] : [] };
    await fixture.call(endpoints.createContact, { body });
  }
  const save = (name: string, filter: object, as?: string) =>
    fixture.call(endpoints.createSegment, { body: { name, filter }, ...(as ? { as } : {}) });
  const idOf = async (name: string, filter: object) => {
    const { body } = await save(name, filter);
    return endpoints.createSegment.response.parse(body).data.segment.id;
  };
  const list = async () => {
    const { body } = await fixture.call(endpoints.listSegments);
    return endpoints.listSegments.response.parse(body).data.segments;
  };
  return { ...fixture, save, idOf, list };
};

describe('saved segments', () => {
  it('200 are listed by name, with how many are in them now', async () => {
    const { save, list, call, choose, waitForSearch } = await setup();
    await save('Mailable', { status: 'mailable', topic: 'newsletter' });
    await save('Even', { tag: 'even' });
    expect(await list()).toMatchObject([
      { name: 'Even', filter: { tag: 'even' }, count: 6 },
      { name: 'Mailable', count: 12 },
    ]);
    await choose(address(1), optOut('newsletter'));
    await call(endpoints.createContact, { body: { email: 'new@example.com', tags: ['even'] } });
    waitForSearch();
    expect((await list()).map(({ count }) => count)).toEqual([7, 12]);
  });

  it('200 records who saved and deleted one, but not what it looks for', async () => {
    const { idOf, list, call, segments } = await setup(0);
    const id = await idOf('Ana', { text: 'ana@example.com' });
    expect(await call(endpoints.deleteSegment, { id })).toMatchObject({ status: 200 });
    expect(await list()).toEqual([]);
    expect(segments.audit).toMatchObject([
      { action: 'segment.create', subject: `segment:${id}`, actor: 'staff:uid-outreach' },
      { action: 'segment.delete', subject: `segment:${id}`, actor: 'staff:uid-outreach' },
    ]);
    expect(JSON.stringify(segments.audit)).not.toContain('ana@');
  });

  it('409 for a name that is taken, in any case, and 404 for what is not there', async () => {
    const { save, call } = await setup(0);
    await save('Labels', {});
    expect(await save('LABELS', { tag: 'a' })).toMatchObject({
      status: 409,
      body: { code: 'segment_exists' },
    });
    const id = '0'.repeat(16);
    expect(await call(endpoints.deleteSegment, { id })).toMatchObject({ status: 404 });
    expect(await call(endpoints.listSegment, { id })).toMatchObject({ status: 404 });
  });

  it('409 for more than a hundred', async () => {
    const { save } = await setup(0);
    for (let n = 0; n < 100; n += 1) await save(`Segment ${n}`, {});
    expect(await save('One more', {})).toMatchObject({ body: { code: 'too_many_segments' } });
  });

  it.each([
    [400, { topic: 'outreach' }, 'outreach'],
    [400, { colour: 'red' }, 'outreach'],
    [403, {}, 'viewer'],
  ])('%i leaves no trace', async (status, filter, as) => {
    const { save, segments } = await setup(0);
    expect(await save('Name', filter, as)).toMatchObject({ status });
    expect(segments.audit).toEqual([]);
  });
});

describe('GET /contacts/segments/{id}/addresses', () => {
  it('200 lists everybody in it, page by page, by what holds at that moment', async () => {
    const { idOf, call, choose } = await setup();
    const id = await idOf('Even', { tag: 'even', status: 'mailable', topic: 'newsletter' });
    await choose(address(4), optOut('newsletter'));
    const page = async (cursor?: string) => {
      const query = { limit: '5', ...(cursor ? { cursor } : {}) };
      const { body } = await call(endpoints.listSegment, { id, query });
      return endpoints.listSegment.response.parse(body).data;
    };
    const all: string[] = [];
    let next: string | undefined;
    do {
      const { addresses, next: following } = await page(next);
      all.push(...addresses);
      next = following;
    } while (next !== undefined);
    expect(all).toEqual([2, 6, 8, 10, 12].map(address));
  });
});
