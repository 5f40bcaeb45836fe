import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { addContact } from '../add-contact.ts';
import { changePreferences } from '../change-preferences.ts';
import { decideUndecidedMail } from '../decide-undecided-mail.ts';
import { readDrift } from '../contact-list/read-drift.ts';
import { listUndecidedMails } from '../list-undecided-mails.ts';
import { openUnsubscribePage } from '../open-unsubscribe-page.ts';
import { readPreferences } from '../read-preferences.ts';
import { unsubscribe } from '../unsubscribe.ts';
import { consentFixture } from './consent-fixture.ts';
import { memoryDriftRuns } from './memory-drift-runs.ts';
import { memoryUndecidedMails } from './memory-undecided-mails.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const consentEndpoints = () => {
  const { deps, store, queue, tokenFor } = consentFixture();
  const undecided = memoryUndecidedMails(store.audit, deps.now);
  const endpoint = createEndpoint(testKit({ now: deps.now }));
  return {
    tokenFor,
    /** Has a mail wait for a decision, and resolves with its id. */
    async undecidedMail(): Promise<string> {
      const id = 'undecided-mail';
      await undecided.add({
        id,
        receivedAt: deps.now().toISOString(),
        reason: 'unproven_sender',
        address: 'ana@example.com',
        topics: ['newsletter'],
        subject: 'unsubscribe',
        words: '',
        verdicts: { dmarc: 'FAIL' },
      });
      return id;
    },
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
      listUndecidedMails: endpoint(endpoints.listUndecidedMails, listUndecidedMails({ undecided })),
      readDrift: endpoint(endpoints.readDrift, readDrift({ runs: memoryDriftRuns() })),
      decideUndecidedMail: endpoint(
        endpoints.decideUndecidedMail,
        decideUndecidedMail({ ...deps, undecided }),
      ),
    },
    traces: (): unknown[] => [...store.audit, ...queue.addresses],
  };
};
