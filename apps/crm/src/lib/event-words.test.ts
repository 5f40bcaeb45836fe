import { machineReasons, trackedEvents } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import {
  clientWords,
  eventWords,
  placeWords,
  reasonWords,
  senderWords,
  statusWords,
  wayOutWords,
  type TrackedEvent,
} from './event-words.ts';

const event: TrackedEvent = {
  id: 'e-1',
  messageId: 'm-1@mail.test',
  event: 'bounced',
  timestamp: '2026-11-22T09:00:00.000Z',
  recipient: 'ana@example.com',
  campaign: 'spring',
  tags: [],
  provider: 'mailgun',
  counted: true,
};

it('every kind of event has a name of its own', () => {
  expect(new Set(trackedEvents.map((kind) => eventWords[kind].label)).size).toBe(
    trackedEvents.length,
  );
});

it('every reason is told in words, never as its code', () => {
  const told = machineReasons.map((reason) => reasonWords({ reason }));
  expect(told.filter((words) => words.includes('_'))).toEqual([]);
});

describe("a server's answer", () => {
  const answered = (deliveryStatus: TrackedEvent['deliveryStatus']) =>
    statusWords({ ...event, deliveryStatus });

  it('names its code once', () => {
    expect(answered({ code: 550, message: 'No such user' })).toBe('550 No such user');
    expect(answered({ code: 550, message: '550 5.1.1 No such user' })).toBe(
      '550 5.1.1 No such user',
    );
  });

  it('is the description where there is no message', () => {
    expect(answered({ message: '', description: 'Too many bounces' })).toBe('Too many bounces');
  });

  it('is left out where there is none', () => {
    expect([answered({}), answered(undefined)]).toEqual([undefined, undefined]);
  });
});

describe('who opened', () => {
  it('is told as far as it is known', () => {
    const known = {
      ...event,
      clientInfo: { clientName: 'Apple Mail', deviceType: 'phone' },
      geolocation: { city: 'Berlin', region: 'Berlin', country: 'DE' },
    };
    expect([clientWords(known), placeWords(known)]).toEqual(['Apple Mail, phone', 'Berlin, DE']);
  });

  it('is left out where nothing is known', () => {
    expect([clientWords(event), placeWords({ ...event, geolocation: {} })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the sender of a mail', () => {
  const link = { ...event, provider: 'link' } as const;

  it.each([
    [[link, event], 'Mailgun'],
    [[{ ...event, provider: 'ses' } as const, link], 'Amazon SES'],
    [[link], 'Not known yet'],
  ])('is never the link by which somebody left', (events, words) => {
    expect(senderWords(events)).toBe(words);
  });
});

describe('the way out', () => {
  const left = { ...event, event: 'unsubscribed' } as const;

  it('is ours or the mail provider’s, and nothing where nobody left', () => {
    expect(wayOutWords({ ...left, provider: 'link' })).toBe('Our own link in the mail');
    expect(wayOutWords(left)).toBe('The mail provider’s own link');
    expect(wayOutWords(event)).toBeUndefined();
  });
});
