import { topicDescriptions } from '@distronation/contracts';
import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { MailView } from '../../../ui/mail/MailView.tsx';
import type { Audience, Fields } from '../audience/use-audience.ts';
import { isMessageEmpty, type Draft } from '../draft/draft.ts';
import { fillHtml, fillText } from './fill.ts';
import { SendTest } from './SendTest.tsx';
import { useMessage } from './use-message.ts';

const card = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'hidden',
  position: { lg: 'sticky' },
  top: 24,
};

const head = { p: 4, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 3 };

interface RecipientStepsProps {
  examples: readonly Fields[];
  at: number;
  onStep: (at: number) => void;
}

/** Goes from recipient to recipient. */
const RecipientSteps = ({ examples, at, onStep }: RecipientStepsProps) => {
  const { length } = examples;
  if (length < 2) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography variant="body2" color="textSecondary" sx={{ mr: 'auto' }} aria-live="polite">
        As recipient {at + 1} of {length} sees it
      </Typography>
      <IconButton
        aria-label="Previous recipient"
        size="small"
        onClick={() => onStep((at + length - 1) % length)}
      >
        <ChevronLeftOutlined />
      </IconButton>
      <IconButton
        aria-label="Next recipient"
        size="small"
        onClick={() => onStep((at + 1) % length)}
      >
        <ChevronRightOutlined />
      </IconButton>
    </Box>
  );
};

const nobody: Fields = {};

const toWords = ({ name, email }: Fields): string =>
  [name, email && (name ? `<${email}>` : email)].filter(Boolean).join(' ') || '–';

/** The mail as one recipient will see it. */
export const MailPreview = ({ draft, audience }: { draft: Draft; audience: Audience }) => {
  const { examples } = audience;
  const [step, setStep] = useState(0);
  const { html, text } = useMessage(draft);
  const at = Math.min(step, Math.max(0, examples.length - 1));
  const fields = examples[at] ?? nobody;
  return (
    <Box component="section" aria-label="Preview" sx={card}>
      <Box sx={head}>
        <RecipientSteps examples={examples} at={at} onStep={setStep} />
        <Facts label="About the mail">
          <Fact name="From">{draft.from.trim() || 'Distro Nation'}</Fact>
          <Fact name="To">{toWords(fields)}</Fact>
          <Fact name="Subject">{fillText(draft.subject, fields) || '–'}</Fact>
          <Fact name="Topic">{topicDescriptions[draft.topic].name}</Fact>
        </Facts>
        <SendTest draft={draft} fields={fields} />
      </Box>
      {isMessageEmpty(draft) ? (
        <EmptyState title="Nothing to preview yet">
          Write or paste the message, and it shows here as the recipient will read it.
        </EmptyState>
      ) : (
        <MailView
          html={html === undefined ? undefined : fillHtml(html, fields)}
          text={fillText(text, fields)}
        />
      )}
    </Box>
  );
};
