import { footerLink, linksOf } from '../mailbox/links.ts';
import { readOneClick } from '../mailbox/list-unsubscribe.ts';
import type { Mail } from '../mailbox/mail.ts';
import { unsubscribeByOneClick } from '../mailbox/one-click.ts';
import type { WayOut } from './person.ts';

/** Nothing that is made up here may reach anybody outside. */
const isLocal = (url: string): boolean =>
  URL.canParse(url) && /^(?:.+\.)?localhost$|^127\.0\.0\.1$/.test(new URL(url).hostname);

/** Unsubscribes in somebody's way. Resolves with whether the request was granted. */
export const leave = async (mail: Mail, way: WayOut, send: typeof fetch): Promise<boolean> => {
  switch (way) {
    case 'header': {
      const target = readOneClick(mail.headers);
      if (!target.ok || !isLocal(target.url)) return false;
      const result = await unsubscribeByOneClick(mail, 'urlencoded', send);
      return result.outcome === 'answered' && isGranted(result.status);
    }
    case 'page': {
      const link = footerLink(linksOf(mail));
      return link !== undefined && isLocal(link.url) && confirmOnPage(link.url, send);
    }
    case 'mailto':
      // Nobody reads the mail to these addresses yet.
      return false;
  }
};

/** Opens the page as a browser does, and presses its button. */
const confirmOnPage = async (url: string, send: typeof fetch): Promise<boolean> => {
  await look(url, send);
  const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const response = await send(url, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    signal: patience(),
  });
  await response.body?.cancel();
  return isGranted(response.status);
};

/** Fetches a link of ours, and nothing that lies elsewhere. Resolves with whether it is ours. */
export const look = async (url: string, send: typeof fetch): Promise<boolean> => {
  if (!isLocal(url)) return false;
  const response = await send(url, { redirect: 'manual', signal: patience() });
  await response.body?.cancel();
  return true;
};

const patience = (): AbortSignal => AbortSignal.timeout(30_000);

const isGranted = (status: number): boolean => status >= 200 && status < 300;
