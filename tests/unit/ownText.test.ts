import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { ownText } from '@/lib/words/ownText';

const words = (text: string) => ownText(text).text;

describe('“On … wrote:” ends the writer’s own words, whatever language and however it is broken', () => {
  test.each([
    ['On Mon, Nov 3, 2025 at 9:14\u202fAM Ada Lovelace <ada@acme.example> wrote:'],
    ['On 3 Nov 2025, at 09:14, Ada Lovelace <ada@acme.example> wrote:'],
    ['On Mon, Nov 3, 2025 at 9:14 AM Ada Lovelace via Sales <\nsales@acme.example> wrote:'],
    ['On Nov 3, 2025,\nat 9:14,\nAda Lovelace\n<ada@acme.example> wrote:'],
    ['On 11/3/2025 9:14 AM, Ada Lovelace wrote:'],
    ['2025-11-03 9:14 GMT+01:00 Ada Lovelace <ada@acme.example>:'],
    ['Am Mo., 3. Nov. 2025 um 09:14 Uhr schrieb Ada Lovelace <ada@acme.example>:'],
    ['Am 03.11.25 um 09:14 schrieb Ada Lovelace:'],
    ['Le lun. 3 nov. 2025 à 09:14, Ada Lovelace <ada@acme.example> a\nécrit :'],
    ['El lun, 3 nov 2025 a las 9:14, Ada Lovelace (<ada@acme.example>) escribió:'],
    ['Em seg., 3 de nov. de 2025 às 09:14, Ada Lovelace <ada@acme.example> escreveu:'],
    ['Il giorno lun 3 nov 2025 alle ore 09:14 Ada Lovelace <ada@acme.example> ha scritto:'],
    ['Op ma 3 nov 2025 om 09:14 schreef Ada Lovelace <ada@acme.example>:'],
    ['Den mån 3 nov. 2025 kl 09:14 skrev Ada Lovelace <ada@acme.example>:'],
    ['man. 3. nov. 2025 kl. 09.14 skrev Ada Lovelace <ada@acme.example>:'],
    ['ma 3. marrask. 2025 klo 9.14 Ada Lovelace (ada@acme.example) kirjoitti:'],
    ['pon., 3 lis 2025 o 09:14 Ada Lovelace <ada@acme.example> napisał(a):'],
    ['po 3. 11. 2025 v 9:14 odesílatel Ada Lovelace <ada@acme.example> napsal:'],
    ['пн, 3 нояб. 2025 г. в 09:14, Ada Lovelace <ada@acme.example>:'],
    ['3 ноября 2025, 09:14 от Ada Lovelace <ada@acme.example>:'],
    ['Ada Lovelace <ada@acme.example> ezt írta (időpont: 2025. nov. 3., H, 9:14):'],
    ['Στις Δευ 3 Νοε 2025 στις 9:14 π.μ., ο χρήστης Ada <ada@acme.example> έγραψε:'],
    ['Ada Lovelace <ada@acme.example>, 3 Kas 2025 Pzt, 09:14 tarihinde şunu yazdı:'],
    ['În lun., 3 nov. 2025 la 09:14, Ada Lovelace <ada@acme.example> a scris:'],
    ['Ada Lovelace <ada@acme.example> 於 2025年11月3日 週一 上午9:14寫道：'],
    ['2025年11月3日(月) 9:14 Ada Lovelace <ada@acme.example>:'],
    ['2025년 11월 3일 (월) 오전 9:14, Ada Lovelace <ada@acme.example>님이 작성:'],
    ['Vào Th 2, 3 thg 11, 2025 vào lúc 09:14 Ada Lovelace <ada@acme.example> đã viết:'],
    ['---- On Mon, 03 Nov 2025 09:14:00 +0000 Ada Lovelace <ada@acme.example> wrote ---'],
    ['Ada Lovelace <ada@acme.example> schrieb am Mo., 3. Nov. 2025, 09:14:'],
  ])('%s', (head) => {
    const mail = `Yes, Thursday is fine.\n\n${head}\n\nCould you come on Thursday?\n`;
    expect(ownText(mail)).toEqual({ text: 'Yes, Thursday is fine.', signature: '', hasQuote: true });
    const marked = `${head}\n> Could you come on Thursday?\n\nYes, Thursday is fine.`;
    expect(words(marked)).toBe('Yes, Thursday is fine.');
  });
});

