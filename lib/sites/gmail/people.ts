import type { SeenPerson } from '../page';
import { mailHandle } from './address';
import type { ReadMessage } from './message';
import { isRewritten, plainName } from './names';

/** Local parts of addresses that belong to a desk, not to a person. */
const DESKS = new Set(
  'accounting accounts admin all all-hands billing booking bookings care careers contact customercare customerservice dispatch enquiries events everyone feedback finance hello help helpdesk hr info invoices it jobs legal list mail marketing office operations order orders partners post press privacy purchasing reception recruiting sales security service staff support team tickets webmaster anfrage angebote bestellung bestellungen bewerbung buchhaltung buero büro einkauf empfang kontakt kundenservice rechnung rechnungen verkauf versand vertrieb verwaltung zentrale accueil achats comptabilite commercial commandes contactez facturation recrutement ventes administracion atencion compras contabilidad contacto facturacion pedidos soporte ventas acquisti amministrazione assistenza ordini vendite contato financeiro suporte vendas administratie boekhouding inkoop verkoop biuro sprzedaz zamowienia'.split(
    ' ',
  ),
);
/** Where everybody has an address: sharing the domain makes nobody a colleague. */
const FREE =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|mail|yandex|qq|163)\.[a-z.]{2,6}$/u;

/** Whom the conversation is with. */
export interface Counterparts {
  people: SeenPerson[];
  /** Only senders rewritten by a group: nobody can be named. */
  group: boolean;
}

/**
 * The newest message's other people first, then older ones: who wrote it, or whom the user wrote it to. People who were
 * only written to by somebody else are not in the conversation. Own addresses and rewritten senders are left out.
 */
export function counterpartsOf(messages: readonly ReadMessage[], own: ReadonlySet<string>): Counterparts {
  const groups = new Set(messages.filter((one) => isGroup(one, own)).map((one) => one.sender));
  const names = new Map<string, string>();
  for (const { sender, message } of messages) if (sender && message.from.name) names.set(sender, message.from.name);
  const people = new Map<string, SeenPerson>();
  for (const one of newestFirst(messages)) {
    for (const { mail, name } of othersOf(one)) {
      if (own.has(mail) || groups.has(mail) || people.has(mail)) continue;
      people.set(mail, personOf(mail, names.get(mail) ?? name));
    }
  }
  return { people: [...people.values()], group: groups.size > 0 && people.size === 0 };
}

function othersOf({ message, sender, recipients }: ReadMessage): { mail: string; name: string }[] {
  if (message.direction === 'in') return sender ? [{ mail: sender, name: message.from.name }] : [];
  return message.direction === 'out' ? (recipients ?? []) : [];
}

/** Page order is oldest first, unless the known times run the other way. */
function newestFirst(messages: readonly ReadMessage[]): readonly ReadMessage[] {
  const times = messages.map(({ message }) => message.at).filter((at) => at !== null);
  const isDescending = times.length > 1 && (times[0] ?? 0) > (times.at(-1) ?? 0);
  return isDescending ? messages : [...messages].reverse();
}

function isGroup({ sender, message }: ReadMessage, own: ReadonlySet<string>): boolean {
  if (!sender || message.direction !== 'in') return false;
  const [local = '', domain = ''] = sender.split('@');
  const isOurs = !FREE.test(domain) && [...own].some((mail) => mail.endsWith(`@${domain}`));
  return (isOurs && DESKS.has(local.split('+')[0] ?? '')) || isRewritten(message.from.name);
}

/**
 * Gmail calls each of the user's own addresses "me" in the user's language. The word is known from the account's own
 * entry; in the user's own mails (nobody else chose the names there) other entries of that name are the user too.
 */
export function namedLikeMe(messages: readonly ReadMessage[], own: ReadonlySet<string>): string[] {
  const words = new Set<string>();
  for (const { recipients } of messages)
    for (const { mail, name } of recipients ?? []) if (own.has(mail) && isMeWord(name)) words.add(name);
  return messages
    .filter(({ message }) => message.direction === 'out')
    .flatMap(({ recipients }) => recipients ?? [])
    .filter(({ mail, name }) => words.has(name) && !own.has(mail))
    .map(({ mail }) => mail);
}

/** "me", "mir", "я": one word in small letters, or a few signs where there are no capitals ("我", "나", "אני"). */
export function isMeWord(name: string): boolean {
  if (/\s/u.test(name) || name === '') return false;
  return name === name.toLowerCase() && name.length <= (name === name.toUpperCase() ? 4 : 8);
}

/** Somebody known by mail only. A name that is missing is the address. */
function personOf(mail: string, nameShown: string): SeenPerson {
  return {
    handles: [mailHandle(mail)],
    name: plainName(nameShown) || mail,
    nameShown,
    company: null,
    role: null,
    headline: null,
    location: null,
    degree: null,
    pronouns: null,
    photoUrl: null,
    slug: null,
    profileId: null,
    salesLeadId: null,
    isSelf: false,
    anonymous: false,
  };
}
