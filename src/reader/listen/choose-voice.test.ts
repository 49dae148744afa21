import { expect, test } from 'vitest'
import { chooseVoice, type Voice } from '#reader/listen/choose-voice.ts'

function voices(...tags: string[]): Voice[] {
  return tags.map((lang) => ({ lang, localService: true }))
}

test.each<[string, string[], string | undefined]>([
  ['zh-Hans', ['en-US', 'zh-TW', 'zh-CN'], 'zh-CN'],
  ['zh-Hant', ['zh-CN', 'zh-TW'], 'zh-TW'],
  ['zh', ['zh-HK', 'zh_CN'], 'zh_CN'],
  ['zh-Hans', ['cmn-CN'], 'cmn-CN'],
  ['yue', ['zh-CN', 'zh-HK'], 'zh-HK'],
  ['en', ['fr-FR', 'en-GB'], 'en-GB'],
  ['en-GB', ['en-US', 'en-GB'], 'en-GB'],
  ['mn-Mong', ['zh-CN', 'en-US'], undefined],
  ['zh-Hans', [], undefined],
])('%s among %j is spoken by %s', (language, tags, spoken) => {
  expect(chooseVoice(language, voices(...tags))?.lang).toBe(spoken)
})

test('A voice that reads on another host is none', () => {
  expect(chooseVoice('en', [{ lang: 'en-US', localService: false }])).toBeUndefined()
})

test('Among equals the default of the system is taken', () => {
  const [one, two] = [{ lang: 'en-US' }, { lang: 'en-US', default: true }]
  expect(chooseVoice('en', [one, two])).toBe(two)
})
