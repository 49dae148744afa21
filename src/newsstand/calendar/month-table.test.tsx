// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { zhHans } from '#messages/zh-hans.ts'
import { zhHansLate } from '#messages/zh-hans-late.ts'
import { MonthTable } from '#newsstand/calendar/month-table.tsx'

it.each([0, 1, 6])(
  'Every day stands under its weekday, also for who hears the heads of the columns: from %i on',
  (firstWeekday) => {
    render(
      <MonthTable
        year="2026"
        month={4}
        days={{
          paper: 'lanchuan',
          messages: { ...zhHans, ...zhHansLate },
          firstWeekday,
          issues: new Map(),
          current: undefined,
          href: (to) => to,
        }}
      />,
    )
    const heads = screen.getAllByRole('columnheader')
    const [, firstWeek] = screen.getAllByRole('row')
    const days = within(firstWeek ?? document.body).getAllByRole('cell')
    const wednesday = heads.findIndex((head) => head.textContent.includes('星期三'))
    expect(days[wednesday]?.getAttribute('aria-label')).toBe('2026年4月1日没有报纸')
  },
)
