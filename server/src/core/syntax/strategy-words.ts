/**
 * The words by which a strategy document is told from others: what its headings, table headers and key lines are
 * called in eight languages, and what those of other documents are called. All are general vocabulary; accents and
 * case do not count. A word of several parts is matched as a phrase.
 */
import { lazy } from '../text/lazy'
import { type Group, lexiconOf } from './word-weights'

/** Strategies, plans and budgets of another kind: their names hold the words, but nobody plans a business in them. */
const otherStrategies = `testing strategy, test strategy, branching strategy, caching strategy, logging strategy, strategy pattern,
  error handling strategy, retry strategy, merge strategy, merging strategy, naming strategy, locking strategy, indexing strategy,
  rollback strategy, backup strategy, versioning strategy, git strategy, commit strategy, trading strategy, test plan,
  lesson plan, study plan, meal plan, workout plan, training plan, error budget, performance budget, style strategy,
  teststrategie, testplan, strategie de test, plan de test, estrategia de pruebas, plan de pruebas, estrategia de testes,
  plano de testes, strategia di test, piano di test, 测试策略, 测试计划, 缓存策略, 测试目标, テスト戦略, テスト計画`

const strategyHeadings: readonly Group[] = [
  { weight: 0, words: otherStrategies },
  {
    weight: 1,
    words: `roadmap, road map, strategy, strategies, strategic plan, strategic roadmap, strategic priorities,
      strategic objective, strategic goal, strategic initiative, strategic pillar, okr, objectives and key results,
      objectives & key results, key result, business plan, hiring plan, headcount plan, staffing plan,
      recruiting plan, budget, go to market, gtm, annual plan, operating plan, kpi, success metric, key metric,
      performance metrics, metrics dashboard, performance dashboard, product plan, financial plan, financial planning,
      marketing plan, multi year plan, five year plan, release plan, annual report, yearly goals, annual goals,
      team goals, company goals, quarterly goals, growth plan, transformation plan, capital allocation, project goal,
      northstar, north star, risk matrix, risk assessment, risk register, initiative registry, business strategy,
      security plan, security program, security programme, security and privacy program, security and privacy programme, market sizing, pricing, exit timeline, flagship goal, security roadmap,
      workforce plan, sales plan, sustainability plan, growth targets, metrics scorecard,
      scorecard, balanced scorecard, metrics report, kpi report, key performance indicator,
      strategie, fahrplan, jahresplan, geschaftsplan, unternehmensstrategie, strategische ziele,
      strategische prioritaten, strategische initiativen, kennzahl, kennzahlen, ziele und schlusselergebnisse,
      jahresziele, quartalsziele, einstellungsplan, personalplan, personalplanung, finanzplan, umsatzziele, haushalt,
      budgetplan, wachstumsplan, massnahmenplan, schlusselergebnisse, preisstrategie,
      feuille de route, plan strategique, priorites strategiques, objectifs strategiques, resultats cles,
      plan d'affaires, plan financier, plan de recrutement, plan d'embauche, indicateurs cles, indicateurs de performance,
      axes strategiques, plan d'action, budget previsionnel, orientations strategiques,
      estrategia, hoja de ruta, plan estrategico, prioridades estrategicas, objetivos estrategicos, resultados clave,
      plan de negocio, plan de negocios, plan de contratacion, presupuesto, indicadores clave, plan financiero,
      plan anual, plan de accion, plan operativo, pilares estrategicos, objetivos y resultados clave, iniciativas estrategicas,
      plano estrategico, planejamento estrategico, planeamento estrategico, resultados chave, plano de negocios,
      plano de negocio, plano de contratacao, plano de contratacoes, orcamento, indicadores chave, roteiro, plano anual, plano financeiro,
      plano de acao, objetivos e resultados chave, iniciativas estrategicas, roteiro estrategico,
      strategia, piano strategico, priorita strategiche, obiettivi strategici, risultati chiave, piano industriale,
      piano di assunzione, piano assunzioni, indicatori chiave, piano finanziario, piano annuale, tabella di marcia,
      obiettivi e risultati chiave, piano operativo, iniziative strategiche,
      战略, 路线图, 規劃, 规划, 路線圖, 戰略, 年度计划, 年度目标, 年度目標, 预算, 預算, 招聘计划, 关键结果, 關鍵結果, 商业计划,
      里程碑, 季度目标, 季度計劃, 季度计划, 关键指标, 業務計劃, 人员编制计划, 产品规划, 發展計劃, 发展计划,
      戦略, ロードマップ, 事業計画, 経営計画, 中期計画, 予算, 採用計画, 重要指標, 年間計画, 年度計画, 主要な成果, 成果指標,
      経営方針, 事業戦略, 中期経営計画, 売上目標, 年間目標, 重点施策, 重要業績評価指標`,
  },
  {
    weight: 0.5,
    words: `strategic, milestone, priority, goal, objective, initiative, target, timeline, investment, projection,
      financial projection, forecast, pillar, success criteria, market analysis, headcount, revenue, growth,
      competitive analysis, competitive advantage, market opportunity, funding, quarterly, annual, planned, upcoming,
      next quarter, status quo, next 6 months, where we are, where we stand, where we want to be, how we get there, what we want, what we aim for, next year, long term, short term, medium term, mid term, near term,
      workstream, deliverable, resource allocation, resource requirements, risk mitigation, business model,
      value proposition, revenue model, revenue stream, customer acquisition, unit economics, roi, market, metrics,
      implementation phases, dependencies, phase, horizon, mission, vision, guiding policy, non goals, areas to avoid,
      executive summary, hiring, capacity, team structure, expansion, profitability, cost breakdown, spend, runway,
      ownership, epics, backlog, themes, bets, gap analysis, charter, portfolio, partnership, monetization, retention,
      customer metrics, revenue targets, next steps, what's next, compliance roadmap, technical debt, scaling, tam,
      acquisition, board, planning, implementation plan, business, financial, plan, valuation, kri, quarter, governance, competitors, swot,
      meilenstein, meilensteine, ziel, ziele, zielwerte, prioritat, prioritaten, massnahme, massnahmen, initiativen,
      zeitplan, investition, investitionen, umsatz, wachstum, kosten, marktanalyse, quartal, halbjahr, personal,
      finanzen, vision, ausblick, handlungsfelder, risiken, schwerpunkte, vorhaben, planung, geschaft, phasen,
      jalon, jalons, objectif, objectifs, priorite, priorites, calendrier, investissement, investissements, croissance,
      chiffre d'affaires, previsions, recrutement, recrutements, embauches, axes, echeancier, effectifs, chantiers, trimestre, financement, marche, resume executif,
      hito, hitos, objetivo, objetivos, meta, metas, prioridad, prioridades, cronograma, inversion, inversiones, ingresos, crecimiento,
      iniciativa, iniciativas, fase, fases, trimestre, mercado, proyecciones, contrataciones, resumen ejecutivo, riesgos, pilares, financiacion,
      marco, marcos, prioridade, prioridades, investimento, investimentos, receita, receitas, crescimento, projecoes,
      contratacoes, contratacao, resumo executivo, semestre, entregas, riscos,
      obiettivo, obiettivi, priorita, traguardi, pietre miliari, investimenti, ricavi, crescita, iniziativa, iniziative,
      assunzioni, previsioni, sintesi esecutiva, tappe, cronoprogramma, fasi, mercato, metriche, rischi, pilastri,
      目标, 目標, 策略, 优先级, 優先, 重点, 重點, 指标, 指標, 时间表, 時間表, 投资, 投資, 营收, 營收, 收入, 增长, 阶段, 階段, 季度, 愿景, 計劃, 计划, 舉措, 举措,
      市场, 市場, 招聘, 成本, 人员, 風險, 风险,
      マイルストーン, 優先事項, 施策, 取り組み, スケジュール, 売上, 成長, 四半期, 計画, フェーズ, ビジョン, 採用, 収益, 市場分析, 人員, リスク, 競合, 方針, ビジネス`,
  },
  { weight: 0.3, words: 'now, next, later, in progress, under consideration, exploring, now next later' },
]

