import type { Page } from '@playwright/test';
import { z } from 'zod';

const answer = z.looseObject({ data: z.object({ campaign: z.looseObject({}) }) });

const headers = { 'access-control-allow-origin': '*' };
const envelope = { success: true, timestamp: '2026-11-22T10:00:00.000Z', version: '1.0.0' };

/** Has the page see a campaign that paused itself, with a mail in doubt, as no local provider leaves one
 *  for long. Resolves to what the page decides about it. */
export const troubleCampaign = async (page: Page, email: string) => {
  const decisions: unknown[] = [];
  const recipients = [{ id: 'a'.repeat(32), email, state: 'uncertain' }];
  const progress = {
    audience: 412,
    accepted: 300,
    skipped: 6,
    failed: 1,
    uncertain: 1,
    remaining: 104,
  };
  await page.route(/\/outreach\/campaigns\/[0-9A-Z]{26}$/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const { data, ...rest } = answer.parse(await response.json());
    const campaign = { ...data.campaign, status: 'paused', pausedBecause: 'bounces', progress };
    return route.fulfill({ response, json: { ...rest, data: { campaign } } });
  });
  await page.route(/\/recipients\?/, (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    return route.fulfill({ headers, json: { ...envelope, data: { recipients } } });
  });
  await page.route(/\/recipients\/[0-9a-f]{32}$/, (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    decisions.push(route.request().postDataJSON());
    return route.fulfill({ headers, json: { ...envelope, message: 'The mail is decided' } });
  });
  return decisions;
};
