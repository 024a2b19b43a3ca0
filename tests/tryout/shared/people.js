/** The invented people of both sites. Every address ends in `.example`, which nobody can own. */

/** The user, with the mailboxes of this browser in the order of `/mail/u/0`, `/mail/u/1`. */
export const me = {
  name: 'Robin Vale',
  email: 'robin@kestrel.example',
  slug: 'robin-vale',
  profileId: 'ACoAAKestrelRobinValeSelf00000000000001',
};
export const accounts = [
  { name: 'Robin Vale', email: 'robin@kestrel.example' },
  { name: 'Robin Vale', email: 'robin@vale-family.example' },
];

export const people = {
  ada: {
    name: 'Ada Lovelace',
    email: 'ada@acme.example',
    company: 'Acme',
    headline: 'Head of Operations at Acme',
    location: 'Leeds, England',
    slug: 'ada-lovelace',
    profileId: 'ACoAAAcmeAdaLovelace0000000000000000002',
    degree: '1st',
    pronouns: 'She/Her',
  },
  tom: { name: 'Tom Reed', email: 'tom.reed@acme.example', company: 'Acme' },
  ben: {
    name: 'Ben Osei',
    email: 'ben.osei@globex.example',
    company: 'Globex',
    headline: 'Buyer at Globex | Pumps, pipes, patience',
    location: 'Rotterdam, South Holland',
    slug: 'ben-osei',
    profileId: 'ACoAAGlobexBenOsei000000000000000000003',
    degree: '2nd',
  },
  chen: {
    name: '陈丽',
    email: 'chen.li@huaxing.example',
    company: 'Huaxing',
    headline: 'Plant engineer',
    location: '上海',
    slug: 'chen-li-huaxing',
    profileId: 'ACoAAHuaxingChenLi000000000000000000004',
    degree: '3rd+',
  },
  noor: { name: 'نور الهاشمي', email: 'noor@alhashimi.example', company: 'Al Hashimi' },
  long: {
    name: 'Maximiliana Wolkenstein-Featherstonehaugh-Montgomery de la Fuente y Villanueva',
    email: 'maximiliana.wolkenstein-featherstonehaugh@long-names-incorporated.example',
    company: 'Long Names Incorporated',
  },
  lea: { name: 'Lea Sommer', email: 'lea@sommer-grafik.example', company: 'Sommer Grafik' },
  paul: { name: 'Paul Gruber', email: 'paul@gruber-bau.example', company: 'Gruber Bau' },
  otherAda: { name: 'Ada Lovelace', email: 'ada.lovelace@brightwater.example', company: 'Brightwater' },
  priya: { name: 'Priya Nair', email: 'priya@kestrel.example', company: 'Kestrel' },
  digest: { name: 'Pump Weekly', email: 'newsletter@pumpweekly.example', list: true },
  parcel: { name: 'Parcel Tracking', email: 'no-reply@parcel.example', list: true },
  support: { name: "'Francis Tamm' via Support", email: 'support@kestrel.example' },
  organiser: { name: 'Ina Marsh', email: 'ina@pumpfair.example', company: 'Pump Fair' },
  cousin: { name: 'Jo Vale', email: 'jo@vale-family-friends.example' },
  caretaker: { name: 'Caretaker', email: 'caretaker@house12.example' },
};
