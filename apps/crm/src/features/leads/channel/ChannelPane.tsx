import { createContact } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useMay } from '../../../lib/auth/use-may.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { useAddLead } from '../use-add-lead.ts';
import { useYouTubeChannel } from '../useYouTubeSearch.ts';
import { channelUrl, type Channel } from '../youtube/channel.ts';
import { describeYouTubeFailure } from '../youtube/failure-words.ts';
import { AddressField } from './AddressField.tsx';
import { ChannelFacts } from './ChannelFacts.tsx';
import { KnownNotice } from './KnownNotice.tsx';
import { StartMail } from './StartMail.tsx';
import { useLeadAddress, type LeadAddress } from './use-lead-address.ts';

const Actions = ({ channel, lead }: { channel: Channel; lead: LeadAddress }) => {
  const add = useAddLead(channel);
  const mayAdd = useMay(createContact);
  const { address, known } = lead;
  if (address === undefined || !known || known.suppressed) return null;
  return (
    <Stack sx={{ gap: 4 }}>
      {add.error && <ErrorState failure={describeFailure(add.error)} />}
      {mayAdd && !known.isContact && (
        <Button
          variant="contained"
          loading={add.isPending}
          onClick={() => add.mutate(address)}
          sx={{ alignSelf: 'flex-start' }}
        >
          Add as a contact
        </Button>
      )}
      <StartMail channel={channel} email={address} />
    </Stack>
  );
};

const description = {
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  typography: 'body2',
  borderTop: 1,
  borderColor: 'divider',
  pt: 4,
} as const;

interface ChannelPaneProps {
  /** As the search found it; the rest comes while it is read. */
  channel: Channel;
}

/** One channel: first what we know of it, then what it is, and what can be done. */
export const ChannelPane = ({ channel }: ChannelPaneProps) => {
  const { data: details = channel, error } = useYouTubeChannel(channel.id);
  const lead = useLeadAddress(channel);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.focus(), []);
  return (
    <Stack
      ref={pane}
      component="section"
      tabIndex={-1}
      aria-label={channel.title}
      sx={{ gap: 4, outline: 0 }}
    >
      <KnownNotice lead={lead} />
      <Box>
        <Typography variant="h2" component="h3" sx={{ overflowWrap: 'anywhere' }}>
          {channel.title}
        </Typography>
        <Link href={channelUrl(channel)} target="_blank" rel="noreferrer">
          Open on YouTube, in a new tab
        </Link>
      </Box>
      <ChannelFacts channel={details} />
      {error && <ErrorState failure={describeYouTubeFailure(error)} />}
      <AddressField found={lead.found} typed={lead.typed} onType={lead.setTyped} />
      <Actions channel={channel} lead={lead} />
      {channel.description !== '' && <Box sx={description}>{channel.description}</Box>}
    </Stack>
  );
};
