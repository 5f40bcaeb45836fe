import { createEndpoint } from '@distronation/common/http';
import { invoke, testCtx, testKit } from '@distronation/common/testing';
import type { Endpoint } from '@distronation/contracts';
import { followChoices, tellConsents } from '@distronation/unsubscribe-utils';
import { consentFixture } from '@distronation/unsubscribe-utils/testing';
import { monotonicFactory, ulid } from 'ulid';
import { contactRoutes } from '../handlers/contact-routes.ts';
import { searchRoutes } from '../handlers/search-routes.ts';
import { freshIndex } from '../search/fresh-index.ts';
import { memoryContacts } from './memory-contacts.ts';
import { memorySegments } from './memory-segments.ts';

interface Call {
  email?: string;
  /** Of a segment. */
  id?: string;
  query?: Record<string, string>;
  body?: unknown;
  /** The caller's role. */
  as?: string;
}

/** Each may be one, and all together are more than a contact can have. */
export const manyTags = Array.from({ length: 20 }, (_, n) => `${n}-${'ö'.repeat(37)}`);

/** The contact endpoints behind their one function, over stores in memory. */
export const contactsFixture = () => {
  const consent = consentFixture();
  const newSequence = monotonicFactory();
  const contacts = memoryContacts(() => newSequence(Date.parse('2026-11-01T09:00:00.000Z')));
  const traces: string[] = [];
  const segments = memorySegments();
  let waitedMs = 0;
  const searchClock = () => new Date(consent.deps.now().getTime() + waitedMs);
  const deps = {
    contacts,
    cards: contacts,
    tellConsents: tellConsents(consent.store, consent.deps.now),
    eraseConsent: consent.eraseConsent,
    eraseTraces: async (address: string) => {
      const removed = traces.filter((each) => each === address).length;
      traces.splice(0, traces.length, ...traces.filter((each) => each !== address));
      return { removed, complete: true };
    },
    newId: () => ulid(),
    now: consent.deps.now,
  };
  const endpoint = createEndpoint(testKit({ now: deps.now }));
  const handler = contactRoutes(endpoint, deps);
  const choices = followChoices(consent.store);
  const index = freshIndex({ ...deps, cards: contacts, choices, now: searchClock });
  const searchHandler = searchRoutes(endpoint, { ...deps, segments, index });
  const call = (contract: Endpoint, { email, id, as = 'outreach', ...rest }: Call = {}) =>
    invoke(contract.function === 'contactSearch' ? searchHandler : handler, {
      method: contract.method,
      resource: contract.path,
      params: { ...(email === undefined ? {} : { email }), ...(id === undefined ? {} : { id }) },
      headers: { Authorization: `Bearer ${as}` },
      ...rest,
    });
  return {
    deps,
    handler,
    searchHandler,
    contacts,
    segments,
    /** Lets so much time pass that the search reads again what changed. */
    waitForSearch: () => void (waitedMs += 2_000),
    consents: consent.store,
    /** Addresses, once for each event in their timelines. */
    traces,
    call,
    choose: (address: string, apply: Parameters<typeof consent.deps.changeConsent>[1]['apply']) =>
      consent.deps.changeConsent(testCtx(), {
        address,
        apply,
        action: 'consent.unsubscribe',
        method: 'one_click',
      }),
  };
};
