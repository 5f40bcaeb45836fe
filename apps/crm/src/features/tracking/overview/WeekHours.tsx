import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { counted } from '../../../lib/words.ts';
import { HeatMap, type HeatLine } from '../../../ui/chart/HeatMap.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { ChosenHour } from './ChosenHour.tsx';
import {
  hourName,
  hoursOfDay,
  hoursOfWeek,
  longDays,
  shortDays,
  type WeekHour,
} from './hours-of-week.ts';
import { WeekTable } from './WeekTable.tsx';
import type { Activity } from './use-mail-activity.ts';

const views = [
  { value: 'map', label: 'Map' },
  { value: 'table', label: 'Table' },
];

const cellOf = ({ day, hour, opens, clicks }: WeekHour) => ({
  value: opens + clicks,
  words: `${longDays[day]} ${hourName(hour)}: ${counted(opens, 'open', 'opens')}, ${counted(clicks, 'click', 'clicks')}`,
});

/** On a phone days stand beside each other and hours below, as there is no room for 24 columns. */
const transposed = <Cell,>(rows: readonly (readonly Cell[])[]): Cell[][] =>
  hoursOfDay.map((hour) => rows.flatMap((row) => row[hour] ?? []));

const days: readonly HeatLine[] = shortDays.map((name) => ({ key: name, name }));
const hours: readonly HeatLine[] = hoursOfDay.map((hour) => ({
  key: hourName(hour),
  name: hourName(hour),
}));
// Side by side there is room for every third.
const hoursAcross = hours.map(({ key, name }, hour) => ({ key, name: hour % 3 === 0 ? name : '' }));

/** When mail is opened and clicked: by hour and weekday, where the reader is. */
export const WeekHours = ({ activity }: { activity: Activity }) => {
  const headingId = useId();
  const [read, write] = useAddressState({ week: 'map' });
  const [chosen, setChosen] = useState<{ day: number; hour: number }>();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const week = hoursOfWeek(activity.hours);
  const cells = week.map((day) => day.map(cellOf));
  const shown = chosen && week[chosen.day]?.[chosen.hour];
  const view = read('week') === 'table' ? 'table' : 'map';
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ mt: 10 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" id={headingId} sx={{ mr: 'auto' }}>
          When people read
        </Typography>
        <FilterChoice
          label="Week shown as"
          options={views}
          value={view}
          onChange={(value) => write({ week: value })}
        />
      </Box>
      <Typography color="textSecondary" sx={{ mb: 3, maxWidth: '60ch' }}>
        First opens and clicks by people, by hour and weekday on your clock. The stronger the
        colour, the more.
      </Typography>
      <ChosenHour hour={shown} />
      {view === 'table' ? (
        <WeekTable week={week} onChoose={setChosen} />
      ) : (
        <HeatMap
          label="Opens and clicks by hour and weekday"
          rows={isNarrow ? hours : days}
          columns={isNarrow ? days : hoursAcross}
          cells={isNarrow ? transposed(cells) : cells}
          chosen={
            chosen &&
            (isNarrow
              ? { row: chosen.hour, column: chosen.day }
              : { row: chosen.day, column: chosen.hour })
          }
          onChoose={({ row, column }) =>
            setChosen(isNarrow ? { day: column, hour: row } : { day: row, hour: column })
          }
        />
      )}
    </Box>
  );
};
