import type { Reading, TrackedEventType, TrackingDataResponse } from '@distronation/contracts';
import type { Tone } from '../ui/StatusChip.tsx';

export type TrackedEvent = TrackingDataResponse['data']['events'][number];

interface EventWords {
  label: string;
  tone: Tone;
  /** What it means for the mail. */
  meaning: string;
}

export const eventWords: Readonly<Record<TrackedEventType, EventWords>> = {
  accepted: { label: 'Accepted', tone: 'neutral', meaning: 'The mail provider took the mail.' },
  delivered: {
    label: 'Delivered',
    tone: 'positive',
    meaning: 'The recipient’s mail server took the mail.',
  },
  opened: { label: 'Opened', tone: 'positive', meaning: 'The pictures of the mail were loaded.' },
  clicked: { label: 'Clicked', tone: 'positive', meaning: 'A link in the mail was followed.' },
  bounced: {
    label: 'Bounced',
    tone: 'negative',
    meaning: 'The mailbox refused the mail for good. It gets no more mail from us.',
  },
  complained: {
    label: 'Complained',
    tone: 'negative',
    meaning: 'The recipient reported the mail as spam. They get no more mail from us.',
  },
  unsubscribed: {
    label: 'Unsubscribed',
    tone: 'caution',
    meaning: 'The recipient wants no more of these mails.',
  },
  deferred: {
    label: 'Put off',
    tone: 'caution',
    meaning: 'The mail server said “later”. The mail provider tries again by itself.',
  },
  suppressed: {
    label: 'Held back',
    tone: 'neutral',
    meaning: 'The address is on the mail provider’s own list, so the mail did not go out.',
  },
  failed: { label: 'Failed', tone: 'negative', meaning: 'The mail provider gave up on the mail.' },
};

const providers: Readonly<Record<TrackedEvent['provider'], string | undefined>> = {
  mailgun: 'Mailgun',
  ses: 'Amazon SES',
  link: undefined,
};

/** Who sent the mail, as far as one of its events comes from them. */
export const senderWords = (events: readonly TrackedEvent[]): string =>
  events.map(({ provider }) => providers[provider]).find(Boolean) ?? 'Not known yet';

/** By which way out somebody left. */
export const wayOutWords = ({ event, provider }: TrackedEvent): string | undefined => {
  if (event !== 'unsubscribed') return undefined;
  return provider === 'link' ? 'Our own link in the mail' : 'The mail provider’s own link';
};

const reasons: Readonly<Record<Reading['reason'], string>> = {
  ordinary: 'nothing speaks against it',
  image_proxy: 'seen through the picture proxy of their mailbox',
  provider_bot: 'the mail provider marks it as one',
  privacy_proxy: 'a privacy proxy loads every picture, read or not',
  scanner_agent: 'it names itself as a scanner or a program',
  too_soon: 'sooner after delivery than a person can be',
  every_link: 'several links within seconds, as scanners do',
};

export const readerWords = ({ by }: Reading): string => (by === 'person' ? 'Person' : 'Machine');

export const reasonWords = ({ reason }: Pick<Reading, 'reason'>): string => reasons[reason];

/** `550 5.1.1 No such user`: the server's answer, in one line. */
export const statusWords = ({ deliveryStatus }: TrackedEvent): string | undefined => {
  const { code, message, description } = deliveryStatus ?? {};
  const text = message || description;
  // Most servers begin their answer with the code.
  const parts = [code !== undefined && !text?.startsWith(`${code}`) && `${code}`, text];
  return parts.filter(Boolean).join(' ') || undefined;
};

/** `Apple Mail, iOS, phone`. */
export const clientWords = ({ clientInfo }: TrackedEvent): string | undefined => {
  const { clientName, clientOs, deviceType } = clientInfo ?? {};
  return [clientName, clientOs, deviceType].filter(Boolean).join(', ') || undefined;
};

/** `Berlin, DE`. */
export const placeWords = ({ geolocation }: TrackedEvent): string | undefined => {
  const { city, region, country } = geolocation ?? {};
  return (
    [city, region === city ? undefined : region, country].filter(Boolean).join(', ') || undefined
  );
};
