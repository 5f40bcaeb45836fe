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
  stateFile?: string;
}

const listName = 'distro-nation';

/** SES alone, with its limits and a clock of the test's, and a contact list in it. */
export const startStandaloneSes = async ({ now, topics, stateFile }: Options) => {
  const faults = createFaults();
  const root = new Hono();
  const { url, close } = await serveApp(root);
  const emulator = sesEmulator({
    mailbox: openMailbox({ now }),
    publish: async () => {},
    publicUrl: url,
    faults,
    now,
    stateFile,
  });
  root.route('/', emulator.app);
  const client = new SESv2Client(clientFor(url));
  if (stateFile === undefined) {
    const Topics = topics.map((TopicName) => ({
      TopicName,
      DisplayName: TopicName,
      DefaultSubscriptionStatus: 'OPT_IN' as const,
    }));
    await client.send(new CreateContactListCommand({ ContactListName: listName, Topics }));
  }
  return { client, faults, listName, close };
};
