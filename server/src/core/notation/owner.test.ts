import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONG } from '../../../../test/properties/plans'
import { findInlineOwner, isOwnerKey, normaliseOwner, type OwnerName, readOwners, sameOwner } from './owner'

const show = ({ name, kind, also }: OwnerName) => `${name} (${[kind, ...also].join(', ')})`

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' => ') as [string, string])

describe('the value of an owner field', () => {
  test.each(
    rows(`
      Mina Okafor => Mina Okafor (person)
      **Mina Okafor** => Mina Okafor (person)
      Mina Okafor & Jan Prins => Mina Okafor (person) + Jan Prins (person)
      Mina Okafor / Jan Prins => Mina Okafor (person) + Jan Prins (person)
      Mina Okafor, Jan Prins, Eva Klein => Mina Okafor (person) + Jan Prins (person) + Eva Klein (person)
      Mina Okafor and Jan Prins => Mina Okafor (person) + Jan Prins (person)
      Eva Klein und Max Müller => Eva Klein (person) + Max Müller (person)
      Marie Duval et Luc Morel => Marie Duval (person) + Luc Morel (person)
      Lucía Gómez y Pablo Ruiz => Lucía Gómez (person) + Pablo Ruiz (person)
      Mina Okafor; Jan Prins (backup) => Mina Okafor (person) + Jan Prins (person)
      Mina => Mina (name)
      Jan van der Meer => Jan van der Meer (person)
      Dr. Yara Haddad => Yara Haddad (person)
      J. Prins => J. Prins (person)
      O'Brien, Mary-Kate Lund => O'Brien (name) + Mary-Kate Lund (person)
      王小明 => 王小明 (person)
      佐藤さん => 佐藤 (person)
      CTO => CTO (role)
      CTO + VP Engineering => CTO (role) + VP Engineering (role)
      CTO/CISO => CTO (role) + CISO (role)
      Head of Product => Head of Product (role)
      VP Sales & Marketing => VP Sales & Marketing (role)
      Head of Security and Compliance => Head of Security and Compliance (role)
      Product Manager => Product Manager (role)
      Engineering Manager, Platform => Engineering Manager (role) + Platform (team)
      Mina Okafor (CTO) => Mina Okafor (person, CTO)
      Mina Okafor, CTO => Mina Okafor (person, CTO)
      Mina Okafor – CTO => Mina Okafor (person, CTO)
      CTO (Mina Okafor) => Mina Okafor (person, CTO)
      Sales (Mina Okafor) => Sales (team, Mina Okafor)
      Mina Okafor (interim) => Mina Okafor (person)
      Mina Okafor (50%) => Mina Okafor (person)
      Platform team => Platform team (team)
      the Platform team => Platform team (team)
      Team Phoenix => Team Phoenix (team)
      Security Guild => Security Guild (team)
      Engineering => Engineering (team)
      Engineering/Product => Engineering (team) + Product (team)
      CI/CD team => CI/CD team (team)
      R&D => R&D (team)
      Trust & Safety => Trust & Safety (name)
      平台团队 => 平台团队 (team)
      Equipo de datos => Equipo de datos (team)
      @mina => mina (handle)
      @mina, @jan and @eva => mina (handle) + jan (handle) + eva (handle)
      [@mina](https://example.org/mina) => mina (handle)
      @acme/platform => acme/platform (team)
      mina@example.org => mina@example.org (handle)
      TBD (@mina or @jan) => mina (handle) + jan (handle) ?
      TBD, Mina Okafor => Mina Okafor (person) ?
      Mina? => Mina (name) ?
      Mina Okafor / TBD => Mina Okafor (person)
      Mina Okafor & team => Mina Okafor (person)
      Lead: Mina Okafor, Support: Jan Prins => Mina Okafor (person) + Jan Prins (person)
      Mina Okafor 🦊 => Mina Okafor (person)
      Open Source Office => Open Source Office (team)
    `),
  )('%s', (text, expected) => {
    const read = readOwners(text)
    expect(read.state).toBe('known')
    expect(read.owners.map(show).join(' + ') + (read.tentative ? ' ?' : '')).toBe(expected)
    expect(read.spans).toHaveLength(read.owners.length)
  })

  test.each(
    'TBD|tbc|TBA|T.B.D.|-|–|—|?|??|n/a|Team|the team|Everyone|All|various|unassigned|Not assigned|to be hired|To be confirmed|open|vacant|Open position|[Name]|<owner>|{{owner}}|@owner|TBD Q3|TBH|N. N.|offen|noch offen|alle|équipe|à définir|à nommer|por definir|sin asignar|el equipo|a definir|sem dono|da assegnare|tutti|待定|未定|全員|TBD / TBD'.split(
      '|',
    ),
  )('%s names nobody', (text) => {
    expect(readOwners(text)).toMatchObject({ state: 'placeholder', owners: [] })
  })

  test.each(['', '   ', '****'])('“%s” is blank', (text) => {
    expect(readOwners(text).state).toBe('blank')
  })
})

