import {
  createContact,
  createPayoutRun,
  createTemplate,
  importContacts,
  readYouTubeToken,
  type Role,
} from '@distronation/contracts';
import { useColorScheme } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useServices } from '../../lib/services.tsx';
import type { Command } from './command.ts';
import { useMayUse } from './use-may-use.ts';

interface Way extends Omit<Command, 'run'> {
  href: string;
  roles?: readonly Role[];
}

const newMail = () => paths.compose.href({ draft: crypto.randomUUID() });

const ways = (): Way[] => [
  { id: 'new mail', label: 'New mail', words: 'compose write send', keys: 'c', href: newMail() },
  {
    id: 'new contact',
    label: 'New contact',
    words: 'add person',
    href: paths.newContact.href(),
    roles: createContact.auth.roles,
  },
  {
    id: 'find on youtube',
    label: 'Find on YouTube',
    words: 'leads search creators channels',
    href: paths.leads.href({ find: 'open' }),
    roles: readYouTubeToken.auth.roles,
  },
  {
    id: 'import contacts',
    label: 'Import contacts',
    words: 'csv file upload',
    href: paths.importContacts.href(),
    roles: importContacts.auth.roles,
  },
  {
    id: 'new payout run',
    label: 'New payout run',
    words: 'statements csv upload',
    href: paths.newPayoutRun.href(),
    roles: createPayoutRun.auth.roles,
  },
  {
    id: 'new template',
    label: 'New template',
    href: paths.newTemplate.href(),
    roles: createTemplate.auth.roles,
  },
];

/** What the reader may do from anywhere. */
export const useActions = (): Command[] => {
  const navigate = useNavigate();
  const mayUse = useMayUse();
  const { auth } = useServices();
  const { mode, systemMode, setMode } = useColorScheme();
  const isDark = (mode === 'system' ? systemMode : mode) === 'dark';
  return [
    ...ways()
      .filter(({ roles }) => mayUse(roles))
      .map(({ href, roles: _roles, ...way }) => ({ ...way, run: () => void navigate(href) })),
    {
      id: 'colours',
      label: isDark ? 'Use light colours' : 'Use dark colours',
      words: 'switch theme mode',
      run: () => setMode(isDark ? 'light' : 'dark'),
    },
    { id: 'sign out', label: 'Sign out', words: 'log leave', run: () => void auth.signOut() },
  ];
};
