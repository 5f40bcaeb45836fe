import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTypedFilter } from '../../lib/use-typed-filter.ts';
import { matches, stillFound, type Command, type CommandGroup } from './command.ts';
import { nextOf } from './next-of.ts';
import { PaletteList } from './PaletteList.tsx';
import { useActions } from './use-actions.ts';
import { useFound } from './use-found.ts';
import { usePages } from './use-pages.ts';

const paper = {
  position: 'fixed',
  top: { xs: 0, sm: '12vh' },
  m: 0,
  width: '100%',
  maxWidth: 600,
  maxHeight: { xs: '100dvh', sm: '70vh' },
} as const;

const useGroups = (typed: string, onHelp: () => void) => {
  const [asked, setAsked] = useState('');
  const pages = usePages();
  const help = { id: 'help', label: 'Keyboard shortcuts', keys: '?', run: onHelp };
  const actions = [...useActions(), help];
  // Only what is asked of the server waits until the typing rests.
  const [, type] = useTypedFilter(asked, setAsked);
  const found = useFound(asked);
  const groups: CommandGroup[] = [
    { title: 'Pages', commands: pages.filter((each) => matches(each, typed)) },
    { title: 'Actions', commands: actions.filter((each) => matches(each, typed)) },
    { title: 'Contacts', commands: stillFound(found.contacts, typed) },
    { title: 'Campaigns', commands: stillFound(found.campaigns, typed) },
  ];
  const isLooking = found.isLooking || asked !== typed;
  return {
    groups: groups.filter(({ commands }) => commands.length > 0),
    isLooking,
    failed: found.failed,
    type,
  };
};

const words = (count: number, isLooking: boolean, failed: boolean): string => {
  if (failed) return 'Contacts and campaigns could not be looked through. Type on to try again.';
  if (count === 0) return isLooking ? 'Looking…' : 'Nothing is called that.';
  return '';
};

interface PaletteProps {
  onClose: () => void;
  /** Shows the keys that there are. */
  onHelp: () => void;
}

/** Every page, contact, campaign and action, a few letters away. */
export const Palette = ({ onClose, onHelp }: PaletteProps) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState('');
  const { groups, isLooking, failed, type } = useGroups(typed.trim(), onHelp);
  const commands = groups.flatMap((group) => group.commands);
  const active = commands.find((each) => each.id === marked) ?? commands[0];
  const optionId = (command: Command) => `${id}-${commands.indexOf(command)}`;
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      run(active);
      return;
    }
    const next = nextOf(commands, active, event.key);
    if (!next) return;
    event.preventDefault();
    setMarked(next.id);
  };
  const status = words(commands.length, isLooking, failed);
  return (
    <Dialog
      open
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': 'Command palette', sx: paper } }}
    >
      <InputBase
        autoFocus
        fullWidth
        placeholder="Go to, do, or find…"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          type(event.target.value);
          setMarked('');
        }}
        onKeyDown={onKeyDown}
        inputProps={{
          role: 'combobox',
          'aria-label': 'Go to a page, do something, or find a contact or campaign',
          'aria-expanded': commands.length > 0,
          'aria-controls': commands.length > 0 ? id : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant': active && optionId(active),
          autoComplete: 'off',
          spellCheck: false,
        }}
        sx={{ px: 5, py: 3, borderBottom: 1, borderColor: 'divider', fontSize: '1.0625rem' }}
      />
      {commands.length > 0 && (
        <PaletteList
          id={id}
          groups={groups}
          active={active}
          optionId={optionId}
          onPoint={(command) => setMarked(command.id)}
          onRun={run}
        />
      )}
      <Box role="status" sx={{ px: 5, py: status ? 4 : 0 }}>
        <Typography color="textSecondary">{status}</Typography>
      </Box>
    </Dialog>
  );
};
