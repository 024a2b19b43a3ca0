import { expect, test } from 'vitest';
import { onlyInCirculars } from '@/lib/background/seen';
import type { Handle } from '@/lib/model';
import type { SeenMessage } from '@/lib/sites/page';

const handle = (name: string): Handle => `mailto:${name}@shop.example`;
const crowd = Array.from({ length: 21 }, (_, at) => handle(`stand${at}`));

function message(from: Handle, to: Handle[] | null): SeenMessage {
  return {
    id: null,
    otherIds: [],
    state: 'expanded',
    from: { handle: from, name: '' },
    to: to?.map((one) => ({ handle: one, name: '' })) ?? null,
    direction: 'in',
    at: null,
    timeText: null,
    text: null,
    hasQuote: null,
    quoted: null,
    edited: false,
    clipped: false,
    attachments: [],
  };
}
const found = (...messages: SeenMessage[]) => onlyInCirculars({ messages });

test('more than twenty recipients make a circular, twenty do not', () => {
  expect(found(message(handle('ina'), crowd))).toEqual(new Set([handle('ina'), ...crowd]));
  expect(found(message(handle('ina'), crowd.slice(1)))).toEqual(new Set());
});

test('whoever also wrote or was written to alone is somebody', () => {
  const answer = message(handle('robin'), [handle('ina')]);
  expect(found(message(handle('ina'), crowd), answer)).toEqual(new Set(crowd));
  expect(found(message(handle('robin'), crowd), message(handle('stand3'), null)).has(handle('stand3'))).toBe(false);
});
