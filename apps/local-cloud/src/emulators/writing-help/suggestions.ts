/** What a model would say, without one: the same words for the same question, about what was asked. */

const stopWords = new Set(
  'a about all an and are as at be by for from in is it its mail message of on or our please short shorter something that the their this to us we which who with write you your'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/<[^<>]{0,2000}>|\{\{[^{}]{0,300}\}\}/g, ' ')
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((word) => word !== '' && !stopWords.has(word.toLowerCase()));

const aboutWhat = (request: string): string =>
  wordsOf(request).slice(0, 4).join(' ').toLowerCase() || 'our news';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const messageOf = (request: string): string =>
  /<message>\n([\s\S]*)\n<\/message>/.exec(request)?.[1] ?? '';

/** As models number lines, and quote them. */
export const subjectLines = (request: string): string => {
  const about = aboutWhat(request);
  return [
    `1. "${capital(about)}"`,
    `2. "A word about ${about}"`,
    `3. "{{name|there}}, have you seen ${about}?"`,
    `4. "New this month: ${about}"`,
    `5. "Five minutes for ${about}"`,
  ].join('\n');
};

// Models fence what they write, and make up links.
const fenced = (html: string): string => `\`\`\`html\n${html}\n\`\`\``;

export const draft = (request: string): string => {
  const about = aboutWhat(request);
  return fenced(
    [
      '<p>Hi {{name|there}},</p>',
      `<p>we have news about <strong>${about}</strong>, and you are among the first to hear it.</p>`,
      '<ul><li>What is new</li><li>What it means for you</li><li>What you need not do</li></ul>',
      '<p><a href="https://invented.example/more">Read more</a>, or just answer this mail.</p>',
      '<p>Best wishes<br>Distro Nation</p>',
    ].join('\n'),
  );
};

/** The message with a new beginning and an end. */
export const rewrite = (request: string): string =>
  fenced(`<p>In short:</p>\n${messageOf(request)}\n<p>Thank you for reading.</p>`);