const otherHeadings: readonly Group[] = [
  { weight: 1, words: otherStrategies },
  {
    weight: 1,
    words: `readme, changelog, change log, release notes, release note, what's changed, minutes, meeting notes, attendees, agenda, present,
      installation, install, installing, usage, getting started, quick start, quickstart, api reference, api, endpoints,
      prerequisites, troubleshooting, faq, frequently asked questions, license, licence, contributing, contributors,
      code of conduct, how to, tutorial, cookbook, examples, example usage, configuration, options, command line, cli, commands,
      steps to reproduce, expected behavior, actual behavior, reproduction, root cause, postmortem, post mortem, incident,
      runbook, rollback, syllabus, grading, grading policy, textbook, office hours, course, learning outcomes, lecture, assignments,
      policy, reimbursement, eligibility, guidelines, drawbacks, unresolved questions, alternatives considered, prior art, proposal, rfc, adr,
      test coverage, coverage report, test results, test report, test summary, test cases, findings, methodology, vulnerability, pentest, known issues, breaking changes,
      bug fixes, bugfixes, features, fixed, added, removed, deprecated, unreleased, patch changes, minor changes, major changes,
      supported versions, compatibility, downloads, glossary, definitions, terminology, award, awards, winners, recipients, pull requests,
      reporting a vulnerability, development setup, local development, running tests, directory structure, project structure, parameters, methods, returns, syntax, requirements, see also, author, authors, credits,
      references, acknowledgements, best practices, step 1, step 2, deploy, deployment steps, procedure, escalation, on call, alerts, privacy policy, terms of service, cookies, expense, decision, consequences, context and problem statement, user stories,
      versioning, table of contents, security policy, summary of changes, packages, notable changes, commits, issue template, faqs, checklist, about this document, lessons, exercises, notes, introduction to, learn, recipes, ingredients, disclaimer, debugging, upgrading, migration guide, style guide, setup, etiquette, timeline of events, impact assessment, detection, resolution, corrective actions, preventive actions, five whys,
      anforderungen, anleitung, voraussetzungen, einrichtung, nutzung, verwendung, protokoll, teilnehmer, tagesordnung, anwesend, lizenz, mitwirken, fehlerbehebung, haufige fragen, richtlinie, versionshinweise, anderungen, begriffe, konfiguration, vorfall, ursache, lehrplan, benotung, beispiele, schritt 1, beschlusse, erstattung, geltungsbereich, schnellstart, befehle, testbericht, testergebnisse,
      prerequis, utilisation, compte rendu, ordre du jour, presents, participants, licence, contribuer, depannage, foire aux questions, politique, notes de version, journal des modifications, definitions, demarrage rapide, mode d'emploi, exemples, etape 1, remboursement, commandes, tests, rapport de test, rapport d'incident, programme du cours, evaluation,
      instalacion, uso, requisitos, requisitos previos, acta, actas, asistentes, orden del dia, licencia, contribuir, solucion de problemas, preguntas frecuentes, politica, notas de la version, registro de cambios, definiciones, guia de inicio, inicio rapido, ejemplos, configuracion, paso 1, reembolso, evaluacion, temario, incidente, causa raiz, acuerdos, pruebas, cobertura de pruebas, comandos, arquitectura,
      instalacao, utilizacao, pre requisitos, ata, participantes, pauta, licenca, como contribuir, contribuindo, solucao de problemas, perguntas frequentes, notas de versao, registro de alteracoes, definicoes, como usar, configuracao, exemplos, passo 1, reembolso, relatorio de testes, cobertura de testes, cobertura, testes, teste, comecando, estrutura do projeto, comandos, rodando, causa raiz, tecnologias,
      installazione, utilizzo, requisiti, verbale, presenti, ordine del giorno, licenza, contribuire, risoluzione dei problemi, domande frequenti, note di rilascio, registro delle modifiche, definizioni, guida rapida, configurazione, esempi, passo 1, rimborso, comandi, test, incidente, prerequisiti, partecipanti,
      安装, 安裝, 使用, 用法, 使用方法, 快速开始, 快速入门, 更新日志, 变更日志, 会议纪要, 与会人员, 參會人員, 参会人员, 议程, 许可证, 許可證, 贡献, 常见问题, 教程, 接口, 配置, 环境要求, 故障排查, 示例, 政策, 报销, 术语, 定义, 依赖, 命令, 测试报告, 测试覆盖率, 事故, 根本原因, 目录结构, 课程, 考核,
      インストール, 使い方, 使用方法, 始め方, クイックスタート, 変更履歴, リリースノート, 議事録, 出席者, 参加者, 議題, ライセンス, 貢献, よくある質問, チュートリアル, 設定, 前提条件, トラブルシューティング, 例, 規程, ポリシー, 用語, 定義, 必要条件, 手順, コマンド, テスト結果, 障害, 根本原因, 表彰, 受賞, 受賞者, 推薦, 環境構築, 動作環境, シラバス, 成績評価, カバレッジ, 決定事項, 開発環境, ディレクトリ構成, 対象者, 申請方法`,
  },
]

