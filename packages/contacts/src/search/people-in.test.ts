import { testCtx } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { expect, it } from 'vitest';
import { contactsFixture } from '../testing/contacts-fixture.ts';
import { peopleIn } from './people-in.ts';

const setup = async () => {
  const { call, deps, segments } = contactsFixture();
  const people = Array.from({ length: 30 }, (_, n) => ({
    email: `person${n}@example.com`,
    name: `Person ${n}`,
    tags: n % 2 === 0 ? ['even'] : ['odd'],
    fields: { City: `Town ${n}` },
  }));
  for (const body of people) await call(endpoints.createContact, { body });
  await call(endpoints.createSegment, { body: { name: 'Even', filter: { tag: 'even' } } });
  const [segment] = await segments.list();
  return { open: peopleIn({ ...deps, segments }), id: segment?.id ?? '' };
};

it('tells everybody in a segment, with their name and fields', async () => {
  const { open, id } = await setup();
  const found = [];
  for await (const page of (await open(testCtx(), id)) ?? []) found.push(...page);
  expect(found).toHaveLength(15);
  expect(new Set(found.map(({ address }) => address)).size).toBe(15);
  expect(found).toContainEqual({
    address: 'person8@example.com',
    name: 'Person 8',
    fields: { City: 'Town 8' },
  });
});

it('knows a segment that is not there from one without people', async () => {
  const { open } = await setup();
  expect(await open(testCtx(), '0'.repeat(16))).toBeUndefined();
});
