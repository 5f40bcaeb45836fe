import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { monthKey, monthWords, recentMonths } from '../../../lib/month.ts';
import { paths } from '../../../lib/paths.ts';
import { useTypedFilter } from '../../../lib/use-typed-filter.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { searchHref, type Asked } from './address.ts';
import { isPartnerId } from './partner-id.ts';

const months = [
  { value: '', label: 'All months' },
  ...recentMonths(new Date(), 36).map((month) => ({
    value: monthKey(month),
    label: monthWords(month),
  })),
];

const fields = {
  display: 'grid',
  gap: 3,
  alignItems: 'end',
  mb: 5,
};

const twoFields = 'minmax(0, 2fr) minmax(0, 1fr)';

/** Looks for a partner's files by its id, in every folder at once, or for a month's folders. */
export const FindForm = ({ asked: { partner, month } }: { asked: Asked }) => {
  const navigate = useNavigate();
  const [typed, setTyped] = useTypedFilter(partner, (id) => {
    void navigate(searchHref({ partner: id, month }), { replace: true });
  });
  const isAsked = partner !== '' || month !== '';
  const columns = { xs: 'minmax(0, 1fr)', sm: isAsked ? `${twoFields} auto` : twoFields };
  const isWrong = partner !== '' && !isPartnerId(partner);
  return (
    <Box role="search" aria-label="Find reports" sx={{ ...fields, gridTemplateColumns: columns }}>
      <TextField
        label="Partner’s custom id"
        type="search"
        placeholder="DN-1001, whole"
        error={isWrong ? 'An id is one name, without slashes' : undefined}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      <SelectField
        label="Month"
        options={months}
        value={months.some(({ value }) => value === month) ? month : ''}
        onChange={(chosen) =>
          void navigate(searchHref({ partner: typed.trim(), month: chosen }), { replace: true })
        }
      />
      {isAsked && (
        <Button variant="outlined" onClick={() => void navigate(paths.reports.href())}>
          Back to folders
        </Button>
      )}
    </Box>
  );
};
