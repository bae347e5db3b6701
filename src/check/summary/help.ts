import type { BlockView } from './block-view.ts';

const cheap = /\d{3}|line|samaritan|childline|papyrus|shout|emergency|crisis|a&e|befriend|iasp|findahelp/i;

/** Numbers of crisis lines, wherever they stand. */
const numbers =
  /\b(?:call|text|dial|phone|ring|contact|reach|or|at|on|to|through|the|via)\s+(?:the\s+)?[“"'*_[]*9-?8-?8\b|\b988\b[^.!?]{0,40}\b(?:lifeline|crisis|call|text|chat|24)|\b116[ -]?123\b|\b13[ -]?11[ -]?14\b|\b741[ -]?741\b|\b85258\b|\b(?:1[ -.]?)?800[ -.)]{0,2}273[ -.]?(?:8255|TALK)\b|\b0800[ -]?(?:1111|068[ -]?41[ -]?41|689[ -]?5652|689[ -]?0880)\b|\b1737\b|\b1300[ -]?(?:659[ -]?467|224[ -]?636)\b|\bHOME to\b/i;

/** Lines and services by name or kind. */
const services =
  /\b(?:crisis|suicide|suicide prevention|support|emergency)[ -](?:phone |text |chat |call )?(?:line|lines|lifelines?|hotlines?|helplines?|chats?)\b|\bhelp[ -]?lines?\b|\bhot[ -]?lines?\b|\bLifeline\b|\bSamaritans\b|\bChildline\b|\bBefrienders\b|\bfindahelpline\b|\bcrisis (?:services?|teams?|cent(?:er|re)s?|resources|numbers?|support|resolution team)\b|\bemergency (?:services|numbers?)\b|\b(?:call|dial|phone|ring|contact)\s+(?:the\s+)?[“"'*_]*(?:911|999|112|000|111)\b|\b(?:go|come|get|taken?|walk|attend|visit)\b[^.!?]{0,30}\b(?:emergency (?:room|department)|A&E|ER)\b|\bnearest (?:emergency|hospital|A&E)\b/i;

/** Addresses of such services, in links too. */
const addresses =
  /988lifeline\.org|suicidepreventionlifeline\.org|samaritans\.org|crisistextline\.org|findahelpline\.com|befrienders\.org|iasp\.info\/(?:crisis|suicidalthoughts)|lifeline\.org\.au|giveusashout\.org|papyrus-uk\.org|childline\.org|opencounseling\.com\/suicide-hotlines/i;

/** "Phone coaching is not a crisis line" and "add a crisis line near the top" send nobody to help. */
const denied =
  /\b(?:not|isn['’]t|aren['’]t|never|no|n['’]t|without|than|instead of|unlike|like|replaces?|reduc\w+|fewer|add|adds|adding|insert|include|including|missing)\s+(?:an? |the |any |your |our )?$/i;

/** Titles of papers name such services too, without sending anyone there. */
export function tellsWhereHelpIs({ content, surroundings, texts }: BlockView): boolean {
  const { source, node } = content;
  if (!cheap.test(source) || node.type === 'code') return false;
  if (addresses.test(source)) return true;
  if (surroundings === 'references') return false;
  if (node.type === 'html') return sends(source.replace(/<[^>]*>/g, ' '));
  return texts.some((text) => !text.prose.inFootnote && sends(text.prose.text));
}

function sends(text: string): boolean {
  if (numbers.test(text)) return true;
  const match = services.exec(text);
  if (match === null) return false;
  if (!denied.test(text.slice(Math.max(0, match.index - 30), match.index))) return true;
  return sends(text.slice(match.index + match[0].length));
}