const tableHeaders: readonly Group[] = [
  {
    weight: 1,
    words: `target, baseline, actual, goal, kpi, metric, metrics, budget, initiative, milestone, objective, key result, priority, owner, dri, timeline, due, deadline, target date, due date, quarter, year, phase, revenue, growth, forecast, variance, investment, cost, headcount, hires, probability, mitigation, gap, roi, q1, q2, q3, q4, h1, h2, eta, lead, accountable, responsible, horizon, deliverable, theme, workstream, arr, mrr, market share, margin, total, start, salary, allocation, duration, current, funding, spend, point of contact, supports, task, team, supports,
      ziel, zielwert, istwert, ausgangswert, kennzahl, massnahme, verantwortlich, meilenstein, budget, frist, termin, quartal, umsatz, kosten, prioritat, fallig, jahr, ist, soll, wachstum, initiative,
      cible, objectif, indicateur, responsable, echeance, jalon, trimestre, budget, cout, priorite, actuel, annee, chiffre d'affaires, effectif, initiative,
      objetivo, meta, indicador, responsable, plazo, fecha, hito, trimestre, presupuesto, coste, costo, prioridad, actual, ano, ingresos, fecha limite, iniciativa, metrica, inversion,
      responsavel, prazo, marco, orcamento, custo, prioridade, atual, receita, iniciativa, metrica, investimento,
      obiettivo, indicatore, responsabile, scadenza, traguardo, costo, priorita, attuale, anno, ricavi, iniziativa, valore attuale, metrica,
      目标, 目標, 指标, 指標, 负责人, 負責人, 预算, 預算, 季度, 时间, 里程碑, 优先级, 优先级, 当前, 基线, 成本, 收入, 截止日期, 举措, 现状,
      担当, 担当者, 責任者, 期限, 予算, 現状, 目標値, 実績, 優先度, 四半期, 売上, 施策, 時期, 年度, 費用, 基準値`,
  },
]

