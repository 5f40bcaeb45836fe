import Link from '@mui/material/Link';
import { number } from '../../../lib/words.ts';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import type { ChannelDetails } from '../youtube/channel.ts';

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });

const countryName = (code: string): string => {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
};

const counted = (count: number | undefined) => (count === undefined ? undefined : number(count));

/** What YouTube tells of a channel, beside its description. */
export const ChannelFacts = ({ channel }: { channel: ChannelDetails }) => {
  const { subscribers, views, videos, country, publishedAt, uploads } = channel;
  return (
    <Facts label={`Facts about ${channel.title}`}>
      <Fact name="Subscribers">{counted(subscribers) ?? 'Hidden by the creator'}</Fact>
      <Fact name="Views">{counted(views)}</Fact>
      <Fact name="Videos">{counted(videos)}</Fact>
      <Fact name="Country">{country && countryName(country)}</Fact>
      <Fact name="Since">{months.format(new Date(publishedAt))}</Fact>
      <Fact name="Uploads">
        {uploads && (
          <Link
            href={`https://www.youtube.com/playlist?list=${encodeURIComponent(uploads)}`}
            target="_blank"
            rel="noreferrer"
          >
            All videos, in a new tab
          </Link>
        )}
      </Fact>
    </Facts>
  );
};
