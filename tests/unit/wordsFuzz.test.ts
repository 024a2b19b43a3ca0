import { describe, expect, test } from 'vitest';
import { checkDraft } from '@/lib/words/draft';
import { findDues, readDueWords, resolveDue } from '@/lib/words/due';
import { asksSomething, isOnlyThanks, mailKind } from '@/lib/words/mailKinds';
import { ownText } from '@/lib/words/ownText';
import { findPromises } from '@/lib/words/promises';
import { sentences } from '@/lib/words/sentences';
import { signature } from '@/lib/words/signature';

/** Wednesday 25 November 2026, 10:00 in London. */
const at = Date.parse('2026-11-25T10:00:00Z');
const zone = { at, timeZone: 'Europe/London', locale: 'en-GB' };

/** Everything that is handed a stranger's words. */
const READERS: Record<string, (text: string) => unknown> = {
  ownText,
  sentences,
  signature,
  asksSomething,
  isOnlyThanks,
  mailKind: (text) => mailKind({ subject: text.slice(0, 300), from: text.slice(0, 100), text, sent: zone }),
  findPromises: (text) => findPromises(text, { sentAt: at, timeZone: 'Europe/London', direction: 'in' }),
  findDues: (text) => findDues(text, zone),
  resolveDue: (text) => resolveDue(text, zone),
  readDueWords: (text) => readDueWords(text, zone),
  checkDraft: (text) =>
    checkDraft({ subject: text.slice(0, 200), body: text, reply: false, now: at, timeZone: 'Europe/London' }),
};

/** The same numbers on each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const ALPHABETS = [
  'abc I\u2019ll will by Friday, please send you\n. ?!',
  ' \t\n\r\u00a0\u200b\u2028\ufeff',
  '\u0000\u0001\u001b[]{}()<>*+?.^$|\\/-_#@&%=~`"\'',
  '\u{1F680}\u{1F469}\u200d\u{1F4BB}\ud800\udfff\u0301\u202e\u0627\u05d0\u4e2d\u0939\u00df\u0130\u0131',
  '0123456789:.,/-+ at pm th st nd of Nov',
];

function randomText(next: () => number, length: number): string {
  const letters = [...(ALPHABETS[Math.floor(next() * ALPHABETS.length)] ?? 'a')];
  let text = '';
  while (text.length < length) text += letters[Math.floor(next() * letters.length)];
  return text;
}

describe('whatever is typed, pasted or sent, nothing throws', () => {
  test.each(Object.entries(READERS))('%s', (_, read) => {
    const next = random(4);
    for (let turn = 0; turn < 60; turn += 1) read(randomText(next, Math.floor(next() * 400)));
    for (const text of ['', ' ', '\n', '\0', '>', '--', '\ud800', '?', 'I will', 'by', '1/1/1/1', '-'.repeat(300)])
      read(text);
  });
});

/** Texts made to send a careless pattern back and forth; each can be made as long as one likes. */
const TRAPS: Record<string, (length: number) => string> = {
  'one letter': (length) => 'a'.repeat(length),
  'spaces between two words': (length) => `I${' '.repeat(length)}will`,
  'blank lines': (length) => '\n'.repeat(length),
  'quoted lines': (length) => '> I will send it by Friday\n'.repeat(length / 27),
  'a promise without end': (length) => 'I will '.repeat(length / 7),
  'and, and, and': (length) => `Please send it${' and then we will'.repeat(length / 17)}`,
  'words without a mark': (length) => 'the new quote for your order of the old pump '.repeat(length / 45),
  commas: (length) => 'if you, when we, '.repeat(length / 17),
  brackets: (length) => '('.repeat(length),
  'full stops': (length) => 'e.g. i.e. '.repeat(length / 10),
  days: (length) => 'Friday or Monday to the 3rd of '.repeat(length / 31),
  numbers: (length) => '1/2-3.4:5 '.repeat(length / 10),
  digits: (length) => '7'.repeat(length),
  'a telephone number without end': (length) => `+${'44 '.repeat(length / 3)}x`,
  addresses: (length) => 'ada@acme.example,'.repeat(length / 17),
  'at signs': (length) => 'a@'.repeat(length / 2),
  links: (length) => 'https://a.example/b?c=d&e=f '.repeat(length / 28),
  headers: (length) => 'From: a\nTo: b\nSubject: c\nDate: d\n'.repeat(length / 34),
  'who wrote': (length) => 'On Mon, 3 Nov 2025 at 10:00, Ann Lee wrote\n'.repeat(length / 43),
  signatures: (length) => 'Best regards\nAda Lovelace\n+44 20 7946 0000\n\n'.repeat(length / 45),
  rules: (length) => '-- \n'.repeat(length / 4),
  dashes: (length) => '-'.repeat(length),
  thanks: (length) => 'thanks so much '.repeat(length / 15),
  'out of office': (length) => 'I am out of the office until Monday, away and also '.repeat(length / 51),
  phrases: (length) => 'just a quick friendly little gentle '.repeat(length / 36),
  waiting: (length) => 'still have not even yet heard back from you '.repeat(length / 44),
  questions: (length) => 'could you? '.repeat(length / 11),
  capitals: (length) => 'Ada Lovelace And '.repeat(length / 17),
  sounds: (length) => 'e\u0301'.repeat(length / 2),
  'half pairs': (length) => '\ud83d'.repeat(length),
};

/** The quickest of three readings, in milliseconds of this process’s own work. */
function timeOf(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn += 1) {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('time grows with the length only', () => {
  describe.each(Object.entries(READERS))('%s', (_, read) => {
    test.each(Object.entries(TRAPS))(
      '%s',
      (_trap, make) => {
        let length = 2_000;
        let once = timeOf(read, make(length));
        // Too quick to be told from noise: longer.
        while (once < 3 && length < 32_000) {
          length *= 2;
          once = timeOf(read, make(length));
        }
        let ratio = timeOf(read, make(2 * length)) / Math.max(once, 3);
        // Other looks: another process may have been in the way. A trap stays a trap at each of them.
        for (let look = 1; ratio > 3 && look < 6; look += 1)
          ratio = timeOf(read, make(2 * length)) / Math.max(timeOf(read, make(length)), 3);
        expect(ratio).toBeLessThanOrEqual(3);
      },
      60_000,
    );
  });
});

describe('a megabyte is read like anything else', () => {
  const next = random(11);
  const line = 'I will send you the quote by Friday, and could you let me know? https://a.example/b ';
  const megabyte = `${line.repeat(6000)}\n${randomText(next, 200_000)}\n${'> old words\n'.repeat(25_000)}`;
  test.each(Object.entries(READERS))(
    '%s',
    (_, read) => {
      expect(megabyte.length).toBeGreaterThan(990_000);
      read(megabyte);
    },
    120_000,
  );
});
