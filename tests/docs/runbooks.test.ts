import { describe, expect, it } from 'vitest';
import { readFunctions } from '../routes/read-service.ts';
import { callsOf } from '../terraform/made-by-terraform.ts';
import { pages, readPage } from './references.ts';

const runbooks = pages().filter((page) => page.startsWith('docs/runbooks/'));
const functions = readFunctions().map(({ name }) => name);

describe('runbooks', () => {
  it.each(runbooks)('%s names no function that is not there', (page) => {
    const text = readPage(page);
    const named = [
      ...text.matchAll(/payouts-mailer-outreach-(?:dev|<stage>)-([A-Za-z]\w*)/g),
      ...text.matchAll(/`(\w+Handler)`/g),
    ].map(([, name]) => name);
    expect(named.filter((name) => name !== undefined && !functions.includes(name))).toEqual([]);
  });

  it('tell how often SES is told anew of an address before its message is put aside', () => {
    const sync = callsOf('queue').find(({ name }) => String(name).endsWith('-contact-sync'));
    expect(sync).toMatchObject({ visibility_timeout: 180, max_receive_count: 10 });
    const text = readPage('docs/runbooks/contact-list.md');
    expect(text).toContain('every three minutes and is put aside after ten times');
  });

  it('take an event out of its queue only once a function did not fail on it again', () => {
    const text = readPage('docs/runbooks/events.md');
    const deletes = [...text.matchAll(/^.*\n.*aws sqs delete-message/gm)].map(([lines]) => lines);
    expect(deletes).toEqual([
      expect.stringMatching(/> outcome\.json &&\n.*has\("FunctionError"\) \| not.* && aws sqs/),
    ]);
  });
});
