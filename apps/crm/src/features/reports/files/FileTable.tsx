import FolderOutlined from '@mui/icons-material/FolderOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import type { Sort } from '../../../ui/sort-rows.ts';
import { sizeWords } from '../size-words.ts';
import { folderOf, nameOf } from '../storage/paths.ts';
import type { S3Object } from '../storage/report-bucket.ts';
import { folderHref } from './address.ts';
import type { Choice } from './use-choice.ts';

interface Row {
  key: string;
  /** Of a folder, none. */
  file: S3Object | undefined;
  /** What leads into it. */
  door: ReactNode;
  choice: Choice;
  sort: Sort;
}

const nameCell = {
  display: 'flex',
  // The name stands on the line of the other cells.
  alignItems: 'baseline',
  gap: 2,
  '& > :not(a, button)': { alignSelf: 'center' },
  '& svg': { color: 'text.secondary', flexShrink: 0 },
};

const name: Column<Row> = {
  key: 'name',
  header: 'Name',
  minWidth: '14rem',
  cell: ({ key, file, door, choice }) => (
    <Box sx={nameCell}>
      <Checkbox
        size="small"
        slotProps={{ input: { 'aria-label': `Choose ${key}` } }}
        checked={choice.has(key)}
        onChange={(event) => choice.choose(key, file, event.target.checked)}
        sx={{ m: -2 }}
      />
      {file ? <InsertDriveFileOutlined fontSize="small" /> : <FolderOutlined fontSize="small" />}
      {door}
    </Box>
  ),
};

const folder: Column<Row> = {
  key: 'folder',
  header: 'Folder',
  minWidth: '12rem',
  cell: ({ key, sort }) => (
    <Link component={RouterLink} to={folderHref(folderOf(key), sort)}>
      {folderOf(key).replace(/\/$/, '')}
    </Link>
  ),
};

const size: Column<Row> = {
  key: 'size',
  header: 'Size',
  numeric: true,
  cell: ({ file }) => file && sizeWords(file.size),
};

const changed: Column<Row> = {
  key: 'changed',
  header: 'Changed',
  cell: ({ file }) => file && <LocalTime at={file.lastModified} />,
};

/** The rows come in their order: a page cannot be sorted by itself. */
const asGiven = () => 0;

const inFolder = [name, size, changed].map((column) => ({ ...column, sortBy: asGiven }));
const anywhere = [name, folder, size, changed];

interface FileTableProps {
  folders: readonly string[];
  files: readonly S3Object[];
  sort: Sort;
  /** Left out where files of many folders are listed. */
  onSort?: (sort: Sort) => void;
  choice: Choice;
  onOpen: (file: S3Object) => void;
  empty: ReactNode;
}

export const FileTable = ({
  folders,
  files,
  sort,
  onSort,
  choice,
  onOpen,
  empty,
}: FileTableProps) => {
  const rows: Row[] = [
    ...folders.map((key) => ({
      key,
      file: undefined,
      choice,
      sort,
      door: (
        <Link component={RouterLink} to={folderHref(key, sort)}>
          {onSort ? nameOf(key) : key.replace(/\/$/, '')}
        </Link>
      ),
    })),
    ...files.map((file) => ({
      key: file.key,
      file,
      choice,
      sort,
      door: (
        <Link
          component="button"
          type="button"
          onClick={() => onOpen(file)}
          sx={{ textAlign: 'left' }}
        >
          {nameOf(file.key)}
        </Link>
      ),
    })),
  ];
  return (
    <DataTable
      label="Report files"
      columns={onSort ? inFolder : anywhere}
      rows={rows}
      rowKey={({ key }) => key}
      {...(onSort && { sorting: { sort, onSort } })}
      empty={empty}
    />
  );
};
