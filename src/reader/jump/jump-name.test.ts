import { expect, test } from 'vitest'
import { titled } from '#reader/jump/jump-name.ts'

test.each([
  ['江桥合龙', 'zh-Hans', '《江桥合龙》'],
  ['《江桥合龙》', 'zh-Hans', '《江桥合龙》'],
  ['《江桥》与《新渡》', 'zh-Hans', '《《江桥》与《新渡》》'],
  ['新桟橋、来月に再開', 'ja', '「新桟橋、来月に再開」'],
  ['Talks begin', 'en', '“Talks begin”'],
  ['“Not yet”', 'en', '“Not yet”'],
  ['', 'en', ''],
])('%s in %s is named %s', (name, language, named) => expect(titled(name, language)).toBe(named))
