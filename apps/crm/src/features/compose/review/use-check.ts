import type { CheckCampaignResponse } from '@distronation/contracts';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import type { Draft } from '../draft/draft.ts';
import { mailOf } from './order.ts';

export type Check = CheckCampaignResponse['data'];

/** Finds out whom a draft would reach if it were sent now. */
export const useCheck = () => {
  const client = useClient();
  return useMutation({
    mutationFn: async (draft: Draft): Promise<Check> =>
      (await client.checkCampaign({ body: mailOf(draft) })).data,
  });
};
