import type { Page } from '@playwright/test'

export type XmlElement = { name: string; text: string; attributes: Record<string, string>; children: XmlElement[] }

/** Reads XML as a browser does. Throws with the browser's complaint where it is not well formed. */
export async function readXml(page: Page, xml: string): Promise<XmlElement> {
  const { complaint, root } = await page.evaluate((text) => {
    const read = (element: Element): XmlElement => ({
      name: element.nodeName,
      text: element.textContent ?? '',
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.children].map(read),
    })
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    return { complaint: parsed.querySelector('parsererror')?.textContent, root: read(parsed.documentElement) }
  }, xml)
  if (complaint) throw new Error(complaint)
  return root
}

export const all = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child) => child.name === name)

export const textOf = (element: XmlElement, name: string): string | undefined => all(element, name)[0]?.text
