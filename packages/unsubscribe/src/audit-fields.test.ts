import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { addContact } from './add-contact.ts';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { changePreferences } from './change-preferences.ts';
import { optOut } from './consent.ts';
import { consentFixture } from './testing/index.ts';
import { unsubscribe } from './unsubscribe.ts';

const ana = 'ana@example.com';
const now = '2026-11-01T09:00:00.000Z';
const source = { ip: '192.0.2.1', userAgent: 'Mail/1.0' };
const person = testCtx({ source, actor: { kind: 'anonymous' } });
const colleague = testCtx({ source });
const worker = testCtx({ source: {}, actor: { kind: 'system', name: 'contact-sync' } });

const none = { params: undefined, headers: undefined };
const oneClick = { 'List-Unsubscribe': 'One-Click' } as const;
const byPerson = { actor: 'recipient', ...source };
const byColleague = { actor: 'staff:u1', ...source };

/** Somebody who has left the newsletter, and a link from a mail of outreach to them. */
const setup = async () => {
  const { deps, store, tokenFor, eraseConsent } = consentFixture();
  const data = await tokenFor(ana);
  const how = { action: 'consent.unsubscribe', method: 'ses_contact_list' } as const;
  await deps.changeConsent(worker, { address: ana, apply: optOut('newsletter'), ...how });
  return { deps, store, data, eraseConsent };
};
type Setup = Awaited<ReturnType<typeof setup>>;

const actions: [string, (setup: Setup) => Promise<unknown>, object][] = [
  [
    'leaving by one click',
    ({ deps, data }) => unsubscribe(deps)(person, { ...none, query: { data }, body: oneClick }),
    { action: 'consent.unsubscribe', method: 'one_click', campaign: 'send-1', ...byPerson },
  ],
  [
    'coming back by a link',
    ({ deps, data }) =>
      addContact(deps)(person, { ...none, query: undefined, body: { email: ana, data } }),
    { action: 'consent.resubscribe', method: 'link_page', campaign: 'send-1', ...byPerson },
  ],
  [
    'being brought back by a colleague',
    ({ deps }) => {
      const body = { email: ana, reason: 'Asked for it by telephone' };
      return addContact(deps)(colleague, { ...none, query: undefined, body });
    },
    {
      action: 'consent.resubscribe',
      method: 'staff',
      reason: 'Asked for it by telephone',
      ...byColleague,
    },
  ],
  [
    'choosing on the page',
    ({ deps, data }) =>
      changePreferences(deps)(person, { ...none, query: { data }, body: { unsubscribeAll: true } }),
    { action: 'consent.change', method: 'preferences_page', campaign: 'send-1', ...byPerson },
  ],
  [
    'leaving at SES, as its list tells',
    ({ deps }) =>
      adoptListedContact(deps)(worker, ana, {
        unsubscribeAll: true,
        topics: {},
        updatedAt: new Date(now),
      }),
    { action: 'consent.unsubscribe', method: 'ses_contact_list', actor: 'system:contact-sync' },
  ],
  [
    'being erased',
    ({ eraseConsent }) => eraseConsent(colleague, ana),
    { action: 'contact.erase', method: 'staff', ...byColleague },
  ],
];

describe('on the record', () => {
  it.each(actions)(
    '%s tells who, how, when, from where, and what changed',
    async (_, act, told) => {
      const made = await setup();
      await act(made);
      const entry = made.store.audit.at(-1);
      expect(entry).toMatchObject({ subject: ana, at: now, requestId: 'request-1', ...told });
      expect(entry).toMatchObject({ before: { topics: {} }, after: { topics: {} } });
      expect(entry?.after).toEqual((await made.store.read(ana)).consent);
    },
  );
});
