/**
 * The words of security work: built on the categories of NIST CSF 2.0, the CIS controls and the themes of ISO 27001.
 * A group is one concept; its words are synonyms of each other when initiatives are aligned with priorities.
 */
import { lexicon, type WordPattern } from './word-pattern'

/** A concept and the words for it; `sure` ones make an initiative security work by themselves. */
interface SecurityConcept {
  readonly name: string
  readonly sure: boolean
  readonly pattern: WordPattern
}

function concept(name: string, words: string, sure = true): SecurityConcept {
  return { name, sure, pattern: lexicon(words) }
}

const CONCEPTS: readonly SecurityConcept[] = [
  concept(
    'security',
    'security|cyber-?security|infosec|\\p{L}*sicherheit\\p{L}*|it-sicherheit|sécurité|cybersécurité|seguridad|ciberseguridad|segurança|cibersegurança|sicurezza|安全|セキュリティ',
  ),
  concept(
    'privacy',
    'privacy|data protection|gdpr|dsgvo|rgpd|ccpa|hipaa|datenschutz\\p{L}*|vie privée|privacidad|privacidade|隐私|プライバシー|個人情報保護',
  ),
  concept(
    'audited controls',
    'soc ?[123]|iso(?:/iec)? ?27\\d{3}|pci[ -]?dss|fedramp|nist(?: csf)?|cis controls|hitrust|nis ?2|dora',
  ),
  concept(
    'identity and access',
    'identity (?:and access )?management|iam|sso|single sign-on|mfa|2fa|multi-factor|two-factor|authentication|authori[sz]ation|rbac|access controls?|privileged access|zero[- ]trust|least privilege',
  ),
  concept(
    'encryption',
    'encrypt(?:ion|ed|ing)?|key management|kms|secrets? management|tls|e2ee|\\p{L}*verschlüssel\\p{L}*|chiffrement|cifrado|criptografia|crittografia|加密|暗号化',
  ),
  concept(
    'detection and response',
    'siem|soc team|threat (?:detection|intelligence|model(?:l?ing)?)|intrusion detection|edr|xdr|incident response|security incidents?|anomal(?:y|ous) log-?ins?',
  ),
  concept('logging', 'audit (?:log(?:ging|s)?|trails?)', true),
  concept(
    'testing',
    'pen(?:etration)?[- ]?test(?:s|ing)?|red team(?:ing)?|vulnerabilit(?:y|ies)|bug bounty|sast|dast|patch(?:ing| management)',
  ),
  concept('awareness', 'phishing|security (?:training|awareness)'),
  concept(
    'protection',
    'firewall|waf|ddos|anti-?malware|ransomware|cctv|cameras?|kameras?|caméras?|cámaras?|câmeras?|telecamere|badge(?:s| access)|data loss prevention|dlp|key ?cards?',
    false,
  ),
  concept(
    'compliance',
    'compliance|compliant|certification|regulatory|konformität|conformité|cumplimiento|conformidade|conformità|合规|コンプライアンス',
    false,
  ),
]

/** The name of the first security concept that a text names: "encryption"; null when none. */
export function securityConcept(text: string): string | null {
  for (const { name, pattern, sure } of CONCEPTS) if (sure && pattern.test(text)) return name
  return null
}

/** Every concept that a text touches, the less certain ones among them. */
export function securityConcepts(text: string): string[] {
  return CONCEPTS.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)
}
