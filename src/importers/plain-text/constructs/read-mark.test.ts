import { describe, expect, test } from 'vitest'
import { readMarkAtEnd, readMarkAtStart, readWholeMark } from './read-mark.ts'

describe('a line that is a mark', () => {
  test.each([
    ['■下转第3版', 'forward', '3'],
    ['（下转第三版）', 'forward', '3'],
    ['[下转3版]', 'forward', '3'],
    ['【下转A03版】', 'forward', 'A03'],
    ['下转　第３版', 'forward', '3'],
    ['下转 4 版', 'forward', '4'],
    ['▶▶下转第十二版', 'forward', '12'],
    ['►下转Ａ０４版', 'forward', 'A04'],
    ['（下转第4版·要闻）', 'forward', '4'],
    ['（下转第二版头条）', 'forward', '2'],
    ['下轉第3版', 'forward', '3'],
    ['（轉A4版）', 'forward', 'A4'],
    ['转第4版', 'forward', '4'],
    ['★下转A4', 'forward', 'A4'],
    ['（下转第2、3版）', 'forward', '2'],
    ['下转笫3板', 'forward', '3'],
    ['下转第三版。', 'forward', '3'],
    ['（下转3版①）', 'forward', '3'],
    ['（下转02版1条）', 'forward', '02'],
    ['（下转要闻3版）', 'forward', '3'],
    ['（下轉叁版）', 'forward', '3'],
    ['（續第3版）', 'forward', '3'],
    ['續見A3版', 'forward', 'A3'],
    ['（續自第一版）', 'back', '1'],
    ['（上接头版）', 'back', '1'],
    ['（紧接頭版）', 'back', '1'],
    ['請參閱第5版', 'see-also', '5'],
    ['上接第1版', 'back', '1'],
    ['■上接第1版', 'back', '1'],
    ['（上接第一版）', 'back', '1'],
    ['紧接第1版', 'back', '1'],
    ['（紧接A01版）', 'back', 'A01'],
    ['接1版', 'back', '1'],
    ['◆上接第一版◆', 'back', '1'],
    ['讲话全文见第二版', 'see-also', '2'],
    ['（详见第5版）', 'see-also', '5'],
    ['相关报道见3版', 'see-also', '3'],
    ['更多图片请看A06版', 'see-also', 'A06'],
    ['Continued on A4', 'forward', 'A4'],
    ['Continued on Page 3', 'forward', '3'],
    ['CONTINUED ON PAGE A12', 'forward', 'A12'],
    ['(Continued on Page Two.)', 'forward', '2'],
    ["Cont'd on Page 3", 'forward', '3'],
    ['See BUDGET, Page 3', 'forward', '3'],
    ['See CITY HALL, A4', 'forward', 'A4'],
    ['▶ See HARBOR on Page A4', 'forward', 'A4'],
    ['Please turn to Page 6', 'forward', '6'],
    ['Turn to HARBOR, A4', 'forward', 'A4'],
    ['From A1', 'back', 'A1'],
    ['Continued from A1', 'back', 'A1'],
    ['BUDGET, From A1', 'back', 'A1'],
    ['BUDGET: From Page 1', 'back', '1'],
    ['Harbor | From Page 1'.replace(' |', ','), 'back', '1'],
    ['Continued from the front page', 'back', '1'],
    ['[Continued on Fifth Page.]', 'forward', '5'],
    ['CONTINUED FROM FIRST PAGE.', 'back', '1'],
    ['Continued on Page 3, Column 4', 'forward', '3'],
    ['CONT. FROM PAGE ONE', 'back', '1'],
    ['(cont from p1)', 'back', '1'],
    ['Continued on Page 4-A', 'forward', '4A'],
    ['See FIRE, Page 4A', 'forward', '4A'],
    ['>> SEE FIRE, A4', 'forward', 'A4'],
    ['HARBOR | FROM A1', 'back', 'A1'],
    ['HARBOR — Continued from A1', 'back', 'A1'],
    ['Continued, A4', 'forward', 'A4'],
    ['CONTINUED ON A4 ▶', 'forward', 'A4'],
    ['Related story, A5', 'see-also', 'A5'],
    ['Editorial, A8', 'see-also', 'A8'],
    ['See related story, Page 5', 'see-also', '5'],
    ['Full text on Page 5', 'see-also', '5'],
  ])('%s', (line, kind, page) => {
    expect(readWholeMark(line)).toMatchObject({ kind, page, start: 0, end: line.length })
  })

  test.each([
    ['Fortsetzung auf Seite 3', 'forward', '3'],
    ['FORTSETZUNG VON SEITE 1', 'back', '1'],
    ['HAFEN: Fortsetzung von der Titelseite', 'back', '1'],
    ['(Fortsetzung auf S. 3, Spalte 2)', 'forward', '3'],
    ['Siehe Seite 5', 'see-also', '5'],
    ['Suite page 4', 'forward', '4'],
    ['Lire la suite en page 3', 'forward', '3'],
    ['Suite de la une', 'back', '1'],
    ['Lire aussi en page 6', 'see-also', '6'],
    ['Pasa a la página 4', 'forward', '4'],
    ['PASA A LA PÁG. 4', 'forward', '4'],
    ['Viene de la página 1', 'back', '1'],
    ['Viene de la primera plana', 'back', '1'],
    ['Continua na página 4', 'forward', '4'],
    ['Segue dalla prima pagina', 'back', '1'],
    ['Lees verder op pagina 3', 'forward', '3'],
    ['Продолжение на стр. 3', 'forward', '3'],
    ['Окончание на 2-й стр.', 'forward', '2'],
    ['Окончание. Начало на стр. 1', 'back', '1'],
    ['См. стр. 5', 'see-also', '5'],
    ['Үргэлжлэл 3-р нүүрт', 'forward', '3'],
    ['２面に続く', 'forward', '2'],
    ['▽３面に続く', 'forward', '3'],
    ['【一面から続く】', 'back', '1'],
    ['関連記事3面', 'see-also', '3'],
    ['3면에 계속', 'forward', '3'],
    ['▶1면에서 계속', 'back', '1'],
    ['☞관련기사 5면', 'see-also', '5'],
    ['(Xem tiếp trang 3)', 'forward', '3'],
    ['Sambungan dari hal. 1', 'back', '1'],
    ['Devamı 3. sayfada', 'forward', '3'],
    ['تتمة على الصفحة ٣', 'forward', '3'],
    ['Ciąg dalszy ze str. 1', 'back', '1'],
    ['शेष पृष्ठ 3 पर', 'forward', '3'],
    ['▶ Weiter Seite 3', 'forward', '3'],
    ['Schluss auf Seite 4', 'forward', '4'],
    ['Suite de la page une', 'back', '1'],
    ['(Suite de la 1re page)', 'back', '1'],
    ['Suite en deuxième page', 'forward', '2'],
    ['Lire en pages 2 et 3', 'see-also', '2'],
    ['Pase a la página 4', 'forward', '4'],
    ['SIGUE >>> P. 4', 'forward', '4'],
    ['Продолжение на третьей странице', 'forward', '3'],
    ['Начало на первой стр.', 'back', '1'],
    ['/Үргэлжлэл 3 дугаар нүүрт/', 'forward', '3'],
    ['1-р нүүрний үргэлжлэл', 'back', '1'],
    ['관련기사 3·4면', 'see-also', '3'],
    ['تتمة الصفحة الأولى', 'back', '1'],
    ['تفاصيل ص ٤', 'see-also', '4'],
    ['Devamı 3’te', 'forward', '3'],
    ['Folytatás a 3. oldalon', 'forward', '3'],
    ['Folytatás az 1. oldalról', 'back', '1'],
    ['Nastavak sa stranice 1', 'back', '1'],
    ['Continuare în pagina 3', 'forward', '3'],
    ['Продължава на стр. 3', 'forward', '3'],
  ])('in other languages: %s', (line, kind, page) => {
    expect(readWholeMark(line)).toMatchObject({ kind, page, start: 0, end: line.length })
  })

  test.each([
    ['Continued on Pago Three.', 'forward', '3'],
    ['Continued On Pago Two. m', 'forward', '2'],
    ['Contlnued from Page Ono', 'back', '1'],
    ['Contin ued on Page Al', 'forward', 'A1'],
    ['C ontinued on Page 4', 'forward', '4'],
    ['Contlnued on A4', 'forward', 'A4'],
  ])('hurt by the scan: %s', (line, kind, page) => {
    expect(readWholeMark(line)).toMatchObject({ kind, page, confidence: 0.6 })
  })

  test.each([
    ['→ Seite 3', '3', 'arrow'],
    ['☞3면', '3', 'arrow'],
    ['▶3版', '3', 'arrow'],
    ['>> стр. 3', '3', 'arrow'],
    ['SWANS, A2', 'A2', 'filed'],
    ['» CITY HALL, Page A4', 'A4', 'filed'],
  ])('a page alone, which the text before it explains: %s', (line, page, bare) => {
    expect(readWholeMark(line)).toMatchObject({ kind: 'see-also', page, bare })
  })

  test.each([
    '连续第5年',
    '紧接着，队伍出发了',
    '上接天线',
    '转第二天',
    '接3',
    '他转身接过第3块奖牌',
    'Continued on',
    'From Paris',
    'See you on Monday',
    '第3版',
    '市民常见3版',
    'Seite 3',
    'Das Buch endet auf Seite 3',
    '(Fortsetzung folgt)',
    'La suite du procès de 1998',
    'Suite 300',
    'Viene del sur',
    '第3面',
    '→ 30 km',
    'CRASH ON M25',
    'RED SOX 4, METS 3',
    'Continued rain on the coast',
  ])('is prose: %s', (line) => {
    expect(readWholeMark(line)).toBeUndefined()
  })
})

