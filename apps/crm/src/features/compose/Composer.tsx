import { createCampaign } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useRole } from '../../lib/auth/use-role.ts';
import { paths } from '../../lib/paths.ts';
import { DiscardDraft } from '../../ui/DiscardDraft.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useAudience } from './audience/use-audience.ts';
import { isEmpty, type DraftRecord } from './draft/draft.ts';
import type { DraftStore } from './draft/draft-store.ts';
import { DraftsButton } from './draft/DraftsButton.tsx';
import { useDraft } from './draft/use-draft.ts';
import { DraftForm } from './DraftForm.tsx';
import type { FieldProblems } from './review/field-problems.ts';
import { useCompose } from './review/use-compose.ts';
import { useWriting } from './writing/use-writing.ts';

// Looked at after the first words are written.
const MailPreview = lazy(async () => ({
  default: (await import('./preview/MailPreview.tsx')).MailPreview,
}));
const FlightCheck = lazy(async () => ({
  default: (await import('./review/FlightCheck.tsx')).FlightCheck,
}));

const WritingPanel = lazy(async () => ({
  default: (await import('./writing/WritingPanel.tsx')).WritingPanel,
}));

const columns = {
  display: 'grid',
  gap: { xs: 8, lg: 10 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
  alignItems: 'start',
};

/** Takes the reader to the first field that has to be mended. */
const useFocusOnProblem = (problems: FieldProblems) => {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  return form;
};

const useMaySend = (): boolean | undefined => {
  const role = useRole();
  if (role === 'unknown') return undefined;
  return createCampaign.auth.roles.some((each) => each === role);
};

interface ComposerProps {
  opened: DraftRecord;
  store: DraftStore;
}

/** One draft, from the first letter to its sending. */
export const Composer = ({ opened, store }: ComposerProps) => {
  const navigate = useNavigate();
  const work = useDraft(store, opened);
  const compose = useCompose(work, (id) => void navigate(paths.campaign.href(id)));
  const { record } = work;
  const audience = useAudience(record.draft);
  const form = useFocusOnProblem(compose.problems);
  const maySend = useMaySend();
  const writing = useWriting(record.draft, compose.change);
  return (
    <PageFrame
      title="Compose"
      help={
        <>
          One mail, to as many as you like, each in a message of their own.
          {work.isKept && ' Your draft is kept.'}
        </>
      }
      primaryAction={
        maySend !== false && (
          <Button variant="contained" onClick={compose.review}>
            Review and send
          </Button>
        )
      }
      otherActions={
        <>
          <DraftsButton store={store} onOpen={work.settled} />
          {!isEmpty(record.draft) && <DiscardDraft onDiscard={work.discard} />}
        </>
      }
    >
      {maySend === false && (
        <Box sx={{ mb: 6 }}>
          <Notice tone="neutral" title="Your role does not include sending campaigns">
            You can write and preview here. Ask an administrator for the role outreach if you are to
            send.
          </Notice>
        </Box>
      )}
      <Box sx={columns}>
        {/* A draft that was discarded leaves nothing behind in the fields. */}
        <Box ref={form} key={record.id}>
          <DraftForm
            draft={record.draft}
            fields={audience.fields}
            problems={compose.problems}
            onChange={compose.change}
            edition={writing.edition}
            onHelp={writing.ask}
          />
        </Box>
        <Suspense fallback={<LoadingSkeleton label="Loading the preview" lines={4} />}>
          <MailPreview draft={record.draft} audience={audience} />
        </Suspense>
      </Box>
      <Suspense>
        {writing.kind && (
          <WritingPanel kind={writing.kind} draft={record.draft} writing={writing} />
        )}
      </Suspense>
      <Suspense>{compose.reviewing && <FlightCheck record={record} compose={compose} />}</Suspense>
    </PageFrame>
  );
};
