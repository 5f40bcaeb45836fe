import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode, type SyntheticEvent } from 'react';

interface FilterFormProps {
  label: string;
  /** How many filters are set. */
  count: number;
  /** Whether there is something in it that must be seen, such as what is to be mended. */
  mustShow: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** Filters that are applied together. On a phone they are folded away until they are asked for. */
export const FilterForm = ({ label, count, mustShow, onSubmit, children }: FilterFormProps) => {
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || mustShow;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Box component="form" role="search" aria-label={label} noValidate onSubmit={submit}>
      {!mustShow && (
        <Button
          variant="outlined"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
          sx={{ display: { sm: 'none' }, width: '100%', mb: 3 }}
        >
          {count === 0 ? 'Filter' : `Filters, ${count} set`}
        </Button>
      )}
      <Box sx={{ display: { xs: open ? 'block' : 'none', sm: 'block' }, mb: 6 }}>{children}</Box>
    </Box>
  );
};
