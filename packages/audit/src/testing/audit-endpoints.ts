import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { consentHistory } from '../consent-history.ts';
import { readAudit } from '../read-audit.ts';
import { memoryAuditReader } from './memory-audit-reader.ts';

/** The endpoints of the record over memory. They leave nothing behind. */
export const auditEndpoints = () => {
  const reader = memoryAuditReader();
  const endpoint = createEndpoint(testKit());
  return {
    reader,
    handlers: {
      readAudit: endpoint(endpoints.readAudit, readAudit({ reader })),
      consentHistory: endpoint(endpoints.consentHistory, consentHistory({ reader })),
    },
  };
};
