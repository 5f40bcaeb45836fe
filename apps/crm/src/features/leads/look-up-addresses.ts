import type { Client } from '@distronation/api-client';
import { canonicalAddress, type LeadRefusal } from '@distronation/contracts';

/** What we know of an address. */
export interface KnownAddress {
  isContact: boolean;
  /** Why nobody may be approached there; undefined where somebody may. */
  suppressed: LeadRefusal | undefined;
}

/** As many rows as one import may have. */
const mostAtOnce = 1_000;

/** What we know of addresses, by their canonical form. An import that writes nothing tells it of each row. */
export const lookUpAddresses = async (
  client: Pick<Client, 'importContacts'>,
  addresses: readonly string[],
  options: { signal?: AbortSignal } = {},
): Promise<ReadonlyMap<string, KnownAddress>> => {
  const asked = [...new Set(addresses.map(canonicalAddress))];
  const known = new Map<string, KnownAddress>();
  for (let from = 0; from < asked.length; from += mostAtOnce) {
    const some = asked.slice(from, from + mostAtOnce);
    const body = { dryRun: true, rows: some.map((email) => ({ email })) };
    const { rows } = (await client.importContacts({ body }, options)).data;
    for (const { row, result, suppressed, erased } of rows) {
      const address = some[row - 1];
      const isTold = result !== 'unfinished' && (result !== 'refused' || erased);
      if (address === undefined || !isTold) continue;
      known.set(address, {
        isContact: result === 'changed' || result === 'unchanged',
        suppressed: suppressed?.outreach ?? (erased && 'erased'),
      });
    }
  }
  return known;
};
