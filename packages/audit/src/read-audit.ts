import type { Ctx } from '@distronation/common';
import {
  parseAddress,
  type ReadAuditRequest,
  type ReadAuditResponse,
} from '@distronation/contracts';
import { chainStateOf } from './chain-state.ts';
import { listEntries } from './list-entries.ts';
import type { AuditReader } from './ports.ts';

/** An address may come with a name; other subjects are taken as they are. */
const subjectOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (parseAddress(text)?.address ?? text);

/** The record of all that was done, for those who may see all of it. */
export const readAudit =
  ({ reader }: { reader: AuditReader }) =>
  async (_ctx: Ctx, { query }: ReadAuditRequest): Promise<ReadAuditResponse> => {
    const { limit, cursor, verify, ...filter } = query;
    const subject = subjectOf(filter.subject);
    const [found, chain] = await Promise.all([
      listEntries({ reader })({ ...filter, subject }, { limit, cursor }),
      chainStateOf(reader, subject, verify),
    ]);
    return { data: { ...found, ...chain } };
  };
