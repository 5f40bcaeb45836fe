import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { pauseWords } from '../../../lib/campaigns/status-words.ts';
import { paths } from '../../../lib/paths.ts';
import { people } from '../../../lib/words.ts';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { FullCampaign } from './use-campaign.ts';

const eventsBehind = { bounces: 'bounced', complaints: 'complained' } as const;

const PausedNotice = ({
  campaign: { name, pausedBecause = 'staff' },
}: {
  campaign: FullCampaign;
}) => {
  const { title, meaning, advice } = pauseWords[pausedBecause];
  const eventType = pausedBecause === 'staff' ? undefined : eventsBehind[pausedBecause];
  return (
    <Notice
      tone={eventType ? 'negative' : 'caution'}
      title={title}
      action={
        eventType && (
          <Button
            variant="outlined"
            component={Link}
            to={paths.tracking.href({ campaignId: name, eventType })}
          >
            Show them
          </Button>
        )
      }
    >
      {meaning} {advice}
    </Notice>
  );
};

/** What is to be known about a campaign that is not simply under way or done. */
export const StandingNotice = ({ campaign }: { campaign: FullCampaign }) => {
  const { status, scheduledFor, progress } = campaign;
  if (status === 'paused') return <PausedNotice campaign={campaign} />;
  if (status === 'scheduled' && scheduledFor) {
    return (
      <Notice tone="neutral" title="It waits for its time">
        It starts on <LocalTime at={scheduledFor} />, within a minute. Whoever unsubscribes until
        then is left out.
      </Notice>
    );
  }
  if (status === 'settling' && progress) {
    return (
      <Notice tone="caution" title={`Of ${people(progress.uncertain)} it is not known yet`}>
        Everybody else has had their turn. The mail provider is asked again by itself; what it does
        not know half an hour later counts as not sent.
      </Notice>
    );
  }
  if (status === 'cancelled' && (progress?.remaining ?? 0) > 0) {
    return (
      <Notice tone="neutral" title="Cancelled before everybody had their turn">
        {people(progress?.remaining ?? 0)} got no mail and will get none.
      </Notice>
    );
  }
  return null;
};
