import { expect, it } from 'vitest'
import { documentsOf, hostFor } from '../../../../test/support/carets'
import { factsOf, renderFact } from '../../../../test/support/render-facts'
import type { DocumentPath } from '../plan/plan'

/** Bullets below the goals of a plan for 2026, with what they state; nothing for those that state no metric. */
const read = (bullet: string, language: string) =>
  `\n${factsOf(`# Plan 2026\n\n## Goals\n\n- ${bullet}\n`, language).facts.map(renderFact).join('\n')}\n`

it('Reduce churn from 5% to 3% by Q4 2026', () => {
  expect(read('Reduce churn from 5% to 3% by Q4 2026', 'en')).toMatchInlineSnapshot(`
    "
    metric baseline 5%: churn
    metric target 3%, 1 Oct – 31 Dec 2026: churn
    "
  `)
})

it('Raise four-week retention from 61% to 70%', () => {
  expect(read('Raise four-week retention from 61% to 70%', 'en')).toMatchInlineSnapshot(`
    "
    metric baseline 61%: four-week retention
    metric target 70%, 1 Jan – 31 Dec 2026: four-week retention
    "
  `)
})

it('Cut missing items per 1,000 boxes from 18 to 8', () => {
  expect(read('Cut missing items per 1,000 boxes from 18 to 8', 'en')).toMatchInlineSnapshot(`
    "
    metric baseline 18: missing items per 1,000 boxes
    metric target 8, 1 Jan – 31 Dec 2026: missing items per 1,000 boxes
    "
  `)
})

it('Reach a rating of 4.6/5 (baseline 4.3/5)', () => {
  expect(read('Reach a rating of 4.6/5 (baseline 4.3/5)', 'en')).toMatchInlineSnapshot(`
    "
    metric target 4.6/5, 1 Jan – 31 Dec 2026: rating
    metric baseline 4.3/5: rating
    "
  `)
})

it('Delivery cost below €6.50 per box', () => {
  expect(read('Delivery cost below €6.50 per box', 'en')).toMatchInlineSnapshot(`
    "
    money target < €6.50 per box, 1 Jan – 31 Dec 2026: Delivery cost
    "
  `)
})

it('Achieve 99.95% service uptime by Q4', () => {
  expect(read('Achieve 99.95% service uptime by Q4', 'en')).toMatchInlineSnapshot(`
    "
    metric target 99.95%, 1 Oct – 31 Dec 2026: service uptime
    "
  `)
})

it('NPS rises to 50', () => {
  expect(read('NPS rises to 50', 'en')).toMatchInlineSnapshot(`
    "
    metric target 50, 1 Jan – 31 Dec 2026: NPS
    "
  `)
})

it('Increase NPS to 50', () => {
  expect(read('Increase NPS to 50', 'en')).toMatchInlineSnapshot(`
    "
    metric target 50, 1 Jan – 31 Dec 2026: NPS
    "
  `)
})

it('Reduce onboarding time by 40%', () => {
  expect(read('Reduce onboarding time by 40%', 'en')).toMatchInlineSnapshot(`
    "
    metric gap 40%, 1 Jan – 31 Dec 2026: onboarding time
    "
  `)
})

it('Hire 12 engineers by June 2026', () => {
  expect(read('Hire 12 engineers by June 2026', 'en')).toMatchInlineSnapshot(`
    "
    headcount target 12 engineers, 1–30 Jun 2026: engineers
    "
  `)
})

it('Response time: 300 ms → 180 ms', () => {
  expect(read('Response time: 300 ms → 180 ms', 'en')).toMatchInlineSnapshot(`
    "
    metric baseline 300 ms: Response time
    metric target 180 ms, 1 Jan – 31 Dec 2026: Response time
    "
  `)
})

it('Net revenue retention of at least 110%', () => {
  expect(read('Net revenue retention of at least 110%', 'en')).toMatchInlineSnapshot(`
    "
    metric target ≥ 110%, 1 Jan – 31 Dec 2026: Net revenue retention
    "
  `)
})

it('Churn falls below 2%', () => {
  expect(read('Churn falls below 2%', 'en')).toMatchInlineSnapshot(`
    "
    metric target < 2%, 1 Jan – 31 Dec 2026: Churn
    "
  `)
})

