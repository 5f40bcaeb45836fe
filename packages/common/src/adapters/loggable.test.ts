import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { loggable } from './loggable.ts';

const written = (error: Error) => JSON.stringify(loggable({ requestId: 'r1', error }));

describe('what is logged', () => {
  it('tells where an error came from, and why', () => {
    const line = written(new Error('it broke', { cause: new TypeError('no table') }));
    expect(line).toContain('"requestId":"r1"');
    expect(line).toContain('it broke');
    expect(line).toContain('loggable.test.ts');
    expect(line).toContain('TypeError');
    expect(line).toContain('no table');
  });

  it('leaves out what an error carries for the caller', () => {
    const data = { failed: [{ address: 'ana@example.com' }] };
    expect(written(new DomainError('provider_refused', { data }))).not.toContain('ana@');
  });

  it('masks an address in a message, a stack or a cause', () => {
    const cause = new Error('Email address is not verified: <ana@example.com>');
    const line = written(new Error('SES refused ana@example.com', { cause }));
    expect(line).not.toMatch(/ana@|example\.com/);
    expect(line).toContain('SES refused [address]');
  });

  it.each(['"ana maria"@example.com', '"ana@home"@example.com', '<"ana"@example.com>'])(
    'masks an address whose name is quoted: %s',
    (address) => {
      expect(written(new Error(`SES refused ${address}`))).not.toMatch(/ana|example\.com/);
    },
  );
});
