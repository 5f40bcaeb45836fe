import { sign } from '@distronation/tracking/testing';
import { startIntake } from '../intake-process.ts';
import type { Post } from './post-all.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';
import { mailgunEventData } from './tell-mailgun.ts';
import { sesMessage } from './tell-ses.ts';

type Surroundings = Omit<Parameters<typeof startIntake>[0], 'findCampaign'> & {
  stories: readonly Story[];
};

const processes = 4;

/** Several processes over one ledger, which knows the campaigns of our own sends. */
const startProcesses = ({ stories, ...around }: Surroundings) => {
  const ours = new Map(
    stories.flatMap(({ sendId, campaign }) => (campaign.isOurs ? [[sendId, campaign]] : [])),
  );
  const findCampaign = async (sendId: string) => ours.get(sendId);
  return Array.from({ length: processes }, () => startIntake({ ...around, findCampaign }));
};

/** Posts one event one to three times, by whichever process gets it. */
export type Tell = (story: Story, index: number) => Post[];

const times = (random: Random) => Array.from({ length: 1 + random.below(3) }, () => undefined);

/** Mailgun's way: a repeat may carry the first one's signature or one of its own. */
export const byWebhook = (around: Surroundings, random: Random): Tell => {
  const running = startProcesses(around);
  return (story, index) => {
    const first = sign(new Date(around.now()));
    return times(random).map(() => {
      const signature = random.chance(0.5) ? first : sign(new Date(around.now()));
      return async () => {
        const data = mailgunEventData(story, index);
        const status = await random.pick(running).post(data, signature);
        if (status !== 200 && status < 500) throw new Error(`A genuine event got ${status}`);
        return status === 200;
      };
    });
  };
};

/** By way of SNS, which comes again when a function fails. */
export const byNotification = (around: Surroundings, random: Random): Tell => {
  const running = startProcesses(around);
  return (story, index) =>
    times(random).map(
      () => () =>
        random
          .pick(running)
          .notify(sesMessage(story, index))
          .then(
            () => true,
            () => false,
          ),
    );
};