describe('keys', () => {
  test.each(
    'Owner|Owners:|**Owner(s)**|👤 Owner|DRI|Lead|Leads|Led by|Responsible|Accountable|Champion|Point of contact|POC|Assignee|Assigned to|PIC|Executive Sponsor|Workstream lead|Business owner|Owner / approver|Responsible team|Verantwortlich|Verantwortliche(r)|Verantwortliche:r|Zuständig|Ansprechpartner|Responsable|Porteur|Pilote|Chef de projet|Dueño|Encargado|Líder|Responsável|Dono|Referente|Proprietario|负责人|责任人|担当|担当者|オーナー'.split(
      '|',
    ),
  )('%s names owners', (label) => {
    expect(isOwnerKey(label)).toBe(true)
  })

  test.each(
    'Lead time|Lead source|Cost per lead|Team size|Ownership model|Leadership|Contact rate|Responsible AI|Driver: demand|Status|Home owners insurance|Lead / lag|'.split(
      '|',
    ),
  )('“%s” does not', (label) => {
    expect(isOwnerKey(label)).toBe(false)
  })
})

describe('inline forms', () => {
  test.each(
    rows(`
      Connect ten brokers (Owner: Jan Prins) => (Owner: Jan Prins) | Jan Prins
      Connect ten brokers — Owner: Jan Prins => — Owner: Jan Prins | Jan Prins
      Connect ten brokers [DRI: @jan; due Q3] => DRI: @jan | @jan
      Connect ten brokers (Owner: Jan Prins, due: Q3) => Owner: Jan Prins | Jan Prins
      Connect ten brokers (Owner: Jan Prins, Q3 2026) => Owner: Jan Prins | Jan Prins
      Connect ten brokers (Q3 2026, DRI: @jan) => DRI: @jan | @jan
      Connect ten brokers (Owner: Jan Prins & Eva Klein) => (Owner: Jan Prins & Eva Klein) | Jan Prins & Eva Klein
      Connect ten brokers | Owner: Jan | Due: Q3 => Owner: Jan | Jan
      Connect ten brokers. Owner: J. Prins. Status: done => Owner: J. Prins | J. Prins
      Owner: Jan Prins => Owner: Jan Prins | Jan Prins
      Owner – Jan Prins => Owner – Jan Prins | Jan Prins
      Connect (Lead: Platform team) => (Lead: Platform team) | Platform team
      Connect (owner: TBD) => (owner: TBD) | TBD
      Connect ten brokers, owned by Jan Prins by Q3 => owned by Jan Prins | Jan Prins
      Connect ten brokers (led by the Platform team) => (led by the Platform team) | Platform team
      Connect ten brokers, led by CTO => led by CTO | CTO
      Connect ten brokers @jan => @jan | @jan
      Connect ten brokers (@jan) => (@jan) | @jan
      Connect ten brokers – @jan, @eva => – @jan, @eva | @jan, @eva
      Connect ten brokers (@jan) by Q3 => (@jan) | @jan
      Makler anbinden (Verantwortlich: Eva Klein) => (Verantwortlich: Eva Klein) | Eva Klein
      Connecter les courtiers, piloté par Marie Duval => piloté par Marie Duval | Marie Duval
      Conectar corredores (Responsable: Pablo Ruiz) => (Responsable: Pablo Ruiz) | Pablo Ruiz
      Conectar, liderado por Pablo Ruiz => liderado por Pablo Ruiz | Pablo Ruiz
      接入经纪商（负责人：王小明） => （负责人：王小明） | 王小明
      ブローカー接続（担当：佐藤） => （担当：佐藤） | 佐藤
    `),
  )('%s', (text, expected) => {
    const found = findInlineOwner(text)
    expect(
      found && `${text.slice(found.start, found.end)} | ${text.slice(found.name.start, found.name.end)}`,
    ).toBe(expected)
  })

  test.each([
    'Become market leader - in two years',
    'Growth driver: demand',
    'Upgrade @angular/core in the app',
    'Mail support@example.org',
    'Lead: 5 weeks',
    'Cut lead time: 5 days',
    'A change led by AI adoption',
    'Work driven by customer needs',
    'Connect ten brokers (Jan Prins)',
    '',
  ])('%s names nobody', (text) => {
    expect(findInlineOwner(text)).toBeNull()
  })
})

