import { z } from 'zod';
import { readUrls } from './urls.ts';

const list = z.object({ mails: z.array(z.object({ subject: z.string() })) });

/** The subjects of all mails that somebody got. */
export const subjectsOf = async (recipient: string): Promise<string[]> => {
  const { mailbox } = readUrls();
  const answer = await fetch(`${mailbox}/mailbox/mails?${new URLSearchParams({ recipient })}`);
  return list.parse(await answer.json()).mails.map(({ subject }) => subject);
};
