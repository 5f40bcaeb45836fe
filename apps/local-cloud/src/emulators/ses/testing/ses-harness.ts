import {
  CreateContactCommand,
  CreateContactListCommand,
  GetContactCommand,
  SESv2Client,
  SendEmailCommand,
  UpdateContactCommand,
  type CreateContactCommandInput,
  type SendEmailCommandInput,
  type Topic,
  type UpdateContactCommandInput,
} from '@aws-sdk/client-sesv2';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { openMailbox } from '../../../mailbox/mailbox.ts';
import { clientFor } from '../../../testing/aws-client.ts';
import { serveApp } from '../../../testing/serve-app.ts';
import { sesEmulator, type SesOptions } from '../ses-emulator.ts';

export const list = 'distro-nation';
export const configurationSet = 'distro-nation-local';
export const eventTopic = 'arn:aws:sns:us-east-1:000000000000:dn-local-ses-events';
const mountPath = '/aws/sesv2';

export interface PublishedEvent {
  eventType: string;
  mail: Record<string, unknown>;
  [detail: string]: unknown;
}

export type MailInput = Omit<Partial<SendEmailCommandInput>, 'Content'> & {
  to?: string[];
  headers?: { Name: string; Value: string }[];
  html?: string;
};

/** The emulator behind the unmodified SDK, with a clock to turn and the events it published. */
export const startSes = async (options: Partial<SesOptions> = {}) => {
  const clock = { now: Date.UTC(2026, 10, 22, 12) };
  const published: { topicArn: string; event: PublishedEvent }[] = [];
  const mailbox = openMailbox({ now: () => clock.now });
  const root = new Hono();
  const served = await serveApp(root);
  onTestFinished(served.close);
  const emulator = sesEmulator({
    mailbox,
    publicUrl: served.url + mountPath,
    publish: async (topicArn, message) =>
      void published.push({ topicArn, event: JSON.parse(message) }),
    configurationSets: { [configurationSet]: eventTopic },
    now: () => clock.now,
    ...options,
    quota: { controlPlanePerSecond: Infinity, ...options.quota },
  });
  root.route(mountPath, emulator.app);
  const ses = new SESv2Client(clientFor(served.url + mountPath));

  return {
    clock,
    published,
    mailbox,
    emulator,
    ses,
    url: served.url + mountPath,
    events: async (): Promise<PublishedEvent[]> => {
      await emulator.settled();
      return published.map(({ event }) => event);
    },
    send: (input: MailInput = {}, abortSignal?: AbortSignal) =>
      ses.send(new SendEmailCommand(mail(input)), { ...(abortSignal && { abortSignal }) }),
    createList: (topics = ['newsletter', 'outreach', 'financial'].map((name) => topicOf(name))) =>
      ses.send(new CreateContactListCommand({ ContactListName: list, Topics: topics })),
    createContact: (EmailAddress: string, input: Partial<CreateContactCommandInput> = {}) =>
      ses.send(new CreateContactCommand({ ContactListName: list, EmailAddress, ...input })),
    getContact: (EmailAddress: string) =>
      ses.send(new GetContactCommand({ ContactListName: list, EmailAddress })),
    updateContact: (EmailAddress: string, input: Partial<UpdateContactCommandInput>) =>
      ses.send(new UpdateContactCommand({ ContactListName: list, EmailAddress, ...input })),
  };
};

export const topicOf = (
  TopicName: string,
  DefaultSubscriptionStatus: 'OPT_IN' | 'OPT_OUT' = 'OPT_IN',
): Topic => ({ TopicName, DisplayName: TopicName, DefaultSubscriptionStatus });

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

const mail = ({
  to = ['ana@example.com'],
  headers,
  html = '<p>Hello</p>',
  ...input
}: MailInput): SendEmailCommandInput => ({
  FromEmailAddress: 'Distro Nation <news@distro-nation.com>',
  Destination: { ToAddresses: to },
  ConfigurationSetName: configurationSet,
  ...input,
  Content: {
    Simple: {
      Subject: utf8('Héllo'),
      Body: { Html: utf8(html), Text: utf8('Hello') },
      Headers: headers,
    },
  },
});
