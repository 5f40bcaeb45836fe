import { mailgunApi } from '@distronation/delivery/adapters';
import {
  dataKeyRing,
  linkTokens,
  unsubscribeLinks,
  withHtmlFooter,
  withTextFooter,
} from '@distronation/unsubscribe-utils';
import pMap from 'p-map';
import * as z from 'zod';
import { madeContent, madePeople } from './made-mailing.ts';

const atOnce = 50;

const keyAnswer = z.object({ plaintext: z.base64() });

/** Mail as it went out before: each recipient looked up, given a key of KMS's and handed over alone, fifty
 *  at a time, over HTTP to this very machine. */
export const naiveRun = (url: string) => {
  const api = mailgunApi({ url, domain: 'mg.distro-nation.com', apiKey: async () => 'key' });
  const { subject, html, text, from } = madeContent(false);
  const counted = { kmsCalls: 0, accepted: 0 };

  const generate = async () => {
    counted.kmsCalls += 1;
    const response = await fetch(`${url}/key`, { method: 'POST', body: '{}' });
    const { plaintext } = keyAnswer.parse(await response.json());
    return { plaintext: Buffer.from(plaintext, 'base64'), ciphertext: Buffer.of(), kmsKeyId: 'k' };
  };
  const kms = { generate, unwrap: () => Promise.reject(new Error('Nobody opens a link here')) };
  const store = { add: async () => {}, find: async () => undefined };

  const sendOne = async (email: string): Promise<void> => {
    const contact = await fetch(`${url}/contact`);
    await contact.json();
    const links = unsubscribeLinks(linkTokens(dataKeyRing({ kms, store })), {
      baseUrl: 'https://api.distro-nation.com',
      mailbox: 'unsubscribe@mg.distro-nation.com',
    });
    const link = await links({
      email,
      topic: 'newsletter',
      plannedAt: new Date(),
      sendId: 'naive',
    });
    const answer = await api.createMessage([
      ['from', from.address],
      ['to', email],
      ['subject', subject],
      ['html', withHtmlFooter(html, 'newsletter', link.url)],
      ['text', withTextFooter(text, 'newsletter', link.url)],
      ['h:List-Unsubscribe', link.header],
    ]);
    if (answer.kind === 'accepted') counted.accepted += 1;
  };

  return {
    counted,
    async send(recipients: number): Promise<void> {
      for await (const page of madePeople(recipients))
        await pMap(page, ({ address }) => sendOne(address), { concurrency: atOnce });
    },
  };
};
