/** The questions and changes the background may ask for: the only door to the data. */
export { openAgain } from '@/lib/db';
export { absence, closeOut, comeBack, goAway, inside, meanwhile, noteAwake, wasHere } from './absence';
export { agenda, badge, closeDay } from './agenda';
export { card, contact } from './card';
export { move, promise, readDue, removePromise, sayReading, settle, snooze } from './commitments';
export { edit, editAll, follow, forget, unfollow } from './contacts';
export { contactIdsOf } from './facts';
export { noteMissing, siteHealth } from './health';
export { readLetters } from './incoming';
export { log, relog, withdraw } from './interactions';
export { join, notSame } from './joining';
export {
  addHandle,
  choosePlan,
  link,
  mailAnyway,
  meetingOver,
  moreSteps,
  noAnswerNeeded,
  note,
  outcome,
  permission,
  prepNote,
  snoozeStep,
  stillFits,
  unlink,
} from './method';
export { followInstead } from './news';
export { quickAdd } from './quickAdd';
export { isStillOpen, markTold, reminders, waitsStill } from './reminders';
export { rowsSeen } from './rowsSeen';
export { search } from './search';
export { answeredIn, followAndRead, see } from './see';
export { nextSettling, noteSending, sentMessage, settleAll } from './sending';
export { defaultSettings, loadSettings, saveSettings, systemZone } from './settings';
export { rebuildIndex } from './standing';
export { isReadable, standsInPanel, status, statusOf, switchOn } from './status';
export {
  acceptSuggestion,
  commitmentsWith,
  dismiss,
  dismissedAmong,
  dropSuggestion,
  followedBy,
  type Letter,
  lettersFrom,
  mayJudge,
  rereadAccepted,
} from './suggestions';
export { tidy } from './tidy';
export { undo } from './undo';
export { followMany, outsideRows, waitsHere } from './whoWaits';
