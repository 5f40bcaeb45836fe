import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Message } from './message.ts';
import type { RunProblems } from './problems.ts';

const formats = [
  { value: 'text', label: 'Plain words' },
  { value: 'html', label: 'HTML' },
] as const;

interface MessagePanelProps {
  message: Message;
  problems: RunProblems;
  onChange: (message: Message) => void;
}

/** What stands above the amounts, for all partners. */
export const MessagePanel = ({ message, problems, onChange }: MessagePanelProps) => {
  const set = (name: keyof Message) => (value: string) => onChange({ ...message, [name]: value });
  return (
    <Panel title="The message">
      <Stack sx={{ gap: 4 }}>
        <TextField
          label="Subject"
          value={message.subject}
          error={problems.subject}
          onChange={set('subject')}
        />
        <TextField
          label="Greeting"
          optional
          help="{{name|there}} is the partner’s name, or “there” where the file has none."
          value={message.greeting}
          error={problems.greeting}
          onChange={set('greeting')}
        />
        <Box>
          <TextField
            label="Message"
            help="The amounts, the links to the reports and the footer follow by themselves."
            value={message.body}
            error={problems.html}
            onChange={set('body')}
            multiline
            minRows={6}
            maxRows={20}
          />
          <Box sx={{ mt: 1 }}>
            <FilterChoice
              label="Written in"
              options={formats}
              value={message.format}
              onChange={(format) => onChange({ ...message, format })}
            />
          </Box>
        </Box>
        <TextField
          label="From"
          optional
          help="Our usual sender, if you leave it empty."
          value={message.from}
          error={problems.from}
          onChange={set('from')}
        />
        <TextField
          label="Replies to"
          optional
          value={message.replyTo}
          error={problems.replyTo}
          onChange={set('replyTo')}
        />
      </Stack>
    </Panel>
  );
};
