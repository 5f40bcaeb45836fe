import { DomainError, type Ctx } from '@distronation/common';
import { campaignDeciders } from '@distronation/contracts';
import type { Campaign } from './campaign.ts';

/** What becomes of a campaign is decided by those who may order one of its kind: nobody without the finance
 *  role ends a payout run, or has money mail sent again. Throws `insufficient_permissions`. */
export const refuseStrangers = ({ actor }: Ctx, { kind }: Pick<Campaign, 'kind'>): void => {
  const role = actor.kind === 'staff' ? actor.role : undefined;
  if (!campaignDeciders[kind].some((each) => each === role)) {
    throw new DomainError('insufficient_permissions');
  }
};
