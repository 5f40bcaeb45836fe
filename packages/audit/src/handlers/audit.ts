import { byRoute } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { consentHistory } from '../consent-history.ts';
import { readAudit } from '../read-audit.ts';
import { reading, staffEndpoint } from '../wire-reading.ts';

export const handler = byRoute(
  [endpoints.readAudit, staffEndpoint(endpoints.readAudit, readAudit(reading))],
  [endpoints.consentHistory, staffEndpoint(endpoints.consentHistory, consentHistory(reading))],
);
