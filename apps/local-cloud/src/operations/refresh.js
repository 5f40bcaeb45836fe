// Keeps the numbers current, but under nobody's hands.
const everyMs = 3_000;

const refresh = async () => {
  const main = document.getElementById('main');
  if (document.hidden || main.contains(document.activeElement)) return;
  const response = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const scrolled = [...main.querySelectorAll('.scroll')].map(({ scrollLeft }) => scrollLeft);
  main.replaceChildren(...fresh.getElementById('main').children);
  [...main.querySelectorAll('.scroll')].forEach((area, index) => {
    area.scrollLeft = scrolled[index] ?? 0;
  });
};

// The server may be restarting: the next round will tell.
setInterval(() => refresh().catch(() => {}), everyMs);
