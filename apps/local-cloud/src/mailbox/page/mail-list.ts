import { html } from 'hono/html';
import type { Mail } from '../mail.ts';
import { providerNames } from '../provider-names.ts';
import type { Html } from './html.ts';
import { hrefTo, type Place } from './place.ts';
import { shortTime } from './time.ts';

interface MailList {
  /** Newest first. */
  mails: Mail[];
  selected?: string;
  place: Place;
  now: number;
}

const maxShown = 200;

export const mailList = ({ mails, selected, place, now }: MailList): Html => html`
  <nav class="list" aria-label="Mails" id="mails">
    <p class="count">${countOf(mails, place)}</p>
    <ol>
      ${mails.slice(0, maxShown).map((mail) => row(mail, mail.id === selected, place, now))}
    </ol>
    ${mails.length > 0 ? clearing : ''}
  </nav>
`;

const row = (mail: Mail, isSelected: boolean, place: Place, now: number): Html => html`
  <li>
    <a href="${hrefTo(`/mailbox/${mail.id}`, place)}"
      ${isSelected ? html`aria-current="true"` : ''}>
      <span class="who">${mail.recipient}</span>
      <span class="when">${shortTime(mail.receivedAt, now)}</span>
      <span class="subject">${mail.subject}</span>
      <span class="through">${providerNames[mail.provider]}</span>
    </a>
  </li>
`;

const countOf = (mails: Mail[], { recipient }: Place): string => {
  const count = mails.length === 1 ? '1 mail' : `${mails.length.toLocaleString('en')} mails`;
  const shown = mails.length > maxShown ? `, the newest ${maxShown} shown` : '';
  return recipient ? `${count} to “${recipient}”${shown}` : `${count}${shown}`;
};

const clearing = html`
  <details class="clearing">
    <summary>Empty the mailbox</summary>
    <p>Every mail is deleted for good. Nothing else changes.</p>
    <form method="post" action="/mailbox/clear"><button>Delete all mails</button></form>
  </details>
`;
