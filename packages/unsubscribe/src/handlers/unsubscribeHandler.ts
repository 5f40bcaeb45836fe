import { byMethod } from '@distronation/common/http';
import {
  financialUnsubscribe,
  financialUnsubscribePage,
  outreachUnsubscribe,
  outreachUnsubscribePage,
} from '@distronation/contracts';
import { openUnsubscribePage, unsubscribe } from '@distronation/unsubscribe-utils';
import { publicEndpoint } from '../wire.ts';
import { linkHolders } from '../wire-link-holders.ts';

/** `/outreach/unsubscribe` */
export const outreach = byMethod({
  GET: publicEndpoint(outreachUnsubscribePage, openUnsubscribePage(linkHolders)),
  POST: publicEndpoint(outreachUnsubscribe, unsubscribe(linkHolders)),
});

/** `/financial/unsubscribe` */
export const financial = byMethod({
  GET: publicEndpoint(financialUnsubscribePage, openUnsubscribePage(linkHolders)),
  POST: publicEndpoint(financialUnsubscribe, unsubscribe(linkHolders)),
});