it('We grew revenue from $2M to $5M in 2025', () => {
  expect(read('We grew revenue from $2M to $5M in 2025', 'en')).toMatchInlineSnapshot(`
    "
    money baseline $2M: revenue
    money actual $5M, 1 Jan – 31 Dec 2025: revenue
    "
  `)
})

it('Keep infrastructure cost under $40K per month', () => {
  expect(read('Keep infrastructure cost under $40K per month', 'en')).toMatchInlineSnapshot(`
    "
    money target < $40K per month, 1 Jan – 31 Dec 2026: infrastructure cost
    "
  `)
})

it('Open three depots in Ghent', () => {
  expect(read('Open three depots in Ghent', 'en')).toMatchInlineSnapshot(`
    "
    metric target 3 depots, 1 Jan – 31 Dec 2026: depots | Ghent
    "
  `)
})

it('Average handling time will drop to 5 minutes', () => {
  expect(read('Average handling time will drop to 5 minutes', 'en')).toMatchInlineSnapshot(`
    "
    metric target 5 min, 1 Jan – 31 Dec 2026: Average handling time
    "
  `)
})

it('Fehlerquote von 4 % auf 2 % senken', () => {
  expect(read('Fehlerquote von 4 % auf 2 % senken', 'de')).toMatchInlineSnapshot(`
    "
    metric baseline 4%: Fehlerquote
    metric target 2%, 1 Jan – 31 Dec 2026: Fehlerquote
    "
  `)
})

it('Senkung der Fluktuation von 12 % auf 8 % bis Ende 2026', () => {
  expect(read('Senkung der Fluktuation von 12 % auf 8 % bis Ende 2026', 'de')).toMatchInlineSnapshot(`
    "
    metric baseline 12%: Fluktuation
    metric target 8%, until 31 Dec 2026: Fluktuation
    "
  `)
})

it('NPS auf 50 steigern', () => {
  expect(read('NPS auf 50 steigern', 'de')).toMatchInlineSnapshot(`
    "
    metric target 50, 1 Jan – 31 Dec 2026: NPS
    "
  `)
})

it('1.200 Kunden gewinnen', () => {
  expect(read('1.200 Kunden gewinnen', 'de')).toMatchInlineSnapshot(`
    "
    metric target 1,200 Kunden, 1 Jan – 31 Dec 2026: Kunden
    "
  `)
})

it('Kosten um 20 % senken', () => {
  expect(read('Kosten um 20 % senken', 'de')).toMatchInlineSnapshot(`
    "
    metric gap 20%, 1 Jan – 31 Dec 2026: Kosten
    "
  `)
})

it('Die Verfügbarkeit steigt auf 99,9 %', () => {
  expect(read('Die Verfügbarkeit steigt auf 99,9 %', 'de')).toMatchInlineSnapshot(`
    "
    metric target 99.9%, 1 Jan – 31 Dec 2026: Verfügbarkeit
    "
  `)
})

it('Reduzieren der Bearbeitungszeit auf unter 3 Tage', () => {
  expect(read('Reduzieren der Bearbeitungszeit auf unter 3 Tage', 'de')).toMatchInlineSnapshot(`
    "
    metric target < 3 d, 1 Jan – 31 Dec 2026: Bearbeitungszeit
    "
  `)
})

it('Réduire le taux de perte de 6,5 % à 4 %', () => {
  expect(read('Réduire le taux de perte de 6,5 % à 4 %', 'fr')).toMatchInlineSnapshot(`
    "
    metric baseline 6.5%: taux de perte
    metric target 4%, 1 Jan – 31 Dec 2026: taux de perte
    "
  `)
})

it('Porter le chiffre d’affaires à 1,4 M€', () => {
  expect(read('Porter le chiffre d’affaires à 1,4 M€', 'fr')).toMatchInlineSnapshot(`
    "
    money target €1.4M, 1 Jan – 31 Dec 2026: chiffre d’affaires
    "
  `)
})

it('Signer 25 producteurs avant mai 2026', () => {
  expect(read('Signer 25 producteurs avant mai 2026', 'fr')).toMatchInlineSnapshot(`
    "
    metric target 25 producteurs, 1–31 May 2026: producteurs
    "
  `)
})

it('Le NPS atteint 50', () => {
  expect(read('Le NPS atteint 50', 'fr')).toMatchInlineSnapshot(`
    "
    metric target 50, 1 Jan – 31 Dec 2026: NPS
    "
  `)
})

