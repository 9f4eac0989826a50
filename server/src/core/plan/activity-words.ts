/** Words of statements on how often something happens: those that say nothing of what, and those that any company has. */
import { alignedStemsOf } from '../model/terms'

/** Verbs and other words that every statement of a frequency may hold, as stems of their languages. */
export const SMALL = new Set(
  `take place appear held hold run happen come out ship publish conduct perform deliv deliver do done get give given issu start starting begin basi least regular
   schedul plan go make see we us you they will must should new via then than also one two day week month quarter year
   januari februari march april may june juli august septemb octob novemb decemb
   erschein sai saem
   findet find statt stattfind erfolgt erfolg wird werd werden ab mindest mindestens
   lieu partir aura moi mar organis tien fait avril juin juillet août
   part celebr realiz hac desd fin mes ano año
   svolg tien fa`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** What every company does at several frequencies: only with another word do they name one activity. */
export const GENERIC = new Set(
  `meet review report updat check checkin sync call standup retrospect team progress status board session data cycl cadenc frequenc process
   account day user revenu cost budget target goal metric kpi okr growth rate price fee payment subscript plan subscrib custom program programm programme bill invoic licens contract salari payrol rent
   activ recur sale spend invest summari analysi track monitor communic stakehold manag newslett survey assess audit train test meeting reporting
   sitzung bericht besprechung meeting überprüf reunion réunion rapport compt reunión inform reunião relatório riunion rapporto`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Words before a noun that do not make it another thing. */
export const NEUTRAL = new Set([
  'product',
  'softwar',
  'system',
  'app',
  'applic',
  'platform',
  'new',
  'regular',
  'code',
  'featur',
])

/** What happens, of the words behind a frequency: "releas" of "software releases planned"; null when nothing is named. */
export function neutralNoun(words: string, language: string | undefined): string | null {
  const stems = alignedStemsOf(words, language)
  const end = stems.findIndex((stem) => stem === '' || SMALL.has(stem))
  const noun = (end < 0 ? stems : stems.slice(0, end)).filter((stem) => !NEUTRAL.has(stem))
  return noun.length === 0 ? null : noun.join(' ')
}

/** Meetings, reports and the like, of which there are many. */
export function isGenericActivity(noun: string): boolean {
  return noun.split(' ').some((stem) => GENERIC.has(stem))
}
