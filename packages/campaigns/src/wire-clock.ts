import { wireOpenSends } from '@distronation/delivery';
import { keepGoing } from './keep-going.ts';
import { lookAfter } from './look-after.ts';
import { campaigns } from './wire.ts';

export { log } from './wire.ts';

export const lookAfterAll = lookAfter(keepGoing(campaigns), wireOpenSends(campaigns.now));
