/** The words around owners, as data: keys, placeholders, roles, teams, in eight languages. */

const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split('|')).map((word) => word.trim()))

/** Keys and column heads that name whoever owns a thing, in lower case, singular and plural. */
export const OWNER_KEYS = words(
  'owner|owners|dri|dris|lead|leads|leader|leaders|led by|owned by|ownership|responsible|responsibles|responsibility|accountable|accountability|champion|champions|sponsor|sponsors|point of contact|points of contact|poc|pocs|contact|contacts|contact person|assignee|assignees|assigned to|assigned|pic|person in charge|driver|drivers|maintainer|maintainers|steward|owning team|owner team|responsible team|responsible party|responsible person|responsible parties|accountable party|accountable executive|accountable person|directly responsible individual|driven by|managed by|manager|who|r/a|raci: a|raci owner|accountable owner|responsible owner|in charge|officer|officers|lead officer|responsible officer|hiring manager|delegate|pm|product manager|project manager|program manager|programme manager',
  'verantwortlich|verantwortliche|verantwortlicher|verantwortlichen|verantwortliche person|verantwortlichkeit|verantwortung|zuständig|zuständige|zuständiger|zuständigkeit|eigentümer|eigentümerin|leitung|leiter|projektleitung|projektleiter|ansprechpartner|ansprechpartnerin|ansprechperson|federführung|federführend|besitzer|inhaber|bearbeiter|wer',
  'responsable|responsables|propriétaire|propriétaires|porteur|porteurs|porteuse|pilote|pilotes|chef de projet|cheffe de projet|référent|référente|référents|en charge|assigné à|attribué à|piloté par|porté par|contact|qui',
  'responsable|responsables|dueño|dueña|dueños|encargado|encargada|encargados|líder|líderes|propietario|propietaria|a cargo|a cargo de|asignado a|persona responsable|liderado por|quién',
  'responsável|responsáveis|dono|dona|donos|líder|líderes|proprietário|encarregado|atribuído a|liderado por|ponto focal|quem',
  'responsabile|responsabili|referente|referenti|proprietario|titolare|assegnato a|incaricato|capo progetto|guidato da|chi',
  '负责人|責任人|责任人|主要负责人|负责团队|负责部门|责任部门|負責人|负责|牵头人|牵头部门|所有者|归属|对接人|联系人',
  '担当|担当者|責任者|オーナー|主担当|担当部署|担当チーム|リーダー|責任部署|主管|窓口',
)

/** What may stand before "owner", "lead" and "sponsor": "Executive sponsor", "Workstream lead". */
export const KEY_MODIFIERS = words(
  'business|executive|exec|technical|tech|product|project|program|programme|team|task|initiative|primary|secondary|accountable|responsible|action|process|data|risk|control|engineering|eng|functional|overall|workstream|milestone|okr|kr|metric|goal|objective|delivery|document|plan|proposed|current|domain|service|feature|epic|design|security|platform|theme|priority|key result|main|interim|acting|co|exec.|suggested|strategy|policy|kpi|budget|item|phase|area|pillar|work|single|named|default|new|it|client|account',
)

