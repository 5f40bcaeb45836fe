import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { readUrls } from './urls.ts';

/** Addresses of one test's partners, whose reports lie in the local cloud's bucket for last month. */
export interface RunFile {
  lena: string;
  halcyon: string;
}

/** One partner with both reports, and one with the report of YouTube alone. */
export const linesFor = ({ lena, halcyon }: RunFile): string[] => [
  'email,artist,custom id,YouTube,Streaming,total',
  `${lena},Lena Okafor,DN-1001,"1,204.50",318.07,"1,522.57"`,
  `${halcyon},,DN-1005,88.10,,88.10`,
];

export const chooseFile = async (page: Page, lines: readonly string[]) => {
  await page.getByLabel('CSV file').setInputFiles({
    name: 'payouts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
  });
  await expect(page.getByRole('heading', { name: 'The file' })).toBeVisible();
};

/** Uploads a run as whoever is on the page, and resolves with its address. */
export const uploadRun = async (page: Page, lines: readonly string[]): Promise<string> => {
  await chooseFile(page, lines);
  await page.getByRole('button', { name: /^Check \d+ rows?$/ }).click();
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
  return page.url();
};

const mails = z.object({ mails: z.array(z.object({ text: z.string() })) });

/** The links to reports in the newest mail of somebody. */
export const reportLinks = async (recipient: string): Promise<string[]> => {
  const query = new URLSearchParams({ recipient });
  const response = await fetch(`${readUrls().mailbox}/mailbox/mails?${query}`);
  const [mail] = mails.parse(await response.json()).mails;
  return mail?.text.match(/https?:\/\/\S+\/financial\/reports\/download\?data=\S+/g) ?? [];
};
