import type { Topic } from '@distronation/contracts';

/** What SES found when it took the mail in: `PASS`, `FAIL`, `GRAY` or `PROCESSING_FAILED`. */
export interface Verdicts {
  spf?: string | undefined;
  dkim?: string | undefined;
  dmarc?: string | undefined;
  spam?: string | undefined;
  virus?: string | undefined;
}

/** What stands in a mail, decoded. */
export interface MailContent {
  /** Every address of every From field, as written. */
  from: readonly string[];
  subject: string;
  /** By lower-case name; of a field that is repeated, the last. */
  headers: ReadonlyMap<string, string>;
  text?: string | undefined;
  html?: string | undefined;
}

/** A mail to our mailbox as SES handed it over. */
export interface InboundMail extends MailContent {
  /** SES's own id, which a repeated notification repeats. */
  id: string;
  receivedAt: Date;
  /** Empty where the mail answers another one by itself and wants no answer. */
  envelopeSender: string;
  verdicts: Verdicts;
}

/** Why a mail is none that a person wrote to us. */
export type Machine = 'bounce' | 'auto_reply' | 'mailing_list' | 'loop';

/** Why a person has to look. */
export type Doubt =
  | 'no_sender'
  | 'several_senders'
  | 'unproven_sender'
  | 'no_wish'
  | 'contradictory';

export type Leaving = readonly Topic[] | 'all';

export type Judgement =
  | { kind: 'ignore'; reason: Machine | 'virus' | 'spam' }
  | {
      kind: 'leave';
      reason: 'token' | 'proven_sender';
      address: string;
      topics: Leaving;
      /** The send whose link it was. */
      campaign?: string;
    }
  | { kind: 'ask'; reason: Doubt; address?: string; topics: Leaving; words: string };
