import type { Random } from './random.ts';
import type { Step, Visitor } from './story.ts';

const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** What may become of a mail that was sent at `sent`. Whether somebody or something acts is far from the
 *  limits of every rule, so that the story knows what must be counted. */
export type Plot = (sent: number, random: Random) => Step[];

const step = (kind: Step['kind'], at: number): Step => ({ kind, at, counts: [] });

const opened = (at: number, visitor: Visitor, ...counts: string[]): Step => ({
  kind: 'opened',
  at,
  visitor,
  counts,
});

const clicked = (at: number, link: string, visitor: Visitor, ...counts: string[]): Step => ({
  kind: 'clicked',
  at,
  visitor,
  link,
  counts,
});

const taken = (sent: number): Step[] => [
  step('accepted', sent),
  step('delivered', sent + 20 * second),
];

/** Opens again and again, over the turn of hours; only the first open and the first click are counted. */
const reader: Plot = (sent, random) => {
  const first = sent + minute + random.below(3 * hour);
  return [
    ...taken(sent),
    opened(first, 'reader', 'uniqueOpens'),
    clicked(first + 20 * second, 'a', 'reader', 'uniqueClicks'),
    clicked(first + 90 * second, 'b', 'reader'),
    opened(first + 5 * minute, 'reader'),
    opened(first + hour + random.below(5 * hour), 'imageProxy'),
  ];
};

const readerOfGmail: Plot = (sent, random) => {
  const first = sent + minute + random.below(2 * hour);
  return [
    ...taken(sent),
    opened(first, 'imageProxy', 'uniqueOpens'),
    opened(first + random.below(2 * hour) + second, 'imageProxy'),
  ];
};

/** The proxy loads the images of every mail; what its owner clicks is the owner's. */
const readerOfApple: Plot = (sent, random) => [
  ...taken(sent),
  opened(sent + 25 * second, 'privacyProxy', 'machine:opened:privacy_proxy'),
  clicked(sent + 10 * minute + random.below(2 * hour), 'a', 'reader', 'uniqueClicks'),
];

const namedScanner: Plot = (sent, random) => [
  ...taken(sent),
  opened(sent + 10 * second, 'scanner', 'machine:opened:scanner_agent'),
  clicked(sent + 11 * second, 'a', 'scanner', 'machine:clicked:scanner_agent'),
  opened(sent + 30 * minute + random.below(hour), 'reader', 'uniqueOpens'),
];

/** Looks like a browser, and is told by being there before the mailbox is told of the mail. */
const hastyScanner: Plot = (sent) => {
  const delivered = sent + 20 * second;
  return [
    ...taken(sent),
    opened(delivered + 300, 'reader', 'machine:opened:too_soon'),
    clicked(delivered + 600, 'a', 'reader', 'machine:clicked:too_soon'),
    opened(delivered + hour, 'reader', 'uniqueOpens'),
    clicked(delivered + hour + minute, 'a', 'reader', 'uniqueClicks'),
  ];
};

/** Looks like a browser, comes late, and is told by following every link at once. */
const thoroughScanner: Plot = (sent, random) => {
  const burst = sent + 10 * minute + random.below(2 * hour);
  return [
    ...taken(sent),
    opened(burst, 'reader', 'machine:opened:every_link'),
    ...['a', 'b', 'c', 'd'].map((link, index) =>
      clicked(burst + 200 + index * 250, link, 'reader', 'machine:clicked:every_link'),
    ),
    opened(burst + hour, 'reader', 'uniqueOpens'),
    clicked(burst + hour + minute, 'c', 'reader', 'uniqueClicks'),
  ];
};

const gone: Plot = (sent) => [step('accepted', sent), step('bounced', sent + 5 * second)];

const heldUp: Plot = (sent, random) => [
  step('accepted', sent),
  step('deferred', sent + 5 * second),
  step('deferred', sent + 30 * minute),
  step(random.pick(['delivered', 'failed']), sent + 2 * hour),
];

const keptBack: Plot = (sent) => [step('accepted', sent), step('suppressed', sent + second)];

const annoyed: Plot = (sent, random) => [
  ...taken(sent),
  opened(sent + 5 * minute, 'reader', 'uniqueOpens'),
  step(random.pick(['complained', 'unsubscribed']), sent + 6 * minute),
];

const odd: Plot = (sent) => [...taken(sent), step('other', sent + hour)];

/** What both providers can tell. */
export const plots: readonly Plot[] = [
  reader,
  reader,
  readerOfGmail,
  readerOfApple,
  namedScanner,
  hastyScanner,
  thoroughScanner,
  gone,
  heldUp,
  keptBack,
  annoyed,
  odd,
];

/** Only Mailgun says that it takes a visitor for a bot. */
export const knownBot: Plot = (sent) => [
  ...taken(sent),
  opened(sent + hour, 'knownBot', 'machine:opened:provider_bot'),
  clicked(sent + hour + second, 'a', 'knownBot', 'machine:clicked:provider_bot'),
];
