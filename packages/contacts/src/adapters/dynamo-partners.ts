import { readIndexShards } from '@distronation/common/adapters';
import type { ReadPartners } from '../ports.ts';
import { parsePartner, partnersList } from './contact-rows.ts';
import type { MailTable } from './mail-table.ts';

/** Everybody's custom ids, from the index of them alone: no contact is read. */
export const dynamoPartners =
  ({ client, mailTable }: MailTable): ReadPartners =>
  async () => {
    const partners = new Map<string, string[]>();
    await readIndexShards(
      { client, table: mailTable },
      { name: partnersList, from: ' ' },
      (items) => {
        for (const { customId, address } of items.map(parsePartner)) {
          partners.set(customId, [...(partners.get(customId) ?? []), address]);
        }
      },
    );
    return partners;
  };
