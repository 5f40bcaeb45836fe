import type { Mail } from './mail.ts';
import type { Visitor } from './visitor.ts';

type Action<Args extends unknown[] = []> = (
  mail: Mail,
  ...args: [...Args, how?: Manner]
) => Promise<void> | void;

/** What a recipient does with a mail: the provider then reports it. Each resolves when the report is
 *  out, or is on its way if it is to come later. */
export interface RecipientActions {
  bounce: Action;
  complain: Action;
  open: Action;
  click: Action<[url: string]>;
}

/** All that may become of a mail once the provider has taken it. */
export interface MailRecipient extends RecipientActions {
  deliver: Action;
  /** The mail server is full or busy, and the provider will try again. */
  softBounce: Action;
  /** What the sender asked the provider to notice. */
  tracks(mail: Mail): Tracking;
}

export interface Tracking {
  opens: boolean;
  clicks: boolean;
}

/** Where it says nothing else: now, by a press on the mailbox page, and reported at once. */
export interface Manner {
  /** Epoch milliseconds, as the report shall say. */
  at?: number;
  visitor?: Visitor;
  /** When each copy of the report arrives, in milliseconds from now; none if it is lost. */
  arrivals?: readonly number[];
}

/** Whether somebody sees to all that becomes of a delivered mail, its delivery included. */
export type Adopt = (mail: Mail, recipient: MailRecipient) => boolean;
