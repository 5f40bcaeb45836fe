import type { PayoutRunDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { counted } from '../../../lib/words.ts';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { Figures } from '../../../ui/Figures.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { LinkActions, type ReportLink } from '../links/LinkActions.tsx';
import { Statement } from '../Statement.tsx';
import { deliveryReason, deliveryStanding, linkStanding } from './row-words.ts';
import { useRow, useStatement, type Row } from './use-rows.ts';

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mt: 6 }}>
    <Typography variant="h3" sx={{ mb: 2 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

const Link = ({ link }: { link: ReportLink }) => (
  <Box sx={{ mb: 5 }}>
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', mb: 1 }}>
      <Typography sx={{ fontWeight: 600, mr: 'auto' }}>{link.label}</Typography>
      <StatusChip {...linkStanding(link)} />
    </Box>
    <Facts>
      <Fact name="Collected">{link.collectedAt && <LocalTime at={link.collectedAt} />}</Fact>
      <Fact name="Downloads">
        {link.scans > 0
          ? `${counted(link.downloads, 'by a person', 'by people')}, ${link.scans} by machines`
          : String(link.downloads)}
      </Fact>
      <Fact name="Works until">
        <LocalTime at={link.endsAt} />
      </Fact>
    </Facts>
    {/* The same when the link is another: it is here that the new one is told. */}
    <LinkActions link={link} />
  </Box>
);

const Details = ({ row }: { row: Row }) => {
  const { email, name, customId, values, statedTotal, findings, delivery, links } = row;
  return (
    <>
      <Facts>
        <Fact name="Address">{email || 'Missing'}</Fact>
        <Fact name="Name">{name}</Fact>
        <Fact name="Custom id">{customId || 'Missing'}</Fact>
        {values.map(({ label, amount }) => (
          <Fact key={label} name={label}>
            <Figures text={amount} />
          </Fact>
        ))}
        <Fact name="Total">{statedTotal && <Figures text={statedTotal} />}</Fact>
        <Fact name="Statement">
          {delivery && (
            <>
              <StatusChip {...deliveryStanding(delivery)} /> {deliveryReason(delivery)}
            </>
          )}
        </Fact>
      </Facts>
      {findings.map(({ kind, severity, message }) => (
        <Box key={kind + message} sx={{ mt: 3 }}>
          <Notice tone={severity === 'error' ? 'negative' : 'caution'} title={message} />
        </Box>
      ))}
      {links && links.length > 0 && (
        <Part title="Reports">
          {links.map((link) => (
            <Link key={link.label} link={link} />
          ))}
        </Part>
      )}
    </>
  );
};

interface RowPanelProps {
  run: PayoutRunDetail;
  /** None while the panel is closed. */
  row: number | undefined;
  onClose: () => void;
}

/** One row: what it says, what was found, what became of it, and the statement itself. */
export const RowPanel = ({ run, row, onClose }: RowPanelProps) => {
  const { data, error, refetch } = useRow(run.id, row);
  const statement = useStatement(run.id, data?.row);
  const isThere = data && data.row === row ? data : undefined;
  return (
    <SidePanel open={row !== undefined} title={`Row ${row ?? ''}`} onClose={onClose}>
      {isThere && <Details key={isThere.row} row={isThere} />}
      {!isThere && error && (
        <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />
      )}
      {data === null && <Typography>The run has no such row.</Typography>}
      {!isThere && !error && data !== null && <LoadingSkeleton label="Loading the row" />}
      {isThere && (
        <Part title="The statement">
          <Statement
            mail={statement.data}
            isOther={statement.isPlaceholderData}
            error={statement.error}
            onRetry={() => void statement.refetch()}
          />
        </Part>
      )}
    </SidePanel>
  );
};
