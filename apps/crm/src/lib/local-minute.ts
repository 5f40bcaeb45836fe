const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** An instant as a field for local date and time takes it; empty for what is no instant. */
export const toLocalMinute = (at: string): string => {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
  return `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
};

/** What such a field holds, as an instant; empty while it holds none. */
export const fromLocalMinute = (text: string): string => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};