describe('a block of headers or a line about the original mail ends them too', () => {
  test.each([
    ['From: Ada <ada@acme.example>\nSent: Monday, November 3, 2025 9:14 AM\nTo: Tom\nSubject: Delivery'],
    ['*From:* Ada <ada@acme.example>\n*Sent:* Monday\n*To:* Tom\n*Subject:* Delivery'],
    ['________________________________\nFrom: Lovelace, Ada\nSent: Monday 9:14\nTo: Reed, Tom\nSubject: Delivery'],
    ['Von: Ada <ada@acme.example>\nGesendet: Montag, 3. November 2025 09:14\nAn: Tom\nBetreff: Lieferung'],
    ['De : Ada <ada@acme.example>\nEnvoyé : lundi 3 novembre 2025 09:14\nÀ : Tom\nObjet : Livraison'],
    ['De: Ada <ada@acme.example>\nEnviado el: lunes, 3 de noviembre\nPara: Tom\nAsunto: Entrega'],
    ['Da: Ada <ada@acme.example>\nInviato: lunedì 3 novembre 2025\nA: Tom\nOggetto: Consegna'],
    ['Van: Ada <ada@acme.example>\nVerzonden: maandag 3 november\nAan: Tom\nOnderwerp: Levering'],
    ['Från: Ada <ada@acme.example>\nSkickat: den 3 november 2025\nTill: Tom\nÄmne: Leverans'],
    ['Od: Ada <ada@acme.example>\nWysłano: poniedziałek\nDo: Tom\nTemat: Dostawa'],
    ['发件人: Ada <ada@acme.example>\n发送时间: 2025年11月3日\n收件人: Tom\n主题: 交货'],
    ['-----Original Message-----\nFrom: Ada'],
    ['-------- Ursprüngliche Nachricht --------\nVon: Ada'],
    ['---------- Forwarded message ---------\nFrom: Ada <ada@acme.example>'],
    ['---------- Weitergeleitete Nachricht ----------'],
    ['Begin forwarded message:\n\n> From: Ada <ada@acme.example>'],
    ['Date: Mon, 3 Nov 2025 09:14:00 +0000\nFrom: ada@acme.example\nTo: tom@reed.example\nSubject: Delivery'],
  ])('%s', (head) => {
    expect(words(`See below.\n\n${head}\n\nCould you come on Thursday?`)).toMatch(/^See below\.(?:\n\nCould you)?/);
    if (!head.startsWith('Begin')) expect(words(`See below.\n\n${head}\n\nCould you come?`)).toBe('See below.');
  });
});

