import type { Mail } from '../mailbox/mail.ts';
import { campaignOf } from './campaign-of.ts';
import type { WayOut } from './person.ts';
import type { Heard } from './report-to.ts';
import { createTally, kindOf, type Fact, type Truth } from './truth.ts';

export interface LivesStatus {
  /** Mails that somebody got. */
  mails: number;
  /** What is still to happen. */
  waiting: number;
  /** Events that never arrive. */
  lost: number;
  /** Second, third and fourth arrivals of one event. */
  repeats: number;
  /** Requests to whoever serves the link, and mails; granted is a mail that was taken in. */
  unsubscribes: { asked: Record<WayOut, number>; granted: number };
  /** Links of ours that scanners fetched. */
  looks: number;
  failures: { count: number; last?: string };
  /** By what providers report: `heard` is without the lost events. Unsubscriptions stand above. */
  truth: { happened: Truth; heard: Truth };
}

/** Writes down what people did, for whoever compares the product's numbers with it. */
export const createLedger = () => {
  const [happened, heard] = [createTally(), createTally()];
  const asked: Record<WayOut, number> = { header: 0, page: 0, mailto: 0 };
  const failures: LivesStatus['failures'] = { count: 0 };
  let [mails, lost, repeats, looks, granted] = [0, 0, 0, 0, 0];

  const add = (fact: Fact, arrivals: number): void => {
    happened.add(fact);
    if (arrivals > 0) heard.add(fact);
    else lost += 1;
    repeats += Math.max(0, arrivals - 1);
  };
  const about = (mail: Mail): Omit<Fact, 'kind'> => ({
    campaign: campaignOf(mail),
    messageId: mail.messageId,
    recipient: mail.recipient,
  });

  return {
    received(mail: Mail): void {
      mails += 1;
      // The provider reports this one by itself, undisturbed.
      add({ ...about(mail), kind: 'accepted' }, 1);
    },
    reported(mail: Mail, happening: Heard, arrivals: number): void {
      const by = 'by' in happening ? { by: happening.by } : {};
      add({ ...about(mail), kind: kindOf[happening.what], ...by }, arrivals);
    },
    leaves(way: WayOut): void {
      asked[way] += 1;
    },
    left(isGranted: boolean): void {
      if (isGranted) granted += 1;
    },
    looked(isOurs: boolean): void {
      if (isOurs) looks += 1;
    },
    failed(error: unknown): void {
      failures.count += 1;
      failures.last = error instanceof Error ? error.message : String(error);
    },
    status: (): Omit<LivesStatus, 'waiting'> => ({
      mails,
      lost,
      repeats,
      unsubscribes: { asked: { ...asked }, granted },
      looks,
      failures: { ...failures },
      truth: { happened: happened.truth(), heard: heard.truth() },
    }),
  };
};
