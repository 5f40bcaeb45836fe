import type { PayoutFinding, PayoutFindingKind } from '@distronation/contracts';
import type { ReadRow } from './read-rows.ts';

type Severity = PayoutFinding['severity'];

export const aboutRun = (
  kind: PayoutFindingKind,
  severity: Severity,
  message: string,
  customId?: string,
): PayoutFinding => ({ kind, severity, message, ...(customId === undefined ? {} : { customId }) });

export const aboutRow = (
  { row, customId }: Pick<ReadRow, 'row' | 'customId'>,
  kind: PayoutFindingKind,
  severity: Severity,
  message: string,
): PayoutFinding => ({ row, ...aboutRun(kind, severity, message, customId) });
