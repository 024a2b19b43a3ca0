import { expect, test } from 'vitest';
import { isEnglish } from '@/lib/words/language';

test.each([
  ['Will do.'],
  ['Quote coming tomorrow'],
  ['40 euros per unit.'],
  ["fryer's down so we're closed til sunday"],
  ['I met Ana in Le Mans, and she will call you on Monday.'],
  ['The drawings for Frau von der Heide are with Jan, please ask him.'],
])('English: %s', (text) => {
  expect(isEnglish(text)).toBe(true);
});

test.each([
  ['Ich schicke Ihnen das Angebot morgen.'],
  ['Ich rufe Sie an, so bald ich in Berlin bin.'],
  ['Je vous envoie le devis demain.'],
  ['Le enviaré el presupuesto mañana por la tarde.'],
  ['Vou enviar os documentos para você amanhã, não se preocupe.'],
  ['Le mando il preventivo domani.'],
  ['Ik stuur de offerte morgen, het is bijna klaar voor je.'],
  ['Jag skickar det i morgon, och ringer sedan.'],
  ['Jeg sender det i morgen, og ringer til dig.'],
  ['Proszę, oferta jest gotowa i nie ma zmian.'],
  ['Я пришлю предложение завтра.'],
  ['明日、見積書をお送りします。'],
])('not English: %s', (text) => {
  expect(isEnglish(text)).toBe(false);
});
