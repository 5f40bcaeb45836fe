import { createHash } from 'node:crypto';
import { byMethod, createEndpoint } from '@distronation/common/http';
import { invoke, recordingLog, testKit } from '@distronation/common/testing';
import {
  addContact as addContactContract,
  canonicalAddress,
  changePreferences as changePreferencesContract,
  outreachUnsubscribe,
  outreachUnsubscribePage,
  readPreferences as readPreferencesContract,
  type Topic,
} from '@distronation/contracts';
import { addContact } from '../add-contact.ts';
import { changeConsent } from '../change-consent.ts';
import { changePreferences } from '../change-preferences.ts';
import { linkTokens } from '../encryption.ts';
import { eraseConsent } from '../erase-consent.ts';
import { openUnsubscribePage } from '../open-unsubscribe-page.ts';
import { readPreferences } from '../read-preferences.ts';
import { unsubscribe } from '../unsubscribe.ts';
import { memoryConsentStore } from './memory-consent-store.ts';
import { memoryDataKeys } from './memory-data-keys.ts';
import { memoryProviderLists } from './memory-provider-lists.ts';
import { memorySyncQueue } from './memory-sync-queue.ts';

/** As the audit record would have an address. */
export const pseudonymOf = (address: string): string =>
  createHash('sha256').update(canonicalAddress(address)).digest('hex').slice(0, 40);

/** The consent endpoints over stores in memory, with a clock that the test moves. */
export const consentFixture = () => {
  let now = new Date('2026-11-01T09:00:00.000Z');
  const clock = () => now;
  const store = memoryConsentStore();
  const queue = memorySyncQueue();
  const providerLists = memoryProviderLists();
  const log = recordingLog();
  const tokens = linkTokens(memoryDataKeys());
  const deps = {
    tokens,
    pseudonym: async (address: string) => pseudonymOf(address),
    store,
    providerLists,
    changeConsent: changeConsent({ store, queue, now: clock }),
    confirmationUrl: 'https://crm.example.com/unsubscribe',
    maxAgeDays: 30,
    now: clock,
  };
  const endpoint = createEndpoint(testKit({ log, now: clock }));
  const unsubscribeHandler = byMethod({
    GET: endpoint(outreachUnsubscribePage, openUnsubscribePage(deps)),
    POST: endpoint(outreachUnsubscribe, unsubscribe(deps)),
  });
  const preferencesHandler = byMethod({
    GET: endpoint(readPreferencesContract, readPreferences(deps)),
    POST: endpoint(changePreferencesContract, changePreferences(deps)),
  });
  const addContactHandler = endpoint(addContactContract, addContact(deps));
  return {
    store,
    queue,
    providerLists,
    log,
    deps,
    eraseConsent: eraseConsent({ store, queue, now: clock }),
    passDays: (days: number) => void (now = new Date(now.getTime() + days * 86_400_000)),
    tokenFor: (email: string, topic: Topic = 'outreach') =>
      tokens.seal({ email, topic, timestamp: Math.floor(now.getTime() / 1000), sendId: 'send-1' }),
    open: (data?: string | string[], method = 'GET') =>
      invoke(unsubscribeHandler, { method, ...(data === undefined ? {} : { query: { data } }) }),
    oneClick: (
      data: string,
      {
        body = 'List-Unsubscribe=One-Click',
        type = 'application/x-www-form-urlencoded',
        base64 = false,
      } = {},
    ) =>
      invoke(unsubscribeHandler, {
        query: { data },
        headers: type === '' ? {} : { 'Content-Type': type },
        body,
        base64,
      }),
    preferences: (data: string) => invoke(preferencesHandler, { method: 'GET', query: { data } }),
    choose: (data: string, body: unknown) => invoke(preferencesHandler, { query: { data }, body }),
    addContact: (body: unknown, headers: Record<string, string> = {}) =>
      invoke(addContactHandler, { body, headers }),
  };
};
