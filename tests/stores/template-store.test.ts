import { mailgunTemplates, mailgunTemplatesApi } from '@distronation/outreach/adapters';
import { templateStoreSuite } from '@distronation/outreach/testing';
import { describe, expect, inject, it } from 'vitest';
import { environment, secret } from '../cloud/stores.ts';

const storeWith = (apiKey: () => Promise<string>) =>
  mailgunTemplates(
    mailgunTemplatesApi({
      url: inject('urls').mailgun,
      domain: environment['MAILGUN_DOMAIN'] ?? '',
      apiKey,
    }),
  );

describe("Mailgun's stored templates", () => {
  templateStoreSuite(() => storeWith(() => secret('MAILGUN_API_KEY')));

  it('are unavailable where Mailgun refuses the call', async () => {
    const store = storeWith(async () => 'another key');
    await expect(store.read({ deadline: Infinity }, 'welcome')).rejects.toMatchObject({
      code: 'templates_unavailable',
    });
  });
});
