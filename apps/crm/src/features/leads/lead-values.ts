import { channelUrl, type Channel } from './youtube/channel.ts';

/** One line of so many characters at most, as a contact's name and fields must be. */
const oneLine = (text: string, max: number): string =>
  text
    .normalize()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed()
    .trim();

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
    Object.entries(known)
      .map(([name, value]) => [name, oneLine(value ?? '', 500)] as const)
      .filter(([, value]) => value !== ''),
  );
};

/** A name for the contact: that of the channel. Empty where it has none that shows. */
export const leadName = ({ title }: Channel): string => oneLine(title, 120);
