import { z } from 'zod';
import type { Mail, Mailbox } from '../../mailbox/mail.ts';
import type { Timers } from '../../timers.ts';

interface Options {
  authUrl: string;
  projectId: string;
  /** Where the links lead, as Firebase's console is told for a project of ours. */
  linkUrl: string;
  mailbox: Pick<Mailbox, 'deliver'>;
  timers: Timers;
  fetch?: typeof fetch;
}

const code = z.object({
  email: z.string(),
  requestType: z.enum(['PASSWORD_RESET', 'VERIFY_EMAIL']),
  oobCode: z.string(),
  oobLink: z.url(),
});
type Code = z.infer<typeof code>;

// Of other kinds of links the CRM asks for none.
const codes = z.object({ oobCodes: z.array(code.or(z.unknown())) });

const lookEveryMs = 500;

const words = {
  PASSWORD_RESET: {
    subject: 'Choose your password for the Distro Nation CRM',
    line: 'Follow this link to choose the password for your account.',
  },
  VERIFY_EMAIL: {
    subject: 'Verify your e-mail address for the Distro Nation CRM',
    line: 'Follow this link to verify that this address is yours.',
  },
};

/** What Firebase would have mailed: its Auth emulator only lists it. */
const mailOf = (
  { email, requestType, oobCode, oobLink }: Code,
  { projectId, linkUrl }: Options,
): Omit<Mail, 'id' | 'receivedAt'> => {
  const { subject, line } = words[requestType];
  const link = `${linkUrl}${new URL(oobLink).search}`;
  const from = `Distro Nation <noreply@${projectId}.firebaseapp.com>`;
  return {
    provider: 'firebase',
    messageId: `${oobCode}@${projectId}.firebaseapp.com`,
    from,
    recipient: email,
    subject,
    html: `<p>Hello,</p><p>${line}</p><p><a href="${link.replaceAll('&', '&amp;')}">${subject}</a></p>`,
    text: `Hello,\n\n${line}\n\n${link}\n`,
    headers: [
      ['From', from],
      ['To', email],
      ['Subject', subject],
    ],
    metadata: { tags: [], variables: {} },
  };
};

/** Carries each link that the Auth emulator has made to the mailbox, once. */
export const carryAccountMails = (options: Options): { stop(): void } => {
  const { authUrl, projectId, mailbox, timers, fetch: ask = fetch } = options;
  const carried = new Set<string>();
  let isStopped = false;
  let cancel = () => {};

  const look = async () => {
    const answer = await ask(`${authUrl}/emulator/v1/projects/${projectId}/oobCodes`);
    for (const each of codes.parse(await answer.json()).oobCodes) {
      const { data } = code.safeParse(each);
      if (!data || carried.has(data.oobCode)) continue;
      carried.add(data.oobCode);
      mailbox.deliver(mailOf(data, options));
    }
  };
  const lookAgain = () => {
    if (isStopped) return;
    cancel = timers.after(lookEveryMs, () => {
      // The emulator may not stand yet, or not any more.
      void look().then(lookAgain, lookAgain);
    });
  };
  lookAgain();
  return {
    stop() {
      isStopped = true;
      cancel();
    },
  };
};
