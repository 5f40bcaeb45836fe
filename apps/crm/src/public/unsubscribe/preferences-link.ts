/** Where the recipient can choose more: our own page knows them by the token of their mail. A page
 *  elsewhere is only linked to, for the token is nobody else's business. */
export const preferencesLink = (manageUrl: string, token: string): string =>
  manageUrl.startsWith('/') ? `${manageUrl}?${new URLSearchParams({ data: token })}` : manageUrl;
