import { DomainError, untilWritten, type Clock, type Ctx, type Ids } from '@distronation/common';
import type {
  CreateContactRequest,
  CreateContactResponse,
  LeadRefusal,
} from '@distronation/contracts';
import { addressOf, newContact } from './contact.ts';
import { contactDetail } from './contact-detail.ts';
import { contactEntry } from './contact-entry.ts';
import { differencesBetween } from './differences.ts';
import type { ContactStore, KnownConsent, TellConsents } from './ports.ts';
import { refuseWhatIsTooLarge } from './sizes.ts';

export interface ChangeDeps {
  contacts: ContactStore;
  tellConsents: TellConsents;
  newId: Ids;
  now: Clock;
}

/** Why nobody may approach the person at an address; undefined where somebody may. */
const refusalOf = ({ suppressed, erasedAt }: KnownConsent): LeadRefusal | undefined =>
  suppressed.outreach ?? (erasedAt === undefined ? undefined : 'erased');

/** Makes a contact, whatever its person chose, which holds on; but of somebody who never wrote to us, only
 *  where they may be approached. */
export const createContact =
  ({ contacts, tellConsents, newId, now }: ChangeDeps) =>
  async (ctx: Ctx, { body }: CreateContactRequest): Promise<CreateContactResponse> => {
    const { email, source, ...values } = body;
    const address = addressOf(email);
    const consent = (await tellConsents([address])).get(address);
    const reason = source === 'youtube' ? consent && refusalOf(consent) : undefined;
    if (reason) throw new DomainError('lead_suppressed', { data: { reason } });
    const erasedBefore = consent?.erasedAt === undefined ? {} : { erasedBefore: true as const };
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
    const data = await contactDetail(tellConsents)(created);
    const isHeldBack = Object.keys(data.suppressed).length > 0;
    return {
      message: isHeldBack
        ? 'The contact is created; mail to it is held back'
        : 'The contact is created',
      data,
    };
  };
