import { basename } from 'node:path';
import type { Plugin } from 'vite';

const firebaseHosts = [
  'https://identitytoolkit.googleapis.com',
  'https://securetoken.googleapis.com',
];

// Emotion opens an empty <style> and fills it by script; this is the hash of nothing.
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const originsOf = (...urls: unknown[]): string[] =>
  urls.flatMap((url) =>
    typeof url === 'string' && URL.canParse(url) ? [new URL(url).origin] : [],
  );

/** Where a page's form may lead, with all that it is sent on to. */
const formTargets = (page: string, env: Record<string, unknown>): string[] => {
  const api = originsOf(env['REACT_APP_API_BASE_URL']);
  // Forms without scripts post to their own address, from where the host hands them on to the API.
  if (page === 'unsubscribe.html') return ["'self'", ...api];
  if (page === 'report.html') return ["'self'", ...api, ...originsOf(env['REACT_APP_REPORTS_URL'])];
  return ["'none'"];
};

/** Where report files come from, and the credentials to read them: AWS, or what stands in its place. */
const reportFileHosts = (env: Record<string, unknown>): string[] => {
  const text = (name: string) => String(env[`REACT_APP_${name}`]);
  const [s3] = originsOf(env['REACT_APP_S3_ENDPOINT']);
  const [cognito] = originsOf(env['REACT_APP_COGNITO_IDENTITY_ENDPOINT']);
  const region = text('S3_REGION');
  return [
    s3 ?? `https://${text('S3_BUCKET')}.s3.${region}.amazonaws.com`,
    cognito ?? `https://cognito-identity.${region}.amazonaws.com`,
  ];
};

/** Where channels of YouTube are searched, and their pictures come from. */
const youTubeHosts = (env: Record<string, unknown>) => {
  const instead = originsOf(env['REACT_APP_YOUTUBE_API_URL']);
  return instead.length > 0
    ? { api: instead, pictures: instead }
    : {
        api: ['https://www.googleapis.com'],
        pictures: ['https://yt3.ggpht.com', 'https://yt3.googleusercontent.com'],
      };
};

/** What a page may load, run and talk to, by the build's variables. */
export const policy = (page: string, env: Record<string, unknown>): string => {
  const isPublic = page !== 'index.html';
  const api = originsOf(env['REACT_APP_API_BASE_URL']);
  const auth = [...firebaseHosts, ...originsOf(env['REACT_APP_FIREBASE_AUTH_EMULATOR'])];
  const youTube = youTubeHosts(env);
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': isPublic ? ["'self'"] : ["'self'", emptyStyle],
    'font-src': ["'self'"],
    // Previews of report files are blobs.
    'img-src': isPublic ? ["'self'", 'data:'] : ["'self'", 'data:', 'blob:', ...youTube.pictures],
    'connect-src': isPublic
      ? api
      : ["'self'", ...api, ...auth, ...reportFileHosts(env), ...youTube.api],
    'frame-src': isPublic ? ["'none'"] : ["'self'"],
    'base-uri': ["'none'"],
    'form-action': formTargets(page, env),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
};

/** Puts the policy into each built page. The development server needs inline scripts of its own,
 *  so it goes without; `frame-ancestors` works only as a header and is the host's to set. */
export const contentSecurityPolicy = (): Plugin => {
  let env: Record<string, unknown> = {};
  return {
    name: 'content-security-policy',
    apply: 'build',
    configResolved: (config) => void (env = config.env),
    transformIndexHtml: (_html, { filename }) => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: policy(basename(filename), env),
        },
        injectTo: 'head-prepend',
      },
    ],
  };
};
