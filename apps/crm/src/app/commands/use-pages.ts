import { useNavigate } from 'react-router';
import { accountEntries, navigationEntries } from '../layout/navigation-entries.tsx';
import type { Command } from './command.ts';
import { useMayUse } from './use-may-use.ts';

/** The way to each page that the reader may see. */
export const usePages = (): Command[] => {
  const navigate = useNavigate();
  const mayUse = useMayUse();
  return [...navigationEntries, ...accountEntries]
    .filter(({ roles }) => mayUse(roles))
    .map(({ label, href, letter }) => ({
      id: `page ${href}`,
      label,
      words: 'go to page',
      keys: `g ${letter}`,
      run: () => void navigate(href),
    }));
};
