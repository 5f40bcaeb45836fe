import { topicDescriptions, topics as allTopics, type Topic } from '@distronation/contracts';
import type { Leaving } from './inbound-mail.ts';

export type Wish = { kind: 'leave' | 'contradictory' | 'none'; topics: Leaving };

/** A word that says it on its own, whatever stands around it. */
const leaving =
  /\b(?:un-?subscri(?:be|ption)|opt(?:ing|ed)?[\s-]*(?:me\s+)?out|remove me|take me off|(?:stop|cease|quit) (?:\w+ ){0,2}(?:send|e-?mail|mail|contact|writ|messag|spam)\w*|no more (?:e-?mails?|mails?|messages?|newsletters?)|leave me alone|cancel (?:my |the |this )?subscription|abmelden|abbestellen|austragen|abmeldung|d[eé]s(?:abonn|inscri)\w*|(?:darme|dar|denme|date) de baja|cancelar (?:mi |la |minha |a )?(?:suscripci[oó]n|inscri[cç][aã]o|assinatura)|disiscri\w*|cancell?(?:ami|are l['’]iscrizione)|descadastrar|uitschrijven|afmelden)/iu;

/** A word that says it if it stands alone in the subject or on a line. */
const alone =
  /^\W*(?:please\W+)?(?:stop(?: all| it| this)?|remove|leave|cancel|quit|end|off|baja|salir|stopp|arr[eê]t(?:er)?|basta)(?:\W+(?:please|thanks|thank you|bitte|merci))?\W*$/iu;

/** What turns a word of leaving into its opposite, or tells of something that has happened. */
const turning =
  /\b(?:(?:do|does|did|would|will|should) ?n(?:ot|['’]t) (?:\w+ ){0,2}(?:un-?subscribe|remove|opt|cancel|take|stop)|never (?:un-?subscribed?|opted)|nicht (?:ab|aus)|ne (?:\w+ ){0,2}d[eé]s(?:abonn|inscri)|no (?:\w+ ){0,2}(?:baja|cancel)|non (?:\w+ ){0,2}(?:disiscri|cancell)|mistake|accident|versehentlich|par erreur|re-?subscribe|(?<!un)subscribe me|back on|keep me|unsubscribed)/iu;

const mails = String.raw`(?:e-?mails?|mails?|messages?|lists?|mailings?|topics?|communications?|notifications?)`;

/** Said of all mail, and not of all the best. */
const everything = new RegExp(
  String.raw`\b(?:everything|anything|all (?:of )?(?:(?:your|the|my|these|those|future|further|mailing) ){0,2}${mails}|` +
    String.raw`every ${mails}|no more ${mails}|any (?:more |further |other )?(?:of )?(?:your )?${mails}|from all|stop all|` +
    String.raw`never (?:e-?mail|mail|contact|write|send)|completely|` +
    String.raw`(?:von )?all(?:em|en|es)|tous|toutes|de tod[oa]s?|da tutt[oei])\b`,
  'iu',
);

const named: Record<Topic, RegExp> = {
  newsletter: /\bnews\s?-?letters?\b|\bnewsletter\w*/iu,
  outreach: /\b(?:outreach|partnership)\b/iu,
  financial: /\b(?:financial|finance|pay-?outs?|royalt(?:y|ies)|statements?|payment reports?)\b/iu,
};

/** For whoever names none: all that they can do without. What they are paid is left on purpose. */
const unnamed = allTopics.filter((topic) => topicDescriptions[topic].pausable);

const topicsIn = (text: string): Leaving => {
  if (everything.test(text)) return 'all';
  const found = allTopics.filter((topic) => named[topic].test(text));
  return found.length > 0 ? found : unnamed;
};

const answers =
  /^\s*(?:\[[^\]]{1,40}\]\s*)*(?:re|aw|antw|sv|r|rv|tr|fwd?|wg|i|enc|rif)\s*(?:\[\d+\])?:/iu;

/** Finds out what somebody wants from the words that are their own. The subject of an answer is ours. */
export const readWish = (subject: string, words: string): Wish => {
  const own = answers.test(subject) ? words : `${subject}\n${words}`;
  const text = own.normalize('NFKC');
  const isAsked = leaving.test(text) || text.split('\n').some((line) => alone.test(line));
  const topics = topicsIn(text);
  if (!isAsked) return { kind: 'none', topics };
  const isTurned = turning.test(text);
  return { kind: isTurned ? 'contradictory' : 'leave', topics };
};
