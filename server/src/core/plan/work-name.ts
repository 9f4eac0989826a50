/** What identifies a piece of work by its name: "SOC 2 Type II certification by Q3 2026" is "SOC 2 Type II". */

import { alignedStemsOf, wordsOf } from '../model/terms'
import { recogniseTimes } from '../notation/time'

/** A name of work, taken apart. */
export interface WorkName {
  /** Equal for names of one work: its stems in alphabetical order, without words that any work may have. */
  readonly key: string
  /** The stems of all that means something, in order, verbs of completion left out. */
  readonly stems: readonly string[]
}

/**
 * Words that say that work gets done, which a list leaves out and a sentence needs: "New roof finished", "Launch the
 * portal". Words for a part of the way (pilot, beta, design, tender) are not among them: those are other work.
 */
const COMPLETION = words(`
  complete completed completes completing completion finish finished finishes done deliver delivered delivers delivery
  achieve achieved achieving implement implemented implementing implementation launch launched launches build built
  building deploy deployed deploying deployment introduce introduced introducing release released ready live goes go
  open opens opened opening install installed installing establish established enable enabled enabling set up create
  created creating develop developed developing obtain obtained get gets gain gained will be should must has have been
  find found service operation operational full fully finally targeted target projected planned scheduled expected
  underway ongoing progress end ends ended ending arrives started starting planning due completes move moving moves until till
  em en nel am im chega chegam chegar llega llegan llegar arriva arrivano arrive arrivent kommt kommen todos todas tous toutes tutti tutte
  bis hasta até avant ici entro fertig fertigstellen abschließen abgeschlossen abschluss umsetzen umgesetzt umsetzung einführen einführung eingeführt
  inbetriebnahme betrieb aufbauen bauen gebaut errichten
  terminer terminé achever lancer lancement lancé livrer livraison mettre mise place œuvre ouvrir ouverture réaliser
  terminar terminado completar completado lanzar lanzamiento entregar instalar instalación implementar implantar
  implantación abrir apertura poner marcha
  concluir concluído lançar lançamento entregar instalar implementar implementação abrir abertura
  completare completato lanciare lancio consegnare installare realizzare aprire apertura
`)

/** Nouns that any work may carry behind its name. */
const GENERIC = words(`
  project projects program programme programs initiative initiatives work works effort efforts task activity activities
  solution solutions architecture certification certificate compliance framework capability capabilities feature features
  system systems platform model models module programs new
  projekt projekte vorhaben maßnahme system plattform zertifizierung architektur
  projet projets programme système plateforme certification
  proyecto proyectos programa sistema plataforma certificación projeto projetos certificação
  progetto progetti programma sistema piattaforma certificazione
`)

/** Prefixes that are written with and without a hyphen: "auto-scaling". */
const HYPHENATED = /(?<![\p{L}\p{N}])(auto|re|pre|co|multi|micro|cyber|non|bi|self|cross|e)-(?=\p{L})/giu

const known = new Map<string, WorkName>()

/** Takes a name apart; `language` is a BCP 47 tag. */
export function workName(title: string, language?: string): WorkName {
  const memo = `${language ?? ''}|${title}`
  let name = known.get(memo)
  if (name === undefined) {
    // Titles hardly change from key press to key press; the map is cleared rather than grown without end.
    if (known.size > 20_000) known.clear()
    name = takenApart(title, language)
    known.set(memo, name)
  }
  return name
}

function takenApart(title: string, language: string | undefined): WorkName {
  const plain = withoutTimes(title, language).replace(HYPHENATED, '$1')
  const all = wordsOf(plain)
  const stems = alignedStemsOf(plain, language)
  const own: string[] = []
  const distinctive: string[] = []
  for (const [index, stem] of stems.entries()) {
    const word = all[index]!
    if (stem === '' || COMPLETION.has(word)) continue
    own.push(stem)
    if (!GENERIC.has(word)) distinctive.push(stem)
  }
  const kept = new Set(distinctive.length >= 2 ? distinctive : own)
  return { key: kept.size < 2 ? '' : [...kept].sort().join(' '), stems: own }
}

/** A name as a reader would write it, without what only says that the work gets done: "the Genk warehouse". */
export function shownName(text: string, language?: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const says = (word: string) =>
    wordsOf(word).some((each) => !COMPLETION.has(each) && alignedStemsOf(each, language)[0] !== '')
  while (words.length > 1 && !says(words.at(-1)!)) words.pop()
  return words.join(' ').replace(/[\s,:;(–—-]+$/u, '')
}

/** A text without its time expressions. */
export function withoutTimes(text: string, language?: string): string {
  if (!/\p{N}|\p{L}{3}/u.test(text)) return text
  let result = ''
  let at = 0
  for (const time of recogniseTimes(text, language)) {
    result += `${text.slice(at, time.start)} `
    at = time.end
  }
  return result + text.slice(at)
}

function words(lines: string): ReadonlySet<string> {
  return new Set(lines.split(/\s+/).filter((word) => word !== ''))
}
