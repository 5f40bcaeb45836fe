import { describe, expect, it } from 'vitest';
import { oneClickHeaders, runningMailbox } from './testing/running-mailbox.ts';

const answering = (status: number) => {
  const calls: { url: string; body: unknown }[] = [];
  const send: typeof fetch = async (url, init) => {
    calls.push({ url: new Request(url).url, body: init?.body });
    return new Response(null, { status });
  };
  return { calls, send };
};
const post = { method: 'POST' };

describe('/mailbox/mails', () => {
  it('lists the newest first, or one recipient’s alone', async () => {
    const { app, deliver } = runningMailbox();
    const first = deliver();
    const second = deliver({ recipient: 'cy@example.com' });
    const all = await app.request('/mailbox/mails');
    expect(await all.json()).toEqual({ mails: [second, first] });
    const one = await app.request('/mailbox/mails?recipient=bo@example.com');
    expect(await one.json()).toEqual({ mails: [first] });
  });

  it('shows a mail with its links and what one click would do', async () => {
    const { app, deliver } = runningMailbox();
    const mail = deliver();
    const response = await app.request(`/mailbox/mails/${mail.id}`);
    expect(await response.json()).toEqual({
      mail,
      links: [{ url: 'https://example.com/report', label: 'report', tracked: true }],
      oneClick: { ok: true, url: 'https://example.com/u' },
      activity: [],
    });
  });

  it('404 for an unknown mail, whatever is asked of it', async () => {
    const { app } = runningMailbox();
    expect((await app.request('/mailbox/mails/none')).status).toBe(404);
    expect((await app.request('/mailbox/mails/none/unsubscribe', post)).status).toBe(404);
  });

  it('DELETE empties the mailbox', async () => {
    const { app, mailbox, deliver } = runningMailbox();
    deliver();
    expect((await app.request('/mailbox/mails', { method: 'DELETE' })).status).toBe(200);
    expect(mailbox.list()).toEqual([]);
  });
});

describe('POST /mailbox/mails/:id/unsubscribe', () => {
  it('answers what the sender’s server answered', async () => {
    const { send, calls } = answering(500);
    const { app, deliver } = runningMailbox({ fetch: send });
    const response = await app.request(`/mailbox/mails/${deliver().id}/unsubscribe`, post);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      action: 'unsubscribe',
      result: 'done',
      status: 500,
      url: 'https://example.com/u',
    });
    expect(calls).toEqual([{ url: 'https://example.com/u', body: 'List-Unsubscribe=One-Click' }]);
  });

  it('sends multipart when asked to', async () => {
    const { send, calls } = answering(200);
    const { app, deliver } = runningMailbox({ fetch: send });
    await app.request(`/mailbox/mails/${deliver().id}/unsubscribe`, {
      ...post,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'multipart' }),
    });
    expect(calls[0]?.body).toBeInstanceOf(FormData);
  });

  it('422 with the reasons when the headers do not allow it, and sends nothing', async () => {
    const { send, calls } = answering(200);
    const { app, deliver } = runningMailbox({ fetch: send });
    const mail = deliver({ headers: oneClickHeaders('mailto:u@example.com') });
    const response = await app.request(`/mailbox/mails/${mail.id}/unsubscribe`, post);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      result: 'refused',
      problems: ['List-Unsubscribe must hold one https URI; it holds 0.'],
    });
    expect(calls).toEqual([]);
  });

  it('502 when nobody answers', async () => {
    const send: typeof fetch = () => Promise.reject(new Error('connection refused'));
    const { app, deliver } = runningMailbox({ fetch: send });
    const response = await app.request(`/mailbox/mails/${deliver().id}/unsubscribe`, post);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ result: 'unreachable' });
  });

  it('400 for an unknown format', async () => {
    const { app, deliver } = runningMailbox();
    const body = new URLSearchParams({ format: 'xml' });
    const path = `/mailbox/mails/${deliver().id}/unsubscribe`;
    expect((await app.request(path, { ...post, body })).status).toBe(400);
  });
});

describe('what else a recipient can do', () => {
  it.each([
    ['complain', 'complaint of bo@example.com'],
    ['bounce', 'bounce of bo@example.com'],
    ['open', 'open of bo@example.com'],
    ['click', 'click of bo@example.com on https://example.com/report'],
  ])('%s reaches the provider that the mail came through', async (action, report) => {
    const { app, told, deliver } = runningMailbox();
    for (const provider of ['mailgun', 'ses'] as const) {
      const response = await app.request(
        `/mailbox/mails/${deliver({ provider }).id}/${action}`,
        post,
      );
      expect(response.status).toBe(200);
    }
    expect(told).toEqual([`mailgun: ${report}`, `ses: ${report}`]);
  });

  it.each([
    ['is excluded from tracking', '<a disable-tracking="true" href="https://example.com/u">u</a>'],
    ['is not in the mail', '<a href="https://example.com/other">o</a>'],
  ])('a click on a link that %s is no event', async (_, html) => {
    const { app, told, deliver } = runningMailbox();
    const body = new URLSearchParams({ url: 'https://example.com/u' });
    const path = `/mailbox/mails/${deliver({ html }).id}/click`;
    expect((await app.request(path, { ...post, body })).status).toBe(422);
    expect(told).toEqual([]);
  });
});
