import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { MailFrame } from '../../../ui/mail/MailFrame.tsx';
import type { RichNode } from '../content/doc.ts';
import { mailHtmlOf } from '../content/mail-html.ts';
import type { Suggestions } from './use-suggestions.ts';

const row = {
  display: 'flex',
  gap: 3,
  alignItems: 'center',
  py: 2,
  borderBottom: 1,
  borderColor: 'divider',
};

interface SuggestionListProps {
  suggestions: Suggestions;
  /** Whether a message would be lost by taking a suggested one. */
  replaces: boolean;
  onSubject: (subject: string) => void;
  onMessage: (doc: RichNode) => void;
}

/** What was suggested, each with the way to use it. */
export const SuggestionList = (props: SuggestionListProps) => {
  const { suggestions, replaces, onSubject, onMessage } = props;
  if ('lines' in suggestions) {
    return (
      <Box component="ul" aria-label="Suggestions" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {suggestions.lines.map((line) => (
          <Box component="li" key={line} sx={row}>
            <Typography sx={{ flexGrow: 1, overflowWrap: 'anywhere' }}>{line}</Typography>
            <Button
              variant="outlined"
              size="small"
              aria-label={`Use the subject ${line}`}
              onClick={() => onSubject(line)}
            >
              Use
            </Button>
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Stack role="group" aria-label="Suggestion" sx={{ gap: 4, alignItems: 'start' }}>
      <Button variant="contained" onClick={() => onMessage(suggestions.doc)}>
        {replaces ? 'Replace the message' : 'Insert the draft'}
      </Button>
      <Box sx={{ width: '100%', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <MailFrame format="html" source={mailHtmlOf(suggestions.doc)} dark={false} />
      </Box>
    </Stack>
  );
};
