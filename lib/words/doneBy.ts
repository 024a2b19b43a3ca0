/** Which open promises does a mail keep by being sent? "Here is the quote" keeps "Send the quote". Pure; English only. */
import { keyWords } from './alike';
import { isEnglish } from './language';
import { ownText } from './ownText';
import { plain } from './plain';
import { sentences } from './sentences';

/** The thing itself is in the mail, or has just gone out. */
const HANDS_OVER =
  /\b(?:attached|attaching|attachment|enclosed|enclosing|here (?:is|are|you go|you have)|here's|here come(?:s)?|as promised|(?:please |you'll |you will )?find (?:it |the |below|attached|enclosed|here)|see (?:below|attached)|below (?:is|are|you)|(?:I|we)(?:'ve| have)? (?:just |now |already |also |finally )*(?:sent|shared|uploaded|posted|shipped|mailed|e-?mailed|forwarded|sending you|put|added|booked|signed|finished|completed|ordered|dispatched|updated|fixed|confirmed|arranged)|(?:is|are) (?:now )?(?:in the attachment|on (?:its|their|the) way|ready for you|done|finished|booked|sent|signed|uploaded|shipped)|this is the|these are the)\b/iu;
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
