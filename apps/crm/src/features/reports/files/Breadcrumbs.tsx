import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Sort } from '../../../ui/sort-rows.ts';
import { crumbsOf } from '../storage/paths.ts';
import { folderHref } from './address.ts';

const styles = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  m: 0,
  p: 0,
  listStyle: 'none',
  '& li': { overflowWrap: 'anywhere' },
  '& li + li::before': { content: '"/" / ""', px: 2, color: 'text.secondary' },
  '& [aria-current]': { fontWeight: 600 },
};

/** The way from the top to a folder, each part a door. */
export const Breadcrumbs = ({ folder, sort }: { folder: string; sort: Sort }) => {
  const crumbs = [{ name: 'All reports', folder: '' }, ...crumbsOf(folder)];
  return (
    <Box component="nav" aria-label="Folder">
      <Box component="ol" sx={styles}>
        {crumbs.map((crumb) => (
          <li key={crumb.folder}>
            {crumb.folder === folder ? (
              <span aria-current="location">{crumb.name}</span>
            ) : (
              <Link component={RouterLink} to={folderHref(crumb.folder, sort)}>
                {crumb.name}
              </Link>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
};
