import { ApiError } from '@distronation/api-client';
import { canonicalAddress } from '@distronation/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';
import { useToast } from '../../ui/toast.tsx';
import { leadFields, leadName } from './lead-values.ts';
import { lookUpAddresses } from './look-up-addresses.ts';
import type { Channel } from './youtube/channel.ts';

type Outcome = 'added' | 'suppressed' | 'known';

const said: Readonly<Record<Outcome, string>> = {
  added: 'Added as a contact',
  suppressed: 'Not added: nothing may be mailed there',
  known: 'A colleague was quicker: this is a contact already',
};

/** Makes a contact of a channel, unless its address turns out to be one that must not be mailed. */
export const useAddLead = (channel: Channel) => {
  const client = useClient();
  const queries = useQueryClient();
  const say = useToast();

  const add = async (email: string): Promise<Outcome> => {
    // What was seen before may be of a minute ago.
    const known = (await lookUpAddresses(client, [email])).get(canonicalAddress(email));
    if (known?.suppressed) return 'suppressed';
    const name = leadName(channel);
    try {
      await client.createContact({
        body: { email, ...(name && { name }), fields: leadFields(channel), source: 'youtube' },
      });
      return 'added';
    } catch (error) {
      if (error instanceof ApiError && error.code === 'contact_exists') return 'known';
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
