import { describe, expect, test } from 'vitest';
import { linkedin } from '@/lib/sites/linkedin';
import { degreeOf, pronounsOf } from '@/lib/sites/linkedin/details';
import { isOpenRange } from '@/lib/sites/linkedin/jobs';
import { nameInTitle, plainName } from '@/lib/sites/linkedin/names';
import { routeOf } from '@/lib/sites/linkedin/urls';
import { readMessageUrn, threadIdOf, threadUuid } from '@/lib/sites/linkedin/urn';

describe('names', () => {
  test.each([
    ['Dr. Imani Ferreira-Okoye, PhD, MBA 🚀', 'Imani Ferreira-Okoye'],
    ['Prof. Dr. med. Jürgen Groß', 'Jürgen Groß'],
    ['Ada (Addie) Lovelace', 'Ada Lovelace'],
    ['Ada Lovelace | Hiring', 'Ada Lovelace'],
    ['Ada Lovelace She/Her', 'Ada Lovelace'],
    ['Ada Lovelace PhD MBA', 'Ada Lovelace'],
    ['👩🏽‍💻 Noor El-Haddad 🇪🇬', 'Noor El-Haddad'],
    ['Drew Mason', 'Drew Mason'],
    ['Missy Elliott', 'Missy Elliott'],
    ['Yulia O.', 'Yulia O.'],
    ['Cher', 'Cher'],
    ['🚀', '🚀'],
  ])('%s is greeted as %s', (shown, name) => expect(plainName(shown)).toBe(name));

  test('a title tells the name behind its count of news, bars and all', () => {
    expect(nameInTitle('(12+) Ola Brandt | Angel | LinkedIn')).toBe('Ola Brandt | Angel');
    expect(nameInTitle('LinkedIn')).toBeNull();
  });
});

describe('the small pieces of a card', () => {
  test.each(['· 2nd', '· 2.', '2nd', '· 2e', '・2次', '2次', '· 2촌', '· ٢', '· 2 度', '· 2:a'])(
    '%s is the second degree',
    (text) => expect(degreeOf(text)).toBe(2),
  );
  test.each(['500+', '· 12', '2,104 followers', '2024', '· 2nd and 3 more words of a long line'])(
    '%s is no degree',
    (text) => expect(degreeOf(text)).toBeNull(),
  );
  test.each([
    ['(She/Her)', 'She/Her'],
    ['they / them', 'they/them'],
    ['elle', null],
    ['CEO/CFO', null],
    ['Investor/Advisor', null],
  ])('%s', (text, pronouns) => expect(pronounsOf(text)).toBe(pronouns));
  test('a job is present while its dates are open, in any language', () => {
    expect(['Jan 2022 - Present · 4 yrs', 'Apr. 2024–Heute · 2 Jahre', '2020年4月 ～ 現在'].map(isOpenRange)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['2015–2019 · 4 Jahre', 'Full-time', '2022', 'Acme - 3 plants'].map(isOpenRange)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['https://www.linkedin.com/in/Ada-Lovelace?trk=x', { kind: 'profile', slug: 'ada-lovelace', profileId: null }],
    ['https://de.linkedin.com/in/greta-s%C3%BC%C3%9F/', { kind: 'profile', slug: 'greta-süß', profileId: null }],
    ['https://www.linkedin.com/in/ada/details/experience/', { kind: 'profile', slug: 'ada', profileId: null }],
    ['https://www.linkedin.com/in/a%252Fb/', { kind: 'nobody' }],
    ['https://www.linkedin.com/in/%E0%A4%A/', { kind: 'nobody' }],
    [
      'https://www.linkedin.com/sales/lead/ACwAABSYNVera01,NAME_SEARCH,qJrX',
      { kind: 'sales', leadId: 'ACwAABSYNVera01' },
    ],
    ['https://www.linkedin.com/messaging/thread/new/', { kind: 'nobody' }],
    ['https://www.linkedin.com/authwall?sessionRedirect=%2Fin%2Fada%2F', { kind: 'closed' }],
    ['https://www.linkedin.com/checkpoint/challenge/x', { kind: 'closed' }],
    ['https://notlinkedin.com/in/ada/', { kind: 'closed' }],
    ['nonsense', { kind: 'closed' }],
  ])('%s', (address, route) => expect(routeOf(address)).toEqual(route));

  test('the site says which addresses are its own', () => {
    expect(linkedin.hosts(new URL('https://www.linkedin.com/feed/'))).toBe(true);
    expect(linkedin.hosts(new URL('https://mail.google.com/mail/'))).toBe(false);
  });
});

describe('ids of messages', () => {
  const uuid = '65dd0dae-1111-4222-8333-444455556666';
  const id = `2-${btoa(`1702665582442b65778-003&${uuid}_012`)}`;
  const urn = `urn:li:msg_message:(urn:li:fsd_profile:ACoAAHt7TTqDUBd4UermM2FJxEp1SkFsNTcbhck,${id})`;

  test('tell the exact time, the thread and whose mailbox it is', () => {
    expect(readMessageUrn(urn)).toMatchObject({
      id,
      ownerId: 'ACoAAHt7TTqDUBd4UermM2FJxEp1SkFsNTcbhck',
      at: Date.UTC(2023, 11, 15, 18, 39, 42, 442),
      threadUuid: uuid,
    });
    expect(threadUuid(threadIdOf(`${uuid}_012`))).toBe(uuid);
  });

  test.each(['client-3f0c6a', '', 'urn:li:msg_message:(x)', 'urn:li:activity:123'])(
    '"%s" is a placeholder or nothing',
    (text) => expect(readMessageUrn(text)).toBeNull(),
  );

  test('rubbish inside an id tells no time and no thread', () => {
    expect(readMessageUrn('urn:li:msg_message:(urn:li:fsd_profile:ACoAAx,2-%%%)')).toMatchObject({
      at: null,
      threadUuid: null,
    });
  });
});
