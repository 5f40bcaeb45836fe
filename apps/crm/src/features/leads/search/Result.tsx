import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { counted } from '../../../lib/words.ts';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { findAddresses } from '../find-addresses.ts';
import { leadWords } from '../known-words.ts';
import type { TellKnown } from '../use-known-addresses.ts';
import type { Channel } from '../youtube/channel.ts';

const row = {
  display: 'grid',
  gridTemplateColumns: '44px minmax(0, 1fr)',
  columnGap: 3,
  alignItems: 'center',
  px: 3,
  py: 2,
  cursor: 'pointer',
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
  '&:hover, &[aria-selected=true]': { bgcolor: 'grey.100' },
};

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const whole = { minWidth: 0, overflowWrap: 'anywhere' } as const;

/** On a phone the chip has a line of its own. */
const head = {
  display: 'flex',
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  columnGap: 2,
  rowGap: 1,
  alignItems: 'center',
  minWidth: 0,
};

const name = { ...oneLine, fontWeight: 600, flex: { xs: '1 0 100%', sm: '1 1 auto' } };

const brief = ({ handle, subscribers, videos }: Channel): string =>
  [
    handle,
    subscribers === undefined ? undefined : counted(subscribers, 'subscriber', 'subscribers'),
    videos === undefined ? undefined : counted(videos, 'video', 'videos'),
  ]
    .filter((text) => text !== undefined)
    .join(' · ');

interface ResultProps {
  id: string;
  channel: Channel;
  tell: TellKnown;
  isMarked: boolean;
  isOpened: boolean;
  onOpen: () => void;
}

export const Result = ({ id, channel, tell, isMarked, isOpened, onOpen }: ResultProps) => {
  const words = leadWords(findAddresses(channel.description).map(({ address }) => tell(address)));
  return (
    <Box
      id={id}
      role="option"
      aria-selected={isOpened}
      data-marked={isMarked || undefined}
      onClick={onOpen}
      sx={row}
    >
      <Box
        component="img"
        src={channel.thumbnail}
        alt=""
        width={44}
        height={44}
        loading="lazy"
        referrerPolicy="no-referrer"
        sx={{ borderRadius: '50%', bgcolor: 'grey.100', gridRow: 'span 2', alignSelf: 'start' }}
      />
      <Box sx={head}>
        <Typography component="span" title={channel.title} sx={name}>
          {channel.title}
        </Typography>
        {words && <StatusChip {...words} />}
      </Box>
      <Typography component="span" variant="body2" color="textSecondary" sx={whole}>
        {brief(channel)}
      </Typography>
    </Box>
  );
};
