import Link from '@mui/material/Link';
import { number } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { Figures } from '../../../ui/Figures.tsx';
import {
  daysOfWeek,
  hourName,
  hoursOfDay,
  longDays,
  shortDays,
  type WeekHour,
} from './hours-of-week.ts';

interface WeekTableProps {
  week: readonly (readonly WeekHour[])[];
  onChoose: (hour: WeekHour) => void;
}

const sumOf = ({ opens, clicks }: WeekHour): number => opens + clicks;

/** The same numbers as the map's, hour by hour. Each number shows its days. */
export const WeekTable = ({ week, onChoose }: WeekTableProps) => {
  const cell = (cellOf: WeekHour | undefined) =>
    cellOf && sumOf(cellOf) > 0 ? (
      <Link
        component="button"
        type="button"
        color="inherit"
        aria-label={`${longDays[cellOf.day]} ${hourName(cellOf.hour)}: ${number(sumOf(cellOf))}`}
        onClick={() => onChoose(cellOf)}
      >
        <Figures text={number(sumOf(cellOf))} />
      </Link>
    ) : (
      <Figures text="0" />
    );
  const columns: Column<number>[] = [
    { key: 'hour', header: 'Hour', cell: hourName },
    ...daysOfWeek.map((day) => ({
      key: String(day),
      header: shortDays[day] ?? '',
      numeric: true,
      cell: (hour: number) => cell(week[day]?.[hour]),
    })),
  ];
  return (
    <DataTable
      label="Opens and clicks by hour and weekday"
      columns={columns}
      rows={hoursOfDay}
      rowKey={String}
      empty={null}
      isScrolled
    />
  );
};
