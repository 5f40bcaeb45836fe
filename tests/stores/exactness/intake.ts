import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createEndpoint } from '@distronation/common/http';
import { invoke, testCtx, testKit } from '@distronation/common/testing';
import { webhook as contract } from '@distronation/contracts';
import { receiveSesEvent, receiveWebhook, recordEvent } from '@distronation/tracking';
import { dynamoEventStore } from '@distronation/tracking/adapters';
import { sign } from '@distronation/tracking/testing';
import { table } from '../../cloud/stores.ts';
import type { mortalEffects } from './effects.ts';
import type { Post } from './post-all.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';
import { mailgunEventData } from './tell-mailgun.ts';
import { sesMessage } from './tell-ses.ts';

interface Surroundings {
  client: DynamoDBDocumentClient;
  mailTable: string;
  now: () => number;
  stories: readonly Story[];
  effects: ReturnType<typeof mortalEffects>;
}

const processes = 4;

/** One process of the functions, with what it remembers. */
const startProcess = ({ client, mailTable, now, stories, effects }: Surroundings) => {
  const store = dynamoEventStore({ client, mailTable, guardTable: table('GUARD_TABLE'), now });
  const ours = new Map(
    stories.flatMap(({ sendId, campaign }) => (campaign.isOurs ? [[sendId, campaign]] : [])),
  );
  const deps = {
    ...effects,
    store,
    record: recordEvent({ store, findCampaign: async (sendId) => ours.get(sendId) }),
  };
  const clock = () => new Date(now());
  const hear = receiveWebhook({
    ...deps,
    signingKey: async () => 'signing-key',
    maxAgeMs: Number.POSITIVE_INFINITY,
    now: clock,
  });
  return {
    webhook: createEndpoint(testKit({ now: clock }))(contract, hear),
    notification: receiveSesEvent(deps),
  };
};

/** Posts one event one to three times, by whichever process gets it. */
export type Tell = (story: Story, index: number) => Post[];

const times = (random: Random) => Array.from({ length: 1 + random.below(3) }, () => undefined);

/** Mailgun's way: a repeat may carry the first one's signature or one of its own. */
export const byWebhook = (around: Surroundings, random: Random): Tell => {
  const running = Array.from({ length: processes }, () => startProcess(around));
  return (story, index) => {
    const first = sign(new Date(around.now()));
    return times(random).map(() => {
      const signature = random.chance(0.5) ? first : sign(new Date(around.now()));
      const body = { signature, 'event-data': mailgunEventData(story, index) };
      return async () => {
        const { status } = await invoke(random.pick(running).webhook, { body });
        if (status !== 200 && status < 500) throw new Error(`A genuine event got ${status}`);
        return status === 200;
      };
    });
  };
};

/** By way of SNS, which comes again when a function fails. */
export const byNotification = (around: Surroundings, random: Random): Tell => {
  const running = Array.from({ length: processes }, () => startProcess(around));
  return (story, index) =>
    times(random).map(() => () => {
      const { notification } = random.pick(running);
      return notification(testCtx(), { Message: sesMessage(story, index) }).then(
        () => true,
        () => false,
      );
    });
};