const keyWords: readonly Group[] = [
  {
    weight: 1,
    words: `owner, owners, dri, lead, sponsor, timeline, budget, priority, due, due date, target, target date, deadline, goal, goals, objective, objectives, kpi, kpis, success metric, success metrics, success criteria, metric, metrics, deliverable, deliverables, investment, impact, initiative, initiatives, key initiatives, initiatives include, milestone, milestones, key results, kr1, kr2, kr3, phase, revenue, growth, strategy, risk, mitigation, point of contact, estimated date of completion, eta, fiscal year, planning horizon, headcount, mission, vision, roi, supports, expected outcome, expected impact, next review, market size, cost, total cost, total budget, confidence, estimated completion, target market, pricing, quarter,
      verantwortlich, zeitraum, zeitplan, prioritat, frist, ziel, ziele, kennzahl, kennzahlen, massnahmen, meilensteine, investition, umsatz, fallig, erfolgskriterien, kosten,
      responsable, responsables, echeance, objectif, objectifs, cible, indicateur, indicateurs, jalons, priorite, investissement, calendrier, initiatives cles, cout, resultats cles,
      objetivo, objetivos, plazo, presupuesto, prioridad, meta, metas, hitos, indicador, indicadores, inversion, cronograma, impacto, iniciativas, resultados clave, fecha limite, costo,
      responsavel, prazo, orcamento, prioridade, marcos, investimento, indicadores, resultados chave, iniciativas, custo,
      responsabile, scadenza, obiettivo, obiettivi, priorita, indicatori, traguardi, tempistica, investimento, iniziative, costo, risultati chiave,
      负责人, 負責人, 目标, 目標, 预算, 預算, 时间, 优先级, 里程碑, 截止日期, 指标, 關鍵結果, 关键结果,
      担当, 担当者, 責任者, 期限, 予算, 目標, 指標, 優先度, 成果指標, 時期, 期間, 主要な成果, 施策`,
  },
]

/** Endings by which German names a genre in one word: "Produktstrategie", "Umsatzziele". */
const compoundEnding =
  /.(?:strategien?|roadmap|fahrplan|planung|jahresplan|finanzplan|budget|haushalt|ziele|prioritaten|kennzahlen|meilensteine|initiativen)$/

export const strategyLexicon = lazy(() => lexiconOf(strategyHeadings, compoundEnding))
export const otherLexicon = lazy(() => lexiconOf(otherHeadings))
export const tableLexicon = lazy(() => lexiconOf(tableHeaders))
export const keyLexicon = lazy(() => lexiconOf(keyWords))

/** Verbs and nouns of plans, and words that speak to the reader as instructions do; lower case, accents kept. */
export const bodyWords: ReadonlyMap<string, 'intent' | 'address'> = new Map<string, 'intent' | 'address'>([
  ...list(
    'intent',
    `planned target targets targeted targeting projected forecast aim aims goal goals objective objectives
    priority priorities initiative initiatives launch expand increase reduce grow growth achieve accelerate establish
    revenue market investment investments milestone milestones hire stakeholder stakeholders
    ziel ziele umsatz wachstum steigern senken ausbauen einführen geplant markt maßnahme maßnahmen
    objectif objectifs croissance augmenter réduire lancer lancement recruter recrutement prévu marché
    objetivo objetivos meta metas crecimiento aumentar reducir lanzar lanzamiento ingresos mercado abrir
    crescimento reduzir lançar lançamento receita receitas
    obiettivo obiettivi crescita aumentare ridurre lancio lanciare ricavi mercato`,
  ),
  ...list(
    'address',
    `you your please bitte sie ihr ihre ihren ihrem du vous votre vos veuillez usted puedes tu sus você voce seu sua
    puoi tuo tua`,
  ),
])

function list<Kind extends 'intent' | 'address'>(kind: Kind, words: string): [string, Kind][] {
  return words.split(/\s+/).map((word) => [word, kind])
}
