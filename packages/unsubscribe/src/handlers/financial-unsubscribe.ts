import { byMethod } from '@distronation/common/http';
import { financialUnsubscribe, financialUnsubscribePage } from '@distronation/contracts';
import { openUnsubscribePage } from '../open-unsubscribe-page.ts';
import { unsubscribe } from '../unsubscribe.ts';
import { consent, publicEndpoint } from '../wire.ts';

export const handler = byMethod({
  GET: publicEndpoint(financialUnsubscribePage, openUnsubscribePage(consent)),
  POST: publicEndpoint(financialUnsubscribe, unsubscribe(consent)),
});
