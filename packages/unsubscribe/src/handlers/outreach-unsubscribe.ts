import { byMethod } from '@distronation/common/http';
import { outreachUnsubscribe, outreachUnsubscribePage } from '@distronation/contracts';
import { openUnsubscribePage } from '../open-unsubscribe-page.ts';
import { unsubscribe } from '../unsubscribe.ts';
import { consent, publicEndpoint } from '../wire.ts';

export const handler = byMethod({
  GET: publicEndpoint(outreachUnsubscribePage, openUnsubscribePage(consent)),
  POST: publicEndpoint(outreachUnsubscribe, unsubscribe(consent)),
});
