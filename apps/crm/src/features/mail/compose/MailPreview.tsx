import { topicDescriptions } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { Draft } from '../draft.ts';
import { PreviewFrame } from './PreviewFrame.tsx';

const card = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'hidden',
  position: { lg: 'sticky' },
  top: 24,
};

const Line = ({ label, value }: { label: string; value: string }) => (
  <Box sx={{ display: 'flex', gap: 3 }}>
    <Typography component="dt" variant="body2" color="textSecondary" sx={{ flex: '0 0 4rem' }}>
      {label}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
      {value}
    </Typography>
  </Box>
);

/** The mail as one recipient will see it. */
export const MailPreview = ({ draft }: { draft: Draft }) => {
  const { to, from, subject, topic, format, source } = draft;
  return (
    <Box component="section" aria-label="Preview" sx={card}>
      <Box component="dl" sx={{ m: 0, p: 4, borderBottom: 1, borderColor: 'divider' }}>
        <Line label="From" value={from.trim() || 'Distro Nation'} />
        <Line label="To" value={to[0] ?? '–'} />
        <Line label="Subject" value={subject || '–'} />
        <Line label="Topic" value={topicDescriptions[topic].name} />
      </Box>
      {source.trim() === '' ? (
        <EmptyState title="Nothing to preview yet">
          Write or paste the message, and it shows here as the recipient will read it.
        </EmptyState>
      ) : (
        <PreviewFrame format={format} source={source} />
      )}
    </Box>
  );
};
