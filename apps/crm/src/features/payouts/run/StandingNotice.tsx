import type { PayoutRunDetail } from '@distronation/contracts';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useColleagues } from '../../../lib/staff/use-colleagues.ts';
import { counted } from '../../../lib/words.ts';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { monthWords } from '../../../lib/month.ts';
import { statements } from '../run-words.ts';

const mailFor = (run: PayoutRunDetail): string => {
  const subject = `Please look at “${run.name}”`;
  const body = `Would you check the statements for ${monthWords(run)} and approve them?\n\n${location.origin}${location.pathname}\n`;
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
};

/** The way to a second person. */
const AskForApproval = ({ run }: { run: PayoutRunDetail }) => {
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(`${location.origin}${location.pathname}`).then(
      () => toast('Copied the link'),
      () => toast('The browser did not let us copy the link'),
    );
  return (
    <>
      <Button variant="contained" href={mailFor(run)}>
        Ask for approval
      </Button>
      <Button variant="outlined" onClick={() => void copy()}>
        Copy the link
      </Button>
    </>
  );
};

interface StandingNoticeProps {
  run: PayoutRunDetail;
  isOwn: boolean;
  /** What can be done with a draft, whoever looks at it. */
  actions: ReactNode;
}

const Draft = ({ run, isOwn, actions }: StandingNoticeProps) => {
  const { byEmail } = useColleagues();
  if (run.errors > 0) {
    return (
      <Notice
        tone="negative"
        title={`${counted(run.errors, 'error stands', 'errors stand')}: nothing can be sent`}
        action={actions}
      >
        Mend the file and upload it again; a mended contact or an added report only needs “Check
        again”.
      </Notice>
    );
  }
  return isOwn ? (
    <Notice
      tone="caution"
      title="Somebody else has to approve"
      action={
        <>
          <AskForApproval run={run} />
          {actions}
        </>
      }
    >
      You uploaded this run. A second colleague with the finance role sees exactly these rows, and
      sends them.
    </Notice>
  ) : (
    <Notice tone="caution" title="It waits for you, or another colleague" action={actions}>
      {byEmail(run.createdBy)} uploaded it. Look through what was found, the totals and some
      statements: you approve exactly these {statements(run.recipients)}.
    </Notice>
  );
};

/** Where the run stands, and what is to be done. */
export const StandingNotice = (props: StandingNoticeProps) => {
  const { status, approvedAt, approvedBy = '', discardedAt, discardedBy = '' } = props.run;
  const { byEmail } = useColleagues();
  if (status === 'draft') return <Draft {...props} />;
  return status === 'approved' ? (
    <Notice tone="positive" title="Approved">
      {byEmail(approvedBy)} approved it{approvedAt && <> on {<LocalTime at={approvedAt} />}</>}.
    </Notice>
  ) : (
    <Notice tone="neutral" title="Discarded">
      {byEmail(discardedBy)} discarded it{discardedAt && <> on {<LocalTime at={discardedAt} />}</>}.
      Nothing was sent.
    </Notice>
  );
};
