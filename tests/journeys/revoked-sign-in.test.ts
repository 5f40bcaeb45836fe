import { createClient } from '@distronation/api-client';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { mailsTo, newColleague } from './clients.ts';

const claims = z.object({ sub: z.string() });

/** What an administrator does when a colleague leaves. */
const disableAccountOf = async (idToken: string): Promise<void> => {
  const [, encoded = ''] = idToken.split('.');
  const { sub } = claims.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString()));
  const project = inject('environment')['FIREBASE_PROJECT_ID'];
  const path = `identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`;
  const response = await fetch(`${inject('urls').auth}/${path}`, {
    method: 'POST',
    headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
    body: JSON.stringify({ localId: sub, disableUser: true }),
  });
  expect(response.status).toBe(200);
};

describe('a colleague whose account is disabled', () => {
  it('sends nothing from that moment on, although the token has not expired', async () => {
    const idToken = await newColleague()();
    const client = createClient({ baseUrl: inject('urls').api, token: async () => idToken });
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
