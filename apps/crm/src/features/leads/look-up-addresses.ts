import type { Client } from '@distronation/api-client';
import { canonicalAddress, type SuppressionReason } from '@distronation/contracts';

/** What we know of an address. */
export interface KnownAddress {
  isContact: boolean;
  /** Why nothing of the topic outreach may go there; undefined where it may. */
  suppressed: SuppressionReason | undefined;
}

/** What we know of up to a thousand addresses, by their canonical form. An import that writes nothing
 *  tells it of each row. */
export const lookUpAddresses = async (
  client: Pick<Client, 'importContacts'>,
  addresses: readonly string[],
  options: { signal?: AbortSignal } = {},
): Promise<ReadonlyMap<string, KnownAddress>> => {
  const asked = [...new Set(addresses.map(canonicalAddress))];
  const body = { dryRun: true, rows: asked.map((email) => ({ email })) };
  const { rows } = (await client.importContacts({ body }, options)).data;
  return new Map(
    rows.flatMap(({ row, result, suppressed }): [string, KnownAddress][] => {
      const address = asked[row - 1];
      if (address === undefined || result === 'refused') return [];
      return [[address, { isContact: result !== 'created', suppressed: suppressed?.outreach }]];
    }),
  );
};
