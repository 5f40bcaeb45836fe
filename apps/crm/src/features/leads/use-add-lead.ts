import { ApiError } from '@distronation/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';
import { useToast } from '../../ui/toast.tsx';
import { leadFields, leadName } from './lead-values.ts';
import type { Channel } from './youtube/channel.ts';

type Outcome = 'added' | 'suppressed' | 'known';

const said: Readonly<Record<Outcome, string>> = {
  added: 'Added as a contact',
  suppressed: 'Not added: nothing may be mailed there',
  known: 'A colleague was quicker: this is a contact already',
};

/** What was seen when the channel was opened may be of a minute ago. */
const refusals: Readonly<Record<string, Outcome>> = {
  contact_exists: 'known',
  lead_suppressed: 'suppressed',
};

/** Makes a contact of a channel, unless its address turns out to be one that must not be mailed. */
export const useAddLead = (channel: Channel) => {
  const client = useClient();
  const queries = useQueryClient();
  const say = useToast();

  const add = async (email: string): Promise<Outcome> => {
    const name = leadName(channel);
    try {
      await client.createContact({
        body: { email, ...(name && { name }), fields: leadFields(channel), source: 'youtube' },
      });
      return 'added';
    } catch (error) {
      const outcome = error instanceof ApiError ? refusals[error.code] : undefined;
      if (outcome) return outcome;
      throw error;
    }
  };

  return useMutation({
    mutationFn: add,
    onSuccess: async (outcome) => {
      say(said[outcome]);
      await queries.invalidateQueries({ queryKey: ['contacts'] });
    },
  });
};
