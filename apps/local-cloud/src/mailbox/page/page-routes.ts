import { Hono, type Context } from 'hono';
import type { ActivityLog } from '../activity.ts';
import type { Mail, Mailbox } from '../mail.ts';
import type { RecipientsSwitch } from '../recipients-switch.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import { mailList } from './mail-list.ts';
import { mailView } from './mail-view.ts';
import { chooseOne, mailGone, noMailYet, noneTo } from './messages.ts';
import { readPlace, type Place } from './place.ts';
import { toolbar } from './toolbar.ts';

interface Deps {
  mailbox: Mailbox;
  activity: ActivityLog;
  people: RecipientsSwitch;
  crmUrl: string;
  now: () => number;
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const pageRoutes = ({ mailbox, activity, people, crmUrl, now }: Deps): Hono => {
  const app = new Hono();

  const page = (place: Place, main: (found: Found) => Html, mail?: Mail): Html => {
    const all = mailbox.list();
    const found = { all, mails: matching(all, place) };
    return layout({
      title: mail ? `${mail.subject} - Mailbox` : 'Mailbox',
      showing: mail ? 'mail' : 'list',
      toolbar: toolbar({ place, crmUrl, speed: people.speed(), recipients: recipientsOf(all) }),
      list: mailList({ mails: found.mails, place, now: now(), ...(mail && { selected: mail.id }) }),
      main: main(found),
    });
  };

  app.get('/', (c) => {
    const place = readPlace(c.req.query());
    return respond(
      c,
      page(place, (found) => welcome(found, place, crmUrl)),
    );
  });

  app.get('/mailbox/:id', (c) => {
    const place = readPlace(c.req.query());
    const mail = mailbox.get(c.req.param('id'));
    if (!mail)
      return respond(
        c,
        page(place, () => mailGone),
        404,
      );
    const view = mailView({ mail, activity: activity.of(mail.id), place, now: now() });
    return respond(
      c,
      page(place, () => view, mail),
    );
  });

  return app;
};

interface Found {
  all: Mail[];
  mails: Mail[];
}

const matching = (mails: Mail[], { recipient = '' }: Place): Mail[] =>
  mails.filter((mail) => mail.recipient.toLowerCase().includes(recipient.toLowerCase()));

const maxOffered = 100;

const recipientsOf = (mails: Mail[]): string[] =>
  [...new Set(mails.map(({ recipient }) => recipient))].slice(0, maxOffered);

const welcome = ({ all, mails }: Found, { recipient }: Place, crmUrl: string): Html => {
  if (all.length === 0) return noMailYet(crmUrl);
  return recipient && mails.length === 0 ? noneTo(recipient) : chooseOne;
};

const respond = (c: Context, html: Html, status: 200 | 404 = 200) =>
  c.html(html, status, { 'content-security-policy': policy, 'cache-control': 'no-store' });
