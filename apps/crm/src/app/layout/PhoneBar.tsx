import MenuOutlined from '@mui/icons-material/MenuOutlined';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { Logo } from '../../ui/brand/Logo.tsx';
import { onceOpen } from '../../ui/once-open.tsx';
import type { PhoneNavigationProps } from './PhoneNavigation.tsx';

const PhoneNavigation = onceOpen<PhoneNavigationProps>(async () => ({
  default: (await import('./PhoneNavigation.tsx')).PhoneNavigation,
}));

/** The top of a narrow screen, with the navigation in a drawer. */
export const PhoneBar = () => {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Stack
      component="header"
      direction="row"
      sx={{
        display: { md: 'none' },
        alignItems: 'center',
        justifyContent: 'space-between',
        px: 4,
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Logo />
      <IconButton aria-label="Open navigation" onClick={() => setOpen(true)}>
        <MenuOutlined />
      </IconButton>
      <PhoneNavigation open={open} onClose={close} />
    </Stack>
  );
};