describe('the build of a head tells, in languages whose words we do not keep', () => {
  test.each([
    ['Pada Sen, 3 Nov 2025 pukul 09.14 Ada Lovelace <ada@acme.example> menulis:'],
    ['Pirmd., 2025. g. 3. nov., plkst. 09:14 — lietotājs Ada (<ada@acme.example>) rakstīja:'],
    ['2025-11-03, pr, 09:14 Ada Lovelace <ada@acme.example> rašė:'],
    ['Kuupäev E, 3. november 2025 kell 09:14 kirjutas Ada Lovelace <ada@acme.example>:'],
    ['V V pon., 3. nov. 2025 ob 09:14 je oseba Ada <ada@acme.example> napisala:'],
    ['pon, 3. stu 2025. u 09:14 Ada Lovelace <ada@acme.example> napisao je:'],
    ['ב-3 בנוב׳ 2025, בשעה 9:14, מאת ‪Ada Lovelace‬‏ <‪ada@acme.example‬‏>:‬'],
    ['في الاثنين، 3 نوفمبر 2025 في 9:14 ص تمت كتابة ما يلي بواسطة Ada <ada@acme.example>:'],
    ['ในวันที่ จ. 3 พ.ย. 2025 เวลา 09:14 Ada Lovelace <ada@acme.example> เขียนว่า:'],
    ['सोम, 3 नव॰ 2025 को 9:14 am बजे को Ada Lovelace <ada@acme.example> ने लिखा:'],
    ['Missatge de Ada <ada@acme.example> del dia dl., 3 de nov. 2025 a les 9:14:'],
    ['Þann mán., 3. nóv. 2025 kl. 09:14 skrifaði Ada Lovelace\n<ada@acme.example>:'],
    ['ÎN lun., 3 nov. 2025 la 09:14, Ada Lovelace <\nada@acme.example> a scris:'],
    ['Ada Lovelace <ada@acme.example>, 3 Kas 2025 Pzt,\n09:14 tarihinde şöyle demiş:'],
    ['W dniu 03.11.2025 o 09:14, Ada Lovelace pisze:'],
    ['Dne 3.11.2025 v 9:14 Ada napsal(a):'],
    ['Dňa 3. 11. 2025 o 9:14 Ada napísal(a):'],
    ['2025.11.03. 9:14 keltezéssel, Ada írta:'],
    ['În 03.11.2025 09:14, Ada a scris:'],
    ['03.11.2025 9:14, Ada Lovelace пишет:'],
    ['На 3.11.2025 г. в 9:14 ч., Ada написа:'],
    ['Ada Lovelace kirjoitti 3.11.2025 kello 9.14:'],
    ['Am Montag, 3. November 2025, 09:14 MEZ hat Ada <ada@acme.example> Folgendes geschrieben:'],
    ['2025/11/03 9:14、Ada <ada@acme.example>のメール:'],
    ['---------- Původní e-mail ----------\nOd: Ada <ada@acme.example>\nPředmět: Dodávka'],
    ['----- Reenviado -----\nRemite: Ada <ada@acme.example>'],
    ['3 ноября, 09:14 от Ada Lovelace <ada@acme.example>:'],
    ['lun, 3/11 2025 – Ada Lovelace <ada@acme.example>:'],
    ['---- Am Mo, 03 Nov 2025 09:14:00 +0000 Ada <ada@acme.example> schrieb ----'],
    ['Kimutól: Ada <ada@acme.example>\nDatum: 2025. november 3. 09:14\nNeki: Tom\nTárgya: Szállítás'],
    ['No: Ada <ada@acme.example>\nNosūtīts: 2025. gada 3. novembris 09:14\nKam: Tom\nTēma: Piegāde'],
    ['Kellelt: Ada <ada@acme.example>\nSaadetud: 03.11.2025 9:14\nKellele: Tom\nTeema: Tarne'],
    ['מאת: Ada <ada@acme.example>\nנשלח: 3 נובמבר 2025 09:14\nאל: Tom\nנושא: משלוח'],
    ['من: Ada <ada@acme.example>\nتم الإرسال: 2025-11-03 09:14\nإلى: Tom\nالموضوع: تسليم'],
    ['Dari: Ada <ada@acme.example>\nDikirim: 3 November 2025 09:14\nKepada: Tom\nPerihal: Kiriman'],
    ['-------- Izvorna poruka --------\nŠalje: Ada <ada@acme.example>'],
    ['----- Algne kiri -----\nKellelt: Ada <ada@acme.example>'],
    ['-------- Пересылаемое сообщение --------\nКто: Ada'],
  ])('%s', (head) => {
    expect(ownText(`Yes, Thursday is fine.\n\n${head}\n\nCould you come on Thursday?\n`)).toEqual({
      text: 'Yes, Thursday is fine.',
      signature: '',
      hasQuote: true,
    });
  });
});

describe('own words that only look like a quotation stay', () => {
  test.each([
    ['On Thursday we met the board.\nOn 5 May they said yes.'],
    ['Route for Friday\nFrom: Leeds\nTo: York\nDate: 3 May 10:00\n\nThat is all.'],
    ['The data comes From: our database.\nTo: be clear, it is yours.'],
    ['What we agreed:\n- 40 units\n- delivery on 3 May at 10:00\n\nI will call you on Friday.'],
    ['--- Pricing ---\n40 units at 12 euros.\n\n--- Delivery ---\nOn Friday.'],
    ['Sent from our Leeds depot on Friday, so you have it on Monday.\n\nThe rest follows.'],
    [
      'First part of what I want to say, at length.\n\n---\n\nSecond part, which is as long and has sentences. It goes on.',
    ],
    ['Thanks!'],
    ['Thanks, that works for us.\n\nPlease book Tuesday.'],
    ['Best price of the year, they said.\n\nI doubt it.'],
    ['You reach us here:\n\nPhone: 0113 496 0142\nE-mail: tom@reed.example\nAddress: 12 High Street\n\nWe open at 9.'],
    ['Date: Friday 3pm\nPlace: your office\nWho: Ana\n\nDoes that suit you?'],
    [
      'When: 3 November 2025, 15:00\nWhere: your office\nWho: Ana Reed <ana@acme.example>\nTopic: pumps\n\nDoes it suit?',
    ],
    ['Contact: ana@acme.example\nWhen: 3 November 2025, 15:00\nWhere: your office\n\nDoes that suit you?'],
    ['Van: white Ford\nPlate: AB12 CDE\nDriver: joe@acme.example\nArrives: 3 May 2026 10:00\n\nPlease let him in.'],
    ['From: 3 May 2026 10:00\nTo: 5 May 2026 12:00\nRoom: 4, ask ana@acme.example\n\nThat is all.'],
    ['Delivery: 3 May 10:00\nPrice: 40 euros\nTerms: 30 days\nOffer: until 9 May\n\nShall we order?'],
    ['On Monday 3 November 2025 at 10:00 Ana <ana@acme.example> and I agreed on this:\n\n- 40 units\n- two vans'],
    ['On 3 November 2025 at 10:00 we agreed on the following:\n\nForty units, paid in advance.'],
    ['By 3 May please send these to ana@acme.example:\n\nthe plan, the price and the dates.'],
    ['--- Open questions ---\nWho pays?\n\n--- Next steps ---\nWe call.'],
    ['===== Terms =====\nPrice: 40 euros\n\nThat is all.'],
    ['The pump is yours from Friday on.\n\nAll yours.'],
    ['The price is fine.\n\nThanks, see you tomorrow'],
    ['Grüß dich Tom,\n\nGern.\n\nAda'],
    ['Salut Tom,\n\nOui.'],
    ['If you received the invoice, please pay it.\n\nIf you are not sure, call us.'],
    ['The information I need is in this email.\n\nThis message is for Ana, whom I checked with.'],
    ['Registered in time, all of them.\n\nYou received this already.'],
    ['Le devis est prêt.\n\nEnvoyé par mail hier'],
    ['It happens on two devices.\n\nSamsung Galaxy S23 and an iPad'],
    ['Send the boxes to\nAcme Ltd\n12 High Street\nLeeds'],
  ])('%s', (mail) => {
    expect(words(mail)).toBe(mail);
    expect(ownText(mail)).toMatchObject({ signature: '', hasQuote: false });
  });
});

