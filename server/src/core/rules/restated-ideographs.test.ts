/** What Chinese and Japanese sentences say again of a row, and what is of another. */
import { expect, it } from 'vitest'
import { marked } from '../../../../test/support/carets'

const chinese = (sentence: string) => `---
plumbline: strategy
asOf: 2026-01-15
---
# 缆车规划 2026

## 概况

${sentence}

## 指标

| 指标 | 2025年12月 | 2026年12月 |
| - | -: | -: |
| 准点率 | 91% | 95% |
| 检票口(个) | 120 | 150 |
`

it('a value of today', () => {
  const text = chinese(`全线平稳。准点率为 88%。
          ^^^ information conflicting-value: 88% for “准点率”, but 91% under “指标” (2025年12月)`)
  expect(marked(text, { rule: 'conflicting-value' })).toBe(text)
})

it('a target of a year', () => {
  const text = `---
plumbline: strategy
asOf: 2026-01-15
---
# 中期計画 2026〜2028

2028年には売上高240億円を達成する。
          ^^^^^ information conflicting-target: 240億円 for “売上高”, but ¥22.0B under “目標” (2028年)

## 目標

| 項目 | 2027年 | 2028年 |
| - | -: | -: |
| 売上高(億円) | 205 | 220 |
`
  expect(marked(text, { rule: 'conflicting-target' })).toBe(text)
})

it.each(['准点率为 91%。', '山顶线准点率为 88%。', '准点率在旺季会低于 88%。', '其他城市的准点率为 88%。'])(
  'not %s',
  (sentence) => {
    const text = chinese(sentence)
    expect(marked(text, { rule: 'conflicting-value' })).toBe(text)
    expect(marked(text, { rule: 'conflicting-target' })).toBe(text)
  },
)
