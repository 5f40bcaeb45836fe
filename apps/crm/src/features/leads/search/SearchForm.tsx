import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type KeyboardEvent, type Ref, type SyntheticEvent } from 'react';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { searchCost, type SearchOrder } from '../youtube/youtubeSearch.ts';

const orders = [
  { value: 'relevance', label: 'Best match' },
  { value: 'viewCount', label: 'Most views' },
  { value: 'title', label: 'Title' },
] as const satisfies readonly { value: SearchOrder; label: string }[];

const layout = {
  display: 'grid',
  gap: 3,
  alignItems: 'end',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 11.25rem auto' },
};

interface SearchFormProps {
  ref: Ref<HTMLInputElement>;
  query: string;
  order: SearchOrder;
  busy: boolean;
  onSearch: (query: string, order: SearchOrder) => void;
  onCancel: () => void;
  /** Below the field. */
  onLeave: () => void;
}

/** Asks only when it is told to: each question costs what a hundred looks cost. */
export const SearchForm = ({
  ref,
  query,
  order,
  busy,
  onSearch,
  onCancel,
  onLeave,
}: SearchFormProps) => {
  const [typed, setTyped] = useState(query);
  const [sort, setSort] = useState(order);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onSearch(typed.trim(), sort);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <Box component="form" role="search" aria-label="Search YouTube" onSubmit={submit} sx={layout}>
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <TextField
          label="Find channels about"
          placeholder="music reaction"
          type="search"
          autoComplete="off"
          autoFocus
          inputRef={ref}
          value={typed}
          onChange={setTyped}
          onKeyDown={onKeyDown}
          inputProps={{ maxLength: 200 }}
        />
      </Box>
      <SelectField label="Sort by" options={orders} value={sort} onChange={setSort} />
      <Stack direction="row" sx={{ gap: 2 }}>
        <Button
          type="submit"
          variant="contained"
          loading={busy}
          title={`Costs ${searchCost} units`}
        >
          Search
        </Button>
        {busy && (
          <Button variant="outlined" title="Escape" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Stack>
    </Box>
  );
};
