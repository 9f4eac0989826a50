import { describe, expect, test } from 'vitest'
import { type Quantity, recogniseQuantities } from './index'

/** Compact, so that a table can be read: "~<=5..7 EUR per month", "5 of 12 teams". */
function show(quantity: Quantity): string {
  const { value, upper, unit, currency, comparator, approximate, signed, per, outOf } = quantity
  const number = `${signed && value >= 0 ? '+' : ''}${value}${upper === null ? '' : `..${upper}`}`
  const rest = [
    outOf === null ? '' : `of ${outOf}`,
    currency ?? '',
    unit ?? '',
    per === null ? '' : `per ${per}`,
  ]
  return [`${approximate ? '~' : ''}${comparator ?? ''}${number}`, ...rest]
    .filter((part) => part !== '')
    .join(' ')
}

function read(text: string, language?: string): string {
  return recogniseQuantities(text, language === undefined ? {} : { language })
    .map((found) =>
      found.kind === 'quantity' ? show(found.quantity) : `unreadable: ${found.suggestions.join(' or ')}`,
    )
    .join('; ')
}

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/ =>(?: |$)/) as [string, string])

describe('amounts', () => {
  test.each(
    rows(`
      €640K => 640000 EUR
      0.1/200k hours => 0.1 per 200k hours
      2.5/100,000 km => 2.5 per 100,000 km
      0.5 per 200,000 hours => 0.5 per 200,000 hours
      150/200 hours => 150 of 200 h
      2 × $60,000 => 60000 USD
      $8.4M ARR => 8400000 USD
      USD 310k => 310000 USD
      EUR 2.75m => 2750000 EUR
      GBP 4.8 million => 4800000 GBP
      £36m => 36000000 GBP
      ¥7.8B => 7800000000 JPY
      ₹9 crore => 90000000 INR
      ₹45 lakh => 4500000 INR
      ₹3.5 Cr => 35000000 INR
      ₹7L => 700000 INR
      ₹34,56,789 => 3456789 INR
      R$ 4.2M => 4200000 BRL
      A$6.3M => 6300000 AUD
      C$840k => 840000 CAD
      CA$2,300 => 2300 CAD
      HK$95k => 95000 HKD
      NZ$1.4M => 1400000 NZD
      S$720,000 => 720000 SGD
      US$17.5bn => 17500000000 USD
      MX$38,000 => 38000 MXN
      CHF 8’400 => 8400 CHF
      CHF 3'650'000 => 3650000 CHF
      6’300.50 CHF => 6300.5 CHF
      kr 48,000 => 48000 SEK
      9.6 million dollars => 9600000 USD
      14 thousand euros => 14000 EUR
      3 billion yen => 3000000000 JPY
      62 million rupees => 62000000 INR
      8,250 pounds => 8250 GBP
      480 USD => 480 USD
      3.3M GBP => 3300000 GBP
      $7.7M USD => 7700000 USD
      $2.9T => 2900000000000 USD
      $64mm => 64000000 USD
      $19MM => 19000000 USD
      €3.4bn => 3400000000 EUR
      €6–9M => 6000000..9000000 EUR
      $3.2–4.1M => 3200000..4100000 USD
      $140,000 - $196,000 => 140000..196000 USD
      €2M to €3M => 2000000..3000000 EUR
      between $30K and $45K => 30000..45000 USD
      $900K–1.3M => 900000..1300000 USD
      £4m-£6m => 4000000..6000000 GBP
      ~$740K => ~740000 USD
      about €3M => ~3000000 EUR
      approx. $64,000 => ~64000 USD
      roughly 7,300 tickets => ~7300 tickets
      circa 820 stores => ~820 stores
      around 36 weeks => ~36 w
      some 4,600 visitors => ~4600 visitors
      an estimated 2.4 million devices => ~2400000 devices
      nearly 63% => ~63 %
      ≈ 88 % => ~88 %
      (7,250) EUR => -7250 EUR
      ($830) => -830 USD
      ($2.4M) => -2400000 USD
      (31%) => -31 %
      Net result: ($64K) => -64000 USD
      -$3.6M => -3600000 USD
      −€7.4k => -7400 EUR
      €-9M => -9000000 EUR
      –8 % => -8 %
      -36 ms => -36 ms
      +27% => +27 %
      +3.4 points => +3.4 points
      +£64k => +64000 GBP
      $8,400/month => 8400 USD per month
      €29/user/month => 29 EUR per user/month
      $64 per seat per month => 64 USD per seat/month
      $720 a month => 720 USD per month
      €4,800 per quarter => 4800 EUR per quarter
      £64k per annum => 64000 GBP per year
      $3.9M annually => 3900000 USD per year
      €36/mo => 36 EUR per month
      $148k/yr => 148000 USD per year
      £640 p.a. => 640 GBP per year
      $0.045 per request => 0.045 USD per request
      €3.5M in 18 months => 3500000 EUR; 18 mo
      <85ms => <85 ms
      < 2 h => <2 h
      ≤ 9 s => <=9 s
      >= 34 % => >=34 %
      > 640 nodes => >640 nodes
      ≥99.7% => >=99.7 %
      97.25% => 97.25 %
      3.5 % => 3.5 %
      8 per cent => 8 %
      46 percent => 46 %
      7 percentage points => 7 pp
      +6pp => +6 pp
      -2.5 p.p. => -2.5 pp
      9 %-points => 9 pp
      160 bps => 160 bps
      35 basis points => 35 bps
      64 pts => 64 points
      NPS of 64 => 64
      CSAT: 4.4/5 => 4.4 of 5
      3.8/5 => 3.8 of 5
      9/10 => 9 of 10
      7.5 / 10 => 7.5 of 10
      14 of 20 teams => 14 of 20 teams
      6 out of 9 milestones => 6 of 9 milestones
      3 of our 8 sites => 3 of 8 sites
      23/40 controls => 23 of 40 controls
      18/25 => 18 of 25
      7x => 7 x
      2.4× => 2.4 x
      9-fold => 9 x
      6 times faster => 6 x
      LTV:CAC 4:1 => 4 ratio
      3.6:1 => 3.6 ratio
      7:2 ratio => 3.5 ratio
      1:4 => 0.25 ratio
      8,400 => 8400
      64,250,000 => 64250000
      6M events/hour => 6000000 events per hour
      740 req/s => 740 req per second
      2,600 requests/second => 2600 requests per second
      45 Mbps => 45 Mbps
      3k rps => 3000 rps
      36 builds per day => 36 builds per day
      26+ plugins => >=26 plugins
      80+ native connectors => >=80 connectors
      96.5%+ => >=96.5 %
      $4M+ => >=4000000 USD
      8TB+ => >=8 TB
      3–8 analysts => 3..8 analysts
      20-45 stores => 20..45 stores
      7 - 9 months => 7..9 mo
      6 to 8 weeks => 6..8 w
      between 4 and 6 sprints => 4..6 sprints
      15-25% => 15..25 %
      15%–25% => 15..25 %
      70–90 ms => 70..90 ms
      at least 34 partners => >=34 partners
      at most 3 outages => <=3 outages
      up to 64 countries => <=64 countries
      no more than 7 retries => <=7 retries
      no less than 64% => >=64 %
      not more than 9 days => <=9 d
      fewer than 6 defects => <6 defects
      less than 8 minutes => <8 min
      more than 340 merchants => >340 merchants
      over 4,600 downloads => >4600 downloads
      above 83% => >83 %
      below 7 % => <7 %
      under 90 seconds => <90 s
      within 3 hours => <=3 h
      in excess of $8M => >8000000 USD
      a minimum of 34 interviews => >=34 interviews
      max. 8 days => <=8 d
      min 640 users => >=640 users
      sub-75ms => <75 ms
      12 or more cities => >=12 cities
      8 weeks or less => <=8 w
      4 hours => 4 h
      9 hrs => 9 h
      45 min => 45 min
      70 secs => 70 s
      7h => 7 h
      3d => 3 d
      640 ms => 640 ms
      6 weeks => 6 w
      18 months => 18 mo
      9 years => 9 y
      3-year => 3 y
      90-day plan => 90 d
      8-12 week => 8..12 w
      1h 45m => 105 min
      2 days 6 hours => 54 h
      64 KB => 64 KB
      7 MB => 7 MB
      36 GB => 36 GB
      4.5 TB => 4.5 TB
      9 PiB => 9 PiB
      3.4 MWh => 3.4 MWh
      85 GW => 85 GW
      640 tCO2e => 640 tCO2e
      36 kg => 36 kg
      7.5 t => 7.5 t
      42 km => 42 km
      8,300 m² => 8300 m²
      34k subscribers => 34000 subscribers
      3.6M monthly active users => 3600000 users
      640 new enterprise logos => 640 logos
      36 full-time employees => 36 employees
      9 FTE => 9 FTE
      7.5 FTEs => 7.5 FTE
      14 sales engineers => 14 engineers
      8 business units => 8 units
      9-person team => 9 person
      1 country => 1 country
      four pilots => 4 pilots
      seven new markets => 7 markets
      twenty-five branches => 25 branches
      two-week => 2 w
      three million readers => 3000000 readers
      half a million accounts => 500000 accounts
      a million merchants => 1000000 merchants
      zero incidents => 0 incidents
      twice a quarter => 2 times per quarter
      once per sprint => 1 times per sprint
      three times a month => 3 times per month
      4x per year => 4 times per year
      6 times a day => 6 times per day
      ¾ FTE => 0.75 FTE
      3½ months => 3.5 mo
      from 8 to 3 days => 8 d; 3 d
      from $4M to $9M => 4000000 USD; 9000000 USD
      NPS 38 → 52 => 38; 52
      42% → 57% => 42 %; 57 %
      7 → 14 squads => 7 squads; 14 squads
      reduce churn by 3-4% => 3..4 %
      Grow from 36 to 64 stores => 36 stores; 64 stores
      Spend: 640 => 640
      Launch in 3 regions with 8 partners and $2.2M => 3 regions; 8 partners; 2200000 USD
      64% of 3,200 users => 64 %; 3200 users
      costs $18/GB => 18 USD per GB
      ~7.2k–8.4k seats => ~7200..8400 seats
    `),
  )('without a language: %s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each(
    rows(`
      6.400,75 € => 6400.75 EUR
      7,4 Mio. € => 7400000 EUR
      3,2 Mrd. EUR => 3200000000 EUR
      640 Tsd. Euro => 640000 EUR
      280 T€ => 280000 EUR
      36.000 Kunden => 36000 Kunden
      97,5 % => 97.5 %
      3,5 Prozentpunkte => 3.5 pp
      mindestens 36 Partner => >=36 Partner
      höchstens 9 Tage => <=9 d
      bis zu 64 % => <=64 %
      unter 85 ms => <85 ms
      weniger als 7 Stunden => <7 h
      mehr als 3.400 Nutzer => >3400 Nutzer
      rund 8 Mio. € => ~8000000 EUR
      etwa 640 Mitarbeiter => ~640 Mitarbeiter
      zwischen 3 und 7 Wochen => 3..7 w
      3 bis 7 Wochen => 3..7 w
      7.500 € pro Monat => 7500 EUR per month
      drei Monate => 3 mo
      14 neue Stellen => 14 Stellen
    `),
  )('German: %s is %s', (text, expected) => {
    expect(read(text, 'de')).toBe(expected)
  })

  test.each(
    rows(`
      36 000 € => 36000 EUR
      6,4 M€ => 6400000 EUR
      3,5 millions d’euros => 3500000 EUR
      7,2 milliards d'euros => 7200000000 EUR
      64,5 % => 64.5 %
      au moins 36 clients => >=36 clients
      moins de 8 minutes => <8 min
      plus de 3 400 utilisateurs => >3400 utilisateurs
      environ 64 % => ~64 %
      entre 3 et 7 semaines => 3..7 w
      3 à 7 jours => 3..7 d
      640 € par mois => 640 EUR per month
      640€/mois => 640 EUR per month
      trois ans => 3 y
      7 nouveaux marchés => 7 marchés
      4 points de pourcentage => 4 pp
    `),
  )('French: %s is %s', (text, expected) => {
    expect(read(text, 'fr')).toBe(expected)
  })

  test.each(
    rows(`
      3,6 millones de euros => 3600000 EUR
      8 mil millones de pesos => 8000000000
      64 mil usuarios => 64000 usuarios
      7.400 € => 7400 EUR
      al menos 36 clientes => >=36 clientes
      hasta 9 días => <=9 d
      menos de 7 horas => <7 h
      más de 640 tiendas => >640 tiendas
      cerca de 64% => ~64 %
      alrededor del 40 % => ~40 %
      al menos un 36 % => >=36 %
      más del 7 % => >7 %
      entre 3 y 7 meses => 3..7 mo
      de 3 a 7 semanas => 3..7 w
      640 € al mes => 640 EUR per month
      3 puntos porcentuales => 3 pp
      9 nuevas sedes => 9 sedes
      3 de cada 10 clientes => 3 of 10 clientes
    `),
  )('Spanish: %s is %s', (text, expected) => {
    expect(read(text, 'es')).toBe(expected)
  })

  test.each(
    rows(`
      R$ 6,4 milhões => 6400000 BRL
      R$ 3,2 bilhões => 3200000000 BRL
      R$ 640 mil => 640000 BRL
      R$ 7 mi => 7000000 BRL
      11,9 mi de habitantes => 11900000
      pelo menos 64% => >=64 %
      até 9 dias => <=9 d
      mais de 3.400 clientes => >3400 clientes
      acima dos 64% => >64 %
      cerca de 36 lojas => ~36 lojas
      R$ 7.400 por mês => 7400 BRL per month
      7 pontos percentuais => 7 pp
    `),
  )('Portuguese: %s is %s', (text, expected) => {
    expect(read(text, 'pt')).toBe(expected)
  })

  test.each(
    rows(`
      7,4 milioni di euro => 7400000 EUR
      3,2 mld € => 3200000000 EUR
      almeno 36 clienti => >=36 clienti
      meno di 9 giorni => <9 d
      oltre 3.400 utenti => >3400 utenti
      fino a 64% => <=64 %
      fino al 64 % => <=64 %
      meno del 3 % => <3 %
      almeno il 36 % => >=36 %
      tra 3 e 7 settimane => 3..7 w
      € 640 al mese => 640 EUR per month
    `),
  )('Italian: %s is %s', (text, expected) => {
    expect(read(text, 'it')).toBe(expected)
  })

  test.each(
    rows(`
      640万元 => 6400000 CNY
      3.6亿元 => 360000000 CNY
      15 亿元 => 1500000000 CNY
      ￥7,400 => 7400 CNY
      36万用户 => 360000 用户
      64%以上 => >=64 %
      不低于97.5% => >=97.5 %
      超过3400家企业 => >3400 企业
      约36% => ~36 %
      3-7天 => 3..7 d
      每月640元 => 640 CNY per month
      8个月 => 8 mo
      7个客户 => 7 客户
      三千六百万元 => 36000000 CNY
      一亿两千万元 => 120000000 CNY
      超过三百万用户 => >3000000 用户
      百分之二十 => 20 %
      百分之36 => 36 %
      二十四小时 => 24 h
      千万不要 =>
      第二十个 =>
      二三十人 =>
    `),
  )('Chinese: %s is %s', (text, expected) => {
    expect(read(text, 'zh')).toBe(expected)
  })

  test.each(
    rows(`
      640万円 => 6400000 JPY
      7.4億円 => 740000000 JPY
      2億4000万円 => 240000000 JPY
      36万人 => 360000 人
      64%以上 => >=64 %
      85ms未満 => <85 ms
      約3400社 => ~3400 社
      3〜7日間 => 3..7 d
      8ヶ月 => 8 mo
      9時間 => 9 h
      月額640円 => 640 JPY per month
      3倍 => 3 x
      14名 => 14 名
    `),
  )('Japanese: %s is %s', (text, expected) => {
    expect(read(text, 'ja')).toBe(expected)
  })

  test.each(
    rows(`
      1.500 Kunden => de => 1500 Kunden
      1.500 => en => 1.5
      1.500 => de => 1500
      1,500 => de => 1500
      1,500 kg => de => 1.5 kg
      1.250M => de => 1250000
      1.250 Mio. € => de => 1250000000 EUR
      7 billion => de => 7000000000000
      7 billion => en => 7000000000
      $6 mil => en => 6000000 USD
      6 mil => es => 6000
      1.234,56 => en => 1234.56
      99.995% => de => 99.995 %
      kr 640 => nb => 640 NOK
      ¥640 => zh => 640 CNY
    `).map((row) => row as unknown as [string, string, string]),
  )('%s in %s is %s', (text, language, expected) => {
    expect(read(text, language)).toBe(expected)
  })

  test.each(
    rows(`
      $3,4M => unreadable: $3.4M
      £7,5 million => unreadable: £7.5 million
      64..5% => unreadable: 64.5%
      3.4.5M => unreadable: 34.5M
      $12,40 => unreadable: $12.40 or $1,240
      €6OOK => unreadable: €600K
    `),
  )('a near miss is not guessed: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('amounts that are easily misread', () => {
  test.each(
    rows(`
      R$640 mil => 640000 BRL
      9 MSEK => 9000000 SEK
      500 x 19 EUR => 19 EUR
      7 TEUR => 7000 EUR
      $(3.4)M => -3400000 USD
      4 in 7 customers => 4 of 7 customers
      4 in 7 months => 7 mo
      once every two weeks => 1 times per two weeks
      every 3 weeks =>
      two thirds of users =>
      fourfold => 4 x
      2h15m => 135 min
      80 ± 6 ms => 74..86 ms
      €3M over 18 months => 3000000 EUR; 18 mo
      over 18 months => >18 mo
      Stage 3 - 40% => 40 %
      $0.40 per 1M tokens => 0.4 USD per 1M tokens
      NPS: Improve to 45 => 45
      Reach 45 by spring => 45
      NPS auf 50 steigern => 50
      von 55 auf 30 Minuten => 55 min; 30 min
      de 21 para 12 dias => 21 d; 12 d
      Customers - 12 => 12
      Trend: 38 (Q2) → 41 => 38; 41
      38 (spring) → 41 (autumn) => 38; 41
      $8–7M => 7000000..8000000 USD
      $500–1M => 500..1000000 USD
      1,247 miles => 1247 mi
      1,500 miles annually => 1500 mi per year
      5 miles de euros => 5000 EUR
      1億2,000万円 => 120000000 JPY
      a million merchants => 1000000 merchants
      200 US organisations => 200 organisations
      zero data breaches => 0 breaches
      10 planned, 1 done =>
      9.1 Revenue Assumptions =>
      52 NPS => 52
      NPS:52 => 52
      from $4 to $6M => 4000000 USD; 6000000 USD
      from 500 to 1M users => 500 users; 1000000 users
      5 MB/s => 5 MB per second
      ~40 minutes or so => ~40 min
      6,5 => 6.5
      1 234 567 => 1234567
      64 tickets/week (down from 92) => 64 tickets per week
      raise NPS from 32 to 45 in spring => 32; 45
      grow users from 200 to 450 => 200; 450
      from step 3 to 5 =>
      $.5M => 500000 USD
      minus 5% => -5 %
      10 minus 5 =>
      revenue x3 => 3 x
      two dozen sites => 24 sites
      2 dozen sites => 24 sites
      ₹2 lakh crore => 2000000000000 INR
      throughput ×2.5 => 2.5 x
      (x2) => 2 x
      x86 servers =>
      weights x1 =>
      2 x3 =>
      3-to-1 ratio => 3 ratio
      9-to-5 =>
    `),
  )('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('no amounts', () => {
  test.each(
    `
      Section 7.3.2
      § 14
      Article 28
      ISO 9001
      ISO/IEC 42001:2023
      SOC 2 Type I
      SOC 1 reports
      RFC 9110
      NIST SP 800-171
      PCI DSS 4.0
      TLS 1.2
      HTTP 503
      HTTP/3
      OAuth 2.1 clients
      WCAG 2.1 AA
      v3.4.1
      v12
      version 8.2
      Python 3.13
      Windows 10
      iOS 18
      Node 22
      Kubernetes 1.31
      GPT-5
      Web 3.0
      Industry 4.0
      Q2 2027
      FY26
      H1
      2027
      2026 goals
      2026–2029
      2026/27
      2026-04-18
      2026-04
      18.04.2026
      04/2026
      18 April 2026
      April 18
      14:45
      9am–6pm
      3 p.m.
      port 5432
      localhost:5432
      192.168.4.20
      call 555-8642
      +49 30 1234567
      (415) 555-0142
      AHA-7316
      PROJ-88
      issue #731
      PR 64
      CVE-2026-40312
      COVID-19
      24/7 coverage
      24x7
      5G networks
      4K streaming
      3D models
      2FA
      B2B
      S3 bucket
      p99 latency
      L3 engineers
      M4
      Level 2 maturity
      Phase 3
      Phase 1 of 4
      Tier 2 vendors
      Step 4
      Wave 2 markets
      Sprint 14
      Milestone 6
      Objective 2
      KR 3.1
      Priority 1
      Option 3
      Top 20
      OWASP Top 10
      Fortune 500 firms
      Office 365
      Scope 2 emissions
      Chapter 9
      page 64
      Figure 3
      row 12
      room 214
      1st
      22nd
      3rd-party
      the 1990s
      401(k)
      50/50
      80/20 rule
      1:1 meetings
      1-2-3
      3-2-1 backup
      UTC+2
      Day 1
      Week 6
      Month 3
      Year 2
      one of our partners
      one-to-one
      once it ships
      two-factor login
      six sigma
      first and second
      \`retry=640ms\`
      https://example.org/v2?limit=640%
      docs/2026/plan-64.md
      mail team42@example.org
      7f3a91c
      SKU 88213
      1. Vision
      2.3 Market Analysis
      360-degree feedback
      21 CFR Part 11
      SHA-256
      9/11
      Postleitzahl 10115 Berlin
      in the 90s
    `
      .trim()
      .split('\n')
      .map((row) => row.trim()),
  )('%s', (text) => {
    expect(read(text)).toBe('')
  })
})
