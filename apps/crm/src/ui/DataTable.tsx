import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';
import { sortRows, type Sort } from './sort-rows.ts';
import { tableStyles } from './table-styles.ts';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  sortBy?: (row: Row) => string | number;
  numeric?: boolean;
  /** The least that it should have, as CSS; the browser finds the rest. */
  minWidth?: string;
}

interface DataTableProps<Row> {
  /** What the table lists; read out, not shown. */
  label: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Left out where the rows come in an order of their own, as a page of a longer list does. */
  sorting?: { sort: Sort; onSort: (sort: Sort) => void };
  /** Shown when there are no rows. */
  empty: ReactNode;
  /** Whether rows may be out of sight with no link among them, by which the keyboard would come to them. */
  isScrolled?: boolean;
}

const Head = <Row,>({ columns, sorting }: DataTableProps<Row>) => (
  <TableRow role="row">
    {columns.map(({ key, header, sortBy, numeric, minWidth }) => {
      const isSorted = sorting?.sort.key === key;
      const direction = isSorted && sorting.sort.descending ? 'desc' : 'asc';
      const toggle = () => sorting?.onSort({ key, descending: isSorted && direction === 'asc' });
      return (
        <TableCell
          key={key}
          role="columnheader"
          align={numeric ? 'right' : 'left'}
          sortDirection={isSorted && direction}
          sx={{ minWidth }}
        >
          {sorting && sortBy ? (
            <TableSortLabel active={isSorted} direction={direction} onClick={toggle}>
              {header}
            </TableSortLabel>
          ) : (
            header
          )}
        </TableCell>
      );
    })}
  </TableRow>
);

interface BodyRowProps<Row> {
  columns: readonly Column<Row>[];
  row: Row;
}

const BodyRow = <Row,>({ columns: [name, ...others], row }: BodyRowProps<Row>) => (
  <TableRow role="row">
    <TableCell role="rowheader" component="th" scope="row">
      {name?.cell(row)}
    </TableCell>
    {others.map(({ key, header, cell, numeric }) => (
      <TableCell key={key} role="cell" data-label={header} align={numeric ? 'right' : 'left'}>
        {cell(row)}
      </TableCell>
    ))}
  </TableRow>
);

// On a phone each row is laid out as a card, for which the browser would forget what is a table:
// hence the roles.
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { label, columns, rows, rowKey, sorting, empty, isScrolled = false } = props;
  const ordered = sorting ? sortRows(rows, columns, sorting.sort) : rows;
  if (rows.length === 0) return empty;
  return (
    <TableContainer
      sx={tableStyles}
      {...(isScrolled && { tabIndex: 0, role: 'region', 'aria-label': `${label}, to scroll` })}
    >
      <Table stickyHeader role="table" aria-label={label}>
        <TableHead role="rowgroup">
          <Head {...props} />
        </TableHead>
        <TableBody role="rowgroup">
          {ordered.map((row) => (
            <BodyRow key={rowKey(row)} columns={columns} row={row} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
