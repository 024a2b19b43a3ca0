import { expect, test } from 'vitest';
import { gotItDraft, lateDraft, mayICallDraft } from '@/lib/drafts';
import { NOW } from './facts';

const about = { name: 'Ada Lovelace', now: NOW, zone: 'Europe/Berlin' };

test('a late promise is told in four parts: sorry, what happened, by when, what I need', () => {
  const draft = lateDraft({
    ...about,
    text: 'Send the quote.',
    due: { day: '2026-11-25' },
    next: { day: '2026-11-27' },
  });
  expect(draft.split('\n\n')).toEqual([
    'Hello Ada,',
    'I am sorry: “Send the quote” was promised for Wed 25 Nov, and it will be late.',
    'What happened:',
    'You will have it by tomorrow.',
    expect.stringMatching(/^What I need from you: /),
  ]);
});

test('what is not known is left open, not invented', () => {
  const draft = lateDraft({ ...about, text: 'Send the quote', due: null, next: null });
  expect(draft).toContain('was promised, and it will be late');
  expect(draft).toContain('You will have it by:');
});

test('an acknowledgement names the request and when they will hear', () => {
  const next = { at: Date.parse('2026-11-26T14:00:00Z') };
  expect(gotItDraft({ ...about, about: 'delivery in March', next })).toBe(
    'Hello Ada,\n\nI have got your message about “delivery in March”, and I am working on it.\n\n' +
      'You will hear from me by today 15:00.',
  );
  expect(gotItDraft({ ...about, about: ' ', next })).toContain('I have got your message, and');
});

test('a call that is not expected is asked for', () => {
  expect(mayICallDraft({ ...about, next: { day: '2026-12-01' } })).toContain('May I call you on Tue 1 Dec?');
  expect(mayICallDraft({ ...about, next: { day: '2026-11-27' } })).toContain('May I call you tomorrow?');
});
