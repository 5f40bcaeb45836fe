import { describe, expect, it } from 'vitest';
import { expectedEffects, expectedNumbers } from './exactness/expected.ts';
import { byNotification, byWebhook } from './exactness/intake.ts';
import { knownBot, plots } from './exactness/plots.ts';
import { randomFrom } from './exactness/random.ts';
import { tellEverything } from './exactness/run.ts';
import { storiesOf } from './exactness/stories.ts';

const { EXACTNESS_SEED: seed = 20_261_123, EXACTNESS_SCALE: scale = 1 } = process.env;

const scenarios = [
  { name: 'from Mailgun', by: byWebhook, mails: 200, closing: false },
  { name: 'from Mailgun, while hours are closed', by: byWebhook, mails: 100, closing: true },
  { name: 'from SES', by: byNotification, mails: 70, closing: false },
];

describe('the numbers are exact, whatever happens to the events on their way', () => {
  it.for(scenarios)(
    `$name (EXACTNESS_SEED=${seed})`,
    { timeout: 180_000 },
    async ({ by, mails, closing }, { annotate }) => {
      const random = randomFrom(Number(seed));
      const known = by === byWebhook ? [...plots, knownBot] : plots;
      const stories = storiesOf(mails * Number(scale), known, random);
      const told = await tellEverything({ stories, by, random, closing });

      const events = stories.reduce((sum, { steps }) => sum + steps.length, 0);
      await annotate(JSON.stringify({ events, ...told.figures }));
      expect(told.numbers).toEqual(expectedNumbers(stories));
      expect(told.numbersByCampaign).toEqual(told.numbers);
      expect(told.kept).toEqual({ events, withoutEffects: 0, timelineEntries: events });
      const { gate, settled } = expectedEffects(stories);
      expect(new Set(told.effects.gate.keys())).toEqual(gate);
      expect(new Set(told.effects.settled.keys())).toEqual(settled);
    },
  );
});
