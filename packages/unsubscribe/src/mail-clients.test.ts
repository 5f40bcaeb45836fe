import type { Topic } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import type { Doubt } from './inbound-mail.ts';
import { inboundFixture, mailOf } from './testing/inbound-fixture.ts';

const ana = 'ana@example.com';

/** What is done about a mail that came with every proof of its sender. */
const after = async (name: string) => {
  const { receive, store, undecided, tokenFor } = inboundFixture();
  await receive(mailOf(name, await tokenFor('bo@example.com', 'newsletter')));
  return {
    ana: (await store.read(ana)).consent,
    bo: (await store.read('bo@example.com')).consent,
    entries: store.audit,
    asked: await undecided.list(10),
  };
};

describe('a mail with a token in its subject', () => {
  it.each([
    ['by Gmail, on a click in its own page', 'gmail-list-unsubscribe'],
    ['broken where a program folded the line', 'token-folded'],
    ['in encoded words, forwarded by somebody else', 'token-encoded'],
    ['by a provider’s machine, which says so', 'token-by-provider'],
  ])('acts for whom the token was sealed: %s', async (_, name) => {
    const { bo, entries, asked } = await after(name);
    expect(bo).toEqual({ unsubscribeAll: false, topics: { newsletter: 'OPT_OUT' } });
    expect(entries).toMatchObject([
      { subject: 'bo@example.com', actor: 'recipient', method: 'mailto', reason: 'token' },
    ]);
    expect(entries[0]?.campaign).toBe('send-1');
    expect(asked).toEqual([]);
  });
});

describe('a mail without one', () => {
  it.each<[string, string, Topic[] | 'all']>([
    ['Gmail, whose answer names a topic', 'gmail-web-reply', ['newsletter']],
    ['an iPhone, with one word', 'iphone-reply', ['newsletter', 'outreach']],
    ['Outlook, in HTML alone', 'outlook-desktop-reply', ['financial']],
    ['Outlook, in base64 and German', 'outlook-text-reply', 'all'],
    ['Yahoo, in HTML alone with an emoji', 'yahoo-html-only', 'all'],
    ['Thunderbird, below the quote', 'thunderbird-answer-below', ['newsletter']],
    ['a subject in Latin-1', 'subject-latin1', 'all'],
    ['a subject in two pieces of base64', 'subject-base64', ['newsletter', 'outreach']],
    ['a mail that is broken', 'broken-mime', ['newsletter', 'outreach']],
  ])('does what the sender’s own words ask: %s', async (_, name, topics) => {
    const { ana: consent, entries, asked } = await after(name);
    const left = topics === 'all' ? [] : topics.map((topic) => [topic, 'OPT_OUT']);
    expect(consent).toEqual({
      unsubscribeAll: topics === 'all',
      topics: Object.fromEntries(left),
    });
    expect(entries).toMatchObject([{ subject: ana, reason: 'proven_sender', detail: { topics } }]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['out of office', 'out-of-office'],
    ['a vacation that only its subject tells', 'vacation-without-headers'],
    ['a bounce', 'delivery-failure'],
    ['a mailing list', 'mailing-list'],
    ['our own mailbox', 'our-own-mailbox'],
  ])('changes nothing and bothers nobody where a machine wrote it: %s', async (_, name) => {
    const { entries, asked } = await after(name);
    expect({ entries, asked }).toEqual({ entries: [], asked: [] });
  });

  it.each<[string, string, Doubt]>([
    ['a forwarded mail with another question', 'apple-mail-forward', 'no_wish'],
    ['two senders', 'two-senders', 'several_senders'],
    ['two From fields', 'two-from-fields', 'several_senders'],
    ['no sender', 'no-sender', 'no_sender'],
    ['two wishes', 'contradiction', 'contradictory'],
  ])('changes nothing and is kept for a person: %s', async (_, name, reason) => {
    const { entries, asked } = await after(name);
    expect(entries).toEqual([]);
    expect(asked).toMatchObject([{ id: 'mail-1', reason }]);
    // Of two who may have written it, staff are offered neither.
    const isOfOne = reason === 'no_wish' || reason === 'contradictory';
    expect(asked.map(({ address }) => address !== undefined)).toEqual([isOfOne]);
  });
});
