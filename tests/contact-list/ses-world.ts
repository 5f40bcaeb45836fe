import { ListContactsCommand } from '@aws-sdk/client-sesv2';
import { topics } from '@distronation/contracts';
import { startStandaloneSes } from '@distronation/local-cloud/testing';
import { optOut } from '@distronation/unsubscribe-utils';
import { simulatedSync, virtualTime } from '@distronation/unsubscribe-utils/testing';
import { onTestFinished } from 'vitest';

type Simulation = Parameters<typeof simulatedSync>[0];

const how = { action: 'consent.unsubscribe', method: 'one_click' } as const;

/** The same numbers for every run. */
const repeatable = () => {
  let seed = 1;
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
};

/** SES with its limit of one call a second, the workers that keep its list in step, and a clock by which all
 *  of them go. The list has a topic that is not ours. */
export const sesWorld = async (options: Pick<Simulation, 'store' | 'starts'>) => {
  const time = virtualTime(Date.UTC(2026, 10, 1, 9));
  const ses = await startStandaloneSes({ now: time.now, topics: [...topics, 'merchandise'] });
  onTestFinished(ses.close);
  const sync = simulatedSync({ ...ses, time, random: repeatable(), ...options });
  const passSeconds = (seconds: number) => time.run([() => time.sleep(seconds * 1000)]);

  return {
    ...sync,
    ses,
    time,
    passSeconds,
    /** By one click, for the newsletter. */
    leave: (address: string) =>
      sync.change(sync.ctx, { address, apply: optOut('newsletter'), ...how }),
    /** Resolves to the seconds that the workers took until no more than so many were left. */
    async drain(left = 0): Promise<number> {
      const started = time.now();
      await sync.workUntil(() => sync.queue.size() <= left);
      return (time.now() - started) / 1000;
    },
    /** What SES's list says about topics, by address. */
    async listed(): Promise<Record<string, Record<string, string | undefined>>> {
      await passSeconds(2);
      const question = new ListContactsCommand({ ContactListName: ses.listName });
      const { Contacts = [] } = await ses.client.send(question);
      return Object.fromEntries(
        Contacts.map(({ EmailAddress = '', TopicPreferences = [] }) => [
          EmailAddress,
          Object.fromEntries(
            TopicPreferences.map((each) => [each.TopicName, each.SubscriptionStatus]),
          ),
        ]),
      );
    },
  };
};