/** Nobody in particular, in lower case without punctuation at the ends. */
export const PLACEHOLDERS = words(
  'team|teams|the team|our team|whole team|entire team|the whole team|all teams|full team|everyone|everybody|all|all hands|all of us|various|multiple|several|many|shared|tbd|tbc|tba|tbh|t.b.d|t.b.d.|t.b.c|n/a|na|n.a|n.a.|none|nobody|nobody yet|no one|no one yet|no-one|no owner yet|not yet named|not yet known|no owner|unassigned|not assigned|not yet assigned|unowned|unknown|unclear|undefined|undecided|open|vacant|vacancy|empty|blank|to be hired|to hire|hiring|new hire|future hire|open role|open position|open req|to be assigned|to be named|to be decided|to be confirmed|to be determined|to be announced|to be appointed|to be identified|to be recruited|to be allocated|needs owner|need owner|needs an owner|owner needed|owner tbd|pending|someone|somebody|anyone|whoever|us|we|me|name|names|owner|owners|owner name|name here|your name|full name|first last|firstname lastname|first name last name|assignee|person|lead|dri|username|handle|user|todo|to do|x|xx|xxx|xyz|wip|placeholder|external|internal',
  'alle|das team|unser team|gesamtes team|ganzes team|offen|unbekannt|noch offen|n.n|n.n.|n. n.|nn|niemand|noch niemand|vakant|zu besetzen|nicht zugewiesen|noch zu bestimmen|noch zu benennen|wird noch benannt|keiner|jeder|mehrere|verschiedene|unklar|k.a|k.a.|k. a.|ausstehend',
  "équipe|l'équipe|toute l'équipe|tous|toutes|tout le monde|à définir|à nommer|à pourvoir|à désigner|à déterminer|à confirmer|à recruter|personne|personne encore|personne pour l'instant|inconnu|non attribué|non assigné|aucun|divers|plusieurs|nom|vacant",
  'equipo|el equipo|todo el equipo|todos|todas|por definir|por asignar|por confirmar|por determinar|sin asignar|sin definir|nadie|nadie aún|nadie todavía|aún nadie|ninguno|vacante|pendiente|varios|nombre|a definir|desconocido',
  'equipe|a equipe|time|o time|toda a equipe|a definir|a confirmar|a designar|sem dono|sem responsável|não atribuído|ninguém|ninguém ainda|ainda ninguém|nenhum|pendente|vago|vários|nome',
  'squadra|il team|tutto il team|tutti|da definire|da assegnare|da confermare|da nominare|nessuno|ancora nessuno|nessuno per ora|non assegnato|vacante|vari|nome|in attesa',
  '待定|未定|团队|全体|全员|所有人|无|待分配|待确认|未分配|暂无|大家|團隊|全體|無',
  '全員|チーム|なし|未割当|未割り当て|調整中|未アサイン|検討中|不明|みんな|募集中|採用予定',
)

/** Words that end or make a role title: whoever holds it is the owner. */
export const ROLE_WORDS = words(
  'manager|director|lead|leader|head|chief|president|officer|engineer|architect|analyst|designer|developer|administrator|admin|coordinator|specialist|consultant|counsel|secretary|treasurer|owner|master|founder|co-founder|cofounder|partner|principal|steward|supervisor|chair|chairman|chairwoman|chairperson|controller|buyer|recruiter|researcher|scientist|writer|strategist|accountant|auditor|minister|commissioner|mayor|clerk|planner|producer|editor|operator|technician|trainer|advisor|adviser|advocate|evangelist|champion|sponsor|maintainer|representative|executive|superintendent|dean|provost|registrar|curator|approver|reviewer|pi|vp|svp|evp|avp|gm|md|pm|tpm|epm|em|po|ba|dpo|pmo|sme|am|csm|sre|cso|ceo|cto|cfo|coo|cio|ciso|cpo|cmo|cro|chro|cdo|clo|cco|cao|cbo|cxo|caio',
  'leiter|leiterin|geschäftsführer|geschäftsführerin|geschäftsführung|vorstand|beauftragter|beauftragte|referent|referentin|teamleiter|abteilungsleiter|bereichsleiter|projektleiter|entwickler|ingenieur',
  'directeur|directrice|responsable|chef|cheffe|gérant|ingénieur|développeur|architecte|dsi|rssi|daf|drh|pdg|dg',
  'directora|jefe|jefa|gerente|coordinador|coordinadora|ingeniero|ingeniera|desarrollador|líder|presidente|subdirector',
  'diretor|diretora|coordenador|coordenadora|engenheiro|engenheira|desenvolvedor|chefe',
  'direttore|direttrice|responsabile|coordinatore|coordinatrice|ingegnere|sviluppatore|capo|amministratore',
)

