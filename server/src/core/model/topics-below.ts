/** What stands below a heading or label, by what it is itself and by what is above. */
import type { Context } from './context'
import type { Topic } from './lexicon'
import type { ItemKind } from './model'
import type { Section } from './outline'

/**
 * A roadmap may say which of its parts are the work: a part that is called so again, or phases. Then the others are
 * about something else, unless their bullets look like work.
 */
export function namesWork(title: Section): boolean {
  let phases = 0
  for (const { signs } of title.children) {
    if (signs.promisesWork) return true
    if (signs.isPhase && ++phases === 2) return true
  }
  return false
}

/** Below principles and definitions, "Objectives" are told what they should be like. */
export function teaches({ headings, topic }: Context): boolean {
  return topic === 'context' && headings.slice(1).some((heading) => TEACHING.test(heading))
}

const TEACHING =
  /^(?:(?:our|guiding|core|design|planning|okr) )?(?:principles?|definitions?|glossary|terminology|grundsätze|begriffe|principes|définitions|principios|definiciones|princípios|definições|principi|definizioni)$|^(?:原則|原则|用語|术语|定義)$/iu

/** "Phase 2: Architecture" is a time of work, whatever the work is about. */
export function phaseTopic(kind: ItemKind | null, topic: Topic | null): Topic | null {
  const said = topic === 'priorities' || topic === 'key-results' || topic === 'initiatives'
  return kind === null || said ? topic : null
}

const MILESTONES =
  /(?:^|\s)(?:milestones|meilensteine|jalons|hitos|marcos|traguardi)$|(?:里程碑|マイルストーン)$/iu
const PROJECTS =
  /(?:^|\s)(?:projects|initiatives|epics|work ?streams|projekte|initiativen|projets|chantiers|proyectos|iniciativas|projetos|progetti|iniziative)$|(?:项目|專案|举措|プロジェクト|施策)$/iu

/** What a heading lists that names things of one kind in the plural: "Milestones", "Key initiatives". */
export function listedKind(title: string): 'milestone' | 'initiative' | null {
  const words = title.replace(/[（(][^()（）]*[)）]/g, ' ').trim()
  return MILESTONES.test(words) ? 'milestone' : PROJECTS.test(words) ? 'initiative' : null
}

/** What stands below a heading that is an item itself. */
export function workBelow(kind: ItemKind | null, outer: Context): Topic | null {
  if (kind === 'phase') return outer.topic === 'priorities' ? 'priorities' : 'initiatives'
  // What is told of something that is ruled out rules out nothing more.
  if (kind === 'constraint') return 'context'
  if (kind !== 'priority') return null
  // In OKRs, what stands below an objective is measured.
  const okrs = outer.headings.some((heading) => /\bokrs?\b/i.test(heading))
  return okrs ? 'key-results' : 'initiatives'
}

/** A topic of its own, or that of what is above: what a title is about, a part of the document need not be. */
export function topicBelow(own: Topic | null, outer: Context): { readonly topic: Topic | null } {
  const work = outer.topic === 'initiatives' || outer.topic === 'priorities' || outer.topic === 'key-results'
  return { topic: own ?? (outer.vague && !work ? null : outer.topic) }
}

/** Below "Q3 2026:" stands what is to be done then, unless the section is about something else. */
export function timedTopic({ topic }: Context): Topic {
  return topic === null ? 'initiatives' : topic
}
