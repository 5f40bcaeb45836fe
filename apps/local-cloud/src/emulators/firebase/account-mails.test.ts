import { describe, expect, it } from 'vitest';
import { openMailbox } from '../../mailbox/mailbox.ts';
import { manualTimers } from '../../testing/manual-timers.ts';
import { carryAccountMails } from './account-mails.ts';

const codeOf = (oobCode: string, requestType = 'PASSWORD_RESET') => ({
  email: 'ana@distro-nation.com',
  requestType,
  oobCode,
  oobLink: `http://127.0.0.1:9099/emulator/action?mode=resetPassword&oobCode=${oobCode}&apiKey=key`,
});

const setup = () => {
  const emulator = { codes: [] as object[], isUp: true, asked: 0 };
  const mailbox = openMailbox();
  const timers = manualTimers();
  const carrier = carryAccountMails({
    authUrl: 'http://localhost:9099',
    projectId: 'demo',
    linkUrl: 'http://localhost:3000/account-link',
    mailbox,
    timers,
    fetch: async () => {
      emulator.asked += 1;
      if (!emulator.isUp) throw new TypeError('fetch failed');
      return Response.json({ oobCodes: emulator.codes });
    },
  });
  /** Lets the next look happen, and end. */
  const look = async () => {
    const before = emulator.asked;
    await expect
      .poll(() => {
        timers.advance(500);
        return emulator.asked;
      })
      .toBeGreaterThan(before);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { emulator, mailbox, timers, carrier, look };
};

describe('mails about accounts', () => {
  it('come to the mailbox once, with a link into the CRM', async () => {
    const { emulator, mailbox, look } = setup();
    emulator.codes.push(codeOf('a'));
    await look();
    await look();
    const [mail, ...others] = mailbox.list({ recipient: 'ana@distro-nation.com' });
    expect(others).toEqual([]);
    expect(mail?.text).toContain(
      'http://localhost:3000/account-link?mode=resetPassword&oobCode=a&apiKey=key',
    );
  });

  it('of kinds that nobody asks for stay where they are', async () => {
    const { emulator, mailbox, look } = setup();
    emulator.codes.push(codeOf('a', 'EMAIL_SIGNIN'), codeOf('b', 'VERIFY_EMAIL'));
    await look();
    expect(mailbox.list()).toMatchObject([{ subject: expect.stringContaining('Verify') }]);
  });

  it('come after an outage of the emulator', async () => {
    const { emulator, mailbox, look } = setup();
    emulator.isUp = false;
    await look();
    emulator.isUp = true;
    emulator.codes.push(codeOf('a'));
    await look();
    expect(mailbox.list()).toHaveLength(1);
  });

  it('are not looked for any more after the end', async () => {
    const { emulator, timers, carrier } = setup();
    carrier.stop();
    timers.advance(10_000);
    expect(emulator.asked).toBe(0);
  });
});
