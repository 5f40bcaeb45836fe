import type { Random } from '../../people/random.ts';

/** How creators write their address, so that people read it and collectors do not. */
const disguises: readonly { weight: number; write: (local: string, domain: string) => string }[] = [
  { weight: 8, write: (local, domain) => `${local}@${domain}` },
  { weight: 2, write: (local, domain) => `<${local}@${domain}>.` },
  { weight: 2, write: (local, domain) => `mailto:${local}@${domain}` },
  { weight: 2, write: (local, domain) => `${local} @ ${domain}` },
  { weight: 2, write: (local, domain) => `${local} [at] ${domain.replaceAll('.', ' [dot] ')}` },
  { weight: 2, write: (local, domain) => `${local}(at)${domain.replaceAll('.', '(dot)')}` },
  { weight: 2, write: (local, domain) => `${local} AT ${domain.replaceAll('.', ' DOT ')}` },
  { weight: 1, write: (local, domain) => `${local} {at} ${domain}` },
  { weight: 1, write: (local, domain) => `${local}＠${domain}` },
  { weight: 1, write: (local, domain) => `${local}&#64;${domain}` },
  { weight: 1, write: (local, domain) => `${local}\u200b@\u200b${domain}` },
  { weight: 1, write: (local, domain) => `📧${local}@${domain}📧` },
];

export const disguise = (random: Random, local: string, domain: string): string =>
  random.pickWeighted(disguises).write(local, domain);
