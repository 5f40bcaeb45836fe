import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { TextField } from '../../../ui/TextField.tsx';
import type { FoundAddress } from '../find-addresses.ts';

interface AddressFieldProps {
  found: readonly FoundAddress[];
  typed: string;
  onType: (typed: string) => void;
}

const whereWords = (found: readonly FoundAddress[], typed: string): string => {
  const chosen = found.find(({ address }) => address === typed);
  if (chosen) return `Found in line ${chosen.lineNumber} of the description: “${chosen.line}”`;
  if (found.length > 0) return 'Typed by you';
  return 'There is none in the description. YouTube shows some to signed-in people, under “More about this channel”.';
};

/** The address of a channel: found in its description, or typed by who found it elsewhere. */
export const AddressField = ({ found, typed, onType }: AddressFieldProps) => (
  <Stack sx={{ gap: 2 }}>
    <TextField
      label="Address"
      type="email"
      autoComplete="off"
      help={whereWords(found, typed)}
      value={typed}
      onChange={onType}
    />
    {found.length > 1 && (
      <Stack
        direction="row"
        role="group"
        aria-label="Addresses found"
        sx={{ gap: 2, flexWrap: 'wrap' }}
      >
        {found.map(({ address }) => (
          <Button
            key={address}
            size="small"
            variant="outlined"
            aria-pressed={address === typed}
            onClick={() => onType(address)}
          >
            {address}
          </Button>
        ))}
      </Stack>
    )}
  </Stack>
);
