/**
 * A text with Latin digits for Arabic-Indic («٢٠٢٦») and Persian («۲۰۲۶») ones, and with the Arabic decimal and thousands signs between
 * digits as Latin ones («١٢٫٥» is 12.5, «١٬٥٠٠» is 1,500). Nothing else changes, and the length stays the same.
 *
 * The house writes Latin digits (docs/decisions/0010-digits-and-months.md), as 98 % of the digits in 31,000 press articles are.
 */
export function latinDigits(text: string): string {
  if (!/[٠-٩۰-۹]/.test(text)) return text
  return text
    .replace(/(?<=[٠-٩۰-۹])[٫٬](?=[٠-٩۰-۹])/g, (sign) => (sign === '٫' ? '.' : ','))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
