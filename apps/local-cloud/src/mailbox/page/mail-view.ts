import { html } from 'hono/html';
import type { Activity } from '../activity.ts';
import { linksOf } from '../links.ts';
import { readOneClick } from '../list-unsubscribe.ts';
import type { Mail } from '../mail.ts';
import { providerNames } from '../provider-names.ts';
import { actionBar } from './action-bar.ts';
import type { Html } from './html.ts';
import { panel, tabs } from './panels.ts';
import { hrefTo, type Place } from './place.ts';
import { fullTime, shortTime } from './time.ts';

interface MailView {
  mail: Mail;
  activity: Activity[];
  place: Place;
  now: number;
}

export const mailView = ({ mail, activity, place, now }: MailView): Html => {
  const view = place.view ?? (mail.html === undefined ? 'text' : 'html');
  const { view: _, ...list } = place;
  return html`
    <p class="back"><a href="${hrefTo('/', list)}">All mails</a></p>
    <article aria-labelledby="subject">
      <h1 id="subject">${mail.subject}</h1>
      <dl class="facts">
        <div><dt>From</dt><dd>${mail.from}</dd></div>
        <div><dt>To</dt><dd>${mail.recipient}</dd></div>
        <div><dt>Received</dt><dd>${fullTime(mail.receivedAt)}</dd></div>
        <div><dt>Through</dt><dd>${providerNames[mail.provider]}</dd></div>
      </dl>
      ${actionBar({ mail, place, links: linksOf(mail), oneClick: readOneClick(mail.headers) })}
      ${activity.length > 0 ? history(activity, now) : ''}
      ${tabs(mail, view, place)}
      ${panel(mail, view)}
    </article>
  `;
};

const history = (activity: Activity[], now: number): Html => html`
  <section class="activity" id="activity" aria-labelledby="activity-title">
    <h2 id="activity-title">What happened here</h2>
    <ol role="log">
      ${activity.map(
        (entry) => html`
          <li class="${wentWell(entry) ? 'good' : 'bad'}">
            ${shortTime(entry.at, now)} <strong>${names[entry.action]}</strong> ${entry.message}
          </li>
        `,
      )}
    </ol>
  </section>
`;

const names: Record<Activity['action'], string> = {
  unsubscribe: 'Unsubscribe.',
  mailto: 'Write to unsubscribe.',
  complain: 'Report spam.',
  bounce: 'Bounce.',
  open: 'Open.',
  click: 'Click.',
};

const wentWell = ({ result, status = 200 }: Activity): boolean =>
  result === 'done' && status >= 200 && status < 300;
