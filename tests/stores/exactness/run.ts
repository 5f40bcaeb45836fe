import { closeHours, dynamoCellReader } from '@distronation/tracking/adapters';
import { ownMailTable } from '../../cloud/own-table.ts';
import { dynamo, dynamoClient } from '../../cloud/stores.ts';
import { farAhead } from '../intake-process.ts';
import { mortalEffects } from './effects.ts';
import { numbersOf } from './expected.ts';
import { injectFaults } from './faults.ts';
import type { byWebhook } from './intake.ts';
import { keptEvents } from './kept-events.ts';
import { minute } from './plots.ts';
import { postAll } from './post-all.ts';
import type { Random } from './random.ts';
import { campaigns } from './stories.ts';
import type { Story } from './story.ts';

const faultRate = 0.1;
const deathRate = 0.2;
/** A run makes hundreds of calls, and begins anew when one of them fails. */
const faultRateOfClosing = 0.001;

interface Options {
  stories: readonly Story[];
  by: typeof byWebhook;
  random: Random;
  /** Time goes on between the waves of posts, and the hours that are over are closed beside them. */
  closing?: boolean;
}

/** Has everything told through an intake on which little can be relied, and reads what came of it. */
export const tellEverything = async ({ stories, by, random, closing = false }: Options) => {
  let now = farAhead;
  const clock = () => now;
  const client = dynamoClient();
  const faults = injectFaults(client, random, faultRate);
  const effects = mortalEffects(random, deathRate);
  const mailTable = await ownMailTable();
  const tell = by({ client, mailTable, now: clock, stories, effects }, random);

  const closer = dynamoClient();
  const closingFaults = injectFaults(closer, random, faultRateOfClosing);
  const close = closeHours({ client: closer, mailTable }, clock);
  const closed = { runs: 0, failed: 0, faults: closingFaults.injected };
  /** As if two schedules ran at once, and each of them twice: only time may lead to the next step. */
  const passAndClose = async () => {
    now += (20 + random.below(70)) * minute;
    const runs = [close(), close()].map((run) => run.then(close));
    for (const { status } of await Promise.allSettled(runs)) {
      closed[status === 'fulfilled' ? 'runs' : 'failed'] += 1;
    }
  };

  const posts = stories.flatMap((story) => story.steps.flatMap((_, index) => tell(story, index)));
  const posting = await postAll({ posts, random, ...(closing ? { meanwhile: passAndClose } : {}) });
  faults.stop();

  const reader = dynamoCellReader({ client: dynamo, mailTable, now: clock });
  const names = [...new Set(campaigns.map(({ name }) => name))];
  const byCampaign = await Promise.all(names.map((name) => reader.cells({}, name)));
  return {
    numbers: numbersOf(await reader.cells({})),
    numbersByCampaign: numbersOf(byCampaign.flat()),
    kept: await keptEvents(mailTable),
    effects,
    figures: { ...posting, faults: faults.injected, deaths: effects.deaths, closed },
  };
};
