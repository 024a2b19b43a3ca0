import { expect, test } from 'vitest';
import { stripped } from '@/lib/page/strip';
import { checked } from '@/lib/schemas';
import { ADA, BOX, conversation, mail, NOW, own } from './storeKit';

const hers = (at: number, text: string | null) => mail(NOW + at, ADA, [`mailto:${BOX}`], { text, quoted: 'old' });
const textsOf = ({ messages }: { messages: { text: string | null }[] }) => messages.map(({ text }) => text);

test('of an open conversation only the words of incoming messages leave the page, never quotes', () => {
  const sighting = conversation([hers(0, 'When?'), own(NOW + 400_000, [ADA], { text: 'In March.' }), hers(2, null)]);
  expect(textsOf(stripped(sighting))).toEqual(['When?', null, null]);
  expect(JSON.stringify(stripped(sighting))).not.toContain('old');
});

test('an answer of the user’s own within three minutes may be a machine’s, and comes along', () => {
  const quick = own(NOW + 60_000, [ADA], { text: 'I am out of the office.' });
  const later = own(NOW + 600_000, [ADA], { text: 'On Friday.' });
  expect(textsOf(stripped(conversation([hers(0, 'When?'), quick, later])))).toEqual(['When?', quick.text, null]);
});

test('of long conversations the newest twenty, and of long messages the beginning', () => {
  const sighting = conversation(Array.from({ length: 30 }, (_, at) => hers(at, 'x'.repeat(30_000))));
  const lengths = textsOf(stripped(sighting)).map((text) => text?.length ?? 0);
  expect(lengths).toEqual([...Array(10).fill(0), ...Array(20).fill(20_000)]);
});

test('what a page sends beyond that is dropped at the border', () => {
  const messages = [
    ...Array.from({ length: 30 }, (_, at) => hers(at, 'x'.repeat(30_000))),
    own(NOW, [ADA], { text: 'y' }),
  ];
  const { sighting } = checked('see', { sighting: conversation(messages), chosen: null, missing: [] });
  const lengths = textsOf(sighting).map((text) => text?.length ?? 0);
  expect(lengths).toEqual([...Array(11).fill(0), ...Array(19).fill(20_000), 1]);
  expect(JSON.stringify(sighting)).not.toContain('old');
});
