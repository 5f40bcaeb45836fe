import {
  DeleteSuppressedDestinationCommand,
  GetSuppressedDestinationCommand,
  NotFoundException,
  type SESv2Client,
  type SuppressionListReason,
} from '@aws-sdk/client-sesv2';
import { canonicalAddress } from '@distronation/contracts';
import type { PassingBlock } from '../lift-blocks.ts';
import type { ProviderLists } from '../ports.ts';

const blockOf: Readonly<Record<SuppressionListReason, PassingBlock>> = {
  BOUNCE: 'bounced',
  COMPLAINT: 'complained',
};

const unlessMissing = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  }
};

/** The account's suppression list. SES sends to no spelling of an address on it, but finds one here
 *  only as it is spelt there: as the mail to it was addressed. */
export const sesProviderLists = (client: Pick<SESv2Client, 'send'>): ProviderLists => {
  const find = async (EmailAddress: string): Promise<PassingBlock | undefined> => {
    const found = await unlessMissing(
      client.send(new GetSuppressedDestinationCommand({ EmailAddress })),
    );
    const reason = found?.SuppressedDestination?.Reason;
    return reason && blockOf[reason];
  };
  return {
    provider: 'ses',
    async release(address, reasons) {
      for (const EmailAddress of new Set([address, canonicalAddress(address)])) {
        const listedFor = await find(EmailAddress);
        if (listedFor === undefined) continue;
        if (!reasons.includes(listedFor)) return listedFor;
        await unlessMissing(client.send(new DeleteSuppressedDestinationCommand({ EmailAddress })));
      }
      return undefined;
    },
  };
};