describe('the signature is cut and answered', () => {
  test.each([
    ['-- \nTom Reed\nReed Pumps, 0113 496 0142'],
    ['Best regards,\nTom'],
    ['Kind regards\n\nTom Reed\nSales Director | Reed Pumps\n+44 113 496 0142'],
    ['Thanks,\nTom'],
    ['Many thanks and best wishes,\n\nTom Reed'],
    ['Cheers 🎉\nTom\n\n—————\nTom Reed\nSales\n📱 +44 113 496 0142'],
    ['Mit freundlichen Grüßen\nTom Reed\nGeschäftsführer'],
    ['Cordialement,\nTom Reed'],
    ['Sent from my iPhone'],
    ['Sent from my Galaxy S23'],
    ['Von meinem iPhone gesendet'],
    ['Envoyé de mon iPad'],
    ['Enviado desde mi iPhone'],
    ['Get Outlook for iOS<https://aka.ms/o0ukef>'],
    ['Tom Reed\nSales Director\nReed Pumps Ltd\ntom@reed.example'],
    ['Thank you so much and kind regards,\nTom'],
    ['Sincerely yours,\nTom Reed'],
    ['Thanks again, Tom Reed'],
    ['Kind regards - Tom'],
    ['Liebe Grüße aus Leeds\nTom'],
    ['Saludos cordiales,\nTom Reed'],
    ['Com os melhores cumprimentos,\nTom'],
    ['Distinti saluti\nTom Reed'],
    ['Met vriendelijke groet,\n\nTom Reed'],
    ['Med venlig hilsen\nTom Reed'],
    ['Ystävällisin terveisin\nTom'],
    ['Z poważaniem,\nTom Reed'],
    ['С уважением,\nТом Рид'],
    ['Inviato da iPhone'],
    ['Verzonden vanaf mijn Wiko'],
    ['Diese Nachricht wurde von meinem Android-Gerät gesendet.'],
    ['Skickat från min iPhone'],
    ['Wysłane z mojego telefonu'],
    ['Отправлено с моего Xiaomi'],
    ["iPhone'umdan gönderildi"],
    ['iPhoneから送信'],
    ['나의 iPhone에서 보냄'],
    ['发自我的小米手机'],
    ['Télécharger Outlook pour iOS<https://aka.ms/o0ukef>'],
    ['Tom Reed, Reed Pumps | 0113 496 0142'],
    ['----------------\nTom Reed\nt. 555-931-0702\nhttp://reed.example'],
  ])('%s', (signature) => {
    const mail = `The quote is attached, it comes to 412 a month.\n\n${signature}\n`;
    expect(ownText(mail)).toEqual({
      text: 'The quote is attached, it comes to 412 a month.',
      signature: signature.replace(/^-+ ?\n/u, ''),
      hasQuote: false,
    });
  });

  test('a mail that is nothing but thanks keeps its thanks', () => {
    expect(words('Hi Ada,\n\nThanks!\nTom')).toContain('Thanks!');
  });

  test('a disclaimer and a line about unsubscribing are nobody’s words', () => {
    const mail =
      'See you on Thursday at 10.\n\nThis email and any attachments are confidential and intended solely for the addressee.\nIf you are not the intended recipient, call us.\n\nTo unsubscribe, click here.';
    expect(words(mail)).toBe('See you on Thursday at 10.');
  });
});

