import Box from '@mui/material/Box';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import {
  periodNames,
  periodProblem,
  type Period,
  type PeriodChoice,
  type PeriodName,
} from '../period.ts';
import { OwnDays } from './OwnDays.tsx';

const labels: Readonly<Record<PeriodName, string>> = {
  '24h': '24 hours',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
  custom: 'Other',
};
const options = periodNames.map((value) => ({ value, label: labels[value] }));

interface PeriodPickerProps {
  choice: PeriodChoice;
  /** What the choice means; undefined while it makes no sense. */
  period: Period | undefined;
  onChoose: (choice: PeriodChoice) => void;
}

const dayOf = (at: string | undefined): string => at?.slice(0, 10) ?? '';

/** The last whole day before an end that is not included. */
const lastDay = ({ endDate }: Period): string =>
  dayOf(new Date(Date.parse(endDate) - 1).toISOString());

export const PeriodPicker = ({ choice, period, onChoose }: PeriodPickerProps) => {
  const choose = (name: PeriodName) => {
    // A period of one's own starts out as the one that was shown.
    const from = choice.from || dayOf(period?.startDate);
    const to = choice.to || (period ? lastDay(period) : '');
    onChoose({ name, from, to });
  };
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <FilterChoice label="Period" options={options} value={choice.name} onChange={choose} />
      {choice.name === 'custom' && (
        <OwnDays
          key={`${choice.from} ${choice.to}`}
          from={choice.from}
          to={choice.to}
          error={periodProblem(choice)}
          onApply={(from, to) => onChoose({ ...choice, from, to })}
        />
      )}
    </Box>
  );
};
