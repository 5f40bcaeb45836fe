import type { WritingKind } from '@distronation/contracts';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type SyntheticEvent } from 'react';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { isMessageEmpty, type Draft } from '../draft/draft.ts';
import { writingFailureWords } from './failure-words.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { useSuggestions } from './use-suggestions.ts';
import type { Writing } from './use-writing.ts';

const kinds = [
  { value: 'subjects', label: 'Subject lines' },
  { value: 'draft', label: 'A draft' },
  { value: 'rewrite', label: 'Other words' },
] as const;

const questions: Readonly<Record<WritingKind, string>> = {
  subjects: 'What is the mail about?',
  draft: 'What is it to say?',
  rewrite: 'How is it to be?',
};

const examples: Readonly<Record<WritingKind, string>> = {
  subjects: 'The autumn statements are here',
  draft: 'Invite partners to our webinar on Content ID on 3 December',
  rewrite: 'Shorter, and more friendly',
};

interface WritingPanelProps {
  kind: WritingKind;
  draft: Draft;
  writing: Writing;
}

/** Suggestions by a language model: asked for in a sentence, looked at, and then used or not. */
export const WritingPanel = (props: WritingPanelProps) => {
  const { draft, writing } = props;
  const [kind, setKind] = useState(props.kind);
  const [prompt, setPrompt] = useState('');
  const { mutate, reset, data, error, isPending } = useSuggestions();
  const hasMessage = !isMessageEmpty(draft);
  const choose = (chosen: WritingKind) => {
    setKind(chosen);
    reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate({ kind, prompt, draft });
  };
  return (
    <SidePanel open title="Help with writing" onClose={writing.close}>
      <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 4 }}>
        <FilterChoice
          label="Suggest"
          options={hasMessage ? kinds : kinds.filter(({ value }) => value !== 'rewrite')}
          value={kind}
          onChange={choose}
        />
        <TextField
          label={questions[kind]}
          optional={hasMessage && kind !== 'draft'}
          placeholder={examples[kind]}
          multiline
          minRows={3}
          maxRows={8}
          inputProps={{ maxLength: 2000 }}
          value={prompt}
          onChange={setPrompt}
        />
        <Typography variant="body2" color="textSecondary">
          What you write here is sent to {writing.host}
          {hasMessage &&
            kind !== 'draft' &&
            ', and the message as it stands, with its fields empty'}
          . Recipients, and what is known of them, are not; addresses are masked.
        </Typography>
        <Button
          type="submit"
          variant={data ? 'outlined' : 'contained'}
          loading={isPending}
          disabled={prompt.trim() === '' && (kind === 'draft' || !hasMessage)}
        >
          {data ? 'Suggest something else' : 'Suggest'}
        </Button>
      </Stack>
      <Stack aria-live="polite" sx={{ gap: 4, mt: 6 }}>
        {error && <ErrorState failure={writingFailureWords(error)} />}
        {data && !isPending && (
          <SuggestionList
            suggestions={data}
            replaces={hasMessage}
            onSubject={writing.takeSubject}
            onMessage={writing.takeMessage}
          />
        )}
      </Stack>
    </SidePanel>
  );
};
