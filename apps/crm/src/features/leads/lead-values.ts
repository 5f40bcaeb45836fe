import { channelUrl, type Channel } from './youtube/channel.ts';

/** What a contact and a template can say of a channel, by name. */
export const leadFields = (channel: Channel): Record<string, string> => {
  const { title, handle, country, subscribers, videos } = channel;
  const known = {
    channel: title,
    channel_url: channelUrl(channel),
    handle,
    country,
    subscribers: subscribers?.toLocaleString('en'),
    videos: videos?.toLocaleString('en'),
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      // A contact's field holds one line.
      value
        ? [
            [
              name,
              value
                .replaceAll(/\p{Cc}+/gu, ' ')
                .trim()
                .slice(0, 500),
            ],
          ]
        : [],
    ),
  );
};

/** A name for the contact: that of the channel, within what a name may hold. */
export const leadName = ({ title }: Channel): string =>
  title
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 120)
    .trim();
