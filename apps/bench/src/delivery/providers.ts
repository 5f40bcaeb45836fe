import { randomBytes } from 'node:crypto';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mailgunApi, mailgunTransport, sesTransport } from '@distronation/delivery/adapters';
import {
  dataKeyRing,
  linkTokens,
  unsubscribeLinks,
  withHtmlFooter,
  withTextFooter,
} from '@distronation/unsubscribe-utils';
import type { Plan } from './plan.ts';

const footer = { html: withHtmlFooter, text: withTextFooter };

/** The whole way over HTTP, to a Mailgun that takes everything at once. */
const mailgun = (url: string) => {
  const domain = 'mg.distro-nation.com';
  const api = mailgunApi({ url, domain, apiKey: async () => 'key' });
  return mailgunTransport({ api, domain, footer });
};

/** As far as the SDK: what it does to a message, and SES's own rate, are not ours. */
const ses = () => {
  const client = new SESv2Client({ region: 'us-east-1' });
  let taken = 0;
  client.middlewareStack.add(
    () => async () => ({
      response: {},
      output: { $metadata: {}, MessageId: `message-${(taken += 1)}` },
    }),
    { step: 'initialize', name: 'accept' },
  );
  return sesTransport({
    client,
    pace: async () => ({ perSecond: Number.POSITIVE_INFINITY, next: async () => {} }),
    options: { footer, configurationSet: 'distro-nation', contactList: 'distro-nation' },
  });
};

export const transportFor = ({ provider, url }: Pick<Plan, 'provider' | 'url'>) =>
  provider === 'ses' ? ses() : mailgun(url);

/** Links sealed as they are in production, under keys of a KMS that only counts. */
export const countedLinks = () => {
  const counted = { kmsCalls: 0 };
  const generate = async () => {
    counted.kmsCalls += 1;
    return { plaintext: randomBytes(32), ciphertext: randomBytes(184), kmsKeyId: 'key' };
  };
  const unwrap = () => Promise.reject(new Error('Nobody opens a link here'));
  const store = { add: async () => {}, find: async () => undefined };
  const tokens = linkTokens(dataKeyRing({ kms: { generate, unwrap }, store }));
  const links = unsubscribeLinks(tokens, {
    baseUrl: 'https://api.distro-nation.com',
    mailbox: 'unsubscribe@mg.distro-nation.com',
  });
  return { counted, links };
};
