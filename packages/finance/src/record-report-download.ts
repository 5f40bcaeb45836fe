import { auditEntry, type AuditLog, type Clock, type Ctx } from '@distronation/common';
import type {
  RecordReportDownloadRequest,
  RecordReportDownloadResponse,
} from '@distronation/contracts';

interface Deps {
  audit: Pick<AuditLog, 'append'>;
  now: Clock;
}

/** Writes down who takes which file. Each file has a chain of its own, so that all that happened to it is
 *  found by its name. */
export const recordReportDownload =
  ({ audit, now }: Deps) =>
  async (
    ctx: Ctx,
    { body: { key, as } }: RecordReportDownloadRequest,
  ): Promise<RecordReportDownloadResponse> => {
    await audit.append(
      auditEntry(ctx, now, {
        action: 'report.download',
        subject: `report:${key}`,
        method: 'staff',
        detail: { as },
      }),
    );
    return { message: 'The download is recorded' };
  };
