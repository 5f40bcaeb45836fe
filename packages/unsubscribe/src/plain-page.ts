interface Words {
  title: string;
  text: string;
}

const done: Words = {
  title: 'You are unsubscribed',
  text: 'The list that led you here no longer goes to you; our other mail goes on. Mail already on its way may still arrive.',
};

const failed: Words = {
  title: 'That did not work yet',
  text: 'Something went wrong on our side. Please go back and press the button again.',
};

const refused: Words = {
  title: 'This link does not work',
  text: 'It may be incomplete, or too old. Nothing has been changed: open the link in a newer mail from us.',
};

const wordsFor = (status: number): Words => {
  if (status === 200) return done;
  return status >= 500 ? failed : refused;
};

/** What a reader without scripts is told of their one click, by its status. */
export const plainPage =
  (mailbox: string) =>
  (status: number): string => {
    const { title, text } = wordsFor(status);
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Distro Nation</title>
<h1>${title}</h1>
<p>${text}</p>
<p>You can also write to <a href="mailto:${mailbox}?subject=unsubscribe">${mailbox}</a> from the address that should get no more mail.</p>
</html>
`;
  };
