import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { actionWords } from '../../lib/record/action-words.ts';
import { methodWords } from '../../lib/record/method-words.ts';
import { reasonWords } from '../../lib/record/reason-words.ts';
import { useWho } from '../../lib/record/use-who.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { utcText } from '../../ui/utc-text.ts';
import { Changes } from './Changes.tsx';
import { EntryEvidence } from './EntryEvidence.tsx';
import type { Entry } from './use-entries.ts';

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mt: 6 }}>
    <Typography variant="h3" sx={{ mb: 2 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

const OnlyThose = ({ of, children }: { of: Record<string, string>; children: string }) => (
  <Link component={RouterLink} to={paths.audit.href(of)}>
    {children}
  </Link>
);

/** From where it came, and where the record keeps it: what administrators see. */
const Traces = ({ entry }: { entry: Entry }) => {
  const { requestId, ip, userAgent, sequence, subjectHash, erased } = entry;
  if (requestId === undefined) return null;
  const orNone = (text: string | undefined) => text ?? (erased ? 'Erased' : 'None');
  return (
    <Part title="Traces">
      <Facts>
        <Fact name="IP address">{orNone(ip)}</Fact>
        <Fact name="Client">{orNone(userAgent)}</Fact>
        <Fact name="Request">
          {requestId}
          <CopyButton what="request id" text={requestId} />
        </Fact>
        <Fact name="Place">Entry {sequence} of its chain</Fact>
        <Fact name="Chain">{subjectHash}</Fact>
      </Facts>
    </Part>
  );
};

const Body = ({ entry }: { entry: Entry }) => {
  const who = useWho();
  const { at, actor, method, subject, reason, campaign, words, erased, detail } = entry;
  const hasChanges = entry.before !== undefined || entry.after !== undefined;
  return (
    <>
      <Facts>
        <Fact name="When">
          <LocalTime at={at} />
          <br />
          {utcText(at)}
        </Fact>
        <Fact name="Whom or what">
          {subject && <OnlyThose of={{ subject }}>{who.subject(subject)}</OnlyThose>}
        </Fact>
        <Fact name="Who">
          <OnlyThose of={{ actor }}>{who.actor(actor)}</OnlyThose>
        </Fact>
        <Fact name="How">{methodWords(method)}</Fact>
        <Fact name="Why">{reason && reasonWords(reason)}</Fact>
        <Fact name="Send">{campaign}</Fact>
      </Facts>
      {erased && (
        <Box sx={{ mt: 6 }}>
          <Notice tone="neutral" title="The person was erased">
            Their address, IP address, client and words are gone. What was done stays, so that the
            chain of entries can be verified.
          </Notice>
        </Box>
      )}
      {words && (
        <Part title="In their words">
          <Quote text={words} />
        </Part>
      )}
      {hasChanges && (
        <Part title="What it changed">
          <Changes entry={entry} />
        </Part>
      )}
      {detail !== undefined && (
        <Part title="What speaks for it">
          <EntryEvidence detail={detail} />
        </Part>
      )}
      <Traces entry={entry} />
    </>
  );
};

interface EntryPanelProps {
  /** None while the panel is closed. */
  entry: Entry | undefined;
  onClose: () => void;
}

export const EntryPanel = ({ entry, onClose }: EntryPanelProps) => (
  <SidePanel
    open={entry !== undefined}
    title={entry ? actionWords(entry.action).label : ''}
    onClose={onClose}
  >
    {entry && <Body entry={entry} />}
  </SidePanel>
);
