import { byMethod } from '@distronation/common/http';
import {
  financialUnsubscribe,
  financialUnsubscribePage,
  outreachUnsubscribe,
  outreachUnsubscribePage,
} from '@distronation/contracts';
import { openUnsubscribePage, unsubscribe } from '@distronation/unsubscribe-utils';
import { formEndpoint, publicEndpoint } from '../wire.ts';
import { linkHolders } from '../wire-link-holders.ts';

/** `/outreach/unsubscribe` */
export const outreach = byMethod({
  GET: publicEndpoint(outreachUnsubscribePage, openUnsubscribePage(linkHolders)),
  POST: formEndpoint(outreachUnsubscribe, unsubscribe(linkHolders)),
});

/** `/financial/unsubscribe` */
export const financial = byMethod({
  GET: publicEndpoint(financialUnsubscribePage, openUnsubscribePage(linkHolders)),
  POST: formEndpoint(financialUnsubscribe, unsubscribe(linkHolders)),
});