it('Réduire les coûts de 15 %', () => {
  expect(read('Réduire les coûts de 15 %', 'fr')).toMatchInlineSnapshot(`
    "
    metric gap 15%, 1 Jan – 31 Dec 2026: coûts
    "
  `)
})

it('Augmentation du taux de rétention de 80 % à 90 %', () => {
  expect(read('Augmentation du taux de rétention de 80 % à 90 %', 'fr')).toMatchInlineSnapshot(`
    "
    metric baseline 80%: taux de rétention
    metric target 90%, 1 Jan – 31 Dec 2026: taux de rétention
    "
  `)
})

it('Reducir el tiempo de despacho de 95 a 60 minutos', () => {
  expect(read('Reducir el tiempo de despacho de 95 a 60 minutos', 'es')).toMatchInlineSnapshot(`
    "
    metric baseline 95 min: tiempo de despacho
    metric target 60 min, 1 Jan – 31 Dec 2026: tiempo de despacho
    "
  `)
})

it('Aumentar las ventas un 20 %', () => {
  expect(read('Aumentar las ventas un 20 %', 'es')).toMatchInlineSnapshot(`
    "
    metric gap 20%, 1 Jan – 31 Dec 2026: ventas
    "
  `)
})

it('Alcanzar 500 clientes activos', () => {
  expect(read('Alcanzar 500 clientes activos', 'es')).toMatchInlineSnapshot(`
    "
    metric target 500 clientes, 1 Jan – 31 Dec 2026: clientes activos
    "
  `)
})

it('La rotación baja al 8 %', () => {
  expect(read('La rotación baja al 8 %', 'es')).toMatchInlineSnapshot(`
    "
    metric target 8%, 1 Jan – 31 Dec 2026: rotación
    "
  `)
})

it('Elevar el NPS hasta 60', () => {
  expect(read('Elevar el NPS hasta 60', 'es')).toMatchInlineSnapshot(`
    "
    metric target ≤ 60, 1 Jan – 31 Dec 2026: NPS
    "
  `)
})

it('Passar de 31 mil para 40 mil leitores ativos', () => {
  expect(read('Passar de 31 mil para 40 mil leitores ativos', 'pt')).toMatchInlineSnapshot(`
    "
    metric baseline 31K leitores: leitores ativos
    metric target 40K leitores, 1 Jan – 31 Dec 2026: leitores ativos
    "
  `)
})

it('Reduzir o tempo de espera por um livro de 12 para 7 dias', () => {
  expect(read('Reduzir o tempo de espera por um livro de 12 para 7 dias', 'pt')).toMatchInlineSnapshot(`
    "
    metric baseline 12 d: tempo de espera por um livro
    metric target 7 d, 1 Jan – 31 Dec 2026: tempo de espera por um livro
    "
  `)
})

it('Aumentar a receita para 2 milhões de euros', () => {
  expect(read('Aumentar a receita para 2 milhões de euros', 'pt')).toMatchInlineSnapshot(`
    "
    money target €2M, 1 Jan – 31 Dec 2026: receita
    "
  `)
})

it('Atingir 300 clientes pagantes', () => {
  expect(read('Atingir 300 clientes pagantes', 'pt')).toMatchInlineSnapshot(`
    "
    metric target 300 clientes, 1 Jan – 31 Dec 2026: clientes pagantes
    "
  `)
})

it('Ridurre gli scarti dal 5,2% al 3,8%', () => {
  expect(read('Ridurre gli scarti dal 5,2% al 3,8%', 'it')).toMatchInlineSnapshot(`
    "
    metric baseline 5.2%: scarti
    metric target 3.8%, 1 Jan – 31 Dec 2026: scarti
    "
  `)
})

it('Portare il fatturato a 8,6 mln €', () => {
  expect(read('Portare il fatturato a 8,6 mln €', 'it')).toMatchInlineSnapshot(`
    "
    money target €8.6M, 1 Jan – 31 Dec 2026: fatturato
    "
  `)
})

it('Raggiungere 400 clienti attivi', () => {
  expect(read('Raggiungere 400 clienti attivi', 'it')).toMatchInlineSnapshot(`
    "
    metric target 400 clienti, 1 Jan – 31 Dec 2026: clienti attivi
    "
  `)
})

