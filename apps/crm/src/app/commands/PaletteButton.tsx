import SearchOutlined from '@mui/icons-material/SearchOutlined';
import ButtonBase from '@mui/material/ButtonBase';
import { useOpenPalette } from './CommandsProvider.tsx';
import { Keys } from './Keys.tsx';
import { modKey } from './mod-key.ts';

const field = {
  gap: 3,
  justifyContent: 'flex-start',
  minHeight: 40,
  px: 3,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  color: 'text.secondary',
  fontSize: '0.9375rem',
  '&:hover': { borderColor: 'grey.500' },
};

/** The palette for whoever looks for it with their eyes. */
export const PaletteButton = ({ onOpen }: { onOpen: (() => void) | undefined }) => {
  const openPalette = useOpenPalette();
  const open = () => {
    onOpen?.();
    openPalette();
  };
  return (
    <ButtonBase
      onClick={open}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      sx={field}
    >
      <SearchOutlined fontSize="small" />
      Find
      <span style={{ marginLeft: 'auto' }} aria-hidden>
        <Keys keys={`${modKey} k`} />
      </span>
    </ButtonBase>
  );
};
