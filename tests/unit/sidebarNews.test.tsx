// @vitest-environment jsdom

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PersonNews } from '@/lib/views';
import { NOW, open, press, the, view } from './sidebarScene';

const background = vi.hoisted(() => ({
  asked: [] as [string, Record<string, unknown>][],
  answers: {} as Record<string, () => unknown>,
}));
vi.mock('@/lib/messages', () => ({
  ask: async (name: string, data: Record<string, unknown>) => {
    background.asked.push([name, data]);
    const answer = background.answers[name];
    if (!answer) throw new Error(`Nobody answers "${name}"`);
    return answer();
  },
}));
vi.mock('@/lib/bell', () => ({ onBell: () => () => undefined }));

let page: Awaited<ReturnType<typeof open>>;
const NOBODY: PersonNews = { away: null, lost: null, instead: null, answered: null };
const TOM = { as: 'stand-in', name: 'Tom Reed', email: 'tom@acme.example', phone: null } as const;

async function beside(news: Partial<PersonNews>) {
  background.answers.see = () => view({ news: { ...NOBODY, ...news } });
  page = await open();
  return (page.place.textContent ?? '').replace(/\u00a0/g, ' ');
}

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  background.asked.length = 0;
  background.answers = {
    undo: () => ({ said: 'Undone', undoId: null }),
    followInstead: () => ({ said: 'Following Tom Reed', undoId: 'u2', contactId: 'tom' }),
  };
});
afterEach(async () => page.close());

test('somebody away is said until when, with the way back and the stand-in', async () => {
  const text = await beside({ away: { until: '2026-12-14', undoId: 'u1' }, instead: TOM });
  expect(text).toContain('Out of office until Mon 14 Dec · Undo');
  await press(the(page.place, 'button', 'Follow up with Tom Reed'));
  expect(background.asked.at(-2)).toEqual(['followInstead', { contactId: 'ada' }]);
  expect(page.place.textContent).toContain('Following Tom Reed');
});

test('what can no longer be undone offers no undo', async () => {
  expect(await beside({ away: { until: '2026-12-14', undoId: null } })).not.toContain('14 Dec · Undo');
});

test('a lost address is named, whether it came back or was left', async () => {
  const handle = 'mailto:ada@acme.example';
  expect(await beside({ lost: { handle, as: 'bounced', undoId: 'u1' } })).toContain(
    'Mail came back from ada@acme.example · Undo',
  );
  await page.close();
  const text = await beside({ lost: { handle, as: 'left', undoId: 'u1' }, instead: { ...TOM, as: 'successor' } });
  expect(text).toContain('Ada has left ada@acme.example');
  expect(text).toContain('Successor: Follow up with Tom Reed');
  await press(the(page.place, 'button', 'Undo'));
  expect(background.asked).toContainEqual(['undo', { undoId: 'u1' }]);
});

test('a colleague who answered is named', async () => {
  expect(await beside({ answered: { who: 'Priya Nair', at: NOW - 3_600_000 } })).toContain('Priya Nair answered, ');
});
