import type { ChangeStaffRequest, InviteStaffRequest } from '@distronation/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { colleaguesKey } from '../../lib/staff/use-colleagues.ts';
import { useClient } from '../../lib/use-client.ts';

const listKey = ['staff', 'list'] as const;

export const useStaff = () => {
  const client = useClient();
  return useQuery({
    queryKey: listKey,
    queryFn: async ({ signal }) => (await client.listStaff({}, { signal })).data.staff,
  });
};

interface Change {
  uid: string;
  body: ChangeStaffRequest['body'];
}

/** What administrators do to accounts. The list is asked for again whatever came of it: also what went
 *  wrong may have done something. */
export const useStaffChanges = () => {
  const client = useClient();
  const queries = useQueryClient();
  const readAgain = async () => {
    await queries.invalidateQueries({ queryKey: colleaguesKey });
    await queries.invalidateQueries({ queryKey: listKey });
  };
  return {
    invite: useMutation({
      mutationFn: (body: InviteStaffRequest['body']) => client.inviteStaff({ body }),
      onSettled: readAgain,
    }),
    inviteAgain: useMutation({
      mutationFn: (uid: string) => client.inviteStaffAgain({ params: { uid } }),
      onSettled: readAgain,
    }),
    change: useMutation({
      mutationFn: ({ uid, body }: Change) => client.changeStaff({ params: { uid }, body }),
      onSettled: readAgain,
    }),
  };
};