test.each([
  ['Diese E-Mail enthält vertrauliche Informationen.'],
  ['Ce message et toutes ses pièces jointes sont confidentiels.'],
  ['Este mensaje va dirigido a su destinatario y puede contener información confidencial.'],
  ['Questo messaggio è destinato al solo destinatario.'],
  ['If you prefer not to receive email from us, click here.'],
  ['The information contained in this e-mail is for the addressee.'],
])('a footer is nobody’s words: %s', (footer) => {
  expect(words(`See you on Thursday at 10.\n\n${footer}`)).toBe('See you on Thursday at 10.');
});

test('answers written below each quoted question are all kept', () => {
  const mail =
    'On 3 Nov 2025, Ada <ada@acme.example> wrote:\n> Is 40 enough?\n\nIt is.\n\n> And Thursday?\n\nI will be there at 10.\n\n-- \nTom';
  expect(words(mail)).toBe('It is.\n\nI will be there at 10.');
});

describe('in a page its own marks count first', () => {
  const html = (body: string) => ownText({ html: new JSDOM(`<body>${body}</body>`).window.document.body });

  test('Gmail: quotation and signature', () => {
    expect(
      html(
        '<div dir="ltr">Yes, Thursday.<div>I will call you at 10.</div><br><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature" data-smartmail="gmail_signature">Tom Reed<br>+44 113 496 0142</div></div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, Ada wrote:<br></div><blockquote class="gmail_quote">Call me.</blockquote></div>',
      ),
    ).toEqual({
      text: 'Yes, Thursday.\nI will call you at 10.',
      signature: 'Tom Reed\n+44 113 496 0142',
      hasQuote: true,
    });
  });

  test('Outlook: all that follows its marks is old', () => {
    for (const mark of [
      '<div id="appendonsend"></div>',
      '<div id="m_-12divRplyFwdMsg"></div>',
      '<div style="border:none;border-top:solid #E1E1E1 1.0pt"></div>',
    ])
      expect(html(`<p>Yes, Thursday.</p>${mark}<p>From: Ada</p><p>Could you call me?</p>`)).toMatchObject({
        text: 'Yes, Thursday.',
        hasQuote: true,
      });
  });

  test('Apple Mail: an answer between two quotations is kept', () => {
    expect(
      html(
        '<div>On 3 Nov 2025, at 09:14, Ada &lt;ada@acme.example&gt; wrote:</div><blockquote type="cite">40?</blockquote><div>Yes, 40.</div><blockquote type="cite">And when?</blockquote><div>On Friday.</div>',
      ).text,
    ).toMatch(/^Yes, 40\.\s+On Friday\.$/);
  });

  test('an indented line is the writer’s own, hidden text is not', () => {
    expect(
      html(
        '<div style="display:none">Preview</div>Two steps:<blockquote style="margin:0 0 0 40px;border:none;padding:0">Drill, then bolt.</blockquote><style>p{}</style>',
      ).text,
    ).toBe('Two steps:\nDrill, then bolt.');
  });
});

describe('no text is too long or too strange', () => {
  const kb = (text: string) => text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000);
  test.each([
    ['> '],
    ['On 1 '],
    ['On Mon, 3 Nov 2025\n'],
    ['From: a@b.c\n'],
    ['------ '],
    ['- - - - - - -\n'],
    ['a@'],
    ['Thanks, '],
    ['Best regards,\nTom\n'],
    ['\n'],
    ['wrote:\n'],
    [' On Mon, wrote'],
    ['https://a.example/?q=1 '],
    ['Tom Reed\n\n'],
    ['Tom Reed, 0113 496 0142\n\n'],
    ['``` \n'],
    ['\ud800\u0000\u202e🎉'],
    ['This email '],
    ['Sent from my '],
  ])('%j', (part) => {
    ownText(kb(part));
    ownText(`Hello.\n\n${kb(part)}\nOn 3 Nov 2025, Ada <a@b.example> wrote:\n> x`);
  });

  test('a megabyte takes seconds at most, random letters throw nothing', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: random(400) }, () =>
        String.fromCharCode(random(4) ? random(127) : random(65_536)),
      ).join('');
      expect(() => ownText(text)).not.toThrow();
    }
    ownText('Some words that go on and on, wrote: somebody at x@y.example on 3 Nov 2025 10:00\n'.repeat(12_500));
  });
});
