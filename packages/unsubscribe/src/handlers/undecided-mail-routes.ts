import { byRoute, type createEndpoint } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { decideUndecidedMail, listUndecidedMails } from '@distronation/unsubscribe-utils';

type Deps = Parameters<typeof decideUndecidedMail>[0] & Parameters<typeof listUndecidedMails>[0];

/** The routes of mails that wait for a person, which one function serves. */
export const undecidedMailRoutes = (endpoint: ReturnType<typeof createEndpoint>, deps: Deps) =>
  byRoute(
    [
      endpoints.listUndecidedMails,
      endpoint(endpoints.listUndecidedMails, listUndecidedMails(deps)),
    ],
    [
      endpoints.decideUndecidedMail,
      endpoint(endpoints.decideUndecidedMail, decideUndecidedMail(deps)),
    ],
  );