test.each([
  ['Jan Prins', 'jan prins', 'same'],
  ['Dr. Yara Haddad', 'Yara Haddad', 'same'],
  ['José Díaz', 'Jose Diaz', 'same'],
  ['Platform', 'Platform team', 'same'],
  ['@jan', 'jan', 'same'],
  ['J. Prins', 'Jan Prins', 'possible'],
  ['@jprins', 'Jan Prins', 'possible'],
  ['@jan-prins', 'Jan Prins', 'possible'],
  ['Jan', 'Jan Prins', 'possible'],
  ['Jan Prins', 'Eva Prins', 'different'],
  ['CTO', 'CISO', 'different'],
  ['Jan', 'Janet Prins', 'different'],
])('%s and %s: %s', (a, b, expected) => {
  expect(sameOwner(a, b)).toBe(expected)
  expect(sameOwner(b, a)).toBe(expected)
})

test('what an owner also goes by counts', () => {
  expect(sameOwner(readOwners('Mina Okafor (CTO)').owners[0]!, 'CTO')).toBe('same')
})

test('nothing throws, spans lie inside', () => {
  const part = fc.constantFrom(
    'Mina Okafor',
    '@jan',
    'CTO',
    'TBD',
    'team',
    ' ',
    ', ',
    ' & ',
    '/',
    '(',
    ')',
    '[',
    ']',
    'Owner',
    ':',
    '–',
    'led by ',
    '负责人',
    '：',
    '王小明',
    '<',
    '>',
    '\n',
    '?',
    'a',
    '.',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const { owners, spans } = readOwners(text)
        expect(spans).toHaveLength(owners.length)
        for (const span of spans)
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true)
        isOwnerKey(text)
        normaliseOwner(text)
        const inline = findInlineOwner(text)
        if (inline === null) return
        const { start, end, name } = inline
        expect(
          0 <= start && start <= name.start && name.start < name.end && name.end <= end && end <= text.length,
        ).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})

test.each([
  'a ',
  'Owner ',
  'a Owner: ',
  'a and ',
  'R&D & ',
  'owned by ',
  '@a ',
  '(',
  'A, ',
  '. ',
  'a-',
  '[@a ',
])(
  'a long text of “%s” takes linear time',
  (worst) => {
    const text = worst.repeat(Math.ceil((LONG > 1 ? 1_000_000 : 250_000) / worst.length))
    findInlineOwner(text)
    readOwners(text)
    readOwners(text)
    isOwnerKey(text)
  },
  20_000 * LONG,
)
