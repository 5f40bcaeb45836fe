import Box from '@mui/material/Box';
import { useEffect, useId, useState, type KeyboardEvent, type Ref } from 'react';
import type { Channel } from '../youtube/channel.ts';
import type { TellKnown } from '../use-known-addresses.ts';
import { Result } from './Result.tsx';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

const list = {
  flexGrow: 1,
  minWidth: 0,
  overflowY: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&:focus-visible [data-marked]': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
};

interface ResultListProps {
  ref: Ref<HTMLDivElement>;
  channels: readonly Channel[];
  tell: TellKnown;
  opened: string;
  onOpen: (channel: Channel) => void;
  /** Above the first one. */
  onLeave: () => void;
}

/** What was found. Arrow keys mark a channel, Enter opens it. */
export const ResultList = ({ ref, channels, tell, opened, onOpen, onLeave }: ResultListProps) => {
  const id = useId();
  const [marked, setMarked] = useState(0);
  const optionId = (index: number) => `${id}-${index}`;
  useEffect(() => {
    document.getElementById(`${id}-${marked}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  const onKeyDown = (event: KeyboardEvent) => {
    const channel = channels[marked];
    if (event.key === 'Enter' && channel) onOpen(channel);
    const next = steps[event.key]?.(marked, channels.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) onLeave();
    else setMarked(next);
  };
  return (
    <Box
      ref={ref}
      id={id}
      role="listbox"
      aria-label="Channels"
      aria-activedescendant={optionId(marked)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      sx={list}
    >
      {channels.map((channel, index) => (
        <Result
          key={channel.id}
          id={optionId(index)}
          channel={channel}
          tell={tell}
          isMarked={index === marked}
          isOpened={channel.id === opened}
          onOpen={() => {
            setMarked(index);
            onOpen(channel);
          }}
        />
      ))}
    </Box>
  );
};