/** Words that make a team of what they stand beside. */
export const TEAM_WORDS = words(
  'team|teams|squad|squads|guild|group|department|departments|dept|dept.|office|committee|council|board|unit|division|crew|tribe|chapter|taskforce|working group|wg|sig|org|organization|organisation|commission|agency|bureau|authority|ministry|branch|centre|center|function|desk|services|pod|staff|leadership|partners|community|contributors|maintainers|volunteers|collective|foundation|consortium|secretariat|steerco',
  'abteilung|bereich|referat|fachbereich|gruppe|ausschuss|stabsstelle|équipe|direction|service|département|pôle|comité|cellule|equipo|área|departamento|dirección|gerencia|comisión|equipe|área|diretoria|setor|squadra|ufficio|reparto|direzione|comitato|divisione',
)

/** Departments that go by their bare name. */
export const DEPARTMENTS = words(
  'engineering|marketing|sales|finance|hr|human resources|people|people ops|legal|security|infosec|product|design|operations|ops|it|support|devops|devsecops|platform|data|infrastructure|infra|qa|procurement|compliance|r&d|research|customer success|cs|customer support|growth|analytics|partnerships|communications|comms|pr|backend|frontend|front-end|back-end|mobile|web|sre|secops|finops|mlops|bizops|revops|facilities|logistics|supply chain|manufacturing|quality|audit|risk|privacy|ux|ui/ux|revenue|strategy|business development|bizdev|bd|talent|recruiting|learning & development|l&d|accounting|treasury|tax|investor relations|public affairs|policy|content|brand|community|education|training|architecture|cloud|network|networking|identity|iam|soc|grc|ai|ml|ai/ml|data science|data engineering|machine learning|ci/cd|leadership|management|executive|executives|exec|c-suite|board',
  'vertrieb|entwicklung|einkauf|personal|recht|finanzen|produktion|technik|kundendienst|buchhaltung|qualitätssicherung|ventes|finances|juridique|achats|rh|produit|sécurité|technique|ingénierie|ventas|finanzas|recursos humanos|rrhh|producto|seguridad|ingeniería|operaciones|tecnología|vendas|finanças|jurídico|produto|segurança|engenharia|operações|tecnologia|vendite|finanza|risorse umane|prodotto|sicurezza|ingegneria|operazioni',
)

/** Departments and phrases whose "and" does not part two owners. */
export const FIXED_PAIRS =
  /\b(?:trust (?:&|and) safety|research (?:&|and) development|people (?:&|and) culture|health (?:&|and) safety|mergers (?:&|and) acquisitions|learning (?:&|and) development|legal (?:&|and) compliance|security (?:&|and) compliance|risk (?:&|and) compliance|governance,? risk,? (?:&|and) compliance|diversity,? equity,? (?:&|and) inclusion|data (?:&|and) (?:ai|analytics|insights)|planning (?:&|and) analysis|design (?:&|and) research|audit (?:&|and) risk|r&d|m&a|l&d|d&i|de&i|fp&a|p&l|q&a|g&a|ui\/ux|ux\/ui|ci\/cd|ai\/ml|qa\/qc|m&e)\b/giu

/** Small words inside a person's name. */
export const PARTICLES = words(
  'van|von|de|da|di|du|del|della|dos|das|der|den|ten|ter|la|le|el|al|bin|binti|ibn|af|av|zu|zur|y|e|san|st.|mac|o',
)

/** Titles that are no part of a name's identity. */
export const TITLES =
  /^(?:dr|prof|mr|mrs|ms|mx|miss|sir|dame|ing|dipl\.?-ing|hr|fr|herr|frau|mme|mlle|sr|sra|srta|dott|dott\.ssa|sig|eng|rev|hon|lt|capt|col|maj|gen|cllr)\.?\s+/iu

/** Honorifics behind Chinese and Japanese names. */
export const HONORIFICS = /(?:さん|様|氏|君|先生|女士|总)$/u
