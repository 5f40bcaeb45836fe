const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
});

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

export const isInstant = (text: string): boolean =>
  instant.test(text) && !Number.isNaN(Date.parse(text));

/** `3 Dec 2026, 10:00`, in the reader's own zone. */
export const instantText = (at: string): string => format.format(new Date(at));
