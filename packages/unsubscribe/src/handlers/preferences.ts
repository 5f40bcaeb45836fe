import { byMethod } from '@distronation/common/http';
import {
  changePreferences as changeContract,
  readPreferences as readContract,
} from '@distronation/contracts';
import { changePreferences, readPreferences } from '@distronation/unsubscribe-utils';
import { publicEndpoint } from '../wire.ts';
import { comingBack } from '../wire-coming-back.ts';
import { linkHolders } from '../wire-link-holders.ts';

/** `/outreach/preferences` */
export const handler = byMethod({
  GET: publicEndpoint(readContract, readPreferences(linkHolders)),
  POST: publicEndpoint(changeContract, changePreferences(comingBack)),
});