it('Aumentare i ricavi del 10%', () => {
  expect(read('Aumentare i ricavi del 10%', 'it')).toMatchInlineSnapshot(`
    "
    metric gap 10%, 1 Jan – 31 Dec 2026: ricavi
    "
  `)
})

it('将客户续约率从82%提高到88%', () => {
  expect(read('将客户续约率从82%提高到88%', 'zh')).toMatchInlineSnapshot(`
    "
    metric baseline 82%: 客户续约率
    metric target 88%, 1 Jan – 31 Dec 2026: 客户续约率
    "
  `)
})

it('服务可用性达到99.9%', () => {
  expect(read('服务可用性达到99.9%', 'zh')).toMatchInlineSnapshot(`
    "
    metric target 99.9%, 1 Jan – 31 Dec 2026: 服务可用性
    "
  `)
})

it('平均响应时间从300毫秒降至120毫秒', () => {
  expect(read('平均响应时间从300毫秒降至120毫秒', 'zh')).toMatchInlineSnapshot(`
    "
    metric baseline 300 ms: 平均响应时间
    metric target 120 ms, 1 Jan – 31 Dec 2026: 平均响应时间
    "
  `)
})

it('年度营收突破2亿元', () => {
  expect(read('年度营收突破2亿元', 'zh')).toMatchInlineSnapshot(`
    "
    money target > CNY 200M, 1 Jan – 31 Dec 2026: 年度营收
    "
  `)
})

it('平日稼働率を48%から60%に引き上げる', () => {
  expect(read('平日稼働率を48%から60%に引き上げる', 'ja')).toMatchInlineSnapshot(`
    "
    metric baseline 48%: 平日稼働率
    metric target 60%, 1 Jan – 31 Dec 2026: 平日稼働率
    "
  `)
})

it('解約率を2%以下に抑える', () => {
  expect(read('解約率を2%以下に抑える', 'ja')).toMatchInlineSnapshot(`
    "
    metric target ≤ 2%, 1 Jan – 31 Dec 2026: 解約率
    "
  `)
})

it('顧客満足度を90%に向上させる', () => {
  expect(read('顧客満足度を90%に向上させる', 'ja')).toMatchInlineSnapshot(`
    "
    metric target 90%, 1 Jan – 31 Dec 2026: 顧客満足度
    "
  `)
})

it('売上高 3億円 → 4億円', () => {
  expect(read('売上高 3億円 → 4億円', 'ja')).toMatchInlineSnapshot(`
    "
    money baseline ¥300M: 売上高
    money target ¥400M, 1 Jan – 31 Dec 2026: 売上高
    "
  `)
})

