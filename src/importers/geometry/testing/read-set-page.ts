import { layPage } from '../lay-page.ts'
import type { SetPage } from './set-page.ts'

/* Columns of two stories, a line a string. */
export const BRIDGE = [
  '　　新桥昨日上午正式通车，',
  '两岸居民往来只要十分钟，',
  '比坐渡轮快了半个小时。桥',
  '面双向六车道，两侧都留有',
]
export const BRIDGE_ON = [
  '慢行道，行人和自行车可以',
  '直接过江。',
  '　　附近的住户说，盼了三',
  '年，今天终于走上了桥。',
]
export const CHESS = [
  '　　少年棋手昨晚夺得冠军，',
  '这是本市第一次有人进入决',
  '赛。教练说他平时每天要摆',
  '两个小时的棋，从不间断。',
]

/** The stories of a page as they are read, each with a stroke for a line's end. */
export function read(page: SetPage): string[] {
  return layPage(page.page())
    .text.split('\n\n')
    .map((story) => story.trim().replaceAll('\n', '/'))
}
