import { linksOf } from '../mailbox/links.ts';
import type { Mail } from '../mailbox/mail.ts';
import type { Tracking } from '../mailbox/recipient-actions.ts';
import type { Letter } from './happening.ts';

/** The `number`th mail to its recipient. Without HTML there is no image to load. */
export const letterOf = (mail: Mail, number: number, { opens, clicks }: Tracking): Letter => ({
  number,
  sentAt: Date.parse(mail.receivedAt),
  links: linksOf(mail),
  tracks: { opens: opens && mail.html !== undefined, clicks },
});
