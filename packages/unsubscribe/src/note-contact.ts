import type { Ctx } from '@distronation/common';
import type { Pseudonym } from './ports.ts';

interface Noted {
  email: string;
  /** Of the token that was shown, in epoch seconds. */
  timestamp?: number | undefined;
}

/** Leaves a line by which support gets from a call to what the record says of the person: their entries are
 *  under the same pseudonym. Neither address nor token stands in it. No call fails for want of it. */
export const noteContact = async (
  pseudonym: Pseudonym,
  { log, requestId }: Ctx,
  message: string,
  { email, timestamp }: Noted,
): Promise<void> => {
  const subjectHash = await pseudonym(email).catch(() => undefined);
  log.info(message, {
    requestId,
    ...(subjectHash === undefined ? {} : { subjectHash }),
    ...(timestamp === undefined
      ? {}
      : { tokenTimestamp: new Date(timestamp * 1000).toISOString() }),
  });
};
