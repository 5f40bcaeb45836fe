import { expect } from '@playwright/test';
import { z } from 'zod';
import { readUrls } from './urls.ts';

const mails = z.object({ mails: z.array(z.object({ id: z.string() })) });

interface Letter {
  from: string;
  subject: string;
}

/** Has somebody who got a mail of ours write to our address for unsubscribing, in a name that nothing
 *  proves to be theirs. */
export const writeUnproven = async (recipient: string, { from, subject }: Letter) => {
  const { mailbox } = readUrls();
  const list = await fetch(`${mailbox}/mailbox/mails?${new URLSearchParams({ recipient })}`);
  const [mail] = mails.parse(await list.json()).mails;
  const { status } = await fetch(`${mailbox}/mailbox/mails/${mail?.id}/mailto`, {
    method: 'POST',
    body: new URLSearchParams({ from, subject, dmarc: 'FAIL' }),
  });
  expect(status).toBe(200);
};
