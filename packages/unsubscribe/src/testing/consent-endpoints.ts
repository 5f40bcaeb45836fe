import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { addContact } from '../add-contact.ts';
import { changePreferences } from '../change-preferences.ts';
import { openUnsubscribePage } from '../open-unsubscribe-page.ts';
import { readPreferences } from '../read-preferences.ts';
import { unsubscribe } from '../unsubscribe.ts';
import { consentFixture } from './consent-fixture.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const consentEndpoints = () => {
  const { deps, store, queue, tokenFor } = consentFixture();
  const endpoint = createEndpoint(testKit({ now: deps.now }));
  return {
    tokenFor,
    handlers: {
      outreachUnsubscribePage: endpoint(
        endpoints.outreachUnsubscribePage,
        openUnsubscribePage(deps),
      ),
      outreachUnsubscribe: endpoint(endpoints.outreachUnsubscribe, unsubscribe(deps)),
      financialUnsubscribePage: endpoint(
        endpoints.financialUnsubscribePage,
        openUnsubscribePage(deps),
      ),
      financialUnsubscribe: endpoint(endpoints.financialUnsubscribe, unsubscribe(deps)),
      addContact: endpoint(endpoints.addContact, addContact(deps)),
      readPreferences: endpoint(endpoints.readPreferences, readPreferences(deps)),
      changePreferences: endpoint(endpoints.changePreferences, changePreferences(deps)),
    },
    traces: (): unknown[] => [...store.audit, ...queue.addresses],
  };
};
