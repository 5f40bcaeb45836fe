import { CreateContactListCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { Hono } from 'hono';
import { createFaults } from '../control/faults.ts';
import { sesEmulator } from '../emulators/ses/ses-emulator.ts';
import { openMailbox } from '../mailbox/mailbox.ts';
import { clientFor } from './aws-client.ts';
import { serveApp } from './serve-app.ts';

interface Options {
  /** Epoch milliseconds; the limits of SES go by it. */
  now: () => number;
  topics: readonly string[];
  /** Of the topics, those that nobody gets without having asked. */
  onRequest?: readonly string[];
}

const listName = 'distro-nation';

/** SES alone, with its limits and a clock of the test's, and a contact list in it. */
export const startStandaloneSes = async ({ now, topics, onRequest = [] }: Options) => {
  const faults = createFaults();
  const root = new Hono();
  const { url, close } = await serveApp(root);
  const emulator = sesEmulator({
    mailbox: openMailbox({ now }),
    publish: async () => {},
    publicUrl: url,
    faults,
    now,
  });
  root.route('/', emulator.app);
  const client = new SESv2Client(clientFor(url));
  const Topics = topics.map((TopicName) => ({
    TopicName,
    DisplayName: TopicName,
    DefaultSubscriptionStatus: onRequest.includes(TopicName)
      ? ('OPT_OUT' as const)
      : ('OPT_IN' as const),
  }));
  await client.send(new CreateContactListCommand({ ContactListName: listName, Topics }));
  return { client, faults, listName, close };
};
