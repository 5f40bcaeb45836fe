import type { Endpoints, InputOf, ReadAuditResponse } from '@distronation/contracts';
import type { Client } from './client.ts';
import { exportPages, type CsvOptions } from './export-pages.ts';

type Query = InputOf<Endpoints['readAudit']>['query'];
type AuditEntry = ReadAuditResponse['data']['entries'][number];

const limit = 200;

const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

const columns = {
  time: ({ at }: AuditEntry) => at,
  action: ({ action }: AuditEntry) => action,
  actor: ({ actor }: AuditEntry) => actor,
  method: ({ method }: AuditEntry) => method,
  subject: ({ subject }: AuditEntry) => subject,
  erased: ({ erased }: AuditEntry) => erased,
  before: ({ before }: AuditEntry) => textOf(before),
  after: ({ after }: AuditEntry) => textOf(after),
  reason: ({ reason }: AuditEntry) => reason,
  campaign: ({ campaign }: AuditEntry) => campaign,
  ip: ({ ip }: AuditEntry) => ip,
  'user agent': ({ userAgent }: AuditEntry) => userAgent,
  'request id': ({ requestId }: AuditEntry) => requestId,
  chain: ({ subjectHash }: AuditEntry) => subjectHash,
  sequence: ({ sequence }: AuditEntry) => sequence,
};

/** All entries that a question of `readAudit` finds, newest first, as the text of a CSV file in pieces.
 *  How many there are is known at the end. @throws what the call throws. */
export const auditCsv = (
  client: Pick<Client, 'readAudit'>,
  query: Omit<Query, 'limit' | 'cursor' | 'verify'>,
  options?: CsvOptions,
): AsyncGenerator<string, void> =>
  exportPages(
    columns,
    async (cursor: string | undefined, call) => {
      const place = cursor === undefined ? {} : { cursor };
      const { data } = await client.readAudit({ query: { ...query, ...place, limit } }, call);
      return { items: data.entries, next: data.cursor };
    },
    options,
  );
