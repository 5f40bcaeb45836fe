import { createAccount, staffPassword } from '@distronation/local-cloud';
import { beforeEach, inject } from 'vitest';
import * as z from 'zod';

const urls = inject('urls');

const json = (value: unknown) => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

const signedIn = z.object({ idToken: z.string() });

/** An ID token from the Auth emulator, as the CRM gets it. */
export const tokenOf = async (name: string): Promise<string> => {
  const method = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local';
  const email = `${name}@distro-nation.com`;
  const credentials = { email, password: staffPassword, returnSecureToken: true };
  const response = await fetch(`${urls.auth}/${method}`, { method: 'POST', ...json(credentials) });
  return signedIn.parse(await response.json()).idToken;
};

const rows = z.array(z.object({ address: z.string(), reason: z.string().optional() }));

const sendAnswer = z.object({
  success: z.boolean(),
  error: z.string().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  messageId: z.string().optional(),
  timestamp: z.iso.datetime(),
  version: z.string(),
  data: z
    .object({ accepted: rows, suppressed: rows, failed: rows, uncertain: rows })
    .partial()
    .optional(),
});

/** The token of a colleague of the outreach team, made for the occasion: with a limit of their own. */
export const newColleague = (): (() => Promise<string>) => {
  const name = `colleague-${crypto.randomUUID()}`;
  let made: Promise<void> | undefined;
  return async () => {
    made ??= createAccount(urls.auth, { name, role: 'outreach', emailVerified: true });
    await made;
    return tokenOf(name);
  };
};

// One for each test, since one colleague may send 25 mails a minute.
let senderToken = newColleague();

beforeEach(() => {
  senderToken = newColleague();
});

/** Sends as a colleague of the outreach team and reads the answer. */
export const sendEmail = async (body: object, headers: Record<string, string> = {}) => {
  const request = json({ subject: 'Hello', html: '<p>Hello there</p>', ...body });
  const response = await fetch(`${urls.api}/outreach/send-email`, {
    method: 'POST',
    body: request.body,
    headers: {
      ...request.headers,
      Authorization: `Bearer ${await senderToken()}`,
      ...headers,
    },
  });
  return { status: response.status, ...sendAnswer.parse(await response.json()) };
};

const mail = z.object({
  id: z.string(),
  messageId: z.string(),
  subject: z.string(),
  html: z.string().optional(),
  text: z.string().optional(),
  headers: z.array(z.tuple([z.string(), z.string()])),
});
type Mail = z.infer<typeof mail>;

/** Everything that reached this mailbox, newest first. */
export const mailsTo = async (recipient: string): Promise<Mail[]> => {
  const response = await fetch(
    `${urls.mailbox}/mailbox/mails?recipient=${encodeURIComponent(recipient)}`,
  );
  return z.object({ mails: z.array(mail) }).parse(await response.json()).mails;
};

export const headerOf = ({ headers }: Mail, name: string): string[] =>
  headers.filter(([field]) => field.toLowerCase() === name.toLowerCase()).map(([, value]) => value);

/** The link in the footer, which is ours with either provider. */
export const footerLink = ({ html = '' }: Mail): string =>
  /<a href="([^"]+\/unsubscribe\?data=[^"]+)"/.exec(html)?.[1] ?? '';

const actionResult = z.object({ result: z.string(), status: z.number().optional() });

export type Button = 'unsubscribe' | 'bounce' | 'complain' | 'open' | 'click';

/** What the recipient's mail client does at the press of a button. */
export const press = async (
  { id }: Mail,
  button: Button,
): Promise<z.infer<typeof actionResult>> => {
  const response = await fetch(`${urls.mailbox}/mailbox/mails/${id}/${button}`, { method: 'POST' });
  return actionResult.parse(await response.json());
};

/** What a mailbox provider posts for a one-click unsubscribe (RFC 8058). */
export const oneClick = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });

export const resubscribe = (
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> => {
  const request = json(body);
  return fetch(`${urls.api}/financial/add-contact`, {
    method: 'POST',
    body: request.body,
    headers: { ...request.headers, ...headers },
  });
};

/** Has a provider or an AWS service misbehave until `clearFaults`. */
export const addFault = async (fault: object): Promise<void> => {
  const response = await fetch(`${urls.control}/faults`, { method: 'POST', ...json(fault) });
  if (!response.ok) throw new Error(`The fault was refused: ${await response.text()}`);
};

export const clearFaults = async (): Promise<void> => {
  await fetch(`${urls.control}/faults`, { method: 'DELETE' });
};
