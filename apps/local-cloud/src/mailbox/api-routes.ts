import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { actionInput, actionNames, type Outcome, type PerformAction } from './actions.ts';
import type { ActivityLog } from './activity.ts';
import { linksOf } from './links.ts';
import { readOneClick } from './list-unsubscribe.ts';
import type { Mail, Mailbox } from './mail.ts';

interface Deps {
  mailbox: Mailbox;
  perform: PerformAction;
  activity: ActivityLog;
}

const statuses = { done: 200, refused: 422, unreachable: 502 } as const;

/**
 * `GET /mails?recipient=`, `GET /mails/:id`, `POST /mails/:id/:action`, `DELETE /mails`. An action
 * answers its outcome, or, to a form on the page, leads back to the mail.
 */
export const apiRoutes = ({ mailbox, perform, activity }: Deps): Hono => {
  const app = new Hono();
  const clear = () => {
    mailbox.clear();
    activity.clear();
  };

  app.get('/mails', (c) => {
    const recipient = c.req.query('recipient');
    return c.json({ mails: mailbox.list(recipient ? { recipient } : {}) });
  });
  app.get('/mails/:id', (c) => {
    const mail = find(mailbox, c.req.param('id'));
    const [links, oneClick] = [linksOf(mail), readOneClick(mail.headers)];
    return c.json({ mail, links, oneClick, activity: activity.of(mail.id) });
  });
  for (const name of actionNames) {
    app.post(`/mails/:id/${name}`, async (c) => {
      const mail = find(mailbox, c.req.param('id'));
      const input = actionInput.safeParse(await readInput(c));
      if (!input.success) return c.json({ error: input.error.issues[0]?.message }, 400);
      const outcome = await perform(name, mail, input.data);
      activity.add(mail.id, outcome);
      return answer(c, mail, outcome);
    });
  }
  app.delete('/mails', (c) => {
    clear();
    return c.json({ mails: [] });
  });
  // HTML forms know no DELETE.
  app.post('/clear', (c) => {
    clear();
    return c.redirect('/', 303);
  });
  return app;
};

const find = (mailbox: Mailbox, id: string): Mail => {
  const mail = mailbox.get(id);
  if (mail) return mail;
  const res = Response.json({ error: 'No such mail' }, { status: 404 });
  throw new HTTPException(404, { res });
};

const readInput = (c: Context): Promise<unknown> =>
  c.req.header('content-type')?.startsWith('application/json')
    ? c.req.json().catch(() => undefined)
    : c.req.parseBody();

const answer = (c: Context, mail: Mail, outcome: Outcome): Response =>
  c.req.header('accept')?.includes('text/html')
    ? c.redirect(`/mailbox/${mail.id}${new URL(c.req.url).search}#activity`, 303)
    : c.json(outcome, statuses[outcome.result]);
