import Mailgun from 'mailgun.js';
import { createFaults } from '../../../control/faults.ts';
import { openMailbox } from '../../../mailbox/mailbox.ts';
import { serveApp } from '../../../testing/serve-app.ts';
import { mailgunFake, type MailgunFakeOptions } from '../mailgun-fake.ts';
import { manualTimers } from '../../../testing/manual-timers.ts';

export const domain = 'mg.distro-nation.com';
export const signingKey = 'signing-key';
const apiKey = 'key-for-tests';

/** The fake on a port, with the unmodified client pointed at it and time in the test's hand. */
export const runningFake = async (options: Partial<MailgunFakeOptions> = {}) => {
  const faults = createFaults();
  const timers = manualTimers();
  const mailbox = openMailbox({ now: timers.now });
  const fake = mailgunFake({
    mailbox,
    faults,
    apiKey,
    signingKey,
    domains: [domain],
    timers,
    ...options,
  });
  const { url, close } = await serveApp(fake.app);
  const clientWith = (key: string, timeout = 5_000) =>
    new Mailgun(FormData).client({ username: 'api', key, url, timeout });

  return {
    fake,
    faults,
    timers,
    mailbox,
    url,
    mailgun: clientWith(apiKey),
    clientWith,
    impatient: clientWith(apiKey, 100),
    async stop() {
      fake.stop();
      await close();
    },
  };
};

export type RunningFake = Awaited<ReturnType<typeof runningFake>>;

export const hello = {
  from: 'Ana <ana@distro-nation.com>',
  to: 'bo@example.com',
  subject: 'Hello',
  text: 'Hi',
};
