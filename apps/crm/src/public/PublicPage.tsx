/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

export const supportAddress = 'support@distro-nation.com';

const Brand = () => (
  <div class="brand" role="img" aria-label="Distro Nation">
    <svg
      viewBox="0 0 24 24"
      width="1.4rem"
      height="1.4rem"
      fill="none"
      stroke-width="3"
      aria-hidden="true"
    >
      <path stroke="currentColor" d="M5.5 2v20M10 3.5a8.5 8.5 0 0 1 0 17" />
      <path class="warm" d="M10 8a4 4 0 0 1 0 8z" />
    </svg>
    <div class="wordmark" />
  </div>
);

/** What every public page wears: our name above, help below. */
export const PublicPage = ({ children }: { children: ComponentChildren }) => (
  <main class="page">
    <Brand />
    {children}
    <p class="quiet">
      Questions? Write to <a href={`mailto:${supportAddress}`}>{supportAddress}</a>.
    </p>
  </main>
);
