import { monotonicFactory } from 'ulid';
import { describe } from 'vitest';
import { contactStoreSuite } from './contact-store-suite.ts';
import { memoryContacts } from './memory-contacts.ts';

describe('the contact store in memory', () => {
  const newSequence = monotonicFactory();
  contactStoreSuite(() => {
    const contacts = memoryContacts(() => newSequence());
    const auditCount = async (address: string) =>
      contacts.audit.filter(({ subject }) => subject === address).length;
    return { store: contacts, cards: contacts, auditCount };
  });
});
