import { z } from 'zod';
import type { ReceiveMail } from '../emulators/ses/inbound.ts';
import { linksOf } from './links.ts';
import type { Mail } from './mail.ts';
import { oneClickFormats, unsubscribeByOneClick, type OneClickResult } from './one-click.ts';
import { providerNames } from './provider-names.ts';
import type { RecipientActions } from './recipient-actions.ts';
import { mailtoLetter, sendLetter } from './write-mailto.ts';

export const actionNames = [
  'unsubscribe',
  'mailto',
  'complain',
  'bounce',
  'open',
  'click',
] as const;
export type ActionName = (typeof actionNames)[number];

/** What came of an action, in one plain sentence and in parts. */
export interface Outcome {
  action: ActionName;
  result: 'done' | 'refused' | 'unreachable';
  message: string;
  /** What a one-click POST was answered with. */
  status?: number;
  url?: string;
  problems?: string[];
}

export const actionInput = z.object({
  /** Of a one-click POST. */
  format: z.enum(oneClickFormats).default('urlencoded'),
  /** Of a click; the first tracked link when absent. */
  url: z.string().optional(),
  /** Of a mail to unsubscribe: what is not to be as the link has it, another sender, and what SES finds
   *  out about the sender. */
  to: z.string().exactOptional(),
  subject: z.string().exactOptional(),
  text: z.string().exactOptional(),
  from: z.string().exactOptional(),
  dmarc: z.enum(['PASS', 'FAIL', 'GRAY']).default('PASS'),
});
export type ActionInput = z.infer<typeof actionInput>;

export type PerformAction = (name: ActionName, mail: Mail, input: ActionInput) => Promise<Outcome>;

interface Deps {
  recipients: Record<Mail['provider'], RecipientActions>;
  fetch: typeof fetch;
  /** The mail server of the address that our mails name. */
  receive: ReceiveMail;
}

/** Does to a mail what its recipient's mail client or server would do. */
export const mailActions = ({ recipients, fetch, receive }: Deps): PerformAction => {
  const attempt = async (action: ActionName, message: string, run: () => unknown) => {
    try {
      await run();
    } catch (error) {
      return refused(action, error instanceof Error ? error.message : String(error));
    }
    return { action, result: 'done', message } as const;
  };
  const report = (action: ActionName, mail: Mail, what: string, run: () => unknown) =>
    attempt(action, `${providerNames[mail.provider]} was told of ${what}.`, run);

  return async (name, mail, { format, url, dmarc, ...written }) => {
    const recipient = recipients[mail.provider];
    switch (name) {
      case 'unsubscribe':
        return describeOneClick(await unsubscribeByOneClick(mail, format, fetch));
      case 'mailto': {
        const link = mailtoLetter(mail);
        if (!link) return refused(name, 'The mail names no address to write to.');
        const letter = { ...link, ...written };
        const message = `A mail from ${letter.from} went to ${letter.to}; DMARC: ${dmarc}.`;
        return attempt(name, message, () => sendLetter(letter, dmarc, receive));
      }
      case 'complain':
        return report(name, mail, 'a spam complaint', () => recipient.complain(mail));
      case 'bounce':
        return report(name, mail, 'a hard bounce', () => recipient.bounce(mail));
      case 'open':
        return report(name, mail, 'an open', () => recipient.open(mail));
      case 'click': {
        const links = linksOf(mail);
        const link = links.find((candidate) => (url ? candidate.url === url : candidate.tracked));
        if (!link) return refused(name, 'The mail has no such link that is tracked.');
        if (!link.tracked) return refused(name, 'The link is excluded from click tracking.');
        return report(name, mail, `a click on ${link.url}`, () => recipient.click(mail, link.url));
      }
    }
  };
};

const refused = (action: ActionName, problem: string): Outcome => ({
  action,
  result: 'refused',
  message: problem,
  problems: [problem],
});

const describeOneClick = (result: OneClickResult): Outcome => {
  const action = 'unsubscribe';
  switch (result.outcome) {
    case 'refused': {
      const message = `Not sent. ${result.problems.join(' ')}`;
      return { action, result: 'refused', message, problems: result.problems };
    }
    case 'unreachable': {
      const message = `${new URL(result.url).host} did not answer: ${result.error}`;
      return { action, result: 'unreachable', message, url: result.url };
    }
    case 'answered': {
      const { url, status, location } = result;
      const forbidden = location ? `, a redirect to ${location}, which RFC 8058 forbids` : '';
      const message = `The POST to ${new URL(url).host} was answered with ${status}${forbidden}.`;
      return { action, result: 'done', message, status, url };
    }
  }
};
