const greeting = { plain: 'Hello,', personal: 'Hello {{name|there}} from {{City}},' };

const paragraph =
  'New this month: a faster way to your statements, two more stores that carry your catalogue, ' +
  'and what changes for recordings that are claimed by several labels at once.';

const paragraphs = 20;

const cell = (text: string): string =>
  `<tr><td style="padding:0 24px 16px;font:16px/1.5 Helvetica,Arial,sans-serif;color:#22201c">${text}</td></tr>`;

/** A newsletter of eight kilobytes, as it is usual; a personal one says three things to each reader. */
export const madeContent = (isPersonal: boolean) => {
  const hello = isPersonal ? greeting.personal : greeting.plain;
  const body = Array.from({ length: paragraphs }, () => paragraph);
  return {
    subject: isPersonal ? 'News for {{City}}' : 'News for you',
    html:
      '<!doctype html><html lang="en"><body><table role="presentation" width="600">' +
      `${[hello, ...body].map(cell).join('')}</table></body></html>`,
    text: [hello, ...body].join('\n\n'),
    from: { address: 'news@distro-nation.com', name: 'Distro Nation' },
    isPersonal,
  };
};

const cities = ['Oslo', 'São Paulo', 'Lagos', 'Berlin', 'Toronto'];

const personAt = (n: number) => ({
  address: `a.recipient.of.usual.length.${n}@partners.example`,
  name: `Ana Carvalho ${n}`,
  fields: { City: cities[n % cities.length] ?? '' },
});

const pageSize = 1_000;

/** The audience as it comes out of a segment, some at a time and never whole. */
export async function* madePeople(count: number) {
  for (let from = 0; from < count; from += pageSize) {
    const length = Math.min(pageSize, count - from);
    yield Array.from({ length }, (_, n) => personAt(from + n));
  }
}

/** One in a hundred. */
export const hasLeft = (address: string): boolean => /00@/.test(address);
