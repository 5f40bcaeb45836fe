import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink, useNavigate, useParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { draftStore, type Draft } from '../draft.ts';
import { countsOf, rowsOf, type Report } from '../outcomes.ts';
import { OutcomeSummary } from './OutcomeSummary.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { findSentMail, type SentMail } from '../sent-mails.ts';
import { UncertainNotice } from './UncertainNotice.tsx';

const titleOf = (report: Report): string => {
  const { accepted, uncertain } = countsOf(report);
  if (accepted > 0) return 'Sent';
  return uncertain > 0 ? 'Perhaps sent' : 'Nothing was sent';
};

const composeAnother = (
  <Button variant="contained" component={RouterLink} to={paths.compose.href()}>
    Compose another
  </Button>
);

const About = ({ draft: { subject, campaign } }: { draft: Draft }) => (
  <>
    {subject}
    {campaign !== '' && (
      <>
        {' · '}
        <Link component={RouterLink} to={paths.campaignNumbers.href(campaign)}>
          Numbers of {campaign}
        </Link>
      </>
    )}
  </>
);

const SentMailView = ({ found }: { found: SentMail }) => {
  const navigate = useNavigate();
  const [mail, setMail] = useState(found);
  const reuse = () => {
    draftStore().write(mail.draft);
    void navigate(paths.compose.href());
  };
  return (
    <PageFrame
      title={titleOf(mail.report)}
      help={<About draft={mail.draft} />}
      primaryAction={composeAnother}
      otherActions={
        <Button variant="outlined" onClick={reuse}>
          Use this mail again
        </Button>
      }
    >
      <OutcomeSummary report={mail.report} />
      <UncertainNotice mail={mail} onSettled={setMail} />
      <OutcomeTable report={mail.report} rows={rowsOf(mail.report, mail.draft.topic)} />
    </PageFrame>
  );
};

/** What became of one mail. Kept in this tab, because the API does not list sends yet. */
export const SentPage = () => {
  const { sendId = '' } = useParams();
  const [found] = useState(() => findSentMail(sendId));
  if (found) return <SentMailView key={sendId} found={found} />;
  return (
    <PageFrame title="Sent" primaryAction={composeAnother}>
      <EmptyState title="This result is no longer here">
        The result of a send stays in the tab that sent it, until the tab is closed.
      </EmptyState>
    </PageFrame>
  );
};
