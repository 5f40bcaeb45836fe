import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import { useRef, useState, type KeyboardEvent } from 'react';
import { stepInGrid } from './step-in-grid.ts';
import { visuallyHidden } from '../visually-hidden.ts';

export interface HeatCell {
  value: number;
  /** All of it in words, as it is read out. */
  words: string;
}

/** A row or a column. */
export interface HeatLine {
  key: string;
  /** Empty where there is no room for it; the words of the cells tell it. */
  name: string;
}

interface HeatMapProps {
  /** What the cells count: `Opens and clicks by hour`. */
  label: string;
  rows: readonly HeatLine[];
  columns: readonly HeatLine[];
  /** Row by row. */
  cells: readonly (readonly HeatCell[])[];
  chosen: Place | undefined;
  onChoose: (place: Place) => void;
}

export interface Place {
  row: number;
  column: number;
}

const shades = 5;

const grid = (theme: Theme) => {
  const palette = theme.vars?.palette;
  const shade = (step: number) =>
    `color-mix(in srgb, ${palette?.primary.main} ${(step / shades) * 100}%, ${palette?.grey[100]})`;
  return {
    width: '100%',
    tableLayout: 'fixed' as const,
    borderCollapse: 'separate' as const,
    borderSpacing: '2px',
    typography: 'body2',
    fontSize: '0.75rem',
    '& th': { fontWeight: 400, color: palette?.text.secondary, textAlign: 'left' as const, p: 0 },
    '& thead th:first-of-type': { width: '3rem' },
    '& td': { height: 24, p: 0, borderRadius: '3px', cursor: 'pointer' },
    '& td[aria-selected=true]': { boxShadow: `0 0 0 2px ${palette?.text.primary}` },
    ...Object.fromEntries(
      Array.from({ length: shades + 1 }, (_, step) => [
        `& td[data-shade="${step}"]`,
        { bgcolor: shade(step) },
      ]),
    ),
  };
};

/** Anything at all is seen to be more than nothing, and one busy hour does not pale all others: shades go by
 *  the root. */
const shadeOf = (value: number, most: number): number =>
  value === 0 ? 0 : Math.ceil(Math.sqrt(value / most) * shades);

/** Values by two measures, the darker the more. One stop for the keyboard: arrows go from cell to cell. */
export const HeatMap = ({ label, rows, columns, cells, chosen, onChoose }: HeatMapProps) => {
  const [current, setCurrent] = useState<Place>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const most = Math.max(...cells.flat().map(({ value }) => value));
  const goTo = (place: Place) => {
    setCurrent(place);
    onChoose(place);
    table.current?.tBodies[0]?.rows[place.row]?.cells[place.column + 1]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: rows.length, columns: columns.length };
    const next = stepInGrid(event.key, current, size);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };
  return (
    <Box component="table" role="grid" aria-label={label} ref={table} sx={grid}>
      <thead>
        <tr>
          <th aria-hidden />
          {columns.map(({ key, name }) => (
            <th key={key} scope="col" aria-hidden={name === ''}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name }, row) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells[row]?.map(({ value, words }, column) => (
              <td
                key={columns[column]?.key}
                tabIndex={row === current.row && column === current.column ? 0 : -1}
                aria-selected={row === chosen?.row && column === chosen.column}
                data-shade={shadeOf(value, most)}
                title={words}
                onClick={() => goTo({ row, column })}
                onKeyDown={onKeyDown}
              >
                <span style={visuallyHidden}>{words}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
};
