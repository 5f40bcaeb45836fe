import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { paths } from '../../../lib/paths.ts';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageTabs } from '../../../ui/PageTabs.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { LinkActions, type ReportLink } from '../links/LinkActions.tsx';
import { monthKey, monthOf, monthWords, recentMonths, type Month } from '../../../lib/month.ts';
import { LinkTable } from './LinkTable.tsx';
import { useUncollected } from './use-uncollected.ts';

const months = recentMonths(new Date());
const options = months.map((month) => ({ value: monthKey(month), label: monthWords(month) }));

const LinkPanel = ({ link, onClose }: { link: ReportLink | undefined; onClose: () => void }) => (
  <SidePanel open={link !== undefined} title={link?.label ?? ''} onClose={onClose}>
    {link && (
      <>
        <Facts>
          <Fact name="Partner">{link.customId}</Fact>
          <Fact name="Mailed to">{link.recipient}</Fact>
          <Fact name="Mailed">
            <LocalTime at={link.issuedAt} />
          </Fact>
          <Fact name="Works until">
            <LocalTime at={link.endsAt} />
          </Fact>
          <Fact name="By machines">{link.scans > 0 ? String(link.scans) : undefined}</Fact>
        </Facts>
        <LinkActions key={link.id} link={link} />
      </>
    )}
  </SidePanel>
);

const Uncollected = ({ month }: { month: Month }) => {
  const [opened, setOpened] = useState<ReportLink>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useUncollected(month);
  if (error && !data)
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingSkeleton label="Loading the reports" />;
  const links = data.pages.flatMap((page) => page.links);
  return (
    <>
      {links.length === 0 ? (
        <EmptyState title={`Nothing waits for ${monthWords(month)}`}>
          Every report that was mailed for this month has been downloaded by a person, or none was
          mailed.
        </EmptyState>
      ) : (
        <LinkTable links={links} onOpen={setOpened} />
      )}
      {hasNextPage && (
        <Button
          variant="outlined"
          sx={{ mt: 4 }}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      )}
      <LinkPanel link={opened} onClose={() => setOpened(undefined)} />
    </>
  );
};

/** Who has not downloaded their report of a month. */
export const UncollectedPage = () => {
  const [read, write] = useAddressState({ month: options[0]?.value ?? '' });
  const month = monthOf(read('month')) ?? months[0];
  return (
    <PageFrame
      title="Not yet collected"
      help="Reports that were mailed and that no person has downloaded. What only a mail scanner fetched is not collected."
    >
      <PageTabs label="Reports">
        <NavLink to={paths.reports.href()} end>
          Files
        </NavLink>
        <NavLink to={paths.uncollected.href()}>Not yet collected</NavLink>
      </PageTabs>
      <Box sx={{ maxWidth: 280, mb: 6 }}>
        <SelectField
          label="Month"
          options={options}
          value={month ? monthKey(month) : ''}
          onChange={(key) => write({ month: key })}
        />
      </Box>
      {month && <Uncollected key={monthKey(month)} month={month} />}
    </PageFrame>
  );
};
