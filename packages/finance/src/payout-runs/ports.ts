import type { AuditEntry, Ctx } from '@distronation/common';
import type { CampaignStatus, PayoutFinding, SuppressionReason } from '@distronation/contracts';
import type { ReportMonth } from '../report.ts';
import type { PayoutOrder, PayoutRun } from './payout-run.ts';

/** The runs of a month that were approved, which change together. */
export interface ApprovedOfMonth {
  runs: Pick<PayoutRun, 'id' | 'name' | 'orderDigest'>[];
  /** Counts the approvals. */
  version: number;
}

/** What is known of the runs. Changes are written with their entries, or not at all. */
export interface PayoutRuns {
  add(run: PayoutRun, entry: AuditEntry): Promise<void>;
  find(id: string): Promise<PayoutRun | undefined>;
  /** The newest first; only those before `before` if it is given. May lag behind by a second. */
  list(limit: number, before?: string): Promise<PayoutRun[]>;
  /** Resolves to false, having written nothing, when somebody has changed the run since. */
  change(before: PayoutRun, after: PayoutRun, entry: AuditEntry): Promise<boolean>;
  /** Those of a month that were approved, as it is now. */
  approvedOf(month: ReportMonth): Promise<ApprovedOfMonth>;
  /** Writes an approved run, also among those of its month. Resolves to false, having written nothing,
   *  when somebody has changed the run, or approved another of its month since `known`. */
  approve(
    before: PayoutRun,
    after: PayoutRun,
    entry: AuditEntry,
    known: ApprovedOfMonth,
  ): Promise<boolean>;
}

/** What is too large for a row of the table; each thing is written once, or again as it was. */
export interface PayoutArchive {
  keepOrder(id: string, order: PayoutOrder): Promise<void>;
  order(id: string): Promise<PayoutOrder>;
  keepFindings(
    run: Pick<PayoutRun, 'id' | 'fingerprint'>,
    findings: readonly PayoutFinding[],
  ): Promise<void>;
  findings(run: Pick<PayoutRun, 'id' | 'fingerprint'>): Promise<PayoutFinding[]>;
}

/** The bucket of reports, read by folders. */
export interface ReportFolders {
  /** Keys that begin so. */
  keysUnder(prefix: string): Promise<string[]>;
}

/** The canonical addresses of the contacts that have an id, for each id that any has. May lag behind by a
 *  second. */
export type ReadPartners = () => Promise<Map<string, string[]>>;

/** Why financial mail would be kept back now; asked without consequence. Others are absent. */
export type TellSuppressed = (
  mailboxes: readonly string[],
) => Promise<Map<string, SuppressionReason>>;

/** Has the run looked after in a minute, whatever happens until then. */
export type RemindOfRun = (id: string) => Promise<void>;

/** Orders the campaign of an approved run, once, however often it is asked to. */
export type OrderRun = (ctx: Ctx, run: PayoutRun) => Promise<void>;

/** A campaign that was ordered; `count` is absent while its audience is not written down. */
export type FindCampaign = (
  id: string,
) => Promise<{ id: string; status: CampaignStatus; count?: number } | undefined>;

export interface RowDelivery {
  id: string;
  state: 'pending' | 'claimed' | 'accepted' | 'skipped' | 'failed' | 'uncertain';
  reason?: string;
}

/** The rows of the ledger that are there, of these deliveries of one send. */
export type ReadDeliveries = (
  sendId: string,
  count: number,
  ids: readonly string[],
) => Promise<RowDelivery[]>;

/** The end of a statement with the way out, for whoever looks at it beforehand. */
export interface ExampleFooter {
  html(html: string): string;
  text(text: string): string;
}
