import { secret } from '../../cloud/stores.ts';
import { randomFrom } from '../exactness/random.ts';
import { campaignToKill } from './campaign-to-kill.ts';
import { liveAndDie } from './live-and-die.ts';
import type { Plan } from './plan.ts';

type Campaign = Awaited<ReturnType<typeof campaignToKill>>;

const minute = 60_000;
/** How much later the next process begins: while claims last, after that, and when Mailgun knows. */
const pauses = [5_000, 3 * minute, 6 * minute, 33 * minute];
/** By then every claim of the dead has lapsed, so that whoever is not to be killed waits for nobody. */
const lastPause = 33 * minute;
const mostLives = 150;
/** In steps; two workers take forty before the first of them has claimed anybody. */
const longestLife = 140;

const hasClaims = async ({ rows }: Campaign): Promise<boolean> =>
  (await rows()).some(({ state }) => state === 'claimed');

interface Terms {
  provider: Plan['provider'];
  seed: number;
  people: number;
  partSize: number;
  /** At most. */
  kills: number;
  isOver: (campaign: Campaign) => Promise<boolean>;
}

/** Has one process after the other work on a campaign. Each is killed somewhere, until `kills` have been;
 *  those that follow live until nothing is left to do for now. */
export const runWithKills = async (terms: Terms) => {
  const { provider, seed, people, partSize, kills, isOver } = terms;
  const campaign = await campaignToKill(people);
  const { queueUrl } = campaign;
  const random = randomFrom(seed);
  const mailgunKey = await secret('MAILGUN_API_KEY');
  const figures = { killed: 0, killedInFlight: 0, idle: 0, hours: 0 };
  let aheadMs = 0;
  for (let life = 0; life < mostLives && !(await isOver(campaign)); life += 1) {
    const isMortal = figures.killed < kills;
    const diesAt = isMortal ? random.below(longestLife) : Number.POSITIVE_INFINITY;
    const given = { provider, mailgunKey, queueUrl, partSize, aheadMs };
    const end = await liveAndDie(given, diesAt);
    figures[end] += 1;
    if (end === 'killed' && (await hasClaims(campaign))) figures.killedInFlight += 1;
    aheadMs += figures.killed < kills ? random.pick(pauses) : lastPause;
  }
  figures.hours = Math.round(aheadMs / (60 * minute));
  return { campaign, figures };
};
