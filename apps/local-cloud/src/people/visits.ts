import { footerLink, linksOf } from '../mailbox/links.ts';
import { readOneClick } from '../mailbox/list-unsubscribe.ts';
import type { Mail } from '../mailbox/mail.ts';
import { unsubscribeByOneClick } from '../mailbox/one-click.ts';
import { mailtoLetter, sendLetter } from '../mailbox/write-mailto.ts';
import type { ReceiveMail } from '../emulators/ses/inbound.ts';
import type { WayOut } from './person.ts';

/** Where requests and mails of people go. */
export interface Outside {
  fetch: typeof fetch;
  receive: ReceiveMail;
}

/** Nothing that is made up here may reach anybody outside. */
const isLocal = (url: string | undefined): url is string =>
  url !== undefined &&
  URL.canParse(url) &&
  /^(?:.+\.)?localhost$|^127\.0\.0\.1$/.test(new URL(url).hostname);

/** Unsubscribes in somebody's way. Resolves with whether anybody heard, and rejects if they refuse. */
export const leave = async (
  mail: Mail,
  way: WayOut,
  { fetch: send, receive }: Outside,
): Promise<boolean> => {
  switch (way) {
    case 'header': {
      const target = readOneClick(mail.headers);
      if (!target.ok || !isLocal(target.url)) return false;
      return insist(async () => {
        const result = await unsubscribeByOneClick(mail, 'urlencoded', send);
        return result.outcome === 'answered' ? result.status : unreachable;
      });
    }
    case 'page': {
      const url = footerLink(linksOf(mail))?.url;
      if (!isLocal(url)) return false;
      await look(url, send);
      return insist(() => confirm(url, send));
    }
    case 'mailto': {
      const letter = mailtoLetter(mail);
      // With list management SES names a mailbox of its own, which nobody reads here.
      if (letter === undefined || letter.to.endsWith('amazonses.com')) return false;
      await sendLetter(letter, 'PASS', receive);
      return true;
    }
  }
};

/** What the button of the page posts. */
const confirm = async (url: string, send: typeof fetch): Promise<number> => {
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const response = await send(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: patience(),
  });
  await response.body?.cancel();
  return response.status;
};

/** Fetches a link of ours, and nothing that lies elsewhere. Resolves with whether it is ours. */
export const look = async (url: string, send: typeof fetch): Promise<boolean> => {
  if (!isLocal(url)) return false;
  const response = await send(url, { redirect: 'manual', signal: patience() });
  await response.body?.cancel();
  return true;
};

const patience = (): AbortSignal => AbortSignal.timeout(30_000);

const unreachable = 503;
const maxTries = 6;

/** Whoever serves the link may be too busy for a moment. */
const insist = async (ask: () => Promise<number>): Promise<true> => {
  for (let tries = 1; ; tries += 1) {
    const status = await ask();
    if (status >= 200 && status < 300) return true;
    if (status < 500 || tries === maxTries) {
      throw new Error(`A wish to unsubscribe was answered with ${status}`);
    }
  }
};