it('Meet every 2 weeks', () => {
  expect(read('Meet every 2 weeks', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Version 2.0 of the portal', () => {
  expect(read('Version 2.0 of the portal', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Train 40 volunteers', () => {
  expect(read('Train 40 volunteers', 'en')).toMatchInlineSnapshot(`
    "
    metric target 40 volunteers, 1 Jan – 31 Dec 2026: volunteers
    "
  `)
})

it('Move 3 services to the new cluster', () => {
  expect(read('Move 3 services to the new cluster', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Two-year contract with the supplier', () => {
  expect(read('Two-year contract with the supplier', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Support for 12 languages', () => {
  expect(read('Support for 12 languages', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Grow the crew from 10 to 15 people', () => {
  expect(read('Grow the crew from 10 to 15 people', 'en')).toMatchInlineSnapshot(`
    "
    headcount baseline 10 people: crew
    headcount target 15 people, 1 Jan – 31 Dec 2026: crew
    "
  `)
})

it('Uptime: 99.9%', () => {
  expect(read('Uptime: 99.9%', 'en')).toMatchInlineSnapshot(`
    "
    metric target 99.9%, 1 Jan – 31 Dec 2026: Uptime
    "
  `)
})

it('Waiting time: under 10 minutes', () => {
  expect(read('Waiting time: under 10 minutes', 'en')).toMatchInlineSnapshot(`
    "
    metric target < 10 min, 1 Jan – 31 Dec 2026: Waiting time
    "
  `)
})

it('Do not let the balance fall below £50K', () => {
  expect(read('Do not let the balance fall below £50K', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Bring average wait down to 4 minutes by March 2026', () => {
  expect(read('Bring average wait down to 4 minutes by March 2026', 'en')).toMatchInlineSnapshot(`
    "
    metric target 4 min, 1–31 Mar 2026: average wait
    "
  `)
})

it('Steigerung des Umsatzes auf 5 Mio. € bis Ende 2026', () => {
  expect(read('Steigerung des Umsatzes auf 5 Mio. € bis Ende 2026', 'de')).toMatchInlineSnapshot(`
    "
    money target €5M, until 31 Dec 2026: Umsatzes
    "
  `)
})

it('Wartezeit unter 10 Minuten', () => {
  expect(read('Wartezeit unter 10 Minuten', 'de')).toMatchInlineSnapshot(`
    "
    metric target < 10 min, 1 Jan – 31 Dec 2026: Wartezeit
    "
  `)
})

it('Maintenir une disponibilité de 99,9 %', () => {
  expect(read('Maintenir une disponibilité de 99,9 %', 'fr')).toMatchInlineSnapshot(`
    "
    metric target 99.9%, 1 Jan – 31 Dec 2026: disponibilité
    "
  `)
})

it('Mantener la rotación por debajo del 8 %', () => {
  expect(read('Mantener la rotación por debajo del 8 %', 'es')).toMatchInlineSnapshot(`
    "
    metric target < 8%, 1 Jan – 31 Dec 2026: rotación
    "
  `)
})

it('Reduzir os custos em 10 %', () => {
  expect(read('Reduzir os custos em 10 %', 'pt')).toMatchInlineSnapshot(`
    "
    metric gap 10%, 1 Jan – 31 Dec 2026: custos
    "
  `)
})

it('Mantenere la disponibilità sopra il 99,5%', () => {
  expect(read('Mantenere la disponibilità sopra il 99,5%', 'it')).toMatchInlineSnapshot(`
    "
    metric target > 99.5%, 1 Jan – 31 Dec 2026: disponibilità
    "
  `)
})

it('获得500家付费客户', () => {
  expect(read('获得500家付费客户', 'zh')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('顧客数を100社から150社に増やす', () => {
  expect(read('顧客数を100社から150社に増やす', 'ja')).toMatchInlineSnapshot(`
    "
    metric baseline 100 社: 顧客数
    metric target 150 社, 1 Jan – 31 Dec 2026: 顧客数
    "
  `)
})

it('Workshop with 20 suppliers', () => {
  expect(read('Workshop with 20 suppliers', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Workshop mit 20 Lieferanten', () => {
  expect(read('Workshop mit 20 Lieferanten', 'de')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('See page 12', () => {
  expect(read('See page 12', 'en')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('Atelier avec 20 fournisseurs', () => {
  expect(read('Atelier avec 20 fournisseurs', 'fr')).toMatchInlineSnapshot(`
    "

    "
  `)
})

it('On-time trains: Target 95%, Current: 92% (as of Q3 2025)', () => {
  expect(read('On-time trains: Target 95%, Current: 92% (as of Q3 2025)', 'en')).toMatchInlineSnapshot(`
    "
    metric target 95%: On-time trains
    metric actual 92%, 1 Jul – 30 Sep 2025: On-time trains
    "
  `)
})

it('On-time trains: 92% (target: > 95%)', () => {
  expect(read('On-time trains: 92% (target: > 95%)', 'en')).toMatchInlineSnapshot(`
    "
    metric actual 92%, 1 Jan – 31 Dec 2026: On-time trains
    metric target > 95%, 1 Jan – 31 Dec 2026: On-time trains
    "
  `)
})

it('a line that only says its role states the metric that stands above it', () => {
  const text = `---
plumbline: strategy
---

# Dashboard

## Customer metrics

### Churn

**Target:** 5%
**Current:** 7.2%

### Answers

- **First reply**
  - Target: 4 hours
  - Current: 6 hours
`
  const analysis = hostFor(documentsOf(text)).analysis()
  const { facts } = analysis.explained('plan.md' as DocumentPath)
  expect(facts.map(({ metric, role, quantity }) => `${metric}: ${role} ${quantity?.raw}`)).toEqual([
    'Churn: target 5%',
    'Churn: actual 7.2%',
    'First reply: target 4 h',
    'First reply: actual 6 h',
  ])
})
