import type { Urls } from '@distronation/local-cloud';
import * as z from 'zod';
import type { Person } from '../company/people.ts';
import { untilThere } from './until-there.ts';

const list = z.object({ mails: z.array(z.object({ id: z.string() })) });

const letters = ['Please take me off', 'stop sending me these', 'Re: Your statement is ready'];

/** Statements go out by a queue, so the mail may be a moment away. */
const mailTo = (mailbox: string, recipient: string): Promise<string> =>
  untilThere(async () => {
    const query = new URLSearchParams({ recipient });
    const answer = await fetch(`${mailbox}/mailbox/mails?${query}`);
    return list.parse(await answer.json()).mails[0]?.id;
  });

/** Some who got their statements write to our address for unsubscribing, and nothing proves that it is they. */
export const writeUndecided = async (
  { mailbox }: Urls,
  people: readonly Person[],
): Promise<void> => {
  for (const [index, subject] of letters.entries()) {
    const from = people[index]?.contact.address;
    if (from === undefined) return;
    const id = await mailTo(mailbox, from);
    const { ok } = await fetch(`${mailbox}/mailbox/mails/${id}/mailto`, {
      method: 'POST',
      body: new URLSearchParams({ from, subject, dmarc: 'FAIL' }),
    });
    if (!ok) throw new Error('The mailbox did not take a letter');
  }
};
