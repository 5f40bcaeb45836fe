import { monotonicFactory } from 'ulid';
import { describe } from 'vitest';
import { cardFeedSuite } from './card-feed-suite.ts';
import { contactStoreSuite } from './contact-store-suite.ts';
import { memoryContacts } from './memory-contacts.ts';

describe('the contact store in memory', () => {
  const newSequence = monotonicFactory();
  contactStoreSuite(() => {
    const contacts = memoryContacts(() => newSequence());
    const auditCount = async (address: string) =>
      contacts.audit.filter(({ subject }) => subject === address).length;
    const { readPartners } = contacts;
    return { store: contacts, cards: contacts, readPartners, auditCount };
  });
});

describe('the feed of cards in memory', () => {
  const newSequence = monotonicFactory();
  cardFeedSuite(() => {
    const contacts = memoryContacts(() => newSequence());
    return { store: contacts, feed: contacts };
  });
});
