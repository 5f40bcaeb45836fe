import { endpoints } from '@distronation/contracts';
import { optIn, optOut } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import { contactsFixture } from './testing/contacts-fixture.ts';

const email = 'ana@example.com';
const { createContact, deleteContact, importContacts, listContacts, readContact } = endpoints;

const setup = async () => {
  const fixture = contactsFixture();
  const body = { email, name: 'Ana', customIds: ['DN-1'] };
  await fixture.call(createContact, { body });
  fixture.traces.push(email, 'bob@example.com', email);
  return {
    ...fixture,
    erase: (as = 'admin') => fixture.call(deleteContact, { email: 'ANA@example.com', as }),
    importAgain: () => fixture.call(importContacts, { body: { dryRun: false, rows: [{ email }] } }),
  };
};

describe('DELETE /contacts/{email}', () => {
  it('200 leaves no contact, no timeline, and an id without an address among the changes', async () => {
    const { call, contacts, erase, traces } = await setup();
    const { contact } = (await contacts.read(email)) ?? {};
    expect(await erase()).toMatchObject({
      status: 200,
      body: { data: { removed: 2, complete: true } },
    });
    expect(traces).toEqual(['bob@example.com']);
    expect(await call(readContact, { email })).toMatchObject({ status: 404 });
    expect(await call(listContacts)).toMatchObject({ body: { data: { contacts: [] } } });
    expect(await contacts.newest(10)).toEqual([{ id: contact?.id, sequence: expect.any(String) }]);
  });

  it('200 keeps what the person left, though they are made a contact again by hand', async () => {
    const { call, choose, erase } = await setup();
    await choose(email, optOut('newsletter'));
    await erase();
    expect(await call(createContact, { body: { email } })).toMatchObject({
      status: 200,
      body: { data: { suppressed: { newsletter: 'unsubscribed_topic' } } },
    });
  });

  it('200 lets no import bring the person back', async () => {
    const { contacts, erase, importAgain } = await setup();
    await erase();
    expect(await importAgain()).toMatchObject({
      body: {
        data: {
          rows: [
            {
              result: 'refused',
              erased: true,
              problems: [{ message: 'This person asked to be erased' }],
            },
          ],
        },
      },
    });
    expect(await contacts.read(email)).toBeUndefined();
  });

  it('200 for a repeat and for an address that was no contact, each recorded', async () => {
    const { call, consents, erase } = await setup();
    await erase();
    expect(await erase()).toMatchObject({
      status: 200,
      body: { data: { removed: 0, complete: true } },
    });
    await call(deleteContact, { email: 'stranger@example.com', as: 'admin' });
    expect(consents.audit).toMatchObject([
      { action: 'contact.erase', subject: email, actor: 'staff:uid-admin' },
      { action: 'contact.erase', subject: email },
      { action: 'contact.erase', subject: 'stranger@example.com' },
    ]);
  });

  it('500 where it is cut off: what they left holds already, and a repeat erases the rest', async () => {
    const { call, choose, consents, contacts, erase, traces } = await setup();
    await choose(email, optOut('newsletter'));
    const { remove } = contacts;
    contacts.remove = async () => Promise.reject(new Error('DynamoDB is down'));
    expect(await erase()).toMatchObject({ status: 500 });
    expect(consents.audit.at(-1)).toMatchObject({ action: 'contact.erase' });
    expect(traces).toContain(email);
    contacts.remove = remove;
    expect(await erase()).toMatchObject({ status: 200, body: { data: { complete: true } } });
    expect(await call(readContact, { email })).toMatchObject({ status: 404 });
    expect(traces).toEqual(['bob@example.com']);
  });

  it('200 adds no opt-out: who came back may be mailed as before', async () => {
    const { choose, consents, erase } = await setup();
    await choose(email, optIn(new Date('2026-11-01T09:00:00.000Z'), 'newsletter'));
    await erase();
    expect((await consents.read(email)).consent.topics).toEqual({ newsletter: 'OPT_IN' });
  });

  it.each(['finance', 'outreach', 'viewer'])('403 for %s erases nothing', async (as) => {
    const { contacts, consents, erase } = await setup();
    expect(await erase(as)).toMatchObject({ status: 403 });
    expect(await contacts.read(email)).toBeDefined();
    expect(consents.audit).toEqual([]);
  });
});
