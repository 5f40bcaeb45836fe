import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CheckField } from '../../ui/CheckField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Keys } from './Keys.tsx';
import { modKey } from './mod-key.ts';
import { usePages } from './use-pages.ts';

const list = {
  m: 0,
  mb: 6,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) max-content',
  rowGap: 2,
  alignItems: 'center',
  '& dt': { m: 0 },
  '& dd': { m: 0, textAlign: 'right' },
} as const;

interface Shortcut {
  id: string;
  label: string;
  keys?: string;
}

const Shortcuts = ({ label, shortcuts }: { label: string; shortcuts: readonly Shortcut[] }) => (
  <>
    <Typography variant="h3" sx={{ mb: 2 }}>
      {label}
    </Typography>
    <Box component="dl" sx={list}>
      {shortcuts.map(({ id, label: what, keys = '' }) => (
        <Box key={id} sx={{ display: 'contents' }}>
          <dt>{what}</dt>
          <dd>
            <Keys keys={keys} />
          </dd>
        </Box>
      ))}
    </Box>
  </>
);

const everywhere: readonly Shortcut[] = [
  { id: 'palette', label: 'Find anything', keys: `${modKey} k` },
  { id: 'help', label: 'These shortcuts', keys: '?' },
  { id: 'compose', label: 'New mail', keys: 'c' },
  { id: 'filter', label: 'To the filter of the page', keys: '/' },
  { id: 'close', label: 'Close what is open', keys: 'Esc' },
];

interface ShortcutsHelpProps {
  on: boolean;
  onTurn: (on: boolean) => void;
  onClose: () => void;
}

/** Every shortcut, and the switch for those of a single key. */
export const ShortcutsHelp = ({ on, onTurn, onClose }: ShortcutsHelpProps) => (
  <SidePanel open title="Keyboard shortcuts" onClose={onClose}>
    <Box sx={{ mb: 5 }}>
      <CheckField label="Use shortcuts of a single key" checked={on} onChange={onTurn} />
      <Typography variant="body2" color="textSecondary">
        Never while you type. Turned off, {modKey} and K still find anything.
      </Typography>
    </Box>
    <Shortcuts label="Everywhere" shortcuts={everywhere} />
    <Shortcuts label="Go to" shortcuts={usePages()} />
  </SidePanel>
);
