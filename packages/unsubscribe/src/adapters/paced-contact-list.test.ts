import { TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { memoryContactList } from '../testing/index.ts';
import { pacedContactList } from './paced-contact-list.ts';

const turnedAway = () =>
  new TooManyRequestsException({ message: 'Rate exceeded', $metadata: { httpStatusCode: 429 } });

const setup = (refusals: Error[]) => {
  let turns = 0;
  const list = memoryContactList(() => new Date());
  const find = async (address: string) => {
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    return list.find(address);
  };
  const paced = pacedContactList({ ...list, find }, async () => void (turns += 1));
  return { paced, turns: () => turns };
};

describe('the paced contact list', () => {
  it('waits for a turn before every call', async () => {
    const { paced, turns } = setup([]);
    await paced.create('ana@example.com', { unsubscribeAll: false, topics: {} });
    await paced.find('ana@example.com');
    expect(turns()).toBe(2);
  });

  it('takes two more turns when others had the quota, and then gives up', async () => {
    const { paced, turns } = setup([turnedAway(), turnedAway()]);
    await paced.find('ana@example.com');
    expect(turns()).toBe(3);
    const busy = setup([turnedAway(), turnedAway(), turnedAway()]);
    await expect(busy.paced.find('ana@example.com')).rejects.toThrow('Rate exceeded');
  });

  it('gives up at once when SES is down', async () => {
    const { paced, turns } = setup([new Error('down')]);
    await expect(paced.find('ana@example.com')).rejects.toThrow('down');
    expect(turns()).toBe(1);
  });
});
