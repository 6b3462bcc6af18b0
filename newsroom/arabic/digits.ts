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
