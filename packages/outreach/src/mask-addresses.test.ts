import { workedMs } from '@distronation/common/testing';
import { expect, it } from 'vitest';
import { maskAddresses } from './mask-addresses.ts';

const text =
  'Write to Ana <ana.o+x@example.com>, bo@example.org or <a href="mailto:ana.o+x@example.com?subject=Hi">us</a>.';

it('no address is left in what is masked, and the same one has one stand-in', () => {
  const { mask } = maskAddresses();
  const masked = mask(text);
  expect(masked).not.toMatch(/example\.(?:com|org)/);
  expect(masked.match(/person1@masked\.invalid/g)).toHaveLength(2);
});

it('what is masked comes back as it was', () => {
  const { mask, unmask } = maskAddresses();
  expect(unmask(mask(text))).toBe(text);
});

it('eleven stand-ins are told apart', () => {
  const many = Array.from({ length: 11 }, (_, index) => `p${index}@example.com`).join(' ');
  const { mask, unmask } = maskAddresses();
  expect(unmask(mask(many))).toBe(many);
});

it('takes time that grows with the text alone', () => {
  const startedAt = workedMs();
  maskAddresses().mask('a'.repeat(200_000));
  maskAddresses().mask('@'.repeat(200_000));
  expect(workedMs() - startedAt).toBeLessThan(1_000);
});
