import { byRoute, type createEndpoint } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import {
  decideUndecidedMail,
  listUndecidedMails,
  readDrift,
} from '@distronation/unsubscribe-utils';

type Deps = Parameters<typeof decideUndecidedMail>[0] &
  Parameters<typeof listUndecidedMails>[0] &
  Parameters<typeof readDrift>[0];

/** What staff see to about choices, which one function serves. */
export const consentDeskRoutes = (endpoint: ReturnType<typeof createEndpoint>, deps: Deps) =>
  byRoute(
    [
      endpoints.listUndecidedMails,
      endpoint(endpoints.listUndecidedMails, listUndecidedMails(deps)),
    ],
    [
      endpoints.decideUndecidedMail,
      endpoint(endpoints.decideUndecidedMail, decideUndecidedMail(deps)),
    ],
    [endpoints.readDrift, endpoint(endpoints.readDrift, readDrift(deps))],
  );
