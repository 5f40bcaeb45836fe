import { untilWritten, type Ctx } from '@distronation/common';
import type { DeleteContactRequest, DeleteContactResponse } from '@distronation/contracts';
import { addressOf } from './contact.ts';
import type { ContactStore, EraseConsent, EraseTraces } from './ports.ts';

interface Deps {
  contacts: Pick<ContactStore, 'read' | 'remove'>;
  eraseConsent: EraseConsent;
  eraseTraces: EraseTraces;
}

/** Left over to answer in. */
const marginMs = 2_000;

/** Forgets a person. What they left holds on first of all, so that a call that is cut off leaves too
 *  much behind and never lets a mail through; a repeat finishes it. */
export const eraseContact =
  ({ contacts, eraseConsent, eraseTraces }: Deps) =>
  async (ctx: Ctx, { params }: DeleteContactRequest): Promise<DeleteContactResponse> => {
    const address = addressOf(params.email);
    await eraseConsent(ctx, address);
    await untilWritten(async () => {
      const stored = await contacts.read(address);
      return !stored || (await contacts.remove(stored)) ? 'gone' : undefined;
    });
    const { removed, complete } = await eraseTraces(address, ctx.deadline - marginMs);
    return {
      message: complete ? 'The person is erased' : 'There is more to erase: repeat the call',
      data: { removed, complete },
    };
  };
