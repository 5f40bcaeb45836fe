import { ApiError } from '@distronation/api-client';
import type { PayoutRunDetail } from '@distronation/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { useToast } from '../../../ui/toast.tsx';
import { runKey, useTellRun } from '../use-payout-runs.ts';

type Decision = 'check' | 'approve' | 'discard';

export const hasChanged = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'changed_since';

/** What a colleague does with a run. Where it is not as the page has it, the page asks again. */
export const useDecideRun = (run: PayoutRunDetail) => {
  const client = useClient();
  const queries = useQueryClient();
  const tellRun = useTellRun();
  const toast = useToast();
  const { id, fingerprint } = run;
  return useMutation({
    mutationFn: (decision: Decision) => {
      const params = { id };
      if (decision === 'check') return client.checkPayoutRun({ params });
      return decision === 'approve'
        ? client.approvePayoutRun({ params, body: { fingerprint } })
        : client.discardPayoutRun({ params });
    },
    onSuccess: async ({ message, data }) => {
      toast(message);
      await tellRun(data.run);
    },
    onError: () => queries.invalidateQueries({ queryKey: runKey(id) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['payoutRows', id] }),
  });
};

export type DecideRun = ReturnType<typeof useDecideRun>;
