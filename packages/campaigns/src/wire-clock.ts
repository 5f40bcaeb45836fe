import { wireOpenSends } from '@distronation/delivery';
import { keepGoing } from './keep-going.ts';
import { campaigns } from './wire.ts';

export { log } from './wire.ts';

export const keepCampaignsGoing = keepGoing(campaigns);

export const settleOpenSends = wireOpenSends(campaigns.now);
