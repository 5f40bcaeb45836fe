/** The key that is held for commands, as it stands on the reader's keyboard. */
export const modKey = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
