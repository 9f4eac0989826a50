/** Tables whose rows are parts of the business: regions, branches, teams, products. */
import type { TableFacts } from '../model/model'

/** A table whose rows are parts of the business. */
export function isBreakdown(table: TableFacts): boolean {
  const [first] = table.columns
  if (first === undefined || table.rows.filter(({ kind }) => kind === 'data').length < 2) return false
  return first.role === 'scope' || BY.test(table.title) || PART.test(first.header)
}

const BY = /(?<!\p{L})(?:by|per|nach|je|par|por|pro)\s+\p{L}+$/iu
/** Headers of parts that stand in no list of business words. */
const PART =
  /(?<!\p{L})(?:regions?|countr(?:y|ies)|districts?|wards?|sites?|plants?|ports?|stores?|shops?|branch(?:es)?|depots?|schools?|offices?|stations?|lines?|cit(?:y|ies)|towns?|markets?|segments?|teams?|departments?|units?|products?|services?|customers?|groups?|bezirke?|standorte?|werke?|länder|regionen|filialen|sites?|villes?|pays|magasins?|ciudades|países|tiendas|lojas|cidades|sedi|città|negozi|regioni)(?!\p{L})|地区|区域|地域|門店|店舗/iu

/** Places and teams, of which nothing belongs to two: who buys two products is counted twice. */
const APART =
  /(?<!\p{L})(?:regions?|countr(?:y|ies)|districts?|wards?|sites?|plants?|ports?|terminals?|stores?|shops?|branch(?:es)?|depots?|schools?|offices?|stations?|cit(?:y|ies)|towns?|areas?|states?|provinces?|locations?|teams?|departments?|houses?|region\p{L}*|bezirke?|standorte?|werke?|land|länder|filialen?|stadt|städte|häuser|haus|abteilung\p{L}*|sites?|villes?|pays|magasins?|agences?|départements?|équipes?|ciudad(?:es)?|país(?:es)?|región|tiendas?|sedes?|equipos?|provincias?|lojas?|cidades?|unidades?|equipes?|sed[ei]|città|negoz[io]|regione|squadre?|paesi?)(?!\p{L})|地区|区域|地域|門店|门店|店舗|部门|部門/iu

/** Whether the rows of a table share nothing, so that their counts add up. */
export function isPartition(table: TableFacts): boolean {
  return APART.test(table.columns[0]?.header ?? '') || APART.test(/\p{L}+$/u.exec(table.title)?.[0] ?? '')
}
