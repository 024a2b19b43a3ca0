/** Which open promises does a mail keep by being sent? "Here is the quote" keeps "Send the quote". Pure; English only. */
import { keyWords } from './alike';
import { isEnglish } from './language';
import { ownText } from './ownText';
import { plain } from './plain';
import { sentences } from './sentences';

/** The thing itself is in the mail, or has just gone out. */
const HANDED =
  '(?:sent|shared|uploaded|posted|shipped|mailed|e-?mailed|forwarded|put|added|booked|signed|finished|completed|ordered|dispatched|updated|fixed|confirmed|arranged)';
const HANDS_OVER = new RegExp(
  `\\b(?:attach(?:ed|ing|ment)|enclos(?:ed|ing)|here (?:is|are|you go|you have)|here's|here comes?|as promised|find (?:it |the |below|here)|see below|below (?:is|are|you)|(?:I|we)(?:'ve| have)? (?:(?:just|now|already|also|finally) )*(?:${HANDED}|sending you)|(?:is|are) (?:now )?(?:${HANDED}|on (?:its|their|the) way|ready for you|done)|this is the|these are the)\\b`,
  'iu',
);
const NOT_YET =
  /\b(?:will|'ll|going to|not yet|isn't|aren't|haven't|hasn't|have not|has not|nearly|almost|soon|once|as soon as|if|tomorrow|later)\b/iu;
/** Promises that a mail cannot keep. */
const NO_MAIL = /^(?:call|ring|phone|visit|meet|see|speak|talk|come|drop (?:by|in)|stop by|join|video call)\b/iu;
/** What the act is called says little: the thing does. */
const ACTS = new Set(
  'send share prepare forward provide write finish bring check look find prepar updat answer reply confirm sign book order call back know touch'.split(
    ' ',
  ),
);

/**
 * The ids of the promises that the mail keeps, in their order. The thing promised and words that hand it over stand in one
 * sentence or in two that follow each other. Empty for other languages.
 */
export function doneBy(text: string, promises: readonly { id: string; text: string }[]): string[] {
  const own = ownText(text).text;
  if (!isEnglish(own)) return [];
  const handed: Set<string>[] = [];
  let before = '';
  for (const { text: sentence } of sentences(own)) {
    const words = plain(sentence);
    if (HANDS_OVER.test(words) && !NOT_YET.test(words)) handed.push(keyWords(`${before} ${words}`));
    before = words;
  }
  return promises.filter(({ text: promised }) => keeps(promised, handed)).map(({ id }) => id);
}

function keeps(promised: string, handed: readonly Set<string>[]): boolean {
  if (NO_MAIL.test(promised.trim())) return false;
  const things = [...keyWords(promised)].filter((word) => !ACTS.has(word));
  if (things.length === 0) return false;
  return handed.some((words) => {
    const shared = things.filter((word) => words.has(word)).length;
    return shared > 0 && (words.has(things[0] ?? '') || shared / things.length >= 0.5);
  });
}
