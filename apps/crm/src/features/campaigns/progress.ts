import type { CampaignProgress } from '@distronation/contracts';
import type { Tone } from '../../ui/StatusChip.tsx';

export type Standing = Exclude<keyof CampaignProgress, 'audience'>;

interface StandingWords {
  /** Behind a number: `6 skipped`. */
  label: string;
  tone: Tone;
}

/** In the order in which they are told. */
const standings: readonly Standing[] = ['accepted', 'skipped', 'failed', 'uncertain', 'remaining'];

export const standingWords: Readonly<Record<Standing, StandingWords>> = {
  accepted: { label: 'accepted', tone: 'positive' },
  skipped: { label: 'skipped', tone: 'neutral' },
  failed: { label: 'failed', tone: 'negative' },
  uncertain: { label: 'in doubt', tone: 'caution' },
  remaining: { label: 'to come', tone: 'neutral' },
};

/** The parts that an audience is made of; what nobody stands at is left out. */
export const partsOf = (progress: CampaignProgress): { standing: Standing; count: number }[] =>
  standings
    .map((standing) => ({ standing, count: progress[standing] }))
    .filter(({ count }) => count > 0);

/** How many have had their turn. */
export const doneOf = ({ audience, remaining }: CampaignProgress): number => audience - remaining;
