import { expect, test } from 'vitest';
import { nameFromHandle, normalHandle } from '@/lib/handles';
import { isFreeMail } from '@/lib/store/freeMail';
import { isRobot } from '@/lib/store/outsiders';

test.for([
  [' Ada@Acme.Example ', 'mailto:ada@acme.example'],
  ['mailto:Ada@acme.example?subject=Hi', 'mailto:ada@acme.example'],
  ['https://www.linkedin.com/in/Ada-Lovelace/?trk=x', 'https://www.linkedin.com/in/ada-lovelace'],
  ['https://de.linkedin.com/in/j%C3%BCrgen/details/skills/', 'https://www.linkedin.com/in/jürgen'],
  ['linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
  ['https://www.linkedin.com/in/ACoAAB1cdEfGhIjKlM', 'https://www.linkedin.com/in/ACoAAB1cdEfGhIjKlM'],
  ['https://www.linkedin.com/sales/lead/ACwAAB1cdEf,NAME_SEARCH,x', 'https://www.linkedin.com/sales/lead/ACwAAB1cdEf'],
  ['+44 (0)20 7946 0000', 'tel:+442079460000'],
  ['0044 20 7946 0000', 'tel:+442079460000'],
])('%s is one and the same way to reach somebody', ([text, handle]) => {
  expect(normalHandle(text ?? '')).toBe(handle);
});

test.for([
  '',
  'Ada',
  'ada@',
  'ada@acme',
  'a b@acme.example',
  '020 7946 0000',
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/in/me',
  'https://www.linkedin.com/in/a%252Fb',
  'https://evil.example/in/ada',
  'https://linkedin.com.evil.example/in/ada',
  'javascript:alert(1)',
])('%s is no way to reach anybody', (text) => {
  expect(normalHandle(text)).toBeNull();
});

test('a person without a name is called after their address', () => {
  expect(nameFromHandle('mailto:ada.lovelace@acme.example')).toBe('Ada Lovelace');
  expect(nameFromHandle('https://www.linkedin.com/in/ada-lovelace-1b2c3d4e')).toBe('Ada Lovelace');
});

test('free mail is told from a company', () => {
  for (const domain of ['gmail.com', 'yahoo.co.uk', 'hotmail.fr', 'web.de', 'proton.me'])
    expect(isFreeMail(domain)).toBe(true);
  for (const domain of ['acme.example', 'gmail.acme.example', 'outlook.acme.com'])
    expect(isFreeMail(domain)).toBe(false);
});

test('lists and machines are told from people', () => {
  for (const address of [
    'no-reply@a.example',
    'noreply+12@a.example',
    'billing-noreply@a.example',
    'donotreply@a.example',
    'newsletter@a.example',
    'the.newsletter@a.example',
    'sales-bounces@a.example',
    'team@lists.a.example',
    'x@googlegroups.com',
    'messages-noreply@linkedin.com',
    'mailer-daemon@a.example',
  ])
    expect(isRobot(`mailto:${address}`), address).toBe(true);
  for (const address of [
    'ada@a.example',
    'newsome@a.example',
    'ben.listman@a.example',
    'info@a.example',
    'noreen@a.example',
  ])
    expect(isRobot(`mailto:${address}`), address).toBe(false);
});
