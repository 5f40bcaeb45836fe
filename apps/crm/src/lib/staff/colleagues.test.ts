import { describe, expect, it } from 'vitest';
import { colleaguesFrom } from './colleagues.ts';

const ana = { uid: 'u1', email: 'ana@distro-nation.com', name: 'Ana' };
const bob = { uid: 'u2', email: 'bob@distro-nation.com', name: 'Bob' };

describe('what colleagues are called', () => {
  it('is their name, by id and by address', () => {
    const { byId, byEmail } = colleaguesFrom([ana, bob]);
    expect([byId('u1'), byEmail('bob@distro-nation.com')]).toEqual(['Ana', 'Bob']);
  });

  it('is the address of whoever has left, and nothing for their id', () => {
    const { byId, byEmail } = colleaguesFrom([]);
    expect([byId('u1'), byEmail(ana.email)]).toEqual([undefined, ana.email]);
  });

  it('tells two of one name apart, so that nobody passes for another', () => {
    const { byId } = colleaguesFrom([ana, { ...bob, name: 'Ana' }]);
    expect(byId('u2')).toBe('Ana (bob@distro-nation.com)');
  });
});