/** Longer than a teaser's line, and stopped amid a sentence. */
const LONG_TEXT =
  'The council met for the third night in a row to hear what the swans of the mill pond cost the town'

describe('a mark at the end of a text', () => {
  test.each([
    ['两城友谊牢不可破。■下转第5版', '■下转第5版', 'forward', '5'],
    ['大家继续推动合作（下转第三版）', '（下转第三版）', 'forward', '3'],
    ['这是一项长期工作……（下转A03版）', '（下转A03版）', 'forward', 'A03'],
    ['共同推动发展下转第3版', '下转第3版', 'forward', '3'],
    ['岸边亮起了灯。■下转第4版①', '■下转第4版①', 'forward', '4'],
    ['岸边亮起了灯。（紧转第四版）', '（紧转第四版）', 'forward', '4'],
    ['两地继续合作。▶下转２版', '▶下转２版', 'forward', '2'],
    ['会议还研究了其他事项。（讲话全文见第二版）', '（讲话全文见第二版）', 'see-also', '2'],
    ['会议还研究了其他事项。讲话全文见第二版', '讲话全文见第二版', 'see-also', '2'],
    ['The council will meet again. Continued on A4', 'Continued on A4', 'forward', 'A4'],
    ['The council will meet (Continued on Page 3)', '(Continued on Page 3)', 'forward', '3'],
    ['and the mayor said. See BUDGET, Page 3', 'See BUDGET, Page 3', 'forward', '3'],
    ['首相は述べた。（２面に続く）', '（２面に続く）', 'forward', '2'],
    ['Der Minister sprach lange. (Fortsetzung auf Seite 3)', '(Fortsetzung auf Seite 3)', 'forward', '3'],
    ['sagte der Minister ▶ Fortsetzung auf Seite 3', '▶ Fortsetzung auf Seite 3', 'forward', '3'],
    ['сказал министр. (Окончание на стр. 2)', '(Окончание на стр. 2)', 'forward', '2'],
    ['a dit le ministre (suite page 4)', '(suite page 4)', 'forward', '4'],
    ['Der Minister sprach lange. Fortsetzung auf Seite 3', 'Fortsetzung auf Seite 3', 'forward', '3'],
    ['«Hemos cedido todos». Pasa a la página 4', 'Pasa a la página 4', 'forward', '4'],
    ['وطالبوا بتعويضات. التتمة صفحة ٣', 'التتمة صفحة ٣', 'forward', '3'],
    [LONG_TEXT + ' » FIRE, A4', '» FIRE, A4', 'forward', 'A4'],
    [LONG_TEXT + '. → Seite 3', '→ Seite 3', 'see-also', '3'],
    ['The bridge opens in May. (Related story, A5)', '(Related story, A5)', 'see-also', 'A5'],
  ])('%s', (text, mark, kind, page) => {
    const found = readMarkAtEnd(text)
    expect(found).toMatchObject({ kind, page })
    expect(text.slice(found?.start, found?.end)).toBe(mark)
  })

  test.each([
    '这家企业连续第5年',
    '她从第2版读到第3版。',
    '新教材由第2版下转第3版。',
    'He continued on to page through the report.',
    'In the report she continued on page 12.',
    'The letter came from page 3 of the book',
    'You can see the harbour on A4 paper.',
    'Er las die Fortsetzung auf Seite 3',
    'Il a lu la suite page 4',
    'Nadie lo esperaba. Continúa en la página 4.',
    'Nadie lo esperaba: Continúa en la página 4',
    'El plan pasa a la página 4',
    '新馆下月开放 >>02版',
    'der Wert steigt auf > 3 Seiten',
  ])('is prose: %s', (text) => {
    expect(readMarkAtEnd(text)).toBeUndefined()
  })
})

