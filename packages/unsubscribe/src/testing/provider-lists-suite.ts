import { expect, it } from 'vitest';
import type { ProviderLists } from '../ports.ts';

export interface ListedAddresses {
  lists: ProviderLists;
  add(address: string, reason: 'bounced' | 'complained'): Promise<unknown>;
  /** Whether a mail to this address would be dropped. */
  isListed(address: string): Promise<boolean>;
}

let people = 0;
const somebody = () => `Person.${Date.now()}.${(people += 1)}+tag@example.com`;

/** What a provider's lists must do, those in memory, SES's and Mailgun's alike. */
export const providerListsSuite = (make: () => ListedAddresses): void => {
  it('let go whoever is on none, and do so again', async () => {
    const { lists } = make();
    const address = somebody();
    expect(await lists.release(address, ['bounced', 'complained', 'unsubscribed'])).toBeUndefined();
    expect(await lists.release(address, ['bounced'])).toBeUndefined();
  });

  it.each(['bounced', 'complained'] as const)('let go who %s, when asked to', async (block) => {
    const { lists, add, isListed } = make();
    const address = somebody();
    await add(address, block);
    expect(await isListed(address)).toBe(true);
    expect(await lists.release(address, [block, 'unsubscribed'])).toBeUndefined();
    expect(await isListed(address)).toBe(false);
  });

  it('keep whoever complained from those who may only lift a bounce, and say so', async () => {
    const { lists, add, isListed } = make();
    const address = somebody();
    await add(address, 'complained');
    const attempt = () => lists.release(address, ['bounced', 'unsubscribed']);
    expect([await attempt(), await attempt()]).toEqual(['complained', 'complained']);
    expect(await isListed(address)).toBe(true);
  });

  it('let go one address and no other', async () => {
    const { lists, add, isListed } = make();
    const [ana, bo] = [somebody(), somebody()];
    await add(ana, 'bounced');
    await add(bo, 'bounced');
    await lists.release(ana, ['bounced']);
    expect(await isListed(bo)).toBe(true);
  });
};
