/** English verbs and nouns of doing business, and the forms they take. Data only, with what spells their forms. */

/** What one side does for the other, in the form that follows "will". Phrasal verbs need their first word only. */
const DOING = `accept acknowledge act activate add address adjust advise amend analy[sz]e announce answer apply appoint approach
approve arrange ask assemble assess assign attach attend authori[sz]e back bill block book brief bring build buy
calculate call cancel carry cc change charge chase check clarify clean clear close collect come commit compare compile
complete confirm connect consider consult contact convert copy correct counter-?sign courier cover create credit
customi[sz]e cut d[ei]spatch deal decide deliver demo deploy describe design determine develop dig discuss distribute
do download draft draw drive drop e-?mail enclose enter escalate estimate evaluate examine exchange execute expedite
explain explore extend fax fetch figure file fill finali[sz]e find finish fire fit fix fly follow forward fulfill? gather
generate get give go grab grant hand handle head help hold honou?r hook host identify implement include increase
inform inspect install instruct introduce investigate invite invoice issue join keep kick knock land launch lay lead leave
lend let liaise line link list load locate lock log look loop mail make manage map mark match measure meet message
migrate move negotiate notify nudge obtain offer open order organi[sz]e outline pack pass patch pay pencil phone pick ping place
plan pop post prep prepare present price print prioriti[sz]e process produce program propose provide pull purchase
push put quote raise reach read reconcile record rectify redo rework reimburse retrieve rearrange secure reduce refer refund register release remind remove renew
repair repeat replace reply report request reserve resolve respond return revert review revise ring roll route run
scan schedule scope screen search secure select send serve set settle share ship shoot shout show shred sign slot sort
source speak specify split squeeze start step stick stop study submit supply support survey swap swing switch synchroni[sz]e tag
take talk tell test text tidy touch track train transfer translate transmit trim try turn type unlock update upgrade
upload validate verify visit waive walk whatsapp wire withdraw work wrap write zip`;

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
export const DELIVERABLES = `(e-?mail|message|note|letter|text|quot(e|ation)s?|proposals?|offers?|contracts?|agreements?|ndas?|pos?|orders?|invoices?|statements?|refunds?|credit notes?|payments?|deposits?|samples?|mock-?ups?|drafts?|versions?|redlines?|comments?|feedback|answers?|repl(y|ies)|decision|updates?|news|numbers?|figures?|pric(es?|ing)( list)?|rates?|cost(ing)?s?|estimates?|budget|analysis|reports?|summary|minutes|notes|agenda|deck|slides?|presentation|demo|trial|specs?|specifications?|sheets?|drawings?|plans?|designs?|layouts?|catalog(ue)?s?|case stud(y|ies)|documents?|docs?|paperwork|papers|forms?|certificates?|files?|links?|log-?ins?|credentials|access|keys?|licen[cs]es?|invit(ation|e)s?|dates?|tracking( numbers?)?|details?|info(rmation)?|lists?|schedule|parts?|units?|kits?|stock|parcels?|packages?|pallets?|cartons?|crate|deliver(y|ies)|hardware|devices?|cop(y|ies)|signature|sign-?off|approval|call|visit|contact|names?|photos?|pictures?|videos?|recordings?|results?|findings|data|spreadsheet|materials?|replacements?|everything|it|them|that|this|these|one|both|all|something|more|rest)`;
