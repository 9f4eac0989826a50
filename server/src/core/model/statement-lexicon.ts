/** The words by which running text states metrics, language by language. */

/** Each field holds alternatives, separated by `|`. */
export interface StatementWords {
  /** Verbs and nouns in front of what changes: "reduce churn", "reduction of churn". */
  readonly change: string
  /** The same as something that has happened: "grew revenue". */
  readonly changed: string
  /** Verbs behind what changes: "churn falls to 3%"; `will` may stand before them. */
  readonly moves: string
  /** Verbs in front of the amount: "achieve 99.9% uptime". */
  readonly reach: string
  /** Words between a verb and an amount, or a name and an amount, by what they say of the amount. */
  readonly from: string
  readonly to: string
  readonly by: string
  /** In front of names, and no part of them. */
  readonly articles: string
  /** Where the name behind an amount ends. */
  readonly ends: string
}

export const STATEMENT_WORDS: Readonly<Record<string, StatementWords>> = {
  en: {
    change: `increasing|growing|raising|improving|boosting|lifting|expanding|scaling|doubling|tripling|reducing|decreasing|lowering|cutting|shortening|bringing|moving|driving|pushing|taking|extending|accelerating|shrinking|halving|limiting|trimming
      |increase|grow|raise|improve|boost|lift|expand|scale|double|triple|reduce|decrease|lower|cut|shorten|drop|bring|move|get|drive|push|take|extend|accelerate|shrink|halve|limit|cap|trim
      |(?:reduction|increase|decrease|growth|improvement|rise|drop|cut) (?:of|in)`,
    changed: `increased|grew|raised|improved|boosted|lifted|expanded|scaled|reduced|decreased|lowered|shortened|dropped|brought|moved|rose|fell|went|climbed|declined|has grown|has fallen`,
    moves: `rises?|grows?|falls?|drops?|climbs?|increases?|decreases?|declines?|reach(?:es)?|exceeds?|hits?|stays?|remains?|improves?|goes|go|be|is to be`,
    reach: `achieve|reach|ensure|maintain|keep|hold|attain|hit|deliver|guarantee|secure|close|sign|win|issue|ship|open|hire|onboard|acquire|attract|generate|serve|support|train|complete|launch|build|run|publish|add|recruit|enrol|certify|host|conduct|deploy|create|produce|provide|process|collect|organi[sz]e|attend|sponsor|supports|handles|serves|covers|processes|achieves|delivers|generates|maintains`,
    from: 'from',
    to: 'to|down to|up to|at|of|below|under|above|over|to under|to below|to over|to above|to at least|to at most|at least|at most|of at least|of at most|to less than|to more than|less than|more than|no more than|to about|within',
    by: 'by|by (?:an )?(?:additional|another|further|extra)|by at least|by about|by up to|by over|by more than',
    articles: 'the|our|a|an|all|its|their|overall',
    ends: 'by|in|across|for|from|to|with|through|within|until|till|before|after|while|and|or|at|on|over|under|during|via|using|per|is|are|was|that|which|so|as|than|starting|since|without|including',
  },
  de: {
    change: `senken|reduzieren|erhöhen|steigern|verbessern|ausbauen|verkürzen|verringern|vergrößern|verdoppeln|halbieren|anheben|bringen
      |(?:senkung|reduzierung|erhöhung|steigerung|verbesserung|verkürzung|verringerung|ausbau|wachstum) (?:der|des|von|beim|bei)`,
    changed:
      'stieg|sank|fiel|wuchs|gesunken|gestiegen|gewachsen|erhöhte sich|verbesserte sich|gesenkt|erhöht|gesteigert',
    moves: 'steigt|sinkt|wächst|fällt|erreicht|übersteigt|bleibt|liegt|klettert|soll|wird|werden',
    reach:
      'erreichen|erzielen|gewinnen|einstellen|eröffnen|sicherstellen|gewährleisten|halten|schulen|liefern|schaffen|abschließen|aufbauen|installieren',
    from: 'von|von derzeit|von heute',
    to: 'auf|auf unter|auf über|auf mindestens|auf höchstens|auf maximal|auf weniger als|auf mehr als|unter|über|bei|von mindestens|von höchstens|mindestens|höchstens|maximal',
    by: 'um|um mindestens|um rund|um etwa|um bis zu',
    articles: 'der|die|das|den|dem|des|ein|eine|einen|einer|unsere|unseren|unser|alle',
    ends: 'bis|in|im|für|von|auf|mit|durch|und|oder|pro|je|bei|ab|zu|zum|zur|an|am|aus|über|unter|gewinnen|erreichen|einstellen|eröffnen|schulen|installieren',
  },
  fr: {
    change: `réduire|augmenter|améliorer|accroître|diminuer|baisser|ramener|porter|faire passer|abaisser|doubler|raccourcir|développer|passer
      |(?:réduction|augmentation|amélioration|baisse|hausse|croissance|diminution) (?:du|de la|de l['’]|des|de)`,
    changed: 'est passée?|a augmenté|a baissé|a diminué|a atteint|ont atteint|a progressé',
    moves: 'passe|atteint|atteindra|passera|monte|descend|baisse|augmente|dépasse|reste|progresse',
    reach:
      'atteindre|obtenir|assurer|garantir|maintenir|signer|ouvrir|recruter|gagner|former|livrer|lancer|équiper|installer',
    from: 'de|de près de',
    to: "à|à moins de|à plus de|à au moins|sous|sous les|au-dessus de|en dessous de|au moins|au plus|d[’']au moins|jusqu[’']à|de moins de|de plus de",
    by: "de|d[’']environ|de près de|d[’']au moins",
    articles: "le|la|les|l['’]|un|une|des|nos|notre|tous les",
    ends: "d['’]ici|avant|après|dans|en|pour|par|avec|et|ou|à|au|aux|sur|chez|fin|dès|depuis",
  },
  es: {
    change: `reducir|aumentar|mejorar|incrementar|elevar|subir|bajar|disminuir|llevar|acortar|duplicar|pasar|recortar|ampliar
      |(?:reducción|aumento|mejora|incremento|disminución|crecimiento|bajada|subida) (?:del|de la|de los|de las|de)`,
    changed: 'aumentó|bajó|subió|pasó|creció|cayó|ha aumentado|ha bajado|alcanzó|mejoró|redujo',
    moves: 'sube|baja|alcanza|alcanzará|llega|llegará|supera|crece|cae|pasa|se mantiene|aumenta|disminuye',
    reach:
      'alcanzar|lograr|conseguir|garantizar|mantener|asegurar|firmar|abrir|contratar|ganar|formar|captar|obtener|instalar',
    from: 'de|del|desde|desde el|desde los',
    to: 'a|al|hasta|hasta el|a menos de|a más de|a menos del|a más del|por debajo de|por encima de|por debajo del|por encima del|al menos|como mínimo|como máximo|de al menos',
    by: 'en|un|en un|en al menos un',
    articles: 'el|la|los|las|un|una|nuestro|nuestra|nuestros|nuestras|todos los|todas las',
    ends: 'antes|en|para|por|con|y|o|a|al|hasta|desde|durante|dentro|sobre|entre',
  },
  pt: {
    change: `reduzir|aumentar|melhorar|elevar|subir|baixar|diminuir|levar|encurtar|duplicar|passar|cortar|ampliar
      |(?:redução|aumento|melhoria|diminuição|crescimento|subida|queda) (?:do|da|dos|das|de)`,
    changed: 'aumentou|baixou|subiu|passou|cresceu|caiu|alcançou|atingiu|melhorou|reduziu',
    moves: 'sobe|desce|atinge|atingirá|alcança|chega|supera|cresce|cai|passa|mantém-se|aumenta|diminui',
    reach:
      'alcançar|atingir|conseguir|garantir|manter|assegurar|assinar|abrir|contratar|ganhar|formar|captar|obter|instalar',
    from: 'de|dos|do|desde',
    to: 'para|a|até|para menos de|para mais de|abaixo de|acima de|pelo menos|no mínimo|no máximo|de pelo menos',
    by: 'em|em cerca de|em pelo menos',
    articles: 'o|a|os|as|um|uma|nosso|nossa|nossos|nossas|todos os|todas as',
    ends: 'até|antes|em|para|por|com|e|ou|a|no|na|nos|nas|ao|durante|desde|entre',
  },
  it: {
    change: `ridurre|aumentare|migliorare|incrementare|portare|abbassare|alzare|diminuire|accorciare|raddoppiare|passare|tagliare|ampliare
      |(?:riduzione|aumento|miglioramento|incremento|diminuzione|crescita|calo) (?:del|della|dei|delle|degli|dell['’]|di)`,
    changed: 'è aumentat[oa]|è sces[oa]|è salit[oa]|è passat[oa]|è cresciut[oa]|ha raggiunto|è calat[oa]',
    moves: 'sale|scende|raggiunge|raggiungerà|supera|cresce|cala|passa|resta|aumenta|diminuisce',
    reach:
      'raggiungere|ottenere|garantire|mantenere|assicurare|firmare|aprire|assumere|conquistare|formare|acquisire|installare',
    from: "da|dal|dall['’]|dai",
    to: "a|al|all['’]|ai|fino a|sotto|sotto il|sopra|sopra il|sotto i|sopra i|a meno di|a più di|almeno|ad almeno|di almeno",
    by: "del|di|dell['’]|di almeno il",
    articles: "il|lo|la|i|gli|le|l['’]|un|una|uno|nostro|nostra|i nostri|tutti i|tutte le",
    ends: 'entro|prima|in|per|con|e|o|a|al|nel|nella|nei|dal|da|durante|su|tra|fra',
  },
}
