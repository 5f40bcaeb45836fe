import { DomainError, type Ctx } from '@distronation/common';
import type { ReadContactRequest, ReadContactResponse } from '@distronation/contracts';
import { addressOf } from './contact.ts';
import { contactDetail } from './contact-detail.ts';
import type { ContactStore, TellConsents } from './ports.ts';

interface Deps {
  contacts: ContactStore;
  tellConsents: TellConsents;
}

export const readContact =
  ({ contacts, tellConsents }: Deps) =>
  async (_ctx: Ctx, { params }: ReadContactRequest): Promise<ReadContactResponse> => {
    const stored = await contacts.read(addressOf(params.email));
    if (!stored) throw new DomainError('contact_not_found');
    return { data: await contactDetail(tellConsents)(stored) };
  };
