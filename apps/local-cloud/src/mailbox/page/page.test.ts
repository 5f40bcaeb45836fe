import { describe, expect, it } from 'vitest';
import { oneClickHeaders, runningMailbox } from '../testing/running-mailbox.ts';

const hostile = '<script>alert(1)</script>';
const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml' } };

describe('the page', () => {
  it('tells whoever finds it empty how to get a mail', async () => {
    const { app } = runningMailbox();
    const page = await (await app.request('/')).text();
    expect(page).toContain('No mail yet');
    expect(page).toContain('href="http://localhost:3000"');
  });

  it('filters by a part of the address, and keeps the filter in every link', async () => {
    const { app, deliver } = runningMailbox();
    const bo = deliver();
    const cy = deliver({ recipient: 'cy@example.com' });
    const page = await (await app.request('/?recipient=CY@')).text();
    expect(page).toContain(`/mailbox/${cy.id}?recipient=CY%40`);
    expect(page).not.toContain(`/mailbox/${bo.id}`);
  });

  it('404 for a mail that is gone, with a way back', async () => {
    const response = await runningMailbox().app.request('/mailbox/none');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('This mail is gone');
  });

  it.each(['html', 'text', 'headers', 'raw'])(
    'shows %s without running what senders wrote',
    async (view) => {
      const { app, deliver } = runningMailbox();
      const mail = deliver({
        subject: hostile,
        text: hostile,
        html: hostile,
        recipient: `${hostile}@example.com`,
        headers: [['X-Test', hostile]],
      });
      const response = await app.request(`/mailbox/${mail.id}?view=${view}`);
      const page = await response.text();
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toContain(hostile);
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    },
  );

  it('says why one click is not possible', async () => {
    const { app, deliver } = runningMailbox();
    const mail = deliver({ headers: oneClickHeaders('http://example.com/u') });
    const page = await (await app.request(`/mailbox/${mail.id}`)).text();
    expect(page).toContain('only localhost may do without TLS');
  });

  it('links the footer’s way out', async () => {
    const { app, deliver } = runningMailbox();
    const mail = deliver({
      html: '<a href="https://example.com/out?data=1&amp;b=2">Unsubscribe</a>',
    });
    const page = await (await app.request(`/mailbox/${mail.id}`)).text();
    expect(page).toMatch(
      /href="https:\/\/example\.com\/out\?data=1&amp;b=2"[^>]*>Open footer link/,
    );
  });

  it('leads a form back to the mail, which then tells what happened', async () => {
    const { app, deliver } = runningMailbox();
    const mail = deliver();
    const path = `/mailbox/mails/${mail.id}/complain?recipient=bo%40example.com`;
    const response = await app.request(path, { method: 'POST', ...asBrowser });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      `/mailbox/${mail.id}?recipient=bo%40example.com#activity`,
    );
    const page = await (await app.request(`/mailbox/${mail.id}`)).text();
    expect(page).toContain('Mailgun was told of a spam complaint.');
  });

  it('brings the recipients to life and lets them rest, by a form, with the filter kept', async () => {
    const { app } = runningMailbox();
    const page = async () => (await app.request('/?recipient=bo%40example.com')).text();
    const press = (live: string) =>
      app.request('/mailbox/people?recipient=bo%40example.com', {
        method: 'POST',
        body: new URLSearchParams({ live }),
      });
    expect(await page()).toContain('Bring the recipients to life');
    const answer = await press('yes');
    expect(answer.headers.get('location')).toBe('/?recipient=bo%40example.com');
    expect(await page()).toContain('They live 60 × as fast');
    await press('no');
    expect(await page()).toContain('Bring the recipients to life');
    expect((await press('maybe')).status).toBe(400);
  });

  it('empties the mailbox by a form', async () => {
    const { app, mailbox, deliver } = runningMailbox();
    deliver();
    const response = await app.request('/mailbox/clear', { method: 'POST', ...asBrowser });
    expect(response.headers.get('location')).toBe('/');
    expect(mailbox.list()).toEqual([]);
  });

  it('refers to nothing of ours that is not served', async () => {
    const { app, deliver } = runningMailbox();
    const page = await (await app.request(`/mailbox/${deliver().id}`)).text();
    const paths = [...page.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => path.startsWith('/mailbox/assets/')).length).toBeGreaterThan(4);
    const statuses = await Promise.all(paths.map(async (path) => (await app.request(path)).status));
    expect(statuses).toEqual(paths.map(() => 200));
  });
});

describe('what a sender wrote', () => {
  it('is served in a sandbox, with links that open in tabs of their own', async () => {
    const { app, deliver } = runningMailbox();
    const html = '<html><head><title>t</title></head><body>Hi</body></html>';
    const response = await app.request(`/mailbox/${deliver({ html }).id}/html`);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe(html.replace('<head>', '<head><base target="_blank">'));
  });

  it('is there as source', async () => {
    const { app, deliver } = runningMailbox();
    const response = await app.request(`/mailbox/${deliver().id}/raw`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('List-Unsubscribe: <https://example.com/u>\r\n');
  });
});
