/** Does the sender take or propose a step with a day or a clock time? Pure. */
import { type Anchor, findDues } from '../due';
import { lower } from '../plain';
import type { Sentence } from '../sentences';
import { pattern } from './pattern';

/** The sender's side does or proposes something: "I'll call", "Amara will visit", "I've booked you in", "the new lot leaves". */
const OWN = pattern(
  `(?<!the \\w{1,20} )will(?! you)|will (be|reach|arrive|leave|ship|follow|come|go)|\\w+'ll|shall|(going|due|set) to|<i> (also |now |just |\\w+ly )?(plan|intend|aim|hope|expect|can|could|arrive|land|fly|start|drive|come|travel|visit|deliver|meet|speak|talk|install|go|open|bring|send|show|call|phone|ring|drop|pass|stop|join)|propose|suggest
  |(i'm|i am|we're|we are) (up |over )?(at|with you|there|on site|(\\w+ly |also |just )?(?!writing|hoping|wondering|checking|looking|trying|reaching|following|asking|waiting)\\w+ing)|<i>('ve| have)? (\\w+ )?(put|book|pencil|schedul|set|reserv|arrang|block|lin|fix|plann|add|held|kept|order)(ed|led)?
  |let's|let us|(shall|can|could|may|might|should) <i>|would you (like|mind|be)|how (about|does|would|is)|what about|are you (free|around|available|in|able)|(does|do|would|is|will|might|could)( [^?;]{1,80})? (work|suit|ok|okay|good|free|possible|convenient|fit|fine|do)
  |(see|speak to|speak with|talk to|catch|meet|ring|visit) you|<start>(see|speak|talk|until) (then )?(on|at)|look(ing)? forward|expects? <me>
  |(is|are|you're|been|stands?|was) <any>(booked|confirmed|scheduled|set|fixed|arranged|planned|reserved|pencil+ed|down|ready|in (the|my|our|your) (diary|calendar|book))
  |leaves?|ships?|arrives?|(rings|phones|meets|fits|installs|picks) (your?|it|them|up)|go(es)? out|sets off|comes|calls|visits|delivers|starts|reaches|reach you|lands?|be with you`,
);
/** The date belongs to something the reader has to do or that happens by itself. */
const THEIRS = pattern(
  '(?<=^\\W*((and|but|so) )?)(if|once|when|unless|because|since|after|provided|as long as|should) (your?|the|it|that|this)',
);
const NOT_A_STEP = pattern(
  "<i> ?('ll|will|'m|am|'re|are) ((be )?(honest|brief|out of|away|off|on (holiday|leave|vacation))|keep (this|it) (short|brief)|never|not|assume|have to|need)|(offer|discount|prices?|rates?|deadline) <any>(ends?|expires?|rises?|go(es)?|closes?|is|are|until)|expires?|need (your|an?|it|this|the)|you('ll| will)? (need|have) to",
);
/** Told of what has been. */
const PAST = pattern(
  "(good|great|nice|lovely|pleasure|glad) (to|we|\\w+ing)|was|were|did|<i> (said|promised|told)|enjoyed|thank you|thanks|sorry|missed|(is|are|will)(n't| not)|(promised|due|expected) <any>$",
);
const READERS = pattern(
  '(?<=^\\W*((and|so|then|or|just|please|kindly) ){0,3})(call|ring|phone|text|sign|return|send|order|book|buy|reply|let <me>|give|drop|confirm|get back|tell)',
);

/** Sentences that hold a dated step of the sender's own. `skip` are those that push or appeal. */
export function datedSteps(
  all: readonly Sentence[],
  anchor: Anchor,
  today: string,
  skip: ReadonlySet<Sentence>,
): Sentence[] {
  return all.filter((sentence) => {
    if (skip.has(sentence)) return false;
    const small = lower(sentence.text);
    // A mere period ("next week") is no step.
    return findDues(sentence.text, anchor).some(
      ({ day, period, span }) => period === null && day >= today && isOwn(small, span[0]),
    );
  });
}

function isOwn(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(':', at - 1), text.lastIndexOf(' - ', at)) + 1;
  const comma = text.lastIndexOf(',', at) + 1;
  const before = text.slice(from, at);
  const part = text.slice(Math.max(comma, from), at);
  const clause = before + text.slice(at, at + 80).split(/;|: /u)[0];
  if (NOT_A_STEP.test(clause) || THEIRS.test(part) || (comma <= from && THEIRS.test(before))) return false;
  if (READERS.test(part) && !/[?]/u.test(text)) return false;
  if (PAST.test(before) && !/\b(?:will|'ll)\b/u.test(part)) return false;
  return OWN.test(clause);
}
