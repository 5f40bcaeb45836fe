// Keeps the list of mails current; without it the page reloads itself every ten seconds.
const everyMs = 2_000;

const refresh = async () => {
  if (document.hidden) return;
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const current = document.getElementById('mails');
  const next = fresh.getElementById('mails');
  if (!current || !next || current.innerHTML === next.innerHTML) return;
  if (current.querySelector('details[open]')) return;

  // Before a mail is chosen the main part only explains: it changes with the list.
  if (document.querySelector('.message')) {
    document.getElementById('main').replaceChildren(...fresh.getElementById('main').children);
  }
  const focused = current.contains(document.activeElement) && document.activeElement.href;
  const scrolled = current.scrollTop;
  current.replaceWith(next);
  next.scrollTop = scrolled;
  if (focused) [...next.querySelectorAll('a')].find(({ href }) => href === focused)?.focus();
};

// The server may be restarting: the next round will tell.
setInterval(() => refresh().catch(() => {}), everyMs);
