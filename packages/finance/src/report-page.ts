interface Words {
  title: string;
  text: string;
}

const unknown: Words = {
  title: 'This link does not work',
  text: 'It may be incomplete: open it from the mail again, or copy the whole of it.',
};

const wordsFor: Readonly<Record<number, Words>> = {
  404: unknown,
  410: {
    title: 'This link has ended',
    text: 'Links to reports work for twenty-five days. A newer mail from us may hold another one; if not, ask us for it.',
  },
  429: {
    title: 'This link was used too often',
    text: 'To be on the safe side it gives the report out no more. Ask us for a new one.',
  },
};

const failed: Words = {
  title: 'That did not work yet',
  text: 'Something went wrong on our side. Please go back and press the button again.',
};

/** What a browser shows to whom we could not give the report, by the status of the refusal. */
export const reportPage =
  (support: string) =>
  (status: number): string => {
    const { title, text } = wordsFor[status] ?? (status >= 500 ? failed : unknown);
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Distro Nation</title>
<h1>${title}</h1>
<p>${text}</p>
<p>Questions? Write to <a href="mailto:${support}">${support}</a>.</p>
</html>
`;
  };
