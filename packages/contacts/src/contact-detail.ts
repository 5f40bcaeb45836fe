import type { ReadContactResponse } from '@distronation/contracts';
import type { StoredContact, TellConsents } from './ports.ts';

/** A contact as it is told, with what the person chose. */
export const contactDetail =
  (tellConsents: TellConsents) =>
  async ({ contact, version }: StoredContact): Promise<ReadContactResponse['data']> => {
    const { address, ...rest } = contact;
    const told = (await tellConsents([address])).get(address);
    if (!told) throw new Error('The consent store left out an address');
    const { choices, suppressed, updatedAt } = told;
    return {
      contact: { ...rest, email: address, version },
      consent: { ...choices, ...(updatedAt ? { updatedAt } : {}) },
      suppressed,
    };
  };
