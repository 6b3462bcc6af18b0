/** The digits an Arabic text counts with: 123 as in Rabat and London, ١٢٣ as in Cairo and Baghdad. */
export const digitSystems = ['latin', 'arabic-indic'] as const
export type DigitSystem = (typeof digitSystems)[number]

/**
 * A text of ours with its numbers in other digits: «1,234.5» is «١٬٢٣٤٫٥», «12%» is «١٢٪». Only marks that stand in a number change.
 * Not for what an editor or a reader wrote, which stays as it is.
 */
export function inDigits(text: string, digits: DigitSystem): string {
  if (digits === 'latin') return text
  return text
    .replace(/(?<=\d),(?=\d{3})/g, '٬')
    .replace(/(?<=\d)\.(?=\d)/g, '٫')
    .replace(/(?<=\d)%/g, '٪')
    .replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
}

/**
 * A text with Latin digits for Arabic-Indic («٢٠٢٦») and Persian («۲۰۲۶») ones, and with the Arabic decimal and thousands signs between
 * digits as Latin ones («١٢٫٥» is 12.5, «١٬٥٠٠» is 1,500). Nothing else changes, and the length stays the same.
 *
 * 98 % of the digits in 31,000 Arabic press articles are Latin; search takes all for one (docs/decisions/0027-dates-and-digits.md).
 */
export function latinDigits(text: string): string {
  if (!/[٠-٩۰-۹]/.test(text)) return text
  return text
    .replace(/(?<=[٠-٩۰-۹])[٫٬](?=[٠-٩۰-۹])/g, (sign) => (sign === '٫' ? '.' : ','))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
