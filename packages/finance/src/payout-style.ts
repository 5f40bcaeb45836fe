/** The design's colours as mail programs are told them: in each element for the many that know nothing
 *  else, and again in a sheet for those that know of dark mode. */
export const colours = {
  paper: '#faf7f2',
  surface: '#ffffff',
  ink: '#1c1a17',
  muted: '#5e574d',
  rule: '#e3dcd0',
  accent: '#b3431b',
  onAccent: '#ffffff',
};

const dark = {
  paper: '#161412',
  surface: '#1f1c19',
  ink: '#f0ebe2',
  muted: '#ada497',
  rule: '#38332d',
  accent: '#f2996b',
  onAccent: '#2a1206',
};

export const font = "-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

const darkRules = [
  `.paper{background:${dark.paper}!important}`,
  `.surface{background:${dark.surface}!important;border-color:${dark.rule}!important}`,
  `.ink{color:${dark.ink}!important}`,
  `.muted{color:${dark.muted}!important}`,
  `.rule{border-color:${dark.rule}!important}`,
  `.button{background:${dark.accent}!important;color:${dark.onAccent}!important}`,
  // The message is written for light paper, and the footer says its own colours.
  `.message *,.paper>div,.paper>div *{background-color:transparent!important}`,
  `.message *{color:inherit!important}`,
  `.message a{color:${dark.accent}!important}`,
  `.paper>div,.paper>div a{color:${dark.muted}!important}`,
].join('');

const phoneRules =
  '.card{padding:24px 18px!important}' +
  '.get,.name{display:block!important;width:auto!important;text-align:left!important}' +
  '.get{padding:0 0 16px!important}.name{border-bottom:0!important;padding-bottom:8px!important}' +
  '.button{display:block!important;text-align:center!important}';

export const styleSheet =
  `:root{color-scheme:light dark}` +
  `.paper>div{max-width:568px;margin:0 auto!important;padding:16px!important;border-top:0!important}` +
  `@media (max-width:480px){${phoneRules}}` +
  `@media (prefers-color-scheme:dark){${darkRules}}`;
