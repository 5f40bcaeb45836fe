import type { ReadReportKindsResponse, ReportKind } from '@distronation/contracts';

export const readReportKinds =
  ({ kinds }: { kinds: readonly ReportKind[] }) =>
  async (): Promise<ReadReportKindsResponse> => ({ data: { kinds: [...kinds] } });
