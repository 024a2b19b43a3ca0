import { me, people } from '../shared/people.js';

const KEY = 'talks';
const DAY = 86_400_000;

/** An event's id: `2-` and the base64 of its millisecond, some digits and its thread (linkedin.md, section 3 iii). */
export function eventId(at, uuid, digits = 10_000 + Math.floor(Math.random() * 89_999)) {
  return `2-${btoa(`${at}b${digits}-100&${uuid}_100`)}`;
}
export function urn(id) {
  return `urn:li:msg_message:(urn:li:fsd_profile:${me.profileId},${id})`;
}
/** The thread as it stands in the address. */
export function threadToken(uuid) {
  return `2-${btoa(`${uuid}_100`)}`;
}
export function threadAddress(uuid) {
  return `/messaging/thread/${threadToken(uuid)}/`;
}

const MEMBER = { name: 'LinkedIn Member', anonymous: true };

function seed(now) {
  const said = (days, by, text, hour = 11) => {
    const at = new Date(now - days * DAY);
    at.setHours(hour, 12, 4, 641);
    return { at: Math.min(at.getTime(), now - 400_000), by, text };
  };
  const talk = (uuid, people, said) => ({
    uuid,
    people,
    events: said.map(({ at, by, text }, index) => ({ id: eventId(at, uuid, 20_000 + index), at, by, text })),
  });
  const { ada, ben } = people;
  return [
    talk(
      '462a2d26-b070-4dd3-a2df-124f0135eef8',
      ['ada'],
      [
        said(12, ada.profileId, 'Hi Robin, good to meet you at the fair.', 9),
        said(12, me.profileId, 'Likewise! Shall I send you the numbers of the Leeds plant?', 10),
        said(5, me.profileId, 'They are on their way.'),
        said(3, ada.profileId, 'Thank you, they came. I will call you on Tuesday.', 16),
      ],
    ),
    talk('845fbb75-ee2e-4d63-a074-64115bec8701', ['ben'], [said(9, ben.profileId, 'Who does your logistics?')]),
    talk(
      '4dc56d71-a09d-48c0-a24c-a8bf370b9870',
      ['ada', 'ben'],
      [said(20, ada.profileId, 'Robin, meet Ben.'), said(20, ben.profileId, 'Hello both.', 12)],
    ),
    talk('9a1b57fc-ff92-4ed2-a090-d531c7301172', ['member'], [said(30, 'nobody', 'This member has left.')]),
  ];
}

function saved() {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  if (kept) return kept;
  const fresh = { born: Date.now(), added: [] };
  localStorage.setItem(KEY, JSON.stringify(fresh));
  return fresh;
}

/** All conversations, newest first, each with its people and its messages in order. */
export function talks() {
  const { born, added } = saved();
  const all = new Map(seed(born).map((one) => [one.uuid, one]));
  for (const { uuid, people: names, event } of added) {
    const one = all.get(uuid) ?? { uuid, people: names, events: [] };
    all.set(uuid, { ...one, events: [...one.events, event] });
  }
  return [...all.values()]
    .map((one) => ({ ...one, others: one.people.map((key) => people[key] ?? MEMBER) }))
    .sort((a, b) => b.events.at(-1).at - a.events.at(-1).at);
}
export function talkWith(profileId) {
  return talks().find(({ others }) => others.length === 1 && others[0].profileId === profileId);
}
export function talkAt(path) {
  const token = /\/messaging\/thread\/([^/]+)/.exec(path)?.[1];
  return talks().find(({ uuid }) => threadToken(uuid) === token);
}

/** The server keeps a message, in an existing talk or (uuid new) in its first. Answers the event. */
export function keep(uuid, names, by, text, at = Date.now()) {
  const event = { id: eventId(at, uuid), at, by, text };
  const now = saved();
  now.added.push({ uuid, people: names, event });
  localStorage.setItem(KEY, JSON.stringify(now));
  return event;
}
export function keyOf(profileId) {
  return Object.keys(people).find((key) => people[key].profileId === profileId);
}
