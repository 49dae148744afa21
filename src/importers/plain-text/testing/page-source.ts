import type { Source } from '../../importer.ts'

/** The nameplate of an invented paper, as a page's text begins with it. */
export const HEAD = '青河日报\n青河日报社出版\n2031年4月17日 星期四\n第5208期\n'

/** A story with its headline. */
export const STORY = '新桥今日通车\n本报讯（记者 林安）新桥昨日通车，全长一公里。\n'

/** A file of text, as an import is given it. */
export const page = (name: string, text: string): Source => ({ name, bytes: new TextEncoder().encode(text) })
