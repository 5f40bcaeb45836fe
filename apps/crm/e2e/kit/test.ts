import { createAccount } from '@distronation/local-cloud';
import { test as base, expect, type Page } from '@playwright/test';
import { readUrls } from './urls.ts';

interface Kit {
  /** Says which errors on the console belong to the test; any other fails it. */
  expectConsoleErrors: (...patterns: RegExp[]) => void;
  /** Opens a page of the CRM as one of the seeded staff, by way of the sign-in page. */
  openAs: (name: string, path: string) => Promise<void>;
  /** The same as a colleague who is new, and whose calls count against no other test's limit. */
  openAsNew: (role: string, path: string) => Promise<void>;
}

export const staffPassword = 'distro-nation';

export const signIn = async (page: Page, name: string, password = staffPassword) => {
  await page.getByLabel('E-mail address').fill(`${name}@distro-nation.com`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

// Playwright's own trace scripts are refused by the sandbox of a mail's frame, as all others are.
const sandboxHeld = /^Blocked script execution in .* because the document's frame is sandboxed/;

export const test = base.extend<Kit>({
  baseURL: ({ baseURL }, provide) => provide(baseURL ?? readUrls().crm),
  expectConsoleErrors: [
    async ({ context }, provide) => {
      const errors: string[] = [];
      const expected: RegExp[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      // What is refused is caught by some libraries, and told by nobody.
      await context.addInitScript(() => {
        window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          reportError(new Error(`The policy refused ${violatedDirective} ${blockedURI}`)),
        );
      });
      context.on('weberror', (event) => errors.push(String(event.error())));
      await provide((...patterns) => void expected.push(...patterns));
      const isExpected = (error: string) =>
        [sandboxHeld, ...expected].some((pattern) => pattern.test(error));
      expect(errors.filter((error) => !isExpected(error))).toEqual([]);
    },
    { auto: true },
  ],
  openAs: ({ page }, provide) =>
    provide(async (name, path) => {
      await page.goto(path);
      await signIn(page, name);
      await page.getByLabel('Password').waitFor({ state: 'detached' });
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    }),
  openAsNew: ({ openAs }, provide) =>
    provide(async (role, path) => {
      const name = `${role}-${crypto.randomUUID().slice(0, 8)}`;
      await createAccount(readUrls().auth, { name, role, emailVerified: true });
      await openAs(name, path);
    }),
});

export { expect };
