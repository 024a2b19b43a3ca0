/** How the draft check writes its patterns down, and the words they share. Pure. */

/** Classes of words, in any of their forms where that does no harm. */
const WORDS: Record<string, string> = {
  me: '(me|us)',
  i: '(i|we)',
  /** Up to three words of any kind. */
  any: '([^\\s.,;:!?]{1,40} ){0,3}',
  end: '(?=[\\s.,!?;:)]|$)',
  your: '(your|the|an?|this|that|these|those|our|my|any|it|them)',
  be: '(am|are|is|was|were|be|been|being)',
  not: "(\\w+n't|not|never|without|nothing|yet to)",
  mail: '(e-?mails?|mails?|messages?|notes?|lines?|texts?|letters?|voicemails?|words?)',
  answer: '(answer|repl[iy]|respon[ds]|feedback|decision)\\w*',
  /** What one of us sends. */
  sent: '(<mail>|proposals?|quot(e|ation)s?|offers?|brochures?|documents?|attachments?|files?|decks?|invit\\w+|links?|contracts?|agreements?|estimates?|invoices?|catalogues?|details|figures|presentations?|reports?|samples?)',
  /** What an order is asked for by. */
  deal: '(deal|order|contract|paperwork|agreement|papers|signature|deposit|po|business|commitment|approval)s?',
  price: '(prices?|rates?|offers?|discounts?|deals?|promo\\w*|specials?|stocks?|supplies|coupons?)',
  praise:
    '(innovative|superior|exceptional|incredible|amazing|fantastic|awesome|outstanding|extraordinary|unique|ultimate|brilliant)',
  best: '(best|finest|greatest|most (trusted|advanced|innovative|powerful|experienced|complete))',
  start: '(?<=(^|[.!?,;:-] ?|and |so |but |please |just ))',
  times: '(several|three|four|five|six|many|multiple|a few|\\d+|so many)',
  /** What is done for a reader. */
  work: '(introduce|walk|show|bring|brought|help|mark|set up|measure|test|fill|review|prepare|fix|repair|replace|swap|arrange|book|reserve|hold|held|check|time|compar|find|found|add|work|look|pric|draw|drew|speak|spoke|ask|rang|call|move|wrote|send|sent|attach)(d|ed|led|en)?',
  did: '(asked|wanted|needed|mentioned|said|told|requested|raised|wondered|wished|suggested|agreed|promised)',
};

/**
 * A pattern for text in small letters: flags "i" and "u" would cost most of the time. `<name>` stands for a class of words, a
 * space for any white space, `(…)` groups and captures nothing. No group repeats without bound, so that time grows with the
 * length only.
 */
export function pattern(words: string, flags = ''): RegExp {
  let source = words.replace(/\s*\n\s*/gu, '');
  for (let depth = 0; depth < 3; depth += 1) source = source.replace(/<(\w+)>/gu, (same, name) => WORDS[name] ?? same);
  source = source
    .replace(/\((?!\?)/gu, '(?:')
    .replaceAll(' ?', '\\s{0,4}')
    .replaceAll(' ', '\\s{1,4}');
  return new RegExp(`(?<![\\w'-])(?:${source})(?!\\w)`, flags);
}
