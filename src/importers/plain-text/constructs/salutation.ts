/**
 * How a letter to a paper begins: to whom it is, on a line of its own or before its first words.
 *
 * > | 编辑同志：    尊敬的编辑：    To the Editor:    Dear Sir,    SIR, — The ferry …    Monsieur le rédacteur,
 *     ^^^^^^^^^
 */
const SALUTATION = new RegExp(
  `^(?:${[
    '(?:尊敬的|亲爱的|親愛的)?(?:编辑|編輯|主编|主編|总编辑?|總編輯?)(?:部|同志|先生|女士|老师|老師|朋友)?(?:们|們)?(?:你好|您好)?',
    'to the editors?',
    'dear (?:sirs?|madam|sir or madam|editors?|(?:mr|ms|mrs)\\.? editor)',
    'sirs?|madam|editor|mr\\.? editor',
    'sehr geehrte (?:redaktion|damen und herren)',
    'monsieur le (?:rédacteur|directeur)(?: en chef)?',
    '(?:sr\\.|señor|estimado|sra\\.|señora|estimada) directora?',
    '(?:gentile|caro|egregio) direttore',
  ].join('|')})\\s?(?:[：:，,]|[—–-]{1,2}\\s)`,
  'iu',
)

export function isSalutation(text: string): boolean {
  return SALUTATION.test(text.slice(0, 48))
}
