import {
  GetSuppressedDestinationCommand,
  PutSuppressedDestinationCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { mailgunProviderLists, sesProviderLists } from '@distronation/unsubscribe-utils/adapters';
import { providerListsSuite } from '@distronation/unsubscribe-utils/testing';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { environment, secret } from '../cloud/stores.ts';
import { addFault, clearFaults } from '../journeys/clients.ts';

const urls = inject('urls');

const ses = (maxAttempts: number) =>
  new SESv2Client({
    endpoint: urls.ses,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts,
  });

// SES turns away whoever is too quick, which is not what is tested.
const client = ses(10);

const mailgun = `${urls.mailgun}/v3/${environment['MAILGUN_DOMAIN']}`;

const listWith = (key = secret('MAILGUN_API_KEY')) =>
  mailgunProviderLists({
    url: urls.mailgun,
    domain: environment['MAILGUN_DOMAIN'] ?? '',
    apiKey: () => key,
    firstPauseMs: 1,
  });

const callMailgun = async (path: string, request: RequestInit = {}): Promise<Response> => {
  const credentials = Buffer.from(`api:${await secret('MAILGUN_API_KEY')}`).toString('base64');
  return fetch(`${mailgun}/${path}`, {
    ...request,
    headers: { Authorization: `Basic ${credentials}` },
  });
};

afterEach(clearFaults);

describe("SES's suppression list", () => {
  providerListsSuite(() => ({
    lists: sesProviderLists(client),
    add: (EmailAddress, reason) => {
      const Reason = reason === 'bounced' ? 'BOUNCE' : 'COMPLAINT';
      return client.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason }));
    },
    isListed: (EmailAddress) =>
      client.send(new GetSuppressedDestinationCommand({ EmailAddress })).then(
        () => true,
        () => false,
      ),
  }));

  it('rejects, and keeps the address, while SES is down', async () => {
    const operation = 'GetSuppressedDestination';
    await addFault({ service: 'ses', operation, kind: 'server_error' });
    const down = sesProviderLists(ses(1));
    await expect(down.release('ana@example.com', ['bounced'])).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
  });
});

describe("Mailgun's three lists", () => {
  providerListsSuite(() => ({
    lists: listWith(),
    add: (address, reason) => {
      const body = new FormData();
      body.append('address', address);
      const list = reason === 'bounced' ? 'bounces' : 'complaints';
      return callMailgun(list, { method: 'POST', body });
    },
    isListed: async (address) => {
      const paths = ['bounces', 'complaints', 'unsubscribes'].map((list) => `${list}/${address}`);
      const answers = await Promise.all(paths.map((path) => callMailgun(path)));
      return answers.some(({ ok }) => ok);
    },
  }));

  it('are asked again while Mailgun is hard-pressed', async () => {
    await addFault({ service: 'mailgun', operation: 'suppressions', kind: 'throttle', times: 2 });
    expect(await listWith().release('ana@example.com', ['bounced'])).toBeUndefined();
  });

  it('reject where Mailgun is down, or does not know us', async () => {
    const release = (key?: Promise<string>) =>
      listWith(key).release('ana@example.com', ['bounced']);
    await expect(release(Promise.resolve('another key'))).rejects.toThrow('Mailgun answered 401');
    await addFault({ service: 'mailgun', operation: 'suppressions', kind: 'server_error' });
    await expect(release()).rejects.toThrow('Mailgun answered 500');
  });
});
