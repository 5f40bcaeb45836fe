import { ApiError } from '@distronation/api-client';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { MailView } from '../../../ui/mail/MailView.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { refusalWords } from '../refusal-words.ts';
import { useTemplatePreview, type TemplateContent } from './use-template-preview.ts';
import { ValueFields } from './ValueFields.tsx';
import type { TypedValues } from './values.ts';

const frame = { mt: 4, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' };

/** About as much as the mail is going to take, so that what is below it does not come into sight and go. */
const mailRoom = { minHeight: 560 };

interface PreviewPanelProps {
  content: TemplateContent;
  /** What becomes of the example values. */
  hint: string;
  typed: TypedValues;
  onType: (typed: TypedValues) => void;
}

type Preview = ReturnType<typeof useTemplatePreview>;

const Failure = ({ error, refetch }: { error: unknown; refetch: Preview['refetch'] }) => {
  if (error instanceof ApiError && error.status === 400) {
    return (
      <Notice tone="caution" title="It cannot be shown yet">
        {refusalWords(error)}
      </Notice>
    );
  }
  return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
};

const Shown = ({ data }: { data: NonNullable<Preview['data']> }) => (
  <Box sx={frame}>
    <Box sx={{ p: 3, borderBottom: 1, borderColor: 'divider' }}>
      <Facts label="About the mail">
        <Fact name="Subject">{data.subject ?? 'Given by whoever sends it'}</Fact>
      </Facts>
    </Box>
    <MailView html={data.html} text={data.text} />
  </Box>
);

/** The mail with example values: what is not given shows its name. */
export const PreviewPanel = ({ content, hint, typed, onType }: PreviewPanelProps) => {
  const { data, error, refetch } = useTemplatePreview(content, typed);
  const isEmpty = content.html.trim() === '';
  return (
    <Panel title="Preview">
      {isEmpty && (
        <EmptyState title="Nothing to preview yet">
          Write or paste the HTML, and it shows here as its reader will see it.
        </EmptyState>
      )}
      {!isEmpty && data && data.variables.length > 0 && (
        <>
          <Typography color="textSecondary" sx={{ mb: 4 }}>
            Example values. {hint} Lists are written as JSON.
          </Typography>
          <ValueFields variables={data.variables} typed={typed} onChange={onType} />
        </>
      )}
      {!isEmpty && error && (
        <Box sx={{ mt: 4 }}>
          <Failure error={error} refetch={refetch} />
        </Box>
      )}
      {!isEmpty && !error && data && <Shown data={data} />}
      {!isEmpty && !error && !data && (
        <Box sx={mailRoom}>
          <LoadingSkeleton label="Loading the preview" lines={4} />
        </Box>
      )}
    </Panel>
  );
};
