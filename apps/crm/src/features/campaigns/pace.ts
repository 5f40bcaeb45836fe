import type { CampaignStatus } from '@distronation/contracts';

const second = 1000;

/** How often to ask how far a campaign is, in milliseconds; false once nothing changes any more. */
export const askAgainEvery = (status: CampaignStatus | undefined): number | false => {
  if (status === undefined || status === 'finished' || status === 'cancelled') return false;
  return status === 'preparing' || status === 'running' ? 2 * second : 10 * second;
};

/** The shortest that any of these asks for. */
export const askAgainForAll = (statuses: readonly CampaignStatus[]): number | false => {
  const paces = statuses.map(askAgainEvery).filter((pace) => pace !== false);
  return paces.length === 0 ? false : Math.max(5 * second, Math.min(...paces));
};
