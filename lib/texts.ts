/** What a notification says (product.md, section 12). Title and message hold all: they arrive where nothing else of ours does. */
import { localDay, sayDue, sayTime, workEndOf } from './days';
import type { Commitment, Due, Millis, Settings } from './model';

export interface Words {
  title: string;
  message: string;
}

/** Somebody's promise with the name it belongs to. */
export type Named = Commitment & { name: string };

const MINUTE = 60_000;

/** "In 30 minutes: call Ada" */
export function soonWords(promise: Named, at: Millis, settings: Settings, now: Millis): Words {
  const minutes = Math.max(1, Math.round((at - now) / MINUTE));
  const hand = promise.prepNote ? ` At hand: ${promise.prepNote}.` : '';
  return {
    title: `In ${counted(minutes, 'minute')}: ${promise.text}`,
    message: `${promise.name}, ${sayTime(at, settings.timeZone)}.${hand}`,
  };
}

/** "For tomorrow 10:00: call Ada" */
export function prepareWords(promise: Named, due: Due, settings: Settings, now: Millis): Words {
  const ready = promise.prepNote ? `Have ready: ${promise.prepNote}.` : 'What do you want to have ready?';
  return {
    title: `For ${sayDue(due, now, settings.timeZone)}: ${promise.text}`,
    message: `${promise.name}. ${ready}`,
  };
}

/** "Still today: the quote". One due on a day off is told on the work day before, and is not said to be of today. */
export function todayWords(promise: Named, due: Due, settings: Settings, now: Millis): Words {
  const today = localDay(now, settings.timeZone);
  const left = hoursLeft(workEndOf(today, settings) - now);
  if (due && 'day' in due && due.day !== today) {
    const day = sayDue(due, now, settings.timeZone);
    return {
      title: `Due ${day}: ${promise.text}`,
      message: `For ${promise.name}.${wrote(promise)} ${left} before the days off.`,
    };
  }
  return { title: `Still today: ${promise.text}`, message: `For ${promise.name}.${wrote(promise)} ${left}.` };
}

/** "2 working hours left", "25 minutes left": to the half hour, since alarms come a little late. */
function hoursLeft(left: Millis): string {
  const minutes = Math.max(1, Math.round(left / MINUTE));
  if (minutes < 60) return `${counted(minutes, 'minute')} left`;
  const halves = Math.round(minutes / 30);
  const hours = `${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''}`;
  return `${hours} working ${halves === 2 ? 'hour' : 'hours'} left`;
}

/** "Overdue: the quote" */
export function overdueWords(promise: Named, due: Due, settings: Settings, now: Millis): Words {
  return {
    title: `Overdue: ${promise.text}`,
    message: `For ${promise.name}, was due ${sayDue(due, now, settings.timeZone)}. Do it, or tell ${called(promise)} a new day now.`,
  };
}

/** "Ada owes you: signed spec" */
export function theirsWords(promise: Named, due: Due, settings: Settings, now: Millis): Words {
  return {
    title: `${called(promise)} owes you: ${promise.text}`,
    message: `${promise.name}, was due ${sayDue(due, now, settings.timeZone)}. Ask for it.`,
  };
}

/** A promise that was put away is back. */
export function backWords(promise: Named, due: Due, settings: Settings, now: Millis): Words {
  return {
    title: `Back: ${promise.text}`,
    message: `For ${promise.name}, ${due ? 'due ' : ''}${sayDue(due, now, settings.timeZone)}.`,
  };
}

/** A line in two, title and message: parted where `at` first stands, else after its first sentence. */
export function inTwo(line: string, at: ': ' | '. '): Words {
  const by = line.includes(at) ? at : '. ';
  const [title = '', ...message] = line.split(by);
  return { title: title.replace(/\.$/u, ''), message: message.join(by) };
}

/** "Ada Lovelace waits since 9:10" */
export function callWords({ name, about }: { name: string; about: string }, since: string, limit: string): Words {
  const why = about === '' ? '' : ` About: ${about}.`;
  return { title: `${name} waits since ${since}`, message: `Call back by ${limit}.${why}` };
}

/** More than three at once become one with a count. */
export function manyWords(
  promises: readonly { promise: Named; overdue: boolean }[],
  waiting: readonly { name: string }[],
): Words {
  const overdue = promises.filter((one) => one.overdue).length;
  const names = [...new Set([...promises.map(({ promise }) => promise.name), ...waiting.map(({ name }) => name)])];
  const others = names.length - 3;
  return {
    title: thingsWords(promises.length, overdue, waiting.length),
    message: `${names.slice(0, 3).join(', ')}${others > 0 ? ` and ${counted(others, 'more person', 'more people')}` : ''}.`,
  };
}

/** Private: counts only, no names and no texts. */
export function privateWords(promises: number, overdue: number, waiting: number): Words {
  return { title: 'Kept', message: `${thingsWords(promises, overdue, waiting)} today.` };
}

/** "2 promises, 1 overdue, 3 people waiting" */
function thingsWords(promises: number, overdue: number, waiting: number): string {
  const parts = [
    promises > 0 && counted(promises, 'promise'),
    overdue > 0 && `${overdue} overdue`,
    waiting > 0 && `${counted(waiting, 'person', 'people')} waiting`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** "1 promise", "2 promises". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function called({ name }: Named): string {
  return name.split(/\s+/u)[0] || name;
}

function wrote({ said, by }: Named): string {
  if (said.quote === '' || by !== 'me') return '';
  return ` You wrote “${[...said.quote].slice(0, 80).join('')}”.`;
}
