/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { PublicPage } from '../PublicPage.tsx';
import type { Report, ReportAnswer, ReportService, ReportTrouble } from './report-service.ts';
import { endOf, nameOf, sizeOf } from './report-words.ts';

const noReport: Readonly<Record<ReportTrouble, { title: string; advice: string }>> = {
  unknown: {
    title: 'This link does not work',
    advice:
      'It may be incomplete. Open it from the mail again, or copy the whole of it into the address bar.',
  },
  ended: {
    title: 'This link has ended',
    advice:
      'Links to reports work for twenty-five days, and a newer one takes the place of an older. Look for a newer mail from us, or ask us for a new link.',
  },
  unreachable: {
    title: 'We got no answer',
    advice: 'Your link may be fine. Please check your connection and try again.',
  },
};

const NoReport = ({ trouble, retry }: { trouble: ReportTrouble; retry: () => void }) => (
  <>
    <h1>{noReport[trouble].title}</h1>
    <p role="status">{noReport[trouble].advice}</p>
    {trouble === 'unreachable' && (
      <button type="button" class="second" onClick={retry}>
        Try again
      </button>
    )}
  </>
);

const Download = ({ report, action }: { report: Report; action: string }) => {
  const [started, setStarted] = useState(false);
  return (
    <>
      <h1>{nameOf(report)}</h1>
      <p>Your statement, as a ZIP file. This link is yours alone.</p>
      <dl class="facts">
        <div>
          <dt>Partner</dt>
          <dd>{report.customId}</dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>{sizeOf(report)}</dd>
        </div>
        <div>
          <dt>Link works until</dt>
          <dd>{endOf(report)}</dd>
        </div>
      </dl>
      {/* A form, so that the answer leads straight to the file, with scripts and without. */}
      <form method="post" action={action} onSubmit={() => setStarted(true)}>
        <button type="submit">Download</button>
      </form>
      <p class="more" role="status">
        {started ? 'Your download starts. If it does not, press the button again.' : ''}
      </p>
    </>
  );
};

const Asking = ({ token, service }: { token: string; service: ReportService }) => {
  const [answer, setAnswer] = useState<ReportAnswer>();
  const ask = () => {
    setAnswer(undefined);
    void service.read(token).then(setAnswer);
  };
  useEffect(ask, [token, service]);
  if (!answer) return <h1>Your report</h1>;
  if ('trouble' in answer) return <NoReport trouble={answer.trouble} retry={ask} />;
  return <Download report={answer.report} action={service.downloadAddress(token)} />;
};

interface ReportPageProps {
  token: string | null;
  service: ReportService;
}

/** What the file is, until when, one button. */
export const ReportPage = ({ token, service }: ReportPageProps) => (
  <PublicPage>
    {token ? (
      <Asking token={token} service={service} />
    ) : (
      <NoReport trouble="unknown" retry={() => {}} />
    )}
  </PublicPage>
);
