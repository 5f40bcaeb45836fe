import { topicDescriptions, topics, type WritingKind } from '@distronation/contracts';
import Stack from '@mui/material/Stack';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AudienceField } from './audience/AudienceField.tsx';
import type { KnownField } from './audience/known-fields.ts';
import { MessageField } from './content/MessageField.tsx';
import { SubjectField } from './content/SubjectField.tsx';
import { isMessageEmpty, type Draft } from './draft/draft.ts';
import type { FieldProblems } from './review/field-problems.ts';
import { ScheduleField } from './ScheduleField.tsx';
import { TagsField } from './TagsField.tsx';
import { trackingFor } from './tracking.ts';
import { TrackingField } from './TrackingField.tsx';

interface DraftFormProps {
  draft: Draft;
  fields: readonly KnownField[];
  problems: FieldProblems;
  onChange: (part: Partial<Draft>) => void;
  /** Another one for each message that was not typed here. */
  edition: number;
  /** Opens the help with writing, where there is one. */
  onHelp: ((kind: WritingKind) => void) | undefined;
}

const topicOptions = topics.map((value) => ({ value, label: topicDescriptions[value].name }));

const Settings = ({ draft, problems, onChange }: DraftFormProps) => (
  <>
    <SelectField
      label="Topic"
      help={`${topicDescriptions[draft.topic].description}. Whoever has left it is left out.`}
      options={topicOptions}
      value={draft.topic}
      error={problems.topic}
      onChange={(topic) =>
        onChange({ topic, tracking: trackingFor(draft.topic, topic, draft.tracking) })
      }
    />
    <TextField
      label="Campaign"
      optional
      autoComplete="off"
      help="A name of its own, under which its numbers are kept. Without one, it is named for its subject."
      inputProps={{ maxLength: 120 }}
      value={draft.name}
      error={problems.name}
      onChange={(name) => onChange({ name })}
    />
    <TagsField value={draft.tags} error={problems.tags} onChange={(tags) => onChange({ tags })} />
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
    <TextField
      label="Replies to"
      optional
      autoComplete="off"
      value={draft.replyTo}
      error={problems.replyTo}
      onChange={(replyTo) => onChange({ replyTo })}
    />
    <TrackingField value={draft.tracking} onChange={(tracking) => onChange({ tracking })} />
    <ScheduleField
      value={draft.scheduledFor}
      error={problems.scheduledFor}
      onChange={(scheduledFor) => onChange({ scheduledFor })}
    />
  </>
);

export const DraftForm = (props: DraftFormProps) => {
  const { draft, fields, problems, onChange, edition, onHelp } = props;
  return (
    <Stack component="form" aria-label="Mail" noValidate sx={{ gap: 5 }}>
      {problems.other && (
        <Notice tone="negative" title="This mail cannot be sent as it is">
          {problems.other}
        </Notice>
      )}
      <AudienceField draft={draft} error={problems.to} onChange={onChange} />
      <SubjectField
        value={draft.subject}
        error={problems.subject}
        fields={fields}
        onChange={(subject) => onChange({ subject })}
        onHelp={onHelp && (() => onHelp('subjects'))}
      />
      <MessageField
        draft={draft}
        error={problems.message}
        fields={fields}
        onChange={onChange}
        edition={edition}
        onHelp={onHelp && (() => onHelp(isMessageEmpty(draft) ? 'draft' : 'rewrite'))}
      />
      <Settings {...props} />
    </Stack>
  );
};
