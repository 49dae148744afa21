import { expect, test } from 'vitest'
import { hasDateline } from '#issue/linking/dateline.ts'

const opens = (text: string) => hasDateline({ id: 'x', body: [] }, text)

test.each([
  '新华社莫斯科5月8日电（记者 郝薇薇 黄河）当地时间',
  '本报讯（记者 李明）昨日',
  '本报讯 昨日，',
  '本报北京5月8日讯 记者',
  '（新华社北京5月8日电）',
  '中新网5月8日电 ',
  '据新华社电 记者',
  'LONDON, May 8 (Reuters) — The council',
  'TERN HARBOR — The town',
  'NEW YORK (AP) - Stocks',
])('%s', (text) => expect(opens(text)).toBe(true))

test.each([
  '会议要求，各级各部门要进一步提高政治站位',
  '本报记者走进车间，看到电视机',
  '电力部门表示',
  'The NATO summit — the first since May — ended',
  'A man — nobody knew him — spoke',
  'be ready soon, he said.',
])('%s is none', (text) => expect(opens(text)).toBe(false))
