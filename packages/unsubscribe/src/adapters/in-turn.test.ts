import { InternalServiceErrorException, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { memoryContactList, memoryContactPages } from '../testing/index.ts';
import { inTurn } from './in-turn.ts';
import { pacedContactList } from './paced-contact-list.ts';
import { pacedContactPages } from './paced-contact-pages.ts';

const $metadata = {};
const turnedAway = () => new TooManyRequestsException({ message: 'Rate exceeded', $metadata });
const broken = () => new InternalServiceErrorException({ message: 'Internal error', $metadata });

const setup = (refusals: Error[]) => {
  const waits: string[] = [];
  const turns = {
    pace: async () => void waits.push('turn'),
    rest: async () => void waits.push('rest'),
  };
  const list = memoryContactList();
  const pages = memoryContactPages(list);
  const refuse = () => {
    const refusal = refusals.shift();
    if (refusal) throw refusal;
  };
  const paced = pacedContactList(
    { ...list, find: async (address) => (refuse(), list.find(address)) },
    inTurn({ ...turns, tries: 2 }),
  );
  const pacedPages = pacedContactPages(
    { read: async (...place) => (refuse(), pages.read(...place)) },
    turns,
  );
  return { paced, pacedPages, waits };
};

const times = (count: number, make: () => Error) => Array.from({ length: count }, make);

describe('the paced contact list', () => {
  it('waits for a turn before every call', async () => {
    const { paced, waits } = setup([]);
    await paced.create('ana@example.com', {
      unsubscribeAll: false,
      topics: {},
      asOf: new Date(),
    });
    await paced.find('ana@example.com');
    expect(waits).toEqual(['turn', 'turn']);
  });

  it('takes two more turns, at odd moments, when others had the quota, and then gives up', async () => {
    const { paced, waits } = setup(times(2, turnedAway));
    await paced.find('ana@example.com');
    expect(waits).toEqual(['turn', 'rest', 'turn', 'rest', 'turn']);
    const busy = setup(times(3, turnedAway));
    await expect(busy.paced.find('ana@example.com')).rejects.toThrow('Rate exceeded');
  });

  it('gives up at once when SES is down', async () => {
    const { paced, waits } = setup([broken()]);
    await expect(paced.find('ana@example.com')).rejects.toThrow('Internal error');
    expect(waits).toEqual(['turn']);
  });
});

describe('the paced walk through the list', () => {
  it.each([
    ['others have the quota', turnedAway],
    ['SES breaks down', broken],
  ])('takes nine more turns while %s, and then gives up', async (_what, refusal) => {
    const { pacedPages, waits } = setup(times(9, refusal));
    expect(await pacedPages.read('everybody')).toEqual({ items: [] });
    expect(waits.filter((wait) => wait === 'turn')).toHaveLength(10);
    const busy = setup(times(10, refusal));
    await expect(busy.pacedPages.read('everybody')).rejects.toThrow(refusal().message);
  });

  it('gives up at once when SES says no', async () => {
    const { pacedPages, waits } = setup([new Error('not authorized')]);
    await expect(pacedPages.read('everybody')).rejects.toThrow('not authorized');
    expect(waits).toEqual(['turn']);
  });
});
