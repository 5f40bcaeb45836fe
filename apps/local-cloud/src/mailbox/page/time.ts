import { html } from 'hono/html';
import type { Html } from './html.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

/** The time of day, with its date unless that is today. */
export const shortTime = (iso: string, now: number): Html => {
  const date = new Date(iso);
  const isToday = day.format(date) === day.format(now);
  const text = isToday ? timeOfDay.format(date) : `${day.format(date)}, ${timeOfDay.format(date)}`;
  return html`<time datetime="${iso}" title="${whole.format(date)}">${text}</time>`;
};

export const fullTime = (iso: string): Html =>
  html`<time datetime="${iso}">${whole.format(new Date(iso))}</time>`;
