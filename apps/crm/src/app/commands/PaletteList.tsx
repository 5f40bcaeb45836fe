import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import type { Command, CommandGroup } from './command.ts';
import { Keys } from './Keys.tsx';

const option = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  minHeight: 40,
  px: 3,
  py: 1,
  borderRadius: 1,
  cursor: 'pointer',
  '&[aria-selected=true]': { bgcolor: 'grey.100' },
};

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

interface PaletteListProps {
  id: string;
  groups: readonly CommandGroup[];
  active: Command | undefined;
  optionId: (command: Command) => string;
  onPoint: (command: Command) => void;
  onRun: (command: Command) => void;
}

/** What was found, by kind. The focus stays in the field above; the marked one is told to who listens. */
export const PaletteList = ({ id, groups, active, ...props }: PaletteListProps) => {
  const activeId = active && props.optionId(active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <Box id={id} role="listbox" aria-label="Commands" sx={{ p: 2, overflowY: 'auto' }}>
      {groups.map(({ title, commands }) => (
        <Box key={title} role="group" aria-label={title} sx={{ mb: 2 }}>
          <Typography variant="body2" color="textSecondary" aria-hidden sx={{ px: 3, py: 1 }}>
            {title}
          </Typography>
          {commands.map((command) => (
            <Box
              key={command.id}
              id={props.optionId(command)}
              role="option"
              aria-selected={command === active}
              onMouseMove={() => props.onPoint(command)}
              onClick={() => props.onRun(command)}
              sx={option}
            >
              <Box sx={{ flexGrow: 1, minWidth: 0 }}>
                <Box sx={oneLine}>{command.label}</Box>
                {command.detail && (
                  <Typography variant="body2" color="textSecondary" sx={oneLine}>
                    {command.detail}
                  </Typography>
                )}
              </Box>
              {command.keys && <Keys keys={command.keys} />}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
};
