import { createClient } from '@distronation/api-client';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { mailsTo, newColleague, tokenOf } from './clients.ts';

const claims = z.object({ sub: z.string() });

const clientOf = (token: () => Promise<string>) =>
  createClient({ baseUrl: inject('urls').api, token });

/** What an administrator does when a colleague leaves. */
const disableAccountOf = async (idToken: string): Promise<void> => {
  const [, encoded = ''] = idToken.split('.');
  const { sub: uid } = claims.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString()));
  const administrator = clientOf(() => tokenOf('admin'));
  const changed = await administrator.changeStaff({ params: { uid }, body: { disabled: true } });
  expect(changed.data.member).toMatchObject({ uid, state: 'disabled' });
};

describe('a colleague whose account is disabled', () => {
  it('sends nothing from that moment on, although the token has not expired', async () => {
    const idToken = await newColleague()();
    const client = clientOf(async () => idToken);
    const to = `person-${crypto.randomUUID()}@example.com`;
    const mail = { body: { to, subject: 'Hello', text: 'Hi' } };
    expect(await client.sendEmail(mail)).toMatchObject({ success: true });
    await disableAccountOf(idToken);
    const refused = { status: 401, code: 'invalid_token' };
    await expect(client.sendEmail(mail)).rejects.toMatchObject(refused);
    const fromTemplate = { body: { to, template: 'welcome-template' } };
    await expect(client.sendTemplateEmail(fromTemplate)).rejects.toMatchObject(refused);
    const template = { body: { name: 'never-kept', html: '<p>Hi</p>' } };
    await expect(client.createTemplate(template)).rejects.toMatchObject(refused);
    expect(await mailsTo(to)).toHaveLength(1);
  });
});
