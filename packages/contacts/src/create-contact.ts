import { DomainError, untilWritten, type Clock, type Ctx, type Ids } from '@distronation/common';
import type { CreateContactRequest, CreateContactResponse } from '@distronation/contracts';
import { addressOf, newContact } from './contact.ts';
import { contactDetail } from './contact-detail.ts';
import { contactEntry } from './contact-entry.ts';
import { differencesBetween } from './differences.ts';
import type { ContactStore, TellConsents } from './ports.ts';
import { refuseWhatIsTooLarge } from './sizes.ts';

export interface ChangeDeps {
  contacts: ContactStore;
  tellConsents: TellConsents;
  newId: Ids;
  now: Clock;
}

export const createContact =
  ({ contacts, tellConsents, newId, now }: ChangeDeps) =>
  async (ctx: Ctx, { body }: CreateContactRequest): Promise<CreateContactResponse> => {
    const { email, source, ...values } = body;
    const address = addressOf(email);
    const erasedAt = (await tellConsents([address])).get(address)?.erasedAt;
    const erasedBefore = erasedAt === undefined ? {} : { erasedBefore: true as const };
    const after = newContact({ id: newId(), address, source, at: now(), ...erasedBefore }, values);
    refuseWhatIsTooLarge(after);
    const entry = contactEntry(ctx, now, { before: undefined, after, method: 'staff' });
    const created = await untilWritten(async () => {
      const known = await contacts.read(address);
      if (known) {
        const { contact, version } = known;
        const differences = differencesBetween(contact, after);
        throw new DomainError('contact_exists', { data: { version, differences } });
      }
      const isWritten = await contacts.commit({ before: undefined, after, entry });
      return isWritten ? { contact: after, version: 1 } : undefined;
    });
    return {
      message: 'The contact is created',
      data: await contactDetail(tellConsents)(created),
    };
  };
