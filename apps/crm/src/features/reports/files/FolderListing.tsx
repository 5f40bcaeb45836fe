import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { newer, older, readPlace, readTrail } from '../../../lib/paging.ts';
import { counted, number } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { S3Object } from '../storage/report-bucket.ts';
import { folderHref, pageHref, type Asked } from './address.ts';
import { ChoiceBar } from './ChoiceBar.tsx';
import { Failure } from './Failure.tsx';
import { FilePager } from './FilePager.tsx';
import { FileTable } from './FileTable.tsx';
import { byName, isByName } from './sort-files.ts';
import type { Choice } from './use-choice.ts';
import { pageSize, useFolderPage, useSortedFolder } from './use-folder.ts';

export interface ListingProps {
  asked: Asked;
  choice: Choice;
  onOpen: (file: S3Object) => void;
  /** Is told when what is listed was read, in epoch milliseconds. */
  onRead: (at: number) => void;
}

/** `Entries 51–100 of 412`; nobody counts how many there are before the last page. */
const placeWords = (from: number, count: number, total?: number): string => {
  if (total === count) return counted(count, 'entry', 'entries');
  const range = `Entries ${number(from + 1)}–${number(from + count)}`;
  return total === undefined ? range : `${range} of ${number(total)}`;
};

const NothingHere = () => (
  <EmptyState title="This folder is empty">
    Statements are put here by month and partner. A folder that was emptied disappears with its last
    file.
  </EmptyState>
);

/** In S3's order, page by page, without reading more than one page ahead. */
const ByName = ({ asked, choice, onOpen, onRead }: ListingProps) => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const trail = readTrail(useLocation().state);
  const { cursor, seen } = readPlace(search);
  const { data, error, refetch, dataUpdatedAt } = useFolderPage(asked.folder, cursor);
  useEffect(() => onRead(dataUpdatedAt), [onRead, dataUpdatedAt]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingSkeleton label="Loading the folder" lines={8} />;
  const shown = data.folders.length + data.files.length;
  const next = data.continuationToken;
  const [back, on] = [newer(search, trail), next && older(search, trail, { cursor: next, shown })];
  if (shown === 0) return <NothingHere />;
  return (
    <>
      <ChoiceBar choice={choice} shown={data} />
      <FileTable
        {...data}
        sort={asked.sort}
        onSort={(sort) => void navigate(folderHref(asked.folder, sort))}
        choice={choice}
        onOpen={onOpen}
        empty={<NothingHere />}
      />
      <FilePager
        place={placeWords(seen, shown, next === undefined ? seen + shown : undefined)}
        back={back && { to: { search: back.search }, state: back.state }}
        on={on ? { to: { search: on.search }, state: on.state } : undefined}
      />
    </>
  );
};

/** In any other order, for which all of the folder has to be read. */
const Sorted = ({ asked, choice, onOpen, onRead }: ListingProps) => {
  const navigate = useNavigate();
  const { data, error, refetch, count, dataUpdatedAt } = useSortedFolder(asked.folder, asked.sort);
  useEffect(() => onRead(dataUpdatedAt), [onRead, dataUpdatedAt]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Notice
        tone="neutral"
        title={`Reading the folder: ${counted(count, 'entry', 'entries')} so far`}
        action={
          <Button
            variant="outlined"
            onClick={() => void navigate(folderHref(asked.folder, byName))}
          >
            Cancel and sort by name
          </Button>
        }
      >
        The store lists files by name only. For another order all of them are read first.
      </Notice>
    );
  }
  const { folders, files } = data;
  const total = folders.length + files.length;
  const from = Math.min((asked.page - 1) * pageSize, Math.max(0, total - 1));
  const start = from - (from % pageSize);
  const page = {
    folders: folders.slice(start, start + pageSize),
    files: files.slice(
      Math.max(0, start - folders.length),
      Math.max(0, start + pageSize - folders.length),
    ),
  };
  const shown = page.folders.length + page.files.length;
  const here = start / pageSize + 1;
  return (
    <>
      <ChoiceBar choice={choice} shown={page} />
      <FileTable
        {...page}
        sort={asked.sort}
        onSort={(sort) => void navigate(folderHref(asked.folder, sort))}
        choice={choice}
        onOpen={onOpen}
        empty={<NothingHere />}
      />
      <FilePager
        place={placeWords(start, shown, total)}
        back={here > 1 ? { to: pageHref(asked, here - 1) } : undefined}
        on={start + shown < total ? { to: pageHref(asked, here + 1) } : undefined}
      />
    </>
  );
};

/** What lies in a folder. */
export const FolderListing = (props: ListingProps) => (
  <Box sx={{ mt: 2 }}>
    {isByName(props.asked.sort) ? <ByName {...props} /> : <Sorted {...props} />}
  </Box>
);
