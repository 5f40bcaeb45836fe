import { describe, expect, it } from 'vitest';
import { testFooter, testSend } from '../testing/index.ts';
import { fitsMailgun } from './mailgun-allowance.ts';

const fits = fitsMailgun({ domain: 'mg.example.com', footer: testFooter });
const ana = ['ana@example.com'];

const filledWith = (bytes: number) => {
  const { content } = testSend(ana);
  const variables = { note: 'x'.repeat(bytes) };
  const linkPlaceholder = '%recipient.unsubscribe_url%';
  const template = { name: 'welcome', version: 'v1', variables, linkPlaceholder } as const;
  return testSend(ana, { content: { ...content, template } });
};

describe("Mailgun's allowance of 16 KB for parameters", () => {
  it('counts variables, whether they are the template’s or the message’s', () => {
    expect(fits(filledWith(15_000))).toBe(true);
    expect(fits(filledWith(17_000))).toBe(false);
    expect(fits(testSend(ana, { variables: { note: 'x'.repeat(17_000) } }))).toBe(false);
  });

  it('counts bytes, not characters', () => {
    expect(fits(testSend(ana, { variables: { note: 'x'.repeat(9_000) } }))).toBe(true);
    expect(fits(testSend(ana, { variables: { note: 'é'.repeat(9_000) } }))).toBe(false);
  });

  it('leaves bodies and recipients out', () => {
    const { content } = testSend(ana);
    const long = { ...content, html: 'x'.repeat(50_000) };
    const people = Array.from({ length: 500 }, (_, index) => `person${index}@example.com`);
    expect(fits(testSend(people, { content: long }))).toBe(true);
  });
});