describe('a mark at the start of a text', () => {
  test.each([
    ['■上接第1版 两地要深化合作', '■上接第1版', '1'],
    ['（上接第一版）两地要深化合作', '（上接第一版）', '1'],
    ['【紧接A01版】两地要深化合作', '【紧接A01版】', 'A01'],
    ['上接第1版两地要深化合作', '上接第1版', '1'],
    ['（上接1版《新桥开通》）两地', '（上接1版《新桥开通》）', '1'],
    ['(Continued from Page 1) of the new bridge', '(Continued from Page 1)', '1'],
    ['BUDGET, From A1 the council voted', 'BUDGET, From A1', 'A1'],
    ['【1面から続く】首相は', '【1面から続く】', '1'],
    ['(Fortsetzung von Seite 1) der Minister', '(Fortsetzung von Seite 1)', '1'],
  ])('%s', (text, mark, page) => {
    const found = readMarkAtStart(text)
    expect(found).toMatchObject({ kind: 'back', page })
    expect(text.slice(found?.start, found?.end)).toBe(mark)
  })

  test.each([
    '上接天线，下连网络',
    '紧接着第一版教材',
    '接第3版的意见，编辑部',
    'From Page 1 to page 3 the book',
    '接着第1版',
  ])('is prose: %s', (text) => {
    expect(readMarkAtStart(text)).toBeUndefined()
  })
})
