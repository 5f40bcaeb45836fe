import { topicDescriptions, topics } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState, type SyntheticEvent } from 'react';
import { describeFailure } from '../../lib/describe-failure.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ConfirmDecision } from './ConfirmDecision.tsx';
import { choiceOf, problemsOf, withTopic, type Leaving } from './decision.ts';
import { useDecide, type Decision } from './use-decide.ts';
import type { UndecidedMail } from './use-undecided-mails.ts';

interface TopicChoiceProps {
  leaving: Leaving;
  error: string | undefined;
  onChange: (leaving: Leaving) => void;
}

const TopicChoice = ({ leaving, error, onChange }: TopicChoiceProps) => {
  const errorId = useId();
  return (
    <Box
      component="fieldset"
      aria-describedby={error && errorId}
      sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: 'grid' }}
    >
      <Typography component="legend" sx={{ fontWeight: 600, p: 0 }}>
        From what
      </Typography>
      <CheckField
        label="All mail"
        checked={leaving === 'all'}
        onChange={(checked) => onChange(checked ? 'all' : [])}
      />
      {leaving !== 'all' &&
        topics.map((topic) => (
          <CheckField
            key={topic}
            label={topicDescriptions[topic].name}
            checked={leaving.includes(topic)}
            onChange={(checked) => onChange(withTopic(leaving, topic, checked))}
          />
        ))}
      {error && (
        <Typography id={errorId} variant="body2" color="error" sx={{ fontWeight: 600 }}>
          {error}
        </Typography>
      )}
    </Box>
  );
};

interface DecisionFormProps {
  mail: UndecidedMail;
  onDecided: () => void;
}

/** What to do about a mail. Nothing is done before it was confirmed. */
export const DecisionForm = ({ mail, onDecided }: DecisionFormProps) => {
  const [choice, setChoice] = useState(() => choiceOf(mail));
  const [wasTried, setTried] = useState(false);
  const [asked, setAsked] = useState<Decision>();
  const decide = useDecide({ mail, say: useToast(), onDecided });
  const problems = problemsOf(choice);
  const shown = wasTried ? problems : {};
  const review = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const { email, leaving } = choice;
    const chosen = leaving === 'all' ? leaving : [...leaving];
    setAsked({ decision: 'unsubscribe', email, topics: chosen });
  };
  const confirm = (decision: Decision) => {
    setAsked(undefined);
    decide.mutate(decision);
  };
  return (
    <Box component="form" noValidate onSubmit={review}>
      <Box sx={{ display: 'grid', gap: 4 }}>
        <TextField
          label="Unsubscribe whom"
          inputMode="email"
          autoComplete="off"
          value={choice.email}
          error={shown.email}
          onChange={(email) => setChoice({ ...choice, email })}
        />
        <TopicChoice
          leaving={choice.leaving}
          error={shown.leaving}
          onChange={(leaving) => setChoice({ ...choice, leaving })}
        />
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={decide.isPending}>
            Unsubscribe…
          </Button>
          <Button
            variant="outlined"
            disabled={decide.isPending}
            onClick={() => setAsked({ decision: 'dismiss' })}
          >
            Dismiss…
          </Button>
        </Stack>
        {decide.error && <ErrorState failure={describeFailure(decide.error)} />}
      </Box>
      <ConfirmDecision asked={asked} onConfirm={confirm} onCancel={() => setAsked(undefined)} />
    </Box>
  );
};
