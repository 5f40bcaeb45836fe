import { topicDescriptions, topics } from '@distronation/contracts';
import Stack from '@mui/material/Stack';
import { Notice } from '../../../ui/Notice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import type { Draft } from '../draft.ts';
import type { FieldProblems } from './field-problems.ts';
import { RecipientsField } from './RecipientsField.tsx';

interface DraftFormProps {
  draft: Draft;
  problems: FieldProblems;
  onChange: (part: Partial<Draft>) => void;
}

const topicOptions = topics.map((value) => ({ value, label: topicDescriptions[value].name }));

export const DraftForm = ({ draft, problems, onChange }: DraftFormProps) => (
  <Stack component="form" aria-label="Mail" noValidate sx={{ gap: 5 }}>
    {problems.other && (
      <Notice tone="negative" title="This mail cannot be sent as it is">
        {problems.other}
      </Notice>
    )}
    <RecipientsField value={draft.to} error={problems.to} onChange={(to) => onChange({ to })} />
    <TextField
      label="Subject"
      autoComplete="off"
      value={draft.subject}
      error={problems.subject}
      onChange={(subject) => onChange({ subject })}
    />
    <BodyEditor draft={draft} error={problems.source} onChange={onChange} />
    <SelectField
      label="Topic"
      help={`${topicDescriptions[draft.topic].description}. Whoever has left it is left out.`}
      options={topicOptions}
      value={draft.topic}
      error={problems.topic}
      onChange={(topic) => onChange({ topic })}
    />
    <TextField
      label="Campaign"
      optional
      autoComplete="off"
      help="The name under which its numbers are kept. Give the same one to mails that belong together."
      inputProps={{ maxLength: 100 }}
      value={draft.campaign}
      error={problems.campaign}
      onChange={(campaign) => onChange({ campaign })}
    />
    <TextField
      label="From"
      optional
      autoComplete="off"
      placeholder="Mia Lang <mia@distro-nation.com>"
      help="A name and an address of ours. Without one, the mail comes from the usual sender."
      value={draft.from}
      error={problems.from}
      onChange={(from) => onChange({ from })}
    />
  </Stack>
);
