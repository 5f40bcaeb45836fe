import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { monthWords } from '../../../lib/month.ts';
import { counted, number } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { ChoiceBar } from './ChoiceBar.tsx';
import { Failure } from './Failure.tsx';
import { FileTable } from './FileTable.tsx';
import type { ReportSearch } from './find-reports.ts';
import type { ListingProps } from './FolderListing.tsx';
import { byName } from './sort-files.ts';
import { useFoundReports } from './use-folder.ts';

/** More than that nobody looks through; a month without folders of its own may have thousands. */
const mostShown = 200;

interface FoundListingProps extends Omit<ListingProps, 'asked'> {
  search: ReportSearch;
}

const whose = ({ partner, month }: ReportSearch): string =>
  [partner, month && monthWords(month)].filter((part) => part).join(' in ');

const Nothing = ({ search }: { search: ReportSearch }) => (
  <EmptyState title={`No files of ${whose(search)}`}>
    {search.partner === ''
      ? 'Nothing was put here for this month yet.'
      : 'An id is found whole and as it is written: DN-1 does not find DN-10, and dn-1 does not find DN-1.'}
  </EmptyState>
);

/** A partner's files, in whatever folders they lie, or the folders of a month. */
export const FoundListing = ({ search, choice, onOpen, onRead }: FoundListingProps) => {
  const { data, error, refetch, dataUpdatedAt } = useFoundReports(search);
  useEffect(() => onRead(dataUpdatedAt), [onRead, dataUpdatedAt]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingSkeleton label="Looking for reports" />;
  const { folders, files } = data;
  if (folders.length + files.length === 0) return <Nothing search={search} />;
  const shown = { folders, files: files.slice(0, mostShown) };
  const found =
    folders.length > 0
      ? counted(folders.length, 'folder', 'folders')
      : counted(files.length, 'file', 'files');
  return (
    <>
      <Typography variant="h2">{`${found} of ${whose(search)}`}</Typography>
      {files.length > mostShown && (
        <Typography color="textSecondary">
          {`The first ${number(mostShown)} of them. Type a partner’s id to find the others.`}
        </Typography>
      )}
      <ChoiceBar choice={choice} shown={shown} />
      <FileTable {...shown} sort={byName} choice={choice} onOpen={onOpen} empty={null} />
    </>
  );
};
