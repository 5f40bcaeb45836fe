export const project = 'demo-distro-nation';

/** An ID token as the Auth emulator makes it: unsigned.
 *  @param exp Whole seconds. */
export const loginToken = (uid: string, claims: object, exp: number): string =>
  [
    { alg: 'none', typ: 'JWT' },
    {
      iss: `https://securetoken.google.com/${project}`,
      aud: project,
      sub: uid,
      user_id: uid,
      exp,
      ...claims,
    },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.');
