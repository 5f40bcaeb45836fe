import type { Clock, Ctx } from '@distronation/common';
import pMap from 'p-map';
import type { AdoptListedContact } from '../adopt-listed-contact.ts';
import type { ConsentStore } from '../ports.ts';
import { isBehind } from './compare-contact.ts';
import { hasJustChosen } from './has-just-chosen.ts';
import type { ListedAddress } from './ports.ts';

/** Each a transaction of its own, on items that nobody else wants. */
const adoptionsAtOnce = 10;

/** Takes over what SES's list holds back of the addresses of a page. */
export const adoptAll =
  (adopt: AdoptListedContact) =>
  async (ctx: Ctx, listed: readonly ListedAddress[]): Promise<void> => {
    await pMap(listed, (each) => adopt(ctx, each.address, each), { concurrency: adoptionsAtOnce });
  };

interface Deps {
  store: Pick<ConsentStore, 'readMany'>;
  adopt: AdoptListedContact;
  now: Clock;
}

/** The same for those alone whom our record is behind, which is mostly nobody, and who have not just
 *  chosen: an opt-out at SES of this hour comes as an event. Resolves to how many. */
export const adoptPage =
  ({ store, adopt, now }: Deps) =>
  async (ctx: Ctx, listed: readonly ListedAddress[]): Promise<number> => {
    const stored = await store.readMany(listed.map(({ address }) => address));
    const at = now().getTime();
    const ahead = listed.filter((each) => {
      const kept = stored.get(each.address);
      return kept !== undefined && isBehind(kept.consent, each) && !hasJustChosen(kept, at);
    });
    await adoptAll(adopt)(ctx, ahead);
    return ahead.length;
  };
