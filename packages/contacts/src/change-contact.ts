import { DomainError, untilWritten, type Ctx } from '@distronation/common';
import type { ChangeContactRequest, ChangeContactResponse } from '@distronation/contracts';
import { addressOf, withChange } from './contact.ts';
import { contactDetail } from './contact-detail.ts';
import { contactEntry } from './contact-entry.ts';
import type { ChangeDeps } from './create-contact.ts';
import { differencesBetween } from './differences.ts';
import { refuseWhatIsTooLarge } from './sizes.ts';

/** Changes a contact as somebody saw it; what others changed since is not written over. */
export const changeContact =
  ({ contacts, tellConsents, now }: Omit<ChangeDeps, 'newId'>) =>
  async (ctx: Ctx, { params, body }: ChangeContactRequest): Promise<ChangeContactResponse> => {
    const { ifVersion, ...change } = body;
    const changed = await untilWritten(async () => {
      const before = await contacts.read(addressOf(params.email));
      if (!before) throw new DomainError('contact_not_found');
      if (before.version !== ifVersion) {
        throw new DomainError('contact_changed', { data: { version: before.version } });
      }
      const after = { ...withChange(before.contact, change), updatedAt: now().toISOString() };
      if (differencesBetween(before.contact, after).length === 0) return before;
      refuseWhatIsTooLarge(after);
      const entry = contactEntry(ctx, now, { before, after, method: 'staff' });
      const isWritten = await contacts.commit({ before, after, entry });
      return isWritten ? { contact: after, version: ifVersion + 1 } : undefined;
    });
    return {
      message: 'The contact is changed',
      data: await contactDetail(tellConsents)(changed),
    };
  };
