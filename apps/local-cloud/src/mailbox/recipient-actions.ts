import type { Mail } from './mail.ts';

/** What a recipient, or their mail server, does with a mail: the provider then reports it. */
export interface RecipientActions {
  bounce(mail: Mail): Promise<void> | void;
  complain(mail: Mail): Promise<void> | void;
  open(mail: Mail): Promise<void> | void;
  click(mail: Mail, url: string): Promise<void> | void;
}
