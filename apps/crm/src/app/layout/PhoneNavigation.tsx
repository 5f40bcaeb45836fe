import Drawer from '@mui/material/Drawer';
import { Navigation } from './Navigation.tsx';

export interface PhoneNavigationProps {
  open: boolean;
  onClose: () => void;
}

/** The navigation, over a narrow screen. */
export const PhoneNavigation = ({ open, onClose }: PhoneNavigationProps) => (
  <Drawer
    open={open}
    onClose={onClose}
    slotProps={{
      paper: { 'aria-label': 'Navigation', sx: { width: '17.5rem', maxWidth: '85vw' } },
    }}
  >
    <Navigation onLeave={onClose} />
  </Drawer>
);
