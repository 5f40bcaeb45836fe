import { byMethod } from '@distronation/common/http';
import {
  financialUnsubscribe,
  financialUnsubscribePage,
  outreachUnsubscribe,
  outreachUnsubscribePage,
} from '@distronation/contracts';
import { openUnsubscribePage } from '../open-unsubscribe-page.ts';
import { unsubscribe } from '../unsubscribe.ts';
import { consent, publicEndpoint } from '../wire.ts';

/** `/outreach/unsubscribe` */
export const outreach = byMethod({
  GET: publicEndpoint(outreachUnsubscribePage, openUnsubscribePage(consent)),
  POST: publicEndpoint(outreachUnsubscribe, unsubscribe(consent)),
});

/** `/financial/unsubscribe` */
export const financial = byMethod({
  GET: publicEndpoint(financialUnsubscribePage, openUnsubscribePage(consent)),
  POST: publicEndpoint(financialUnsubscribe, unsubscribe(consent)),
});
