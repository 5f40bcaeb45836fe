import type { Ctx } from '@distronation/common';
import {
  parseAddress,
  type ConsentHistoryRequest,
  type ConsentHistoryResponse,
} from '@distronation/contracts';
import { chainStateOf } from './chain-state.ts';
import { listEntries } from './list-entries.ts';
import type { AuditReader, RecordedEntry } from './ports.ts';

/** Without what only those who may see the whole record are shown. */
const asHistory = ({
  id,
  at,
  action,
  actor,
  method,
  before,
  after,
  reason,
  campaign,
  detail,
}: RecordedEntry) => ({ id, at, action, actor, method, before, after, reason, campaign, detail });

/** What one person chose and when, for every colleague who looks after them. */
export const consentHistory =
  ({ reader }: { reader: AuditReader }) =>
  async (_ctx: Ctx, { query }: ConsentHistoryRequest): Promise<ConsentHistoryResponse> => {
    const { email, limit, cursor, verify, from, to } = query;
    const subject = parseAddress(email)?.address ?? email;
    const [{ entries, ...rest }, chain] = await Promise.all([
      listEntries({ reader })({ subject, from, to }, { limit, cursor }),
      chainStateOf(reader, subject, verify),
    ]);
    return { data: { entries: entries.map(asHistory), ...rest, ...chain } };
  };
