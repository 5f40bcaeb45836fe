import { ApiError, type CallInput } from '@distronation/api-client';
import type { decideUndecidedMail } from '@distronation/contracts';
import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';
import { undecidedKey, type UndecidedMail } from './use-undecided-mails.ts';

export type Decision = CallInput<typeof decideUndecidedMail>['body'];

type Pages = InfiniteData<{ mails: UndecidedMail[] }>;

const without = (id: string) => (data: Pages | undefined) =>
  data && {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      mails: page.mails.filter((mail) => mail.id !== id),
    })),
  };

interface DecideOptions {
  mail: UndecidedMail;
  /** Is told in passing what became of it. */
  say: (message: string) => void;
  onDecided: () => void;
}

const wasDecided = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'mail_not_found';

/** Decides about a mail, which then leaves the list: also if a colleague was quicker. */
export const useDecide = ({ mail: { id }, say, onDecided }: DecideOptions) => {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Decision) => {
      try {
        await client.decideUndecidedMail({ params: { id }, body });
        return body.decision === 'dismiss' ? 'Dismissed' : 'Unsubscribed';
      } catch (error) {
        if (wasDecided(error)) return 'A colleague has decided about this mail already';
        throw error;
      }
    },
    onSuccess: (outcome) => {
      say(outcome);
      onDecided();
      queries.setQueryData<Pages>(undecidedKey, without(id));
    },
  });
};
