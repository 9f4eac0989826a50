import { expect, test } from 'vitest'
import { guessLanguage } from './language'

test.each([
  [
    'de',
    'Bis Ende des Jahres wollen wir die Zahl der Kunden verdoppeln und die Kosten für den Betrieb senken. Dafür stellen wir im zweiten Quartal fünf Menschen ein und öffnen ein Lager in Köln. Die Prüfung der Verträge übernimmt das Team von Jörg, sobald die Mittel bewilligt sind und der Vorstand zugestimmt hat.',
  ],
  [
    'fr',
    'D’ici la fin de l’année, nous voulons doubler le nombre de clients et réduire les coûts d’exploitation. Pour cela, nous recrutons cinq personnes au deuxième trimestre et ouvrons un entrepôt à Besançon. La vérification des contrats est confiée à l’équipe de Zoé, dès que le budget sera accordé.',
  ],
  [
    'es',
    'Antes de que termine el año queremos duplicar el número de clientes y reducir los costes de operación. Para ello contratamos a cinco personas en el segundo trimestre y abrimos un almacén en Málaga. La revisión de los contratos queda en manos del equipo de Íñigo, en cuanto se apruebe el presupuesto.',
  ],
  [
    'pt',
    'Até ao fim do ano queremos duplicar o número de clientes e reduzir os custos de operação. Para isso contratamos cinco pessoas no segundo trimestre e abrimos um armazém em Évora. A revisão dos contratos fica com a equipa de João, logo que o orçamento seja aprovado pela direção e não haja dúvidas.',
  ],
  [
    'it',
    'Entro la fine dell’anno vogliamo raddoppiare il numero dei clienti e ridurre i costi di gestione. Per questo assumiamo cinque persone nel secondo trimestre e apriamo un magazzino a Forlì. La verifica dei contratti è affidata alla squadra di Niccolò, perché il bilancio è già stato approvato e la qualità non può più aspettare.',
  ],
  [
    'zh',
    '到今年年底，我们希望客户数量翻一番，并降低运营成本。为此，我们将在第二季度招聘五人，并在成都开设一个仓库。合同审核由李雷的团队负责，预算批准后立即开始。我们每月检查进度，并向董事会报告结果。',
  ],
  [
    'ja',
    '年末までに顧客数を二倍にし、運営コストを下げることを目指します。そのために第2四半期に五人を採用し、福岡に倉庫を開きます。契約の確認は山田さんのチームが担当し、予算が承認され次第始めます。毎月進捗を確認します。',
  ],
])('%s', (language, text) => {
  expect(guessLanguage(text)).toBe(language)
})

test.each([
  [
    'English, with names from elsewhere',
    'By the end of the year we want to double the number of customers and to cut the cost of running the service. For that we hire five people in the second quarter and open a depot in Málaga. Jörg and Zoé check the contracts as soon as the budget has been granted by the board.',
  ],
  ['too little to tell', '# Übersicht\n\n- Q3 2026: Köln'],
  ['only code', '```\nfür größer schöner öfter müßig\n```\n'.repeat(40)],
  ['nothing', ''],
])('none for %s', (_, text) => {
  expect(guessLanguage(text)).toBeUndefined()
})
