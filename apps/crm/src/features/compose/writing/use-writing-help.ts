import { readWritingHelp } from '@distronation/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRole } from '../../../lib/auth/use-role.ts';
import { useClient } from '../../../lib/use-client.ts';

/** Who helps with writing; undefined where nobody does, or while it is not known. */
export const useWritingHelp = (): { host: string } | undefined => {
  const client = useClient();
  const role = useRole();
  const { data } = useQuery({
    queryKey: ['writing-help'],
    queryFn: async ({ signal }) => (await client.readWritingHelp({}, { signal })).data,
    enabled: readWritingHelp.auth.roles.some((each) => each === role),
    staleTime: Infinity,
  });
  return data?.available ? { host: data.host ?? 'another company' } : undefined;
};
