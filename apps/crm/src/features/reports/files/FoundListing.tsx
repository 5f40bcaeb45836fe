import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { monthWords } from '../../../lib/month.ts';
import { counted } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { ChoiceBar } from './ChoiceBar.tsx';
import { Failure } from './Failure.tsx';
import { FileTable } from './FileTable.tsx';
import type { ReportSearch } from './find-reports.ts';
import type { ListingProps } from './FolderListing.tsx';
import { byName } from './sort-files.ts';
import { useFoundReports } from './use-folder.ts';

interface FoundListingProps extends Omit<ListingProps, 'asked'> {
  search: ReportSearch;
}

/** A partner's files, in whatever folders they lie. */
export const FoundListing = ({ search, choice, onOpen, onRead }: FoundListingProps) => {
  const { data, error, refetch, dataUpdatedAt } = useFoundReports(search);
  useEffect(() => onRead(dataUpdatedAt), [onRead, dataUpdatedAt]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingSkeleton label="Looking for reports" />;
  const of = search.month ? `${search.partner} in ${monthWords(search.month)}` : search.partner;
  if (data.length === 0) {
    return (
      <EmptyState title={`No files of ${of}`}>
        An id is found whole and as it is written: DN-1 does not find DN-10, and dn-1 does not find
        DN-1.
      </EmptyState>
    );
  }
  return (
    <>
      <Typography variant="h2">{`${counted(data.length, 'file', 'files')} of ${of}`}</Typography>
      <ChoiceBar choice={choice} shown={{ folders: [], files: data }} />
      <FileTable
        folders={[]}
        files={data}
        sort={byName}
        choice={choice}
        onOpen={onOpen}
        empty={null}
      />
    </>
  );
};
