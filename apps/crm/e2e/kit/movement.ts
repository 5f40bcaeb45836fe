import { expect, type Page } from '@playwright/test';

/** Runs in the page: how much of it has moved since it was opened without anybody's doing, as browsers score
 *  it. 1 is all of the screen, by its height. */
const movement = (): number => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords().map((shift) => shift.toJSON());
  observer.disconnect();
  return shifts
    .filter(({ hadRecentInput }) => !hadRecentInput)
    .reduce((sum, { value }) => sum + Number(value), 0);
};

/** A tenth is what is still called good; this is a fifth of it. */
const most = 0.02;

/** Nothing has moved to speak of since the page was opened. */
export const expectStill = async (page: Page, title: string) => {
  expect(await page.evaluate(movement), title).toBeLessThan(most);
};
