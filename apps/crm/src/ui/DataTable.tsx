import Link from '@mui/material/Link';
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
}

interface DataTableProps<Row> {
  /** What the table lists; read out, not shown. */
  label: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where the row's name leads. */
  rowHref?: (row: Row) => string;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Shown when there are no rows. */
  empty: ReactNode;
}

// On a phone each row is laid out as a card, for which the browser would forget what is a table:
// hence the roles.
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { columns, rows, sort, onSort, rowHref } = props;
  if (rows.length === 0) return props.empty;
  const [name, ...others] = columns;
  const toggle = (key: string) =>
    onSort({ key, descending: sort.key === key && !sort.descending });
  return (
    <TableContainer sx={tableStyles}>
      <Table stickyHeader role="table" aria-label={props.label}>
        <TableHead role="rowgroup">
          <TableRow role="row">
            {columns.map(({ key, header, sortBy, numeric }) => (
              <TableCell
                key={key}
                role="columnheader"
                align={numeric ? 'right' : 'left'}
                sortDirection={sort.key === key && (sort.descending ? 'desc' : 'asc')}
              >
                {sortBy ? (
                  <TableSortLabel
                    active={sort.key === key}
                    direction={sort.key === key && sort.descending ? 'desc' : 'asc'}
                    onClick={() => toggle(key)}
                  >
                    {header}
                  </TableSortLabel>
                ) : (
                  header
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {sortRows(rows, columns, sort).map((row) => (
            <TableRow key={props.rowKey(row)} role="row">
              {name && (
                <TableCell role="rowheader" component="th" scope="row">
                  {rowHref ? <Link href={rowHref(row)}>{name.cell(row)}</Link> : name.cell(row)}
                </TableCell>
              )}
              {others.map(({ key, header, cell, numeric }) => (
                <TableCell
                  key={key}
                  role="cell"
                  data-label={header}
                  align={numeric ? 'right' : 'left'}
                >
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
