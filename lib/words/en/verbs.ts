/** English verbs and nouns of doing business, and the forms they take. Data only, with what spells their forms. */

/** What one side does for the other, in the form that follows "will". Phrasal verbs need their first word only. */
const DOING = `accept acknowledge act activate add address adjust advise amend analyse analyze announce answer apply appoint approach
approve arrange ask assemble assess assign attach attend authorise authorize back bill block book bring brief build buy
calculate call cancel carry cc change charge chase check clarify clean clear close collect come commission commit
compare compile complete confirm connect consider consolidate consult contact convert copy correct counter-sign countersign courier
cover create credit customise customize cut deal debug decide deliver demo deploy describe design detail determine develop diagnose dial dig
discuss dispatch despatch distribute do double-check download draft draw drive drop e-mail email enclose enter escalate estimate
evaluate examine exchange execute expedite explain explore extend fax fetch figure file fill finalise finalize find finish fit fix
fly follow forward fulfil fulfill gather generate get give go grab grant halve hand handle head help hold honour honor hook hop host hunt
identify implement include increase inform initiate inspect install instruct introduce investigate invite invoice issue join keep
kick land launch lay lead leave lend let liaise line link list load locate lock log look lower loop
mail make manage map mark match measure meet message migrate mock modify move nail negotiate notify nudge offer onboard open
order organise organize outline pack page pass patch pay pencil phone pick ping pitch place plan plug pop post prep prepare present
price print prioritise prioritize process procure produce program proofread propose provide pull purchase push put quote raise
re-check re-issue re-quote re-run re-send reach read rebook recalculate recheck reconcile record rectify redesign redo redraft reduce refer refund register
reissue relay release remind remove rename renew repair repeat replace reply report reprint request requote rerun resend reschedule
research reserve reset reship resolve respond restart restock resubmit return revert review revise rework rewrite ring roll route run
scan schedule scope screen scrutinise search secure select send serve set settle share ship shoot show shred sign slot
sort source speak specify split spread start step stop study submit supply support survey swap swing switch synchronise tackle tag take talk tell
test text tidy touch track train transfer translate transmit trial trim try turn tweak type unblock unlock update upgrade
upload validate verify visit waive walk warm whatsapp wire withdraw work wrap write zip`;

export const VERBS: readonly string[] = DOING.split(/\s+/);
const VOWEL = 'aeiou';

/** "send" → "sending", "get" → "getting", "make" → "making". */
export function withIng(verb: string): string {
  if (/(?:ie)$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

/** "send" → "sends", "dispatch" → "dispatches", "reply" → "replies". */
export function withS(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function doubled(verb: string): string {
  const [third = '', second = '', last = ''] = verb.slice(-3);
  const isShort = verb.length <= 4 || /(?:set|put|run|mit|fer|ship|plug|fit|book|sort|get|log)$/.test(verb);
  const doubles =
    isShort &&
    VOWEL.includes(second) &&
    !VOWEL.includes(third) &&
    !`${VOWEL}wxy`.includes(last) &&
    !/(?:open|visit|edit|offer|answer|enter|order|cover|deliver|alter)$/.test(verb);
  return doubles ? verb + last : verb;
}

/** Things one side hands to the other. */
export const DELIVERABLES = `(?:e-?mail|message|note|letter|text|quot(?:e|es|ation|ations)|proposals?|offers?|contracts?|agreements?|ndas?|sows?|msas?|dpas?|po|pos|purchase orders?|orders?|invoices?|receipts?|statements?|refunds?|credits?|credit notes?|payments?|deposits?|samples?|prototypes?|mock-?ups?|drafts?|versions?|redlines?|mark-?ups?|comments?|feedback|answers?|reply|replies|response|decision|verdict|update|updates|news|numbers?|figures?|pric(?:e|es|ing)(?: list)?|rates?|costs?|costings?|estimates?|budget|forecast|breakdown|comparison|analysis|report|reports|summary|recap|minutes|notes|agenda|deck|slides?|presentation|demo|trial|spec|specs|specifications?|spec sheets?|data ?sheets?|drawings?|plans?|designs?|layouts?|brochures?|catalogues?|catalogs?|flyers?|case stud(?:y|ies)|references?|reference list|documents?|docs?|documentation|paperwork|paper work|papers|forms?|certificates?|files?|links?|logins?|log-ins?|credentials|access|passwords?|keys?|licen[cs]es?|invites?|invitations?|calendar invites?|dates?|delivery dates?|ship dates?|tracking(?: numbers?| details| info)?|details?|info|information|list|lists|schedule|timeline|time ?line|roadmap|replacements?|parts?|units?|kits?|goods|stock|shipment|shipments|parcel|parcels|package|packages|pallets?|container|crate|delivery|deliveries|equipment|hardware|devices?|pumps?|copy|copies|originals?|signature|sign-?off|approval|confirmation|go-ahead|green light|bank details|call|visit|introduction|intro|contact|name|names|photos?|pictures?|videos?|recordings?|transcripts?|results?|findings|data|spreadsheet|workbook|sheet|template|materials?|everything|it|them|that|this|these|those|one|both|all|something|more|rest)`;
