/** What of a mail is measured. */
export interface Tracking {
  opens: boolean;
  clicks: boolean;
}

/** What is measured, in a sentence. */
export const trackingWords = ({ opens, clicks }: Tracking, isPlainText: boolean): string => {
  if (!opens && !clicks) return 'Neither opens nor clicks are counted';
  if (isPlainText) return 'Opens and clicks cannot be counted, as it is plain text';
  if (opens && clicks) return 'Opens and clicks are counted';
  return opens ? 'Opens are counted, clicks are not' : 'Clicks are counted, opens are not';
};
