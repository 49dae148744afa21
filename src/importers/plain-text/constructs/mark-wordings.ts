/**
 * How papers of one language print their marks: a row a language. `#` is the page, `_` white space or none, a blank
 * white space; the rest is a regular expression without regard to case.
 */
export type Wording = {
  /** BCP 47. */
  language: string
  /** Words for "page", before its number or after. */
  page: string
  /** What the first page is called besides. */
  front?: string
  /** Words that count the pages from the second on, before the word for page. */
  counted?: readonly string[]
  forward: readonly string[]
  back: readonly string[]
  seeAlso?: readonly string[]
}

/** Chinese and English have modules of their own: their marks are read within text, shortened and misread. */
export const WORDINGS: readonly Wording[] = [
  {
    language: 'ja',
    page: '面|ページ|頁',
    forward: ['#_[にへ]_(?:続く|つづく)', '(?:続き|つづき)_[はを:：＝=]?_#(?:[にへ]|に掲載)?'],
    back: ['#_(?:から|より|の)_(?:の)?(?:続く|つづく|続き|つづき)'],
    seeAlso: [
      '(?:関連記事|関連|詳報|詳しくは|解説|社説|全文)_[はをが:：＝=・]?_#[にへ]?(?:掲載)?',
      '#_に(?:関連記事|関連|詳報|解説|全文)',
    ],
  },
  {
    language: 'ko',
    page: '면|쪽',
    forward: ['#_(?:에|으로)_(?:계속|이어짐|이어집니다)', '(?:이어지는_기사|계속)_[:：=]?_#(?:으로|에)?'],
    back: ['#_에서_(?:계속|이어짐|이어집니다)', '#_(?:기사에?서|의)_계속'],
    seeAlso: ['관련_?(?:기사|사설|시리즈)_[:：=]?_#'],
  },
  {
    language: 'de',
    page: 'Seite|S\\.|Spalte',
    front: 'Titelseite|Seite eins|ersten Seite',
    forward: [
      'Forts(?:etzung|\\.)(?: folgt)?(?: auf(?: der)?| nächste| umseitig)? #',
      '(?:Bitte )?(?:lesen Sie )?weiter(?: auf)? #',
      'Schlu(?:ss|ß) auf #',
      'Bitte (?:blättern Sie|umblättern)(?: auf| zu)? #',
    ],
    back: ['(?:Forts(?:etzung|\\.)|Schlu(?:ss|ß)) (?:von|v\\.|der)(?: der)? #', 'Beginn auf #'],
    seeAlso: [
      '(?:Siehe|Vgl\\.|Mehr|Näheres|Bericht|Berichte|Kommentar|Interview|Reportage|Lesen Sie)(?: dazu)?(?: auch)?(?: auf)?,? #',
    ],
  },
  {
    language: 'fr',
    page: 'pages?|p\\.',
    front: '(?:page )?une|première(?: page)?',
    counted: 'deuxième troisième quatrième cinquième sixième septième huitième'.split(' '),
    forward: ['(?:Lire |Voir )?(?:la )?suite(?: et fin)?,?(?: en| à la| à)? #', '(?:À|A) suivre(?: en)? #'],
    back: ['Suite(?: et fin)? (?:de|depuis)(?: la)? #'],
    seeAlso: [
      "(?:Voir|Lire)(?: aussi| également| nos informations| notre dossier| l[’']article)?,?(?: en| à la)? #",
    ],
  },
  {
    language: 'es',
    page: 'p[áa]gina|p[áa]g\\.?|p\\.',
    front: 'portada|primera(?: plana| p[áa]gina)?',
    forward: [
      '(?:Pas[ae]|Contin[úu]a|Sigue|Vaya)(?: a| en)(?: la)? #',
      '(?:Pasa|Contin[úu]a|Sigue),?[ >»]+#',
    ],
    back: ['(?:Viene|Contin[úu]a|Continuaci[óo]n|Sigue)(?: de| desde)(?: la)? #'],
    seeAlso: ['(?:Vea|Ver|Véase|Más información|Editorial)(?: en)?(?: la)?,? #'],
  },
  {
    language: 'pt',
    page: 'p[áa]gina|p[áa]g\\.?|p\\.',
    front: 'capa|primeira p[áa]gina',
    forward: ['(?:Continua|Segue|Prossegue)(?: na| à)? #'],
    back: ['(?:Continuaç[ãa]o|Continua|Vem) da #'],
    seeAlso: ['(?:Veja|Leia|Ver|Ler)(?: mais| também)?(?: na)? #'],
  },
  {
    language: 'it',
    page: 'pagina|pag\\.?|p\\.',
    front: 'prima(?: pagina)?',
    forward: ['(?:Continua|Segue|Prosegue) (?:a|in) #'],
    back: ['(?:Continua|Segue|Prosegue) (?:da|dalla) #', 'Dalla #'],
    seeAlso: ['(?:Vedi|Servizio|Servizi|Articolo|Altri servizi)(?: a| alle)? #'],
  },
  {
    language: 'nl',
    page: 'pagina|pag\\.|blz\\.?|bladzijde|p\\.',
    front: 'voorpagina|pagina (?:een|één)',
    forward: ['(?:Vervolg|(?:Lees )?verder) (?:op|naar) #'],
    back: ['Vervolg van(?: de)? #'],
    seeAlso: ['Zie(?: ook)?(?: op)? #'],
  },
  {
    language: 'sv',
    page: 'sidan|sid\\.|s\\.',
    front: 'första sidan',
    forward: ['(?:Forts(?:ättning|ätter|\\.)|Vänd) (?:på|till) #'],
    back: ['Forts(?:ättning|\\.) från #'],
    seeAlso: ['Se(?: även)? #'],
  },
  {
    language: 'da',
    page: 'side|s\\.',
    front: 'forsiden',
    forward: ['Forts(?:ættes|ættelse|ettes|ettelse|\\.)(?: på| side)? #'],
    back: ['Forts(?:at|att|ættelse|ettelse|\\.) fra #'],
    seeAlso: ['Se(?: også)? #'],
  },
  {
    language: 'pl',
    page: 'stron(?:ie|y|a)|str\\.|s\\.',
    front: 'pierwszej(?: strony)?',
    forward: ['(?:Dokończenie|Ciąg dalszy|Cd\\.|c\\._d\\.) na #'],
    back: ['(?:Dokończenie|Ciąg dalszy|Cd\\.|c\\._d\\.) ze? #'],
    seeAlso: ['(?:Czytaj|Więcej|Patrz|Zobacz)(?: też)?(?: na)? #'],
  },
  {
    language: 'cs',
    page: 'stran(?:ě|y|a)|str\\.|s\\.',
    front: 'titulní strany',
    forward: ['(?:Pokračování|Dokončení) na #'],
    back: ['(?:Pokračování|Dokončení) ze? #'],
    seeAlso: ['(?:Čtěte|Více|Viz)(?: na)? #'],
  },
  {
    language: 'ru',
    page: 'стр(?:аниц[аыеу]|\\.)?|полос[аеыу]|с\\.',
    front: 'первой(?: страниц[ыеу]| полос[ыеу]| стр\\.)?',
    counted: 'второй третьей четв[её]ртой пятой шестой седьмой восьмой девятой десятой'.split(' '),
    forward: ['(?:Продолжение|Окончание)(?: читайте)?,? на #'],
    back: [
      '(?:(?:Продолжение|Окончание)[.,]? )?Нач(?:ало|\\.)(?: читайте)? на #',
      '(?:Продолжение|Окончание) со? #',
    ],
    seeAlso: [
      '(?:См\\.|Смотрите|Смотри|Читайте|Подробнее|Подробности|Материалы)(?: также)?(?: об этом)?(?: на)? #',
    ],
  },
  {
    language: 'mn',
    page: 'нүүр(?:т|ээс|нээс|эн|ний)?|х\\.',
    forward: ['(?:Үргэлжлэл|Төгсгөл)(?:ийг|ийн)? #(?: үзнэ үү)?'],
    back: ['(?:(?:Үргэлжлэл|Төгсгөл)\\.? )?Эхлэл(?:ийг)? #', '#_(?:үргэлжлэв|үргэлжлэл)'],
  },
  {
    language: 'vi',
    page: 'trang|tr\\.',
    front: 'trang nhất',
    forward: ['Xem tiếp(?: ở)? #', 'Còn tiếp(?: ở)? #'],
    back: ['Tiếp (?:theo|từ) #'],
    seeAlso: ['Xem(?: thêm)? #'],
  },
  {
    language: 'id',
    page: 'halaman|hal\\.?',
    front: 'halaman (?:satu|muka)',
    forward: ['Bersambung (?:ke )?#'],
    back: ['Sambungan (?:dari )?#'],
    seeAlso: ['(?:Baca|Lihat)(?: juga)? #'],
  },
  {
    language: 'tr',
    page: "sayfa(?:da|dan)?|s\\.|[’'][dt][ea]n?",
    front: 'birinci sayfada',
    forward: ["Devamı #(?:[’'][dt][ea])?"],
    back: ["Baş_tarafı #(?:[’'][dt][ea])?"],
  },
  {
    language: 'ar',
    page: 'ص\\.?|صفحة|الصفحة',
    front: 'الأولى|الصفحة الأولى',
    forward: ['(?:ال)?(?:تتمة|بقية)(?: الخبر| المقال)?(?: في| على)? #'],
    back: ['(?:ال)?(?:تتمة|بقية)(?: المنشور)? (?:من|عن) #', 'تتمة المنشور(?: في| على)? #'],
    seeAlso: ['(?:انظر|طالع|اقرأ|(?:ال)?تفاصيل|المزيد)(?: أيضا| أيضًا)?(?: في| على)? #'],
  },
  {
    language: 'hi',
    page: 'पृष्ठ|पेज',
    forward: ['(?:शेष|बाकी) #(?: पर)?'],
    back: ['# (?:का|से) (?:शेष|आगे|जारी)'],
  },
  {
    language: 'fa',
    page: 'صفحهٔ?|صفحه‌ی|ص\\.?',
    front: 'صفحهٔ? (?:اول|نخست)',
    forward: ['(?:ادامه|دنباله|بقیه)(?: مطلب| خبر)?(?: در)? #'],
    back: ['(?:ادامه|دنباله|بقیه)(?: مطلب| خبر)? از #'],
  },
  {
    language: 'he',
    page: "עמוד|עמ['׳]",
    front: 'עמוד (?:ראשון|השער)',
    forward: ['המשך ב-?#'],
    back: ['המשך מ-?#'],
    seeAlso: ['ראו(?: גם)?(?: ב-?)?_#'],
  },
  {
    language: 'th',
    page: 'หน้า(?:ที่)?',
    forward: ['(?:อ่าน)?ต่อ(?:ที่)?_#'],
    back: ['ต่อจาก_#'],
  },
  {
    language: 'el',
    page: 'σελ(?:ίδα|\\.)?',
    forward: ['Συνέχεια(?: στη)? #'],
    back: ['Συνέχεια από(?: τη)? #'],
  },
  {
    language: 'uk',
    page: 'стор(?:інці|інки|\\.)?|с\\.',
    forward: ['(?:Продовження|Закінчення) на #'],
    back: ['(?:(?:Продовження|Закінчення)[.,]? )?Початок на #', '(?:Продовження|Закінчення) зі? #'],
  },
  {
    language: 'fi',
    page: 'sivu(?:lla|lta|n)?|s\\.',
    front: 'etusivu(?:lta|lla)',
    forward: ['Jatkuu #'],
    back: ['Jatkoa(?: sivulta)? #', 'Alkaa #'],
  },
  {
    language: 'hu',
    page: 'oldal(?:on|ról|r[óo]l)?',
    front: 'címoldalról',
    forward: ['Folytatás a(?:z)? #'],
    back: ['Folytatás a(?:z)? #(?<=ról|rol|rol)'],
  },
  {
    language: 'ro',
    page: 'pagina|pag\\.',
    front: 'prima pagină',
    forward: ['Continuare(?: în| pe)? #'],
    back: ['(?:Continuare|Urmare) din #'],
    seeAlso: ['(?:Citiți|Vezi)(?: și)?(?: în)? #'],
  },
  {
    language: 'hr',
    page: 'stran(?:ic[ie]|i|e)|str\\.',
    front: 'naslovne strane|naslovnice',
    forward: ['Nastavak na #'],
    back: ['Nastavak sa? #'],
  },
  {
    language: 'bg',
    page: 'стр\\.?|страниц[аи]',
    front: 'първа(?: страница)?',
    forward: ['(?:Продължава|Продължение) на #'],
    back: ['(?:Продължава|Продължение) от #'],
  },
]
