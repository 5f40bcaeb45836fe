import type { Mail } from '../mailbox/mail.ts';
import type { Tracking } from '../mailbox/recipient-actions.ts';
import { arrivalsOf } from './arrivals.ts';
import { campaignOf } from './campaign-of.ts';
import { letterOf } from './letter-of.ts';
import { planOf } from './plan.ts';
import { createPopulation } from './population.ts';
import { randomOf, type Random } from './random.ts';
import { usualDisturbances, usualRates, type Disturbances, type Rates } from './rates.ts';
import type { Report } from './report.ts';
import { createTally, kindOf, type Fact, type Truth } from './truth.ts';

export interface SimulationOptions {
  seed: string;
  /** As the providers took them, at their `receivedAt`. */
  mails: readonly Mail[];
  rates?: Partial<Rates>;
  disturbances?: Partial<Disturbances>;
  tracking?: Tracking;
}

/** An event that a provider reports, with the truth about it. Times are epoch milliseconds. */
export interface SimulatedEvent extends Fact {
  id: string;
  at: number;
  mail: Mail;
  report: Report;
  /** Each time that it arrives; none if it is lost. `token` is the webhook's or the notification's. */
  arrivals: readonly { at: number; token: string }[];
}

export interface Simulation {
  /** In the order of the mails. */
  events: readonly SimulatedEvent[];
  truth: {
    happened: Truth;
    /** Without the events that were lost. */
    heard: Truth;
  };
}

/** What becomes of all these mails, with nobody waiting for it. Where no link of ours is served, whoever
 *  unsubscribes does it by the provider's. */
export const simulate = (options: SimulationOptions): Simulation => {
  const { seed, tracking = { opens: true, clicks: true } } = options;
  const rates = { ...usualRates, ...options.rates };
  const disturbances = { ...usualDisturbances, ...options.disturbances };
  const population = createPopulation(seed, rates);
  const suppressed = suppressionList();

  const events = options.mails
    .toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))
    .flatMap((mail) => {
      const sentAt = Date.parse(mail.receivedAt);
      const { person, number } = population.receive(mail.recipient);
      const random = randomOf(seed, 'transport', mail.recipient, number);
      const withheld = suppressed.reasonFor(mail, sentAt);
      const reports = withheld
        ? [{ what: 'suppress' as const, reason: withheld, after: 0 }]
        : planOf(person, letterOf(mail, number, tracking));
      return [{ what: 'accept' as const, after: 0 }, ...reports].flatMap((report) => {
        if (report.what === 'look') return [];
        const at = sentAt + Math.round(report.after);
        suppressed.hear(mail, report, at);
        return [eventOf(mail, report, at, disturbances, random)];
      });
    });
  return { events, truth: truthOf(events) };
};

const eventOf = (
  mail: Mail,
  report: Report,
  at: number,
  disturbances: Disturbances,
  random: Random,
): SimulatedEvent => {
  const { messageId, recipient } = mail;
  const [id, token] = [random.hex(22), random.hex(50)];
  const arrivals = arrivalsOf(disturbances, random).map((after, index) => ({
    at: at + after,
    // Posted again because an answer was lost, or published again.
    token: index === 0 || random.chance(0.5) ? token : random.hex(50),
  }));
  return {
    id,
    kind: kindOf[report.what],
    at,
    campaign: campaignOf(mail),
    messageId,
    recipient,
    ...('by' in report && { by: report.by }),
    mail,
    report,
    arrivals,
  };
};

const truthOf = (events: readonly SimulatedEvent[]): Simulation['truth'] => {
  const [happened, heard] = [createTally(), createTally()];
  for (const event of events) {
    happened.add(event);
    if (event.arrivals.length > 0) heard.add(event);
  }
  return { happened: happened.truth(), heard: heard.truth() };
};

/** The providers' own memory of who must not be mailed any more. */
const suppressionList = () => {
  const entries = new Map<string, { reason: 'bounce' | 'complaint'; since: number }>();
  const keyOf = ({ provider, recipient }: Mail): string => `${provider} ${recipient.toLowerCase()}`;
  return {
    reasonFor(mail: Mail, at: number) {
      const entry = entries.get(keyOf(mail));
      return entry && entry.since <= at ? entry.reason : undefined;
    },
    hear(mail: Mail, { what }: Report, at: number) {
      if (what === 'bounce') entries.set(keyOf(mail), { reason: 'bounce', since: at });
      if (what === 'complain') entries.set(keyOf(mail), { reason: 'complaint', since: at });
    },
  };
};
