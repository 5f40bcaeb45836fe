import { listCampaigns, searchContacts } from '@distronation/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useClient } from '../../lib/use-client.ts';
import type { Command } from './command.ts';
import { useMayUse } from './use-may-use.ts';

const shown = 5;
/** A single letter is in almost every name. */
const shortest = 2;
/** With the lag of the search behind it, less than the five seconds after which a change shows. */
const freshFor = 2_000;

interface FoundFor {
  /** What was asked for: for a moment not what is asked for by now. */
  text: string;
  commands: Command[];
}

interface Found {
  contacts: FoundFor;
  campaigns: FoundFor;
  /** Whether some of it is still looked for, and whether some of it could not be. */
  isLooking: boolean;
  failed: boolean;
}

/** Contacts and campaigns by a part of their names. */
export const useFound = (text: string): Found => {
  const client = useClient();
  const navigate = useNavigate();
  const mayUse = useMayUse();
  const asked = text.length >= shortest;
  const rest = { staleTime: freshFor, placeholderData: keepPreviousData };
  const contacts = useQuery({
    ...rest,
    queryKey: ['commands', 'contacts', text],
    queryFn: async ({ signal }) => {
      const query = { text, sort: 'name' as const, limit: shown };
      return { text, found: (await client.searchContacts({ query }, { signal })).data.contacts };
    },
    enabled: asked && mayUse(searchContacts.auth.roles),
  });
  const campaigns = useQuery({
    ...rest,
    queryKey: ['commands', 'campaigns', text],
    queryFn: async ({ signal }) => {
      const query = { text, limit: shown };
      return { text, found: (await client.listCampaigns({ query }, { signal })).data.campaigns };
    },
    enabled: asked && mayUse(listCampaigns.auth.roles),
  });
  return {
    contacts: {
      text: contacts.data?.text ?? '',
      commands: (contacts.data?.found ?? []).map(({ id, name, email }) => ({
        id: `contact ${id}`,
        label: name || email,
        ...(name ? { detail: email } : {}),
        run: () => void navigate(paths.contact.href(email)),
      })),
    },
    campaigns: {
      text: campaigns.data?.text ?? '',
      commands: (campaigns.data?.found ?? []).map(({ id, name, subject }) => ({
        id: `campaign ${id}`,
        label: name,
        ...(subject === name ? {} : { detail: subject }),
        run: () => void navigate(paths.campaign.href(id)),
      })),
    },
    isLooking: asked && (contacts.isFetching || campaigns.isFetching),
    failed: asked && (contacts.isError || campaigns.isError),
  };
};
