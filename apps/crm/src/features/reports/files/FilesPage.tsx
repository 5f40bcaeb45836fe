import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { NavLink, useSearchParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageTabs } from '../../../ui/PageTabs.tsx';
import type { S3Object } from '../storage/report-bucket.ts';
import { isOpen } from '../zip/bulk-state.ts';
import { useBulkDownload } from '../zip/use-bulk-download.ts';
import { readAddress, searchOf } from './address.ts';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { FindForm } from './FindForm.tsx';
import { FolderListing } from './FolderListing.tsx';
import { FoundListing } from './FoundListing.tsx';
import { StoreNotice } from './StoreNotice.tsx';
import { useChoice } from './use-choice.ts';
import { forgetLists } from './use-folder.ts';

// For whoever opens a file, or saves a ZIP.
const FilePanel = lazy(async () => ({ default: (await import('./FilePanel.tsx')).FilePanel }));
const BulkPanel = lazy(async () => ({ default: (await import('../zip/BulkPanel.tsx')).BulkPanel }));

const Freshness = ({ readAt }: { readAt: number }) =>
  readAt === 0 ? null : (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
      As it was at <LocalTime at={new Date(readAt).toISOString()} />
    </Typography>
  );

/** The report files as they lie in S3: folders, single files, and several as one ZIP. */
export const FilesPage = () => {
  const asked = readAddress(useSearchParams()[0]);
  const search = searchOf(asked);
  const queries = useQueryClient();
  const choice = useChoice();
  const bulk = useBulkDownload();
  const [opened, setOpened] = useState<S3Object>();
  const [readAt, setReadAt] = useState(0);
  const refresh = () => void forgetLists(queries);
  const listing = { choice, onOpen: setOpened, onRead: setReadAt };
  return (
    <PageFrame
      title="Reports"
      help="The statements as they lie in the store, by kind, year, month and partner."
      otherActions={<Button onClick={refresh}>Refresh</Button>}
      primaryAction={
        <Button
          variant="contained"
          disabled={choice.size === 0 || (bulk.state !== undefined && isOpen(bulk.state.phase))}
          onClick={() => void bulk.start(choice.selection)}
        >
          {choice.size === 0 ? 'Download as ZIP' : `Download ${choice.size} as ZIP`}
        </Button>
      }
    >
      <PageTabs label="Reports">
        <NavLink to={paths.reports.href()} end>
          Files
        </NavLink>
        <NavLink to={paths.uncollected.href()}>Not yet collected</NavLink>
      </PageTabs>
      <StoreNotice onRetry={refresh} />
      <Suspense>{bulk.state && <BulkPanel bulk={bulk} state={bulk.state} />}</Suspense>
      <FindForm asked={asked} />
      {search ? (
        <FoundListing search={search} {...listing} />
      ) : (
        <Box>
          <Breadcrumbs folder={asked.folder} sort={asked.sort} />
          <FolderListing key={asked.folder} asked={asked} {...listing} />
        </Box>
      )}
      <Freshness readAt={readAt} />
      <Suspense>
        {opened && <FilePanel file={opened} onClose={() => setOpened(undefined)} />}
      </Suspense>
    </PageFrame>
  );
};
